/** Unpacks what importers need of a downloaded archive. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { SourceFileError } from '../importers/source-files';
import { readTar } from '../importers/tar';

/** Writes the entries that `keep` accepts (paths without the archive's top folder) under `folder`; how many. */
export function unpack(archive: string, folder: string, keep: RegExp): number {
  let bytes: Uint8Array;
  try {
    bytes = gunzipSync(readFileSync(archive));
  } catch {
    throw new SourceFileError(archive, 1, 'is truncated or not gzip');
  }
  let written = 0;
  for (const { path, text } of readTar(bytes, archive)) {
    const inner = path.replace(/^[^/]+\//, '');
    if (!keep.test(inner) || inner.split('/').includes('..')) continue;
    const file = join(folder, inner);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    written++;
  }
  return written;
}
