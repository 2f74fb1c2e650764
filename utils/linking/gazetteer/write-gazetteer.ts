/** Writes the index. The same input gives the same bytes. */

import { ENTITY_TYPES } from '../../dataset/record';
import { COMMON_WORDS } from '../text/common-words';
import { topicHash, wordHash, wordHashB } from '../text/hash';
import { checksumOf } from './checksum';
import { type FormTable, formTableOf } from './form-table';
import type { GazetteerEntity, GazetteerInput } from './input';
import {
  BUCKET_BLOCK_BITS,
  bucketBaseCount,
  CORE_FLAG,
  type Counts,
  FORMAT_VERSION,
  HEADER,
  type Layout,
  LINK_BLOCK_BITS,
  LINKED_FLAG,
  LOWER_START_BITS,
  layoutOf,
  linkBaseCount,
  MAGIC,
  MAX_COUNTRIES,
  MAX_ENTITIES,
  NO_COUNTRY,
  WORD_BITS,
} from './layout';
import { priorByte } from './scales';
import { addWord, setBit } from './word-filter';

/** Related entities and topics kept of one entity. */
const MAX_RELATED = 255;
const MAX_TOPICS = 255;

/** What an input will take up, without writing it. */
export function sizeGazetteer(input: GazetteerInput): number {
  return layoutOf(planOf(input).counts).bytes;
}

/** The index's bytes. Throws `RangeError` where the input has more than the format can number. */
export function writeGazetteer(input: GazetteerInput): Uint8Array<ArrayBuffer> {
  const plan = planOf(input);
  const layout = layoutOf(plan.counts);
  const bytes = new Uint8Array(layout.bytes);
  writeHeader(bytes, input, plan, layout);
  writeForms(bytes, plan, layout);
  writeEntities(bytes, input, plan, layout);
  const [a, b] = checksumOf(bytes);
  const header = new DataView(bytes.buffer);
  header.setUint32(HEADER.checksumA, a, true);
  header.setUint32(HEADER.checksumB, b, true);
  return bytes;
}

interface Plan {
  counts: Counts;
  table: FormTable;
  /** Entity numbers of the countries, ascending. */
  countries: number[];
  links: Uint8Array[];
}

function planOf(input: GazetteerInput): Plan {
  if (input.entities.length > MAX_ENTITIES)
    throw new RangeError(`more than ${MAX_ENTITIES} entities`);
  const table = formTableOf(input);
  const countries = mostNamedCountries(input.entities);
  const links = input.entities.map((entity) => linksOf(entity));
  return {
    table,
    countries,
    links,
    counts: {
      entities: input.entities.length,
      entries: table.payloads.length,
      bucketBits: table.bucketBits,
      prefixBits: prefixBitsFor(table.prefixes.size),
      countries: countries.length,
      linkBytes: links.reduce((sum, { length }) => sum + length, 0),
    },
  };
}

/**
 * Entity numbers of the countries that most entities belong to, ascending, as many as a byte can number. What is
 * left out are states of the past that no other entity names: a shared country could never speak for them.
 */
function mostNamedCountries(entities: GazetteerEntity[]): number[] {
  const times = new Map<number, number>();
  for (const { country } of entities)
    if (country >= 0) times.set(country, (times.get(country) ?? 0) + 1);
  return [...times]
    .sort(([a, more], [b, less]) => less - more || a - b)
    .slice(0, MAX_COUNTRIES)
    .map(([country]) => country)
    .sort((a, b) => a - b);
}

/** Four bits or more a prefix: one probe in five reads one token too far. */
function prefixBitsFor(prefixes: number): number {
  return Math.max(5, Math.ceil(Math.log2(Math.max(1, prefixes) * 4)));
}

function writeHeader(
  bytes: Uint8Array,
  input: GazetteerInput,
  { counts, table }: Plan,
  layout: Layout,
): void {
  const header = new DataView(bytes.buffer);
  const set = (at: number, value: number) => header.setUint32(at, value, true);
  set(HEADER.magic, MAGIC);
  set(HEADER.formatVersion, FORMAT_VERSION);
  set(HEADER.bytes, layout.bytes);
  const version = input.datasetVersion.padEnd(16, '0');
  for (let i = 0; i < 8; i++)
    bytes[HEADER.datasetVersion + i] = Number.parseInt(version.slice(2 * i, 2 * i + 2), 16);
  set(HEADER.datasetDate, Number(input.datasetDate.replaceAll('-', '').padEnd(8, '0')));
  set(HEADER.entities, counts.entities);
  set(HEADER.entries, counts.entries);
  set(HEADER.forms, table.forms);
  set(HEADER.bucketBits, counts.bucketBits);
  set(HEADER.prefixBits, counts.prefixBits);
  set(HEADER.countries, counts.countries);
  set(HEADER.linkBytes, counts.linkBytes);
}

