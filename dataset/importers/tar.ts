/** Reads the files of a tar archive in memory. */

import { SourceFileError } from './source-files';

const BLOCK = 512;

/** Path and text of every regular file; throws where the archive is cut off. */
export function* readTar(
  bytes: Uint8Array,
  name: string,
): Generator<{ path: string; text: string }> {
  const decoder = new TextDecoder();
  const field = (at: number, length: number) =>
    decoder.decode(bytes.subarray(at, at + length)).replace(/\0.*$/s, '');
  for (let at = 0; at + BLOCK <= bytes.length; ) {
    const path = field(at, 100);
    if (path === '') return;
    const size = Number.parseInt(field(at + 124, 12).trim(), 8);
    const start = at + BLOCK;
    if (!Number.isFinite(size) || start + size > bytes.length)
      throw new SourceFileError(name, 1, `is truncated in ${path}`);
    const type = field(at + 156, 1);
    if (type === '0' || type === '')
      yield {
        path: field(at + 345, 155) ? `${field(at + 345, 155)}/${path}` : path,
        text: decoder.decode(bytes.subarray(start, start + size)),
      };
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  throw new SourceFileError(name, 1, 'is truncated: the archive has no end');
}
