/**
 * Lays the core records over the wide ones: who wrote a record about an entity speaks for it, and the
 * importers add what it leaves out (population, capital, seats, codes).
 */

import type { Alias, EntityRecord, Fact } from '../utils/dataset/record';
import type { PlacedRecord } from './read-records';

/** One list of records, each entity once. Core records come under the wide record's id where they have none of their own. */
export function mergeTiers(core: PlacedRecord[], wide: PlacedRecord[]): PlacedRecord[] {
  const find = finder(wide);
  const used = new Set<PlacedRecord>();
  const merged = core.map((placed) => {
    const under = find(placed.record);
    if (!under || used.has(under)) return placed;
    used.add(under);
    return { ...placed, record: layOver(placed.record, under.record) };
  });
  return [...merged, ...wide.filter((placed) => !used.has(placed))];
}

function finder(wide: PlacedRecord[]): (record: EntityRecord) => PlacedRecord | undefined {
  const byId = new Map<string, PlacedRecord>();
  const byQid = new Map<string, PlacedRecord>();
  const byTitle = new Map<string, PlacedRecord>();
  for (const placed of wide) {
    byId.set(placed.record.id, placed);
    if (placed.record.qid) byQid.set(placed.record.qid, placed);
    if (placed.record.wikipedia) byTitle.set(placed.record.wikipedia, placed);
  }
  return (record) =>
    byId.get(record.id) ??
    (record.wikipedia ? byTitle.get(record.wikipedia) : undefined) ??
    (record.qid ? byQid.get(record.qid) : undefined);
}

/** `over` with what only `under` has. */
export function layOver(over: EntityRecord, under: EntityRecord): EntityRecord {
  const country = over.country ?? under.country;
  const position = over.position ?? under.position;
  const facts = addFacts(over.facts, under.facts);
  return {
    ...over,
    qid: over.qid ?? under.qid,
    wikipedia: over.wikipedia ?? under.wikipedia,
    aliases: addAliases(over, under),
    facts,
    related: [...new Set([...over.related, ...under.related])].filter((id) => id !== over.id).slice(0, 8),
    ...(country === undefined ? {} : { country }),
    ...(position === undefined ? {} : { position }),
    topics: [...new Set([...(over.topics ?? []), ...(under.topics ?? [])])],
    prior: Math.max(over.prior, under.prior),
    sources: [...new Set([...over.sources, ...facts.slice(over.facts.length).map((fact) => fact.source)])],
  };
}

/** A label that the written record already has is its own business; what it lacks is added. */
function addFacts(over: Fact[], under: Fact[]): Fact[] {
  const labels = new Set(over.map((fact) => fact.label));
  return [...over, ...under.filter((fact) => !labels.has(fact.label))];
}

function addAliases(over: EntityRecord, under: EntityRecord): (Alias | string)[] {
  const known = new Set([over.name, ...over.aliases.map(formOf)]);
  return [...over.aliases, ...[under.name, ...under.aliases].filter((alias) => !known.has(formOf(alias)))];
}

function formOf(alias: Alias | string): string {
  return typeof alias === 'string' ? alias : alias.form;
}
