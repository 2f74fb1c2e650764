/** What is known of an entity that says how often it is named: its sources, its title, who refers to it, its size. */

import type { EntityRecord } from '../../utils/dataset/record';

/** Named figures of one entity. */
type Evidence = Record<string, number>;

/** A record's prior from here on is a count of mentions in the news; below it is an importer's guess. */
export const COUNTED = 1.2;
/** The publisher of the counts; a record that only it knows says no more than its count. */
const COUNT_SOURCE = 'wp-current-events';
const LEAST_GUESS = 0.01;
/** Records that this many others refer to and more are alike. */
const MOST_REFERENCES = 4096;

/** What the whole dataset says of its records. */
export interface DatasetView {
  /** How many records name each id as related, and as their country. */
  related: Map<string, number>;
  country: Map<string, number>;
  /** Middle of the importers' guesses for records of a kind, for those that were counted instead. */
  guesses: Map<string, number>;
}

/** Counts who refers to whom, and what importers guess. */
export function viewDataset(records: EntityRecord[]): DatasetView {
  const related = new Map<string, number>();
  const country = new Map<string, number>();
  const guesses = new Map<string, number[]>();
  for (const record of records) {
    for (const id of record.related) related.set(id, (related.get(id) ?? 0) + 1);
    if (record.country !== undefined)
      country.set(record.country, (country.get(record.country) ?? 0) + 1);
    if (record.prior >= COUNTED) continue;
    const kind = kindOf(record);
    const known = guesses.get(kind);
    if (known) known.push(record.prior);
    else guesses.set(kind, [record.prior]);
  }
  const middles = [...guesses].map(([kind, all]): [string, number] => [
    kind,
    all.sort((x, y) => x - y)[all.length >> 1]!,
  ]);
  return { related, country, guesses: new Map(middles) };
}

function kindOf({ type, wikipedia }: EntityRecord): string {
  return `${type} ${wikipedia === null}`;
}

/** The evidence for `record`, its count apart. */
export function evidenceOf(
  record: EntityRecord,
  { related, country, guesses }: DatasetView,
): Evidence {
  const title = record.wikipedia;
  const guess =
    record.prior < COUNTED ? record.prior : (guesses.get(kindOf(record)) ?? LEAST_GUESS);
  const number = record.qid === null ? null : Number(record.qid.slice(1));
  const publishers = new Set(record.sources.map((source) => source.replace(/:.*/u, '')));
  const evidence: Evidence = {
    always: 1,
    guess: Math.log2(Math.max(LEAST_GUESS, guess)),
    references: scaled(related.get(record.id) ?? 0),
    territory: scaled(country.get(record.id) ?? 0),
    aliases: Math.log2(1 + record.aliases.length),
    facts: Math.log2(1 + record.facts.length),
    relations: Math.log2(1 + record.related.length),
    publishers: Math.min(4, publishers.size),
    background: record.background === undefined ? 0 : 1,
    titled: title === null ? 0 : 1,
    // The bare title is that of the best known of a name.
    primary: title !== null && title === record.name ? 1 : 0,
    qualified: title !== null && /\(/u.test(title) ? 1 : 0,
    within: title?.includes(', ') ? 1 : 0,
    numbered: number === null ? 0 : 1,
    // Wikidata numbered what is best known first.
    number: number === null ? 0 : Math.max(0, 8 - Math.log10(number)),
    [`type ${record.type}`]: 1,
    ...publisherFlags(publishers),
  };
  const population = populationOf(record);
  if (population > 0) {
    evidence.peopled = 1;
    evidence.population = Math.log10(population);
  }
  if (record.country === 'united-states') evidence.american = 1;
  return evidence;
}

function scaled(references: number): number {
  return Math.log2(1 + Math.min(MOST_REFERENCES, references));
}

function publisherFlags(publishers: Set<string>): Evidence {
  return Object.fromEntries(
    [...publishers]
      .filter((publisher) => publisher !== COUNT_SOURCE)
      .map((publisher) => [`from ${publisher}`, 1]),
  );
}

function populationOf(record: EntityRecord): number {
  const fact = record.facts.find(({ label }) => label === 'Population');
  return fact && /^[\d,]+$/u.test(fact.value) ? Number(fact.value.replaceAll(',', '')) : 0;
}
