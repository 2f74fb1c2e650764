/**
 * `npm run dataset:import -- --raw DIR`: reads the publishers' files under DIR and writes
 * `dataset/records/wide/`, one file a type, sorted by id. What was left out or contradicts goes to a report.
 */

import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { importAll } from './import-all';
import { sourceFiles } from './importers/source-files';
import { formatRecord } from './schema';

const { values } = parseArgs({
  options: {
    raw: { type: 'string' },
    report: { type: 'string', default: '.cache/import-report.txt' },
  },
});
if (!values.raw) {
  console.error('usage: npm run dataset:import -- --raw DIR [--report FILE]');
  process.exit(2);
}
const { records, report } = importAll(sourceFiles(values.raw));
const folder = 'dataset/records/wide';
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder))
  if (name.startsWith('imported-')) rmSync(join(folder, name));
const types = [...new Set(records.map((record) => record.type))].sort();
for (const type of types) {
  const lines = records.filter((record) => record.type === type).map(formatRecord);
  writeFileSync(join(folder, `imported-${type}.jsonl`), lines.map((line) => `${line}\n`).join(''));
  console.log(`${type.padEnd(14)}${lines.length}`);
}
mkdirSync(dirname(values.report), { recursive: true });
writeFileSync(values.report, report.map((line) => `${line}\n`).join(''));
console.log(`${records.length} records; ${report.length} notes in ${values.report}`);
