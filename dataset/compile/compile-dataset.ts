/** From loaded records to the files the extension ships. */

import { createHash } from 'node:crypto';
import { deflateSync } from 'fflate';
import type { DatasetInfo } from '../../utils/dataset/card';
import { CARDS_FORMAT_VERSION, type PackedSource } from '../../utils/dataset/card-format';
import type { EntityRecord } from '../../utils/dataset/record';
import { sourceOf } from '../../utils/dataset/unpack-card';
import { gazetteerInputOf } from '../../utils/linking/gazetteer/input-of-records';
import { writeGazetteer } from '../../utils/linking/gazetteer/write-gazetteer';
import type { LoadedDataset } from '../load-dataset';
import { formatRecord } from '../schema';
import { type RegisteredSource, splitSourceRef } from '../source-registry';
import { countryCodesOf } from './country-codes';
import { packCard } from './pack-card';
import { writeCards } from './write-cards';

/** File names and bytes, in the order they are written. */
export function compileDataset({
  records: placed,
  registry,
}: LoadedDataset): Map<string, Uint8Array> {
  const records = placed.map(({ record }) => record);
  const version = contentHash(records);
  const date = newestDate(records);
  const input = gazetteerInputOf(records, { datasetVersion: version, datasetDate: date });
  const sources = [...registry.values()].map(packedSource);
  const info = datasetInfo(records, sources, { version, date, surfaceForms: input.forms.length });
  const context = {
    records: new Map(records.map((record) => [record.id, record])),
    sources: new Map(sources.map((source, index) => [source.id, index])),
    countryCodes: countryCodesOf(records),
  };
  const cards = records.map((record) => packCard(record, context));
  const deflate = (bytes: Uint8Array) => deflateSync(bytes, { level: 9 }); // in JavaScript: the same bytes on every machine
  return new Map<string, Uint8Array>([
    ['gazetteer.bin', writeGazetteer(input)],
    ['cards.bin', writeCards(cards, { dataset: info, sources }, deflate)],
    ['info.json', new TextEncoder().encode(`${JSON.stringify(info)}\n`)],
  ]);
}

/** SHA-256 over every record as it would be committed, hex. */
function contentHash(records: EntityRecord[]): string {
  const hash = createHash('sha256');
  for (const record of records) hash.update(`${formatRecord(record)}\n`);
  return hash.digest('hex');
}

function newestDate(records: EntityRecord[]): string {
  return records.reduce((newest, record) => (record.asOf > newest ? record.asOf : newest), '0000');
}

function packedSource({
  id,
  title,
  publisher,
  licence,
  date,
  url,
  record,
}: RegisteredSource): PackedSource {
  return { id, title, publisher, licence, date, url, ...(record ? { record } : {}) };
}

function datasetInfo(
  records: EntityRecord[],
  sources: PackedSource[],
  known: { version: string; date: string; surfaceForms: number },
): DatasetInfo {
  const counts = new Map<string, number>();
  for (const record of records) {
    const ids = new Set(
      [...record.sources, ...record.facts.map((fact) => fact.source)].map(
        (ref) => splitSourceRef(ref)[0],
      ),
    );
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return {
    version: known.version,
    date: known.date,
    formatVersion: CARDS_FORMAT_VERSION,
    entities: records.length,
    core: records.filter((record) => record.background !== undefined).length,
    surfaceForms: known.surfaceForms,
    sources: sources
      .filter((source) => counts.has(source.id))
      .map((source) => ({
        id: source.id,
        ...sourceOf(source, ''),
        records: counts.get(source.id)!,
      })),
  };
}
