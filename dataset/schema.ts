/** Validates one line of a records file: strict, so that a misspelt field stops the build instead of vanishing. */

import * as v from 'valibot';
import { ALIAS_KINDS, ENTITY_TYPES, type EntityRecord } from '../utils/dataset/record';

const partialDate = v.pipe(
  v.string(),
  v.regex(/^-?\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'not an ISO 8601 date'),
);
const text = (longest: number) =>
  v.pipe(
    v.string(),
    v.minLength(1, 'is empty'),
    v.maxLength(longest, `is longer than ${longest} characters`),
  );
const slug = v.pipe(
  v.string(),
  v.regex(
    /^[\p{Ll}\p{Lo}\p{Lm}\p{Mn}\p{Mc}\p{N}]+(-[\p{Ll}\p{Lo}\p{Lm}\p{Mn}\p{Mc}\p{N}]+)*$/u,
    'is not a slug',
  ),
);
const sourceRef = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9-]*(:.+)?$/, 'is not <source> or <source>:<locator>'),
);

const alias = v.union([
  text(160),
  v.strictObject({
    form: text(160),
    kind: v.picklist(ALIAS_KINDS),
    case: v.optional(v.picklist(['any', 'initial', 'exact'])),
    lang: v.optional(text(35)),
    common: v.optional(v.boolean()),
  }),
]);

/** One dated statement as it is stored. */
export const factSchema = v.strictObject({
  label: text(40),
  value: text(300),
  from: v.optional(partialDate),
  to: v.optional(partialDate),
  asOf: v.optional(partialDate),
  source: v.optional(sourceRef),
});

/** The committed form: what is empty may be left out; a fact's date and source default to the record's. */
export const recordSchema = v.strictObject({
  id: slug,
  name: text(200),
  type: v.picklist(ENTITY_TYPES),
  qid: v.optional(v.nullable(v.pipe(v.string(), v.regex(/^Q[1-9]\d*$/, 'is not a Wikidata id')))),
  wikipedia: v.optional(v.nullable(text(250))),
  description: text(140),
  background: v.optional(v.string()),
  aliases: v.optional(v.array(alias)),
  facts: v.optional(v.array(factSchema)),
  related: v.optional(v.array(slug)),
  country: v.optional(slug),
  topics: v.optional(v.array(text(40))),
  position: v.optional(
    v.strictObject({
      latitude: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
      longitude: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
    }),
  ),
  prior: v.pipe(v.number(), v.gtValue(0, 'must be above 0')),
  asOf: partialDate,
  sources: v.pipe(v.array(sourceRef), v.minLength(1, 'names no source')),
});

/** A record as it stands in a file. */
export type StoredRecord = v.InferOutput<typeof recordSchema>;

/** A line that cannot be used: its place and the reason, in one sentence for the terminal. */
export class RecordError extends Error {
  constructor(
    readonly file: string,
    readonly line: number,
    readonly reason: string,
  ) {
    super(`${file}:${line}: ${reason}`);
    this.name = 'RecordError';
  }
}

/** Reads one line; throws RecordError with file, line and reason. */
export function parseRecordLine(line: string, file: string, lineNumber: number): EntityRecord {
  return completeRecord(parseStored(line, file, lineNumber));
}

function parseStored(line: string, file: string, lineNumber: number): StoredRecord {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    throw new RecordError(
      file,
      lineNumber,
      `is not JSON (${error instanceof Error ? error.message : 'unreadable'})`,
    );
  }
  const parsed = v.safeParse(recordSchema, json, { abortEarly: true });
  if (parsed.success) return parsed.output;
  const issue = parsed.issues[0];
  const path = v.getDotPath(issue);
  throw new RecordError(file, lineNumber, `${path ?? 'record'}: ${issue.message}`);
}

/** Fills in what the stored form leaves out. */
export function completeRecord(stored: StoredRecord): EntityRecord {
  const { qid = null, wikipedia = null, aliases = [], facts = [], related = [], ...rest } = stored;
  const source = stored.sources[0] ?? 'general';
  return {
    ...(withoutUndefined(rest) as typeof rest),
    qid,
    wikipedia,
    aliases: aliases.map((one) =>
      typeof one === 'string' ? one : withoutUndefined(one),
    ) as EntityRecord['aliases'],
    facts: facts.map((one) => ({
      asOf: stored.asOf,
      source,
      ...withoutUndefined(one),
    })) as EntityRecord['facts'],
    related,
  } as EntityRecord;
}

function withoutUndefined<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
}

/** One line without line break: fields in the schema's order, nothing empty, so that diffs stay small. */
export function formatRecord(record: EntityRecord): string {
  const stored: Record<string, unknown> = {};
  for (const key of Object.keys(recordSchema.entries) as (keyof EntityRecord)[]) {
    const value = record[key];
    if (value === undefined || value === null || (Array.isArray(value) && value.length === 0))
      continue;
    stored[key] = key === 'facts' ? record.facts.map((one) => shortenFact(one, record)) : value;
  }
  return JSON.stringify(stored);
}

function shortenFact(fact: EntityRecord['facts'][number], record: EntityRecord): object {
  const { asOf, source, ...rest } = fact;
  return {
    ...rest,
    ...(asOf === record.asOf ? {} : { asOf }),
    ...(source === record.sources[0] ? {} : { source }),
  };
}
