/**
 * `npm run dataset:refresh -- [--cache DIR] [--only SOURCE…]`: downloads the publishers' files into a cache, resuming
 * where it was interrupted, and imports them again. Prints what changed; the records are for a person to review.
 */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { importAll } from './import-all';
import { sourceFiles } from './importers/source-files';
import { listJsonl, readRecordFile } from './read-records';
import { describeChanges } from './refresh/changes';
import { download, POLITE } from './refresh/download';
import { unpack } from './refresh/unpack';
import { UPSTREAM, type Upstream } from './refresh/upstream';

const { values } = parseArgs({
  options: {
    cache: { type: 'string', default: '.cache/dataset' },
    only: { type: 'string', multiple: true },
    'no-import': { type: 'boolean', default: false },
  },
});
const wanted = UPSTREAM.filter(({ source }) => !values.only || values.only.includes(source));
let failures = 0;
for (const upstream of wanted) if (!(await fetchOne(upstream))) failures++;
if (failures > 0)
  console.error(
    `${failures} of ${wanted.length} files could not be fetched; run again to go on where it stopped`,
  );
if (!values['no-import']) review();
process.exitCode = failures > 0 ? 1 : 0;

async function fetchOne({ source, url, path, keep }: Upstream): Promise<boolean> {
  const file = join(values.cache, keep ? `${path}.tar.gz` : path);
  const result = await download(url, file, { ...POLITE, progress });
  process.stderr.write('\r');
  if (result.state === 'failed') {
    console.error(`${source}: ${path}: ${result.reason}`);
    return false;
  }
  console.log(`${source}: ${path}: ${result.state}, ${result.bytes.toLocaleString('en-US')} bytes`);
  if (keep && (result.state === 'fetched' || !existsSync(join(values.cache, path)))) {
    console.log(`${source}: ${unpack(file, join(values.cache, path), keep)} files unpacked`);
  }
  return true;
}

function progress(bytes: number, total: number | undefined): void {
  if (process.stderr.isTTY)
    process.stderr.write(
      `\r${(bytes / 1e6).toFixed(1)} of ${total === undefined ? '?' : (total / 1e6).toFixed(1)} MB`,
    );
}

/** Compares with what is committed; sources that have no address must lie in the cache already. */
function review(): void {
  const before = listJsonl('dataset/records/wide')
    .filter((file) => file.includes('imported-'))
    .flatMap(readRecordFile)
    .map(({ record }) => record);
  const { records } = importAll(sourceFiles(values.cache));
  const lines = describeChanges(before, records);
  for (const line of lines) console.log(line);
  console.log(
    `${lines.length} changes; to take them over: npm run dataset:import -- --raw ${values.cache}`,
  );
}
