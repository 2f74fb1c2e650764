/** Reads `cards.bin`: refuses a file it cannot trust, then opens single cards without reading the rest. */

import { type Failure, fail, ok, type Result } from '../result';
import type { Card, DatasetInfo } from './card';
import {
  CARDS_FORMAT_VERSION,
  CARDS_HEADER_BYTES,
  CARDS_MAGIC,
  type CardsInfo,
  hashOfId,
  type PackedCard,
  SHARD_ROW_BYTES,
} from './card-format';
import { crc32 } from './crc32';
import { unpackCard } from './unpack-card';

/** Where the bytes come from and how they are inflated: a Blob in the extension, a file in Node. */
export interface CardsPlatform {
  /** Bytes of the whole file. */
  size: number;
  /** Bytes from `start` up to `end`; fewer when the file ends before. */
  read(start: number, end: number): Promise<Uint8Array>;
  /** Inflates raw deflate data; rejects when it is damaged. */
  inflate(bytes: Uint8Array): Promise<Uint8Array>;
}

/** The open dataset of cards. */
export interface CardStore {
  info: DatasetInfo;
  /** Number of entities; theirs are 0 to `count - 1`, the same as in the index. */
  count: number;
  /** The card of an entity by its number in the index. Fails with `index-unreadable` or `index-checksum`. */
  card(number: number): Promise<Result<Card>>;
  /** The cards of several entities, in the order asked; each shard is opened once. */
  cards(numbers: number[]): Promise<Result<Card[]>>;
  /** The card of an id; null where no entity has it. */
  cardById(id: string): Promise<Result<Card | null>>;
  /** The number of an id; null where no entity has it. */
  numberOf(id: string): Promise<Result<number | null>>;
}

/** Inflated shards kept: some 1,500 cards, a megabyte or two. */
const KEPT_SHARDS = 32;

interface Head {
  datasetVersion: string;
  entities: number;
  perShard: number;
  shards: DataView;
  idIndexAt: number;
  bodyAt: number;
  info: CardsInfo;
}

/** A platform over bytes in memory. */
export function bytesPlatform(bytes: Uint8Array, inflate: CardsPlatform['inflate']): CardsPlatform {
  return { size: bytes.length, read: async (start, end) => bytes.subarray(start, end), inflate };
}

/**
 * Opens the file. Fails with `index-truncated`, `index-version` (another format, or cards of another
 * dataset than `datasetVersion`, 16 hex digits), `index-checksum` or `index-unreadable`.
 */
export async function openCards(
  platform: CardsPlatform,
  datasetVersion?: string,
): Promise<Result<CardStore>> {
  const head = await readHead(platform);
  if (!head.ok) return head;
  if (datasetVersion && head.value.datasetVersion !== datasetVersion.slice(0, 16)) {
    return fail(
      'index-version',
      `cards of ${head.value.datasetVersion}, index of ${datasetVersion}`,
    );
  }
  return ok(cardStore(platform, head.value));
}

async function readHead(platform: CardsPlatform): Promise<Result<Head>> {
  if (platform.size < CARDS_HEADER_BYTES)
    return fail('index-truncated', `cards: ${platform.size} bytes`);
  const header = viewOf(await platform.read(0, CARDS_HEADER_BYTES));
  if (header.getUint32(0, true) !== CARDS_MAGIC)
    return fail('index-unreadable', 'cards: not a cards file');
  const version = header.getUint32(4, true);
  if (version !== CARDS_FORMAT_VERSION) return fail('index-version', `cards: format ${version}`);
  const size = header.getUint32(32, true);
  if (size !== platform.size)
    return fail('index-truncated', `cards: ${platform.size} of ${size} bytes`);
  const entities = header.getUint32(16, true);
  const tableBytes = header.getUint32(24, true) * SHARD_ROW_BYTES;
  const idIndexAt = CARDS_HEADER_BYTES + tableBytes + header.getUint32(28, true);
  const rest = await platform.read(CARDS_HEADER_BYTES, idIndexAt);
  if (crc32(rest) !== header.getUint32(36, true)) return fail('index-checksum', 'cards: head');
  const info = await parseDeflated<CardsInfo>(platform, rest.subarray(tableBytes));
  if (!info.ok) return info;
  return ok({
    datasetVersion: hexOf(header, 8, 8),
    entities,
    perShard: header.getUint32(20, true),
    shards: viewOf(rest.subarray(0, tableBytes)),
    idIndexAt,
    bodyAt: idIndexAt + entities * 8,
    info: info.value,
  });
}

