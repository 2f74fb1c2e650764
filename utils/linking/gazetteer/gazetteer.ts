/** The index as views over its bytes, and the questions the linker asks of it. */

import { ENTITY_TYPES, type EntityType } from '../../dataset/record';
import {
  CORE_FLAG,
  type Counts,
  HEADER,
  LOWER_START_BITS,
  layoutOf,
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
  directory: Uint32Array;
  fingerprints: Uint32Array;
  payloads: Uint32Array;
  prefixes: Uint32Array;
  lowerStarts: Uint32Array;
  givenNames: Uint32Array;
  commonWords: Uint32Array;
  countries: Uint32Array;
  linkStarts: Uint32Array;
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
    directory: words(at.directory, (1 << counts.bucketBits) + 1),
    fingerprints: words(at.fingerprints, counts.entries),
    payloads: words(at.payloads, counts.entries),
    prefixes: filter(at.prefixes, counts.prefixBits),
    lowerStarts: filter(at.lowerStarts, LOWER_START_BITS),
    givenNames: filter(at.givenNames, WORD_BITS),
    commonWords: filter(at.commonWords, WORD_BITS),
    countries: words(at.countries, counts.countries),
    linkStarts: words(at.linkStarts, counts.entities + 1),
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
  const { links, linkStarts } = gazetteer;
  const start = linkStarts[entity]!;
  if (start === linkStarts[entity + 1]!) return [];
  const related: number[] = [];
  for (let i = 0, at = start + 1; i < links[start]!; i++, at += 3) {
    related.push(links[at]! | (links[at + 1]! << 8) | (links[at + 2]! << 16));
  }
  return related;
}

/** Hashes (see `topicHash`) of the words that speak for it. */
export function entityTopics(gazetteer: Gazetteer, entity: number): number[] {
  const { links, linkStarts } = gazetteer;
  const start = linkStarts[entity]!;
  const end = linkStarts[entity + 1]!;
  const topics: number[] = [];
  if (start === end) return topics;
  for (let at = start + 1 + 3 * links[start]!; at < end; at += 2)
    topics.push(links[at]! | (links[at + 1]! << 8));
  return topics;
}
