/**
 * The layout of `cards.bin`, little endian. Cards lie in shards of a few dozen, each deflated on its own,
 * most mentioned entities first, so that an article's cards come out of a handful of shards.
 *
 *     0  magic "BGCD"          u32
 *     4  format version        u32
 *     8  dataset version       8 bytes, the first 16 hex digits
 *    16  entities              u32
 *    20  cards in a shard      u32
 *    24  shards                u32
 *    28  bytes of the info     u32   deflated JSON: CardsInfo
 *    32  bytes of the file     u32
 *    36  checksum              u32   CRC-32 of the head from byte 40 to its end
 *    40  shard table           shards × (offset u32, length u32, CRC-32 u32); offsets from the body's start
 *     .  info
 *     .  id index              entities × hash u32, ascending; then entities × number u32
 *     .  body                  deflated shards: JSON arrays of PackedCard
 *
 * Head means everything before the id index. The id index is read when first asked for.
 */

import type { DatasetInfo } from './card';
import type { EntityType } from './record';

/** "BGCD" read as a little-endian number. */
export const CARDS_MAGIC = 0x44434742;
/** Raised whenever the bytes mean something else. */
export const CARDS_FORMAT_VERSION = 1;
/** Bytes before the shard table. */
export const CARDS_HEADER_BYTES = 40;
/** Bytes of one row of the shard table. */
export const SHARD_ROW_BYTES = 12;
/** One shard inflates in a millisecond or two, and compresses half as well again as single cards would. */
export const CARDS_PER_SHARD = 48;

/** A source as cards refer to it. */
export interface PackedSource {
  id: string;
  title: string;
  publisher: string;
  licence: string;
  date: string;
  url: string | null;
  /** Address of one document, `{}` standing for the locator; left out where there is none. */
  record?: string;
}

/** What is said once for all cards. */
export interface CardsInfo {
  dataset: DatasetInfo;
  sources: PackedSource[];
}

/** Label, value, index into the card's sources, as-of date ('' when the card's), from ('' when unknown), to. */
export type PackedFact = [string, string, number, string?, string?, string?];

/** A card with short keys and what is empty left out. */
export interface PackedCard {
  i: string;
  n: string;
  t: EntityType;
  d: string;
  /** Background. */
  b?: string;
  f?: PackedFact[];
  /** Related: id, name, description. */
  r?: [string, string, string][];
  /** Sources: index into the registry and locator. */
  s: [number, string][];
  a: string;
  w?: string;
  q?: string;
  c?: string;
  /** Latitude, longitude. */
  p?: [number, number];
}

/** FNV-1a over the id's UTF-16 code units: where to look in the id index. */
export function hashOfId(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