function cardStore(platform: CardsPlatform, head: Head): CardStore {
  const kept = new Map<number, Promise<Result<PackedCard[]>>>();
  let idIndex: Promise<Uint32Array> | undefined;

  function shard(number: number): Promise<Result<PackedCard[]>> {
    const known = kept.get(number);
    kept.delete(number);
    const reading = known ?? readShard(platform, head, number);
    kept.set(number, reading); // most recently used last
    if (kept.size > KEPT_SHARDS) kept.delete(kept.keys().next().value!);
    return reading;
  }

  async function card(number: number): Promise<Result<Card>> {
    if (!Number.isInteger(number) || number < 0 || number >= head.entities) {
      return fail('index-unreadable', `cards: no entity ${number}`);
    }
    const cards = await shard(Math.floor(number / head.perShard));
    if (!cards.ok) return cards;
    const packed = cards.value[number % head.perShard];
    return packed
      ? ok(unpackCard(packed, head.info.sources))
      : fail('index-unreadable', `cards: no card ${number}`);
  }

  async function cards(numbers: number[]): Promise<Result<Card[]>> {
    const found: Card[] = [];
    for (const result of await Promise.all(numbers.map(card))) {
      if (!result.ok) return result;
      found.push(result.value);
    }
    return ok(found);
  }

  async function numberOf(id: string): Promise<Result<number | null>> {
    idIndex ??= readIdIndex(platform, head);
    for (const number of numbersOfHash(await idIndex, hashOfId(id))) {
      const found = await card(number);
      if (!found.ok) return found;
      if (found.value.id === id) return ok(number);
    }
    return ok(null);
  }

  async function cardById(id: string): Promise<Result<Card | null>> {
    const number = await numberOf(id);
    if (!number.ok) return number;
    return number.value === null ? ok(null) : card(number.value);
  }

  return { info: head.info.dataset, count: head.entities, card, cards, cardById, numberOf };
}

async function readShard(
  platform: CardsPlatform,
  head: Head,
  number: number,
): Promise<Result<PackedCard[]>> {
  const row = number * SHARD_ROW_BYTES;
  const start = head.bodyAt + head.shards.getUint32(row, true);
  const bytes = await platform.read(start, start + head.shards.getUint32(row + 4, true));
  if (crc32(bytes) !== head.shards.getUint32(row + 8, true))
    return fail('index-checksum', `cards: shard ${number}`);
  return parseDeflated(platform, bytes);
}

async function parseDeflated<T>(
  platform: CardsPlatform,
  bytes: Uint8Array,
): Promise<Result<T, Failure>> {
  try {
    return ok(JSON.parse(new TextDecoder().decode(await platform.inflate(bytes))) as T);
  } catch {
    return fail('index-unreadable', 'cards: cannot be inflated');
  }
}

async function readIdIndex(platform: CardsPlatform, head: Head): Promise<Uint32Array> {
  const bytes = viewOf(await platform.read(head.idIndexAt, head.bodyAt));
  return Uint32Array.from({ length: bytes.byteLength >> 2 }, (_, at) =>
    bytes.getUint32(at * 4, true),
  );
}

/** The numbers stored under a hash: the second half of the index at the places where the first half holds it. */
function numbersOfHash(index: Uint32Array, hash: number): number[] {
  const count = index.length >> 1;
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (index[middle]! < hash) low = middle + 1;
    else high = middle;
  }
  const numbers: number[] = [];
  for (let at = low; at < count && index[at] === hash; at++) numbers.push(index[count + at]!);
  return numbers;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function hexOf(view: DataView, start: number, bytes: number): string {
  let hex = '';
  for (let at = start; at < start + bytes; at++)
    hex += view.getUint8(at).toString(16).padStart(2, '0');
  return hex;
}
