/**
 * The index file, byte by byte. Little-endian, used in place over one ArrayBuffer: opening it makes views and
 * parses nothing. `e` entities, `n` entries (a surface form of an entity), `c` countries.
 *
 *        0        4        8       12       16       20               28       32
 *        +--------+--------+--------+--------+--------+----------------+--------+
 *        | magic  | format | bytes  |   checksum      | dataset version|  date  |
 *        | "BGZ1" | version| in all | of the rest     | 8 bytes        |yyyymmdd|
 *     32 +--------+--------+--------+--------+--------+--------+-------+--------+
 *        |   e    |   n    |distinct| log2 of|log2 of |   c    | link  |   0    |
 *        |        |        | forms  |buckets |prefixes|        | bytes |        |
 *     64 +--------+--------+--------+--------+--------+--------+-------+--------+
 *        | bucket bases  u32 x (buckets/256+1) first entry of 256 buckets       |
 *        | buckets       u16 x (buckets + 1)   first entry, from its base       |
 *        | fingerprints  u32 x n               second hash of the form          |
 *        | payloads      u32 x n               see below                        |
 *        | prefixes      bits x 2^p            first hashes of proper prefixes  |
 *        | lower starts  bits x 2^16           first words that may be in lower |
 *        | given names   bits x 2^17           two bits a word                  |
 *        | common words  bits x 2^17           two bits a word                  |
 *        | countries     u32 x c               entity numbers                   |
 *        | link bases    u32 x (e / 32 + 1)    first link of 32 entities        |
 *        | kinds         u8  x e               type in 5 bits, core, has links  |
 *        | priors        u8  x e               12 steps an octave, 96 = 1       |
 *        | nations       u8  x e               index into countries, 255 = none |
 *        | links         u8  x link bytes      see below                        |
 *        +----------------------------------------------------------------------+
 *
 * Payload:  31      27 26       23 22   20 19            1 0
 *          +----------+-----------+-------+---------------+--+
 *          |  weight  |   kind    | case  | entity (19)   |cw|     cw: common word
 *          |  5 bits  |   4 bits  | class |               |  |
 *          +----------+-----------+-------+---------------+--+
 *
 * Links of an entity that has any: bytes r and t, then r related entities as u24, then t topics as u16. Those of
 * the 32 entities of a base follow each other, so the way to an entity's own leads past its neighbours'.
 * A form's bucket is the top bits of its first hash; entries of a bucket are sorted by fingerprint, and the
 * entries of one form stand together, best first.
 */

export const MAGIC = 0x315a4742; // "BGZ1" read as a little-endian u32
export const FORMAT_VERSION = 2;
export const HEADER_BYTES = 64;

export const HEADER = {
  magic: 0,
  formatVersion: 4,
  bytes: 8,
  checksumA: 12,
  checksumB: 16,
  datasetVersion: 20,
  datasetDate: 28,
  entities: 32,
  entries: 36,
  forms: 40,
  bucketBits: 44,
  prefixBits: 48,
  countries: 52,
  linkBytes: 56,
} as const;

/** Largest number of entities that a payload can name. */
export const MAX_ENTITIES = 1 << 19;
export const MAX_COUNTRIES = 255;
export const NO_COUNTRY = 255;
export const LOWER_START_BITS = 16;
export const WORD_BITS = 17;
export const CORE_FLAG = 32;
export const LINKED_FLAG = 64;
/** Base-2 logarithm of the buckets that share a base, and of the entities that do. */
export const BUCKET_BLOCK_BITS = 8;
export const LINK_BLOCK_BITS = 5;

/** The counts that decide where each section lies. */
export interface Counts {
  entities: number;
  entries: number;
  bucketBits: number;
  prefixBits: number;
  countries: number;
  linkBytes: number;
}

/** Byte offsets of the sections, and of the end. */
export interface Layout {
  bucketBases: number;
  buckets: number;
  fingerprints: number;
  payloads: number;
  prefixes: number;
  lowerStarts: number;
  givenNames: number;
  commonWords: number;
  countries: number;
  linkBases: number;
  kinds: number;
  priors: number;
  nations: number;
  links: number;
  /** Size of the file, a multiple of four. */
  bytes: number;
}

/** How many bases the buckets have; the end of the last bucket needs one too. */
export function bucketBaseCount(bucketBits: number): number {
  return ((1 << bucketBits) >>> BUCKET_BLOCK_BITS) + 1;
}

/** How many bases the links have. */
export function linkBaseCount(entities: number): number {
  return (entities >>> LINK_BLOCK_BITS) + 1;
}

/** Where everything lies in a file with these counts. */
export function layoutOf(counts: Counts): Layout {
  const bucketBases = HEADER_BYTES;
  const buckets = bucketBases + 4 * bucketBaseCount(counts.bucketBits);
  const fingerprints = buckets + ((2 * ((1 << counts.bucketBits) + 1) + 3) & ~3);
  const payloads = fingerprints + 4 * counts.entries;
  const prefixes = payloads + 4 * counts.entries;
  const lowerStarts = prefixes + (1 << (counts.prefixBits - 3));
  const givenNames = lowerStarts + (1 << (LOWER_START_BITS - 3));
  const commonWords = givenNames + (1 << (WORD_BITS - 3));
  const countries = commonWords + (1 << (WORD_BITS - 3));
  const linkBases = countries + 4 * counts.countries;
  const kinds = linkBases + 4 * linkBaseCount(counts.entities);
  const priors = kinds + counts.entities;
  const nations = priors + counts.entities;
  const links = nations + counts.entities;
  const bytes = (links + counts.linkBytes + 3) & ~3;
  return {
    bucketBases,
    buckets,
    fingerprints,
    payloads,
    prefixes,
    lowerStarts,
    givenNames,
    commonWords,
    countries,
    linkBases,
    kinds,
    priors,
    nations,
    links,
    bytes,
  };
}