function writeForms(bytes: Uint8Array, { counts, table }: Plan, layout: Layout): void {
  const words = (at: number, length: number) => new Uint32Array(bytes.buffer, at, length);
  writeDirectory(bytes, counts, table, layout);
  words(layout.fingerprints, counts.entries).set(table.fingerprints);
  words(layout.payloads, counts.entries).set(table.payloads);
  const prefixes = words(layout.prefixes, 1 << (counts.prefixBits - 5));
  for (const prefix of table.prefixes) setBit(prefixes, prefix & ((1 << counts.prefixBits) - 1));
  const lowerStarts = words(layout.lowerStarts, 1 << (LOWER_START_BITS - 5));
  for (const start of table.lowerStarts) setBit(lowerStarts, topicHash(start));
  const givenNames = words(layout.givenNames, 1 << (WORD_BITS - 5));
  for (const [a, b] of table.givenNames) addWord(givenNames, a, b);
  words(layout.commonWords, 1 << (WORD_BITS - 5)).set(commonWordBits());
}

/** Where each bucket starts. Throws `RangeError` where 256 buckets hold more than two bytes can say. */
function writeDirectory(bytes: Uint8Array, counts: Counts, table: FormTable, layout: Layout): void {
  const bases = new Uint32Array(
    bytes.buffer,
    layout.bucketBases,
    bucketBaseCount(counts.bucketBits),
  );
  const buckets = new Uint16Array(bytes.buffer, layout.buckets, table.directory.length);
  table.directory.forEach((first, bucket) => {
    const block = bucket >>> BUCKET_BLOCK_BITS;
    if (bucket === block << BUCKET_BLOCK_BITS) bases[block] = first;
    const offset = first - bases[block]!;
    if (offset > 0xffff) throw new RangeError(`more than ${0xffff} entries in 256 buckets`);
    buckets[bucket] = offset;
  });
}

let commonBits: Uint32Array | undefined;

/** The same for every dataset. */
function commonWordBits(): Uint32Array {
  if (commonBits) return commonBits;
  commonBits = new Uint32Array(1 << (WORD_BITS - 5));
  for (const word of COMMON_WORDS) addWord(commonBits, wordHash(word), wordHashB(word));
  return commonBits;
}

function writeEntities(
  bytes: Uint8Array,
  { entities }: GazetteerInput,
  plan: Plan,
  layout: Layout,
): void {
  const index = new Map(plan.countries.map((country, i) => [country, i]));
  new Uint32Array(bytes.buffer, layout.countries, plan.countries.length).set(plan.countries);
  const bases = new Uint32Array(bytes.buffer, layout.linkBases, linkBaseCount(entities.length));
  let at = 0;
  entities.forEach((entity, number) => {
    const links = plan.links[number]!;
    bytes[layout.kinds + number] =
      ENTITY_TYPES.indexOf(entity.type) |
      (entity.core ? CORE_FLAG : 0) |
      (links.length > 0 ? LINKED_FLAG : 0);
    bytes[layout.priors + number] = priorByte(entity.prior);
    bytes[layout.nations + number] = index.get(entity.country) ?? NO_COUNTRY;
    const block = number >>> LINK_BLOCK_BITS;
    if (number === block << LINK_BLOCK_BITS) bases[block] = at;
    bytes.set(links, layout.links + at);
    at += links.length;
  });
}

/** The bytes of one entity's links; none where it has neither relations nor topics. */
function linksOf(entity: GazetteerEntity): Uint8Array {
  const related = entity.related.slice(0, MAX_RELATED);
  const topics = [...new Set(entity.topics.map((topic) => topicHash(wordHash(topic))))].slice(
    0,
    MAX_TOPICS,
  );
  if (related.length + topics.length === 0) return new Uint8Array(0);
  const bytes = new Uint8Array(2 + 3 * related.length + 2 * topics.length);
  bytes[0] = related.length;
  bytes[1] = topics.length;
  let at = 2;
  for (const number of related) {
    bytes[at++] = number & 255;
    bytes[at++] = (number >>> 8) & 255;
    bytes[at++] = number >>> 16;
  }
  for (const topic of topics) {
    bytes[at++] = topic & 255;
    bytes[at++] = topic >>> 8;
  }
  return bytes;
}
