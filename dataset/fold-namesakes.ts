/** Finds records that are another record over again: no article, no Wikidata id, and the name of one that has them. */

import type { EntityRecord, EntityType } from '../utils/dataset/record';
import { foldName } from './join/entity-pool';
import { layOver, renameReferences } from './merge-tiers';
import type { PlacedRecord } from './read-records';

/** Kinds in which one name in one country is one thing. Cities, people and works have true namesakes. */
const KINDS: Partial<Record<EntityType, string>> = {
  agency: 'body',
  organisation: 'body',
  company: 'body',
  military: 'body',
  'armed-group': 'body',
  media: 'body',
  party: 'body',
  team: 'team',
  people: 'people',
  office: 'office',
  event: 'event',
  law: 'law',
};

/** Lays a keyless record under the only record of its name (or long alias), kind and country that has a key. */
export function foldNamesakes(records: PlacedRecord[]): PlacedRecord[] {
  const byName = new Map<string, PlacedRecord[]>();
  const byAlias = new Map<string, PlacedRecord[]>();
  for (const placed of records) {
    const { record } = placed;
    if (isKeyless(record)) continue;
    addTo(byName, keyOf(record.name, record), placed);
    for (const alias of record.aliases) {
      const { form, kind } = typeof alias === 'string' ? { form: alias, kind: 'full' } : alias;
      if (/^(full|variant|native)$/.test(kind) && form.split(' ').length > 2)
        addTo(byAlias, keyOf(form, record), placed);
    }
  }
  const renamed = new Map<string, string>();
  const under = new Map<string, EntityRecord[]>();
  for (const { record } of records) {
    if (!isKeyless(record) || record.background !== undefined) continue;
    const key = keyOf(record.name, record);
    if (key === undefined) continue;
    const [only, ...others] = byName.get(key) ?? byAlias.get(key) ?? [];
    if (!only || others.length > 0) continue;
    renamed.set(record.id, only.record.id);
    under.set(only.record.id, [...(under.get(only.record.id) ?? []), record]);
  }
  const kept = records
    .filter(({ record }) => !renamed.has(record.id))
    .map((placed) => ({
      ...placed,
      record: (under.get(placed.record.id) ?? []).reduce(layOver, placed.record),
    }));
  return renameReferences(kept, renamed);
}

function isKeyless(record: EntityRecord): boolean {
  return record.wikipedia === null && record.qid === null;
}

function keyOf(name: string, record: EntityRecord): string | undefined {
  const kind = KINDS[record.type];
  if (!kind || (record.country === undefined && kind !== 'people' && kind !== 'event'))
    return undefined;
  return `${foldName(name)}|${kind}|${record.country ?? ''}`;
}

function addTo(
  index: Map<string, PlacedRecord[]>,
  key: string | undefined,
  placed: PlacedRecord,
): void {
  if (key === undefined) return;
  const known = index.get(key) ?? [];
  if (!known.includes(placed)) index.set(key, [...known, placed]);
}
