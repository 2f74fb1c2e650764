/** The index as views over its bytes, and the questions the linker asks of it. */

import { ENTITY_TYPES, type EntityType } from '../../dataset/record';
import {
  bucketBaseCount,
  CORE_FLAG,
  type Counts,
  HEADER,
  LINK_BLOCK_BITS,
  LINKED_FLAG,
  LOWER_START_BITS,
  layoutOf,
  linkBaseCount,
  NO_COUNTRY,
  WORD_BITS,
} from './layout';
import { priorLog2 } from './scales';

/** All of the file's sections, in place. */
export interface Gazetteer {
  /** 16 hex digits. */
  datasetVersion: string;
  /** ISO 8601 day. */
  datasetDate: string;
  entities: number;
  /** Entries: pairs of a form and an entity. */
  entries: number;
  /** Distinct keys. */
  forms: number;
  bytes: number;
  bucketShift: number;
  prefixMask: number;
  bucketBases: Uint32Array;
  buckets: Uint16Array;
  fingerprints: Uint32Array;
  payloads: Uint32Array;
  prefixes: Uint32Array;
  lowerStarts: Uint32Array;
  givenNames: Uint32Array;
  commonWords: Uint32Array;
  countries: Uint32Array;
  linkBases: Uint32Array;
  kinds: Uint8Array;
  priors: Uint8Array;
  nations: Uint8Array;
  links: Uint8Array;
}

/** Views over `bytes`, whose header has been checked. */
export function viewGazetteer(bytes: Uint8Array): Gazetteer {
  const { buffer, byteOffset } = bytes;
  const header = new DataView(buffer, byteOffset);
  const field = (at: number) => header.getUint32(at, true);
  const counts: Counts = {
    entities: field(HEADER.entities),
    entries: field(HEADER.entries),
    bucketBits: field(HEADER.bucketBits),
    prefixBits: field(HEADER.prefixBits),
    countries: field(HEADER.countries),
    linkBytes: field(HEADER.linkBytes),
  };
  const at = layoutOf(counts);
  const words = (offset: number, length: number) =>
    new Uint32Array(buffer, byteOffset + offset, length);
  const octets = (offset: number, length: number) =>
    new Uint8Array(buffer, byteOffset + offset, length);
  const filter = (offset: number, bits: number) => words(offset, 1 << (bits - 5));
  const date = String(field(HEADER.datasetDate)).padStart(8, '0');
  return {
    datasetVersion: [...octets(HEADER.datasetVersion, 8)]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join(''),
    datasetDate: `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`,
    entities: counts.entities,
    entries: counts.entries,
    forms: field(HEADER.forms),
    bytes: at.bytes,
    bucketShift: 32 - counts.bucketBits,
    prefixMask: (1 << counts.prefixBits) - 1,
    bucketBases: words(at.bucketBases, bucketBaseCount(counts.bucketBits)),
    buckets: new Uint16Array(buffer, byteOffset + at.buckets, (1 << counts.bucketBits) + 1),
    fingerprints: words(at.fingerprints, counts.entries),
    payloads: words(at.payloads, counts.entries),
    prefixes: filter(at.prefixes, counts.prefixBits),
    lowerStarts: filter(at.lowerStarts, LOWER_START_BITS),
    givenNames: filter(at.givenNames, WORD_BITS),
    commonWords: filter(at.commonWords, WORD_BITS),
    countries: words(at.countries, counts.countries),
    linkBases: words(at.linkBases, linkBaseCount(counts.entities)),
    kinds: octets(at.kinds, counts.entities),
    priors: octets(at.priors, counts.entities),
    nations: octets(at.nations, counts.entities),
    links: octets(at.links, counts.linkBytes),
  };
}

/** An entity's type. */
export function entityType(gazetteer: Gazetteer, entity: number): EntityType {
  return ENTITY_TYPES[gazetteer.kinds[entity]! & 31]!;
}

/** Whether the entity has a written background. */
export function isCore(gazetteer: Gazetteer, entity: number): boolean {
  return (gazetteer.kinds[entity]! & CORE_FLAG) !== 0;
}

/** Base-2 logarithm of the entity's prior. */
export function entityPrior(gazetteer: Gazetteer, entity: number): number {
  return priorLog2(gazetteer.priors[entity]!);
}

/** Number of the country it belongs to, or -1. */
export function entityCountry(gazetteer: Gazetteer, entity: number): number {
  const index = gazetteer.nations[entity]!;
  return index === NO_COUNTRY ? -1 : gazetteer.countries[index]!;
}

/** Numbers of its related entities. */
export function relatedEntities(gazetteer: Gazetteer, entity: number): number[] {
  const start = linksStart(gazetteer, entity);
  if (start < 0) return [];
  const { links } = gazetteer;
  const related: number[] = [];
  for (let i = 0, at = start + 2; i < links[start]!; i++, at += 3) {
    related.push(links[at]! | (links[at + 1]! << 8) | (links[at + 2]! << 16));
  }
  return related;
}

/** Hashes (see `topicHash`) of the words that speak for it. */
export function entityTopics(gazetteer: Gazetteer, entity: number): number[] {
  const start = linksStart(gazetteer, entity);
  if (start < 0) return [];
  const { links } = gazetteer;
  const topics: number[] = [];
  for (let i = 0, at = start + 2 + 3 * links[start]!; i < links[start + 1]!; i++, at += 2) {
    topics.push(links[at]! | (links[at + 1]! << 8));
  }
  return topics;
}

/** Where the entity's links start, past those of its neighbours; -1 where it has none. */
function linksStart({ kinds, links, linkBases }: Gazetteer, entity: number): number {
  if ((kinds[entity]! & LINKED_FLAG) === 0) return -1;
  const block = entity >>> LINK_BLOCK_BITS;
  let at = linkBases[block]!;
  for (let before = block << LINK_BLOCK_BITS; before < entity; before++) {
    if ((kinds[before]! & LINKED_FLAG) !== 0) at += 2 + 3 * links[at]! + 2 * links[at + 1]!;
  }
  return at;
}
