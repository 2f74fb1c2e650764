/** The hash table of surface forms, before it is written. */

import { commonGivenNames } from '../forms/short-given-names';
import { wordHash, wordHashB } from '../text/hash';
import { type FormKey, formKeyOf } from './form-key';
import type { GazetteerForm, GazetteerInput } from './input';
import { kindNumber, packPayload } from './payload';
import { weightBits } from './scales';

/** Entries in the order of the file, and what the filters must know. */
export interface FormTable {
  bucketBits: number;
  directory: Uint32Array;
  fingerprints: Uint32Array;
  payloads: Uint32Array;
  /** Distinct keys. */
  forms: number;
  prefixes: Set<number>;
  lowerStarts: Set<number>;
  /** Both hashes of words that several people have as their first name. */
  givenNames: [number, number][];
}

interface Row {
  bucket: number;
  fingerprint: number;
  entity: number;
  weight: number;
  payload: number;
  prior: number;
}

/** Entries a bucket on average. */
const BUCKET_LOAD = 6;
/** People who must share a first token before it counts as a given name. */
const GIVEN_NAME_BEARERS = 3;

/** Two different forms share both hashes: the format cannot hold the dataset. */
export class FormCollisionError extends Error {
  override name = 'FormCollisionError';
}

/** The table of the input's forms. Forms without a word in them, and forms no text can hold, are left out. */
export function formTableOf(input: GazetteerInput): FormTable {
  const keyed = input.forms.flatMap((form) => {
    const key = formKeyOf(form.form, form.case);
    return key ? [{ form, key }] : [];
  });
  const bucketBits = Math.max(1, Math.ceil(Math.log2(Math.max(1, keyed.length) / BUCKET_LOAD)));
  const rows = keyed.map(({ form, key }) => rowOf(form, key, bucketBits, input));
  rows.sort(
    (x, y) =>
      x.bucket - y.bucket ||
      x.fingerprint - y.fingerprint ||
      y.prior * y.weight - x.prior * x.weight ||
      x.entity - y.entity ||
      y.weight - x.weight ||
      x.payload - y.payload,
  );
  const kept = rows.filter((row, i) => !repeats(rows, i, row));
  const directory = new Uint32Array((1 << bucketBits) + 1);
  for (const { bucket } of kept) directory[bucket + 1]! += 1;
  for (let i = 1; i < directory.length; i++) directory[i]! += directory[i - 1]!;
  return {
    bucketBits,
    directory,
    fingerprints: Uint32Array.from(kept, ({ fingerprint }) => fingerprint),
    payloads: Uint32Array.from(kept, ({ payload }) => payload),
    forms: kept.filter((row, i) => i === 0 || !sameKey(row, kept[i - 1]!)).length,
    prefixes: new Set(keyed.flatMap(({ key }) => key.prefixes)),
    lowerStarts: new Set(keyed.flatMap(({ key }) => key.lowerStart ?? [])),
    givenNames: givenNamesOf(keyed, input),
  };
}

function rowOf(form: GazetteerForm, key: FormKey, bucketBits: number, input: GazetteerInput): Row {
  return {
    bucket: key.a >>> (32 - bucketBits),
    fingerprint: key.b >>> 0,
    entity: form.entity,
    weight: form.weight,
    prior: input.entities[form.entity]!.prior,
    payload: packPayload(
      form.entity,
      kindNumber(form.kind),
      key.caseClass,
      form.common,
      weightBits(form.weight),
    ),
  };
}

/** Whether an earlier row of the same key names the same entity under the same case rule. */
function repeats(rows: Row[], at: number, row: Row): boolean {
  for (let i = at - 1; i >= 0 && sameKey(rows[i]!, row); i--) {
    if (rows[i]!.entity === row.entity && ((rows[i]!.payload ^ row.payload) & (7 << 20)) === 0)
      return true;
  }
  return false;
}

function sameKey(x: Row, y: Row): boolean {
  return x.bucket === y.bucket && x.fingerprint === y.fingerprint;
}

function givenNamesOf(
  keyed: { form: GazetteerForm; key: FormKey }[],
  input: GazetteerInput,
): [number, number][] {
  const bearers = new Map<number, { b: number; people: Set<number> }>();
  for (const { form, key } of keyed) {
    if (form.kind !== 'full' || key.tokens < 2 || input.entities[form.entity]!.type !== 'person')
      continue;
    const known = bearers.get(key.firstToken);
    if (known) known.people.add(form.entity);
    else bearers.set(key.firstToken, { b: key.firstTokenB, people: new Set([form.entity]) });
  }
  const known: [number, number][] = commonGivenNames().map((name) => {
    const folded = name.toLowerCase();
    return [wordHash(folded), wordHashB(folded)];
  });
  const counted = [...bearers]
    .filter(([, { people }]) => people.size >= GIVEN_NAME_BEARERS)
    .map(([a, { b }]): [number, number] => [a, b]);
  return [...known, ...counted];
}
