/**
 * `npm run dataset:adopt -- [--raw DIR] FILE…`: turns written batches into records and merges them into
 * `dataset/records/core/` (with background) and `dataset/records/wide/written-*` (without). A record that stands there
 * already is replaced. Give all batches at once for relations to be complete; `--raw` gives the news counts.
 */

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import type { EntityRecord } from '../utils/dataset/record';
import { adoptionContext } from './adopt/adoption-context';
import { type Authored, authoredSchema } from './adopt/authored';
import { recordOfAuthored } from './adopt/record-of-authored';
import { sourceFiles } from './importers/source-files';
import { listJsonl, readRecordFile } from './read-records';
import { formatRecord, parseRecordLine } from './schema';

const { values, positionals } = parseArgs({
  options: { raw: { type: 'string' } },
  allowPositionals: true,
});
if (positionals.length === 0) {
  console.error('usage: npm run dataset:adopt -- [--raw DIR] FILE…');
  process.exit(2);
}

const complaints: string[] = [];
const doubles = new Map<string, string>();

const batch = positionals.sort().flatMap(readBatch);
const files = listJsonl('dataset/records');
const isWritten = (file: string) => !basename(file).startsWith('imported-');
const imported = files.filter((file) => !isWritten(file)).flatMap(readRecordFile);
const written = new Map(
  files
    .filter(isWritten)
    .flatMap(readRecordFile)
    .map(({ record }) => [record.id, record]),
);
const known = [...imported.map(({ record }) => record), ...written.values()];
const context = adoptionContext(
  known,
  batch.map(({ authored }) => authored),
  values.raw ? sourceFiles(values.raw) : undefined,
);
const importedQids = new Map(
  imported.map(({ record }) => [record.wikipedia ?? record.id, record.qid]),
);
for (const { authored, place } of batch) adopt(authored, place);
dropDoubles();
mendRelations();
for (const file of files.filter(isWritten)) rmSync(file);
writeTier('core', '', (record) => record.background !== undefined);
writeTier('wide', 'written-', (record) => record.background === undefined);
for (const complaint of complaints) console.error(complaint);

function readBatch(path: string): { authored: Authored; place: string }[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      const place = `${basename(path)}:${index + 1}`;
      if (line.trim() === '') return [];
      let json: unknown;
      try {
        json = JSON.parse(line);
      } catch {
        complaints.push(`${place}: is not JSON`);
        return [];
      }
      if (typeof json === 'object' && json !== null && 'skip' in json) return [];
      const parsed = v.safeParse(authoredSchema, json);
      if (parsed.success) return [{ authored: parsed.output, place }];
      complaints.push(
        `${place}: ${v.getDotPath(parsed.issues[0]) ?? 'record'}: ${parsed.issues[0].message}`,
      );
      return [];
    });
}

/** Two titles of one thing: the record met more often stays, told so that a person can add what the other had. */
function dropDoubles(): void {
  const byQid = new Map<string, EntityRecord>();
  const byMet = [...written.values()].sort(
    (a, b) =>
      Number(b.background !== undefined) - Number(a.background !== undefined) ||
      b.prior - a.prior ||
      (a.id < b.id ? -1 : 1),
  );
  for (const record of byMet) {
    const target = record.wikipedia === null ? undefined : context.redirectOf(record.wikipedia);
    const redirected =
      target === undefined
        ? undefined
        : byMet.find((one) => one.wikipedia === target && written.has(one.id));
    const qid = record.qid ?? importedQids.get(record.wikipedia ?? '') ?? null;
    const same = redirected ?? (qid === null ? undefined : byQid.get(qid));
    if (same && same.id !== record.id) {
      written.delete(record.id);
      doubles.set(record.id, same.id);
      complaints.push(`${record.id}: the same as ${same.id}, left out`);
    } else if (qid) byQid.set(qid, record);
  }
}

/** Relations to what has been dropped or is no longer imported go; those to a double turn to the record that stayed. */
function mendRelations(): void {
  const ids = new Set([...imported.map(({ record }) => record.id), ...written.keys()]);
  for (const [id, record] of written) {
    const { country, ...rest } = record;
    const related = [...new Set(record.related.map((other) => doubles.get(other) ?? other))];
    written.set(id, {
      ...rest,
      related: related.filter((other) => other !== id && ids.has(other)),
      ...(country !== undefined && ids.has(country) ? { country } : {}),
    });
  }
}

/** A record with background is not replaced by one without. */
function adopt(authored: Authored, place: string): void {
  const record = recordOfAuthored(authored, context);
  if (record.background === undefined && written.get(record.id)?.background !== undefined) return;
  try {
    written.set(record.id, parseRecordLine(JSON.stringify(record), place, 1));
  } catch (error) {
    complaints.push(
      `${place}: ${error instanceof Error ? error.message.replace(/^.*?:1: /, '') : String(error)}`,
    );
  }
}

function writeTier(
  folder: string,
  prefix: string,
  belongs: (record: EntityRecord) => boolean,
): void {
  const records = [...written.values()].filter(belongs).sort((a, b) => (a.id < b.id ? -1 : 1));
  mkdirSync(join('dataset/records', folder), { recursive: true });
  for (const type of new Set(records.map((record) => record.type))) {
    const lines = records
      .filter((record) => record.type === type)
      .map((record) => `${formatRecord(record)}\n`);
    writeFileSync(join('dataset/records', folder, `${prefix}${type}.jsonl`), lines.join(''));
  }
  console.log(`${folder}: ${records.length}`);
}
