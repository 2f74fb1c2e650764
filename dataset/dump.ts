/** `npm run -s dataset:dump`: the whole dataset as JSONL, one record a line, nothing else on standard output. */

import type { Alias, EntityRecord } from '../utils/dataset/record';
import { loadDataset } from './load-dataset';

const { records } = loadDataset(process.cwd());
const chunk: string[] = [];
for (const { record } of records) {
  chunk.push(`${JSON.stringify(dumped(record))}\n`);
  if (chunk.length === 1000) process.stdout.write(chunk.splice(0).join(''));
}
process.stdout.write(chunk.join(''));

function dumped(record: EntityRecord): object {
  return {
    id: record.id,
    name: record.name,
    aliases: record.aliases.map((alias: Alias | string) =>
      typeof alias === 'string' ? alias : alias.form,
    ),
    qid: record.qid,
    wikipedia: record.wikipedia,
    type: record.type,
    description: record.description,
    background: record.background ?? null,
    facts: record.facts,
    asOf: record.asOf,
    sources: record.sources,
  };
}
