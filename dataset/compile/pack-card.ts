/** From a record to the packed card, related entities spelled out. */

import type { PackedCard, PackedFact } from '../../utils/dataset/card-format';
import type { EntityRecord, Fact } from '../../utils/dataset/record';
import { splitSourceRef } from '../source-registry';

/** What packing a record needs to know of all others. */
export interface PackingContext {
  records: Map<string, EntityRecord>;
  /** Position of a source in the registry. */
  sources: Map<string, number>;
  /** ISO 3166-1 alpha-2 code, lower case, by country id. */
  countryCodes: Map<string, string>;
}

/** The packed card; every id and source it names must exist, which the lints have made sure of. */
export function packCard(record: EntityRecord, context: PackingContext): PackedCard {
  const refs = [...new Set([...record.sources, ...record.facts.map((fact) => fact.source)])];
  const code =
    context.countryCodes.get(record.id) ?? context.countryCodes.get(record.country ?? '');
  const related = record.related.flatMap((id): [string, string, string][] => {
    const other = context.records.get(id);
    return other ? [[id, other.name, other.description]] : [];
  });
  return {
    i: record.id,
    n: record.name,
    t: record.type,
    d: record.description,
    ...(record.background === undefined ? {} : { b: record.background }),
    ...(record.facts.length
      ? { f: record.facts.map((fact) => packFact(fact, refs, record.asOf)) }
      : {}),
    ...(related.length ? { r: related } : {}),
    s: refs.map((ref): [number, string] => {
      const [id, locator] = splitSourceRef(ref);
      return [context.sources.get(id)!, locator];
    }),
    a: record.asOf,
    ...(record.wikipedia ? { w: record.wikipedia } : {}),
    ...(record.qid ? { q: record.qid } : {}),
    ...(code ? { c: code } : {}),
    ...(record.position ? { p: [record.position.latitude, record.position.longitude] } : {}),
  };
}

function packFact(fact: Fact, refs: string[], asOf: string): PackedFact {
  const packed: PackedFact = [fact.label, fact.value, refs.indexOf(fact.source)];
  const rest = [fact.asOf === asOf ? '' : fact.asOf, fact.from ?? '', fact.to ?? ''];
  while (rest.at(-1) === '') rest.pop();
  return [...packed, ...rest] as PackedFact;
}
