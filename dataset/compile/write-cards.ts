/** Writes `cards.bin`; the layout is described in `utils/dataset/card-format.ts`. */

import {
  CARDS_FORMAT_VERSION,
  CARDS_HEADER_BYTES,
  CARDS_MAGIC,
  CARDS_PER_SHARD,
  type CardsInfo,
  hashOfId,
  type PackedCard,
  SHARD_ROW_BYTES,
} from '../../utils/dataset/card-format';
import { crc32 } from '../../utils/dataset/crc32';

/** Raw deflate. */
export type Deflate = (bytes: Uint8Array) => Uint8Array;

/** The file's bytes; an entity's number is its position in `cards`. */
export function writeCards(cards: PackedCard[], info: CardsInfo, deflate: Deflate): Uint8Array {
  const pack = (json: unknown) => deflate(new TextEncoder().encode(JSON.stringify(json)));
  const packedInfo = pack(info);
  const shards: Uint8Array[] = [];
  for (let at = 0; at < cards.length; at += CARDS_PER_SHARD)
    shards.push(pack(cards.slice(at, at + CARDS_PER_SHARD)));

  const tableBytes = shards.length * SHARD_ROW_BYTES;
  const idIndexAt = CARDS_HEADER_BYTES + tableBytes + packedInfo.length;
  const bodyAt = idIndexAt + cards.length * 8;
  const size = bodyAt + shards.reduce((sum, shard) => sum + shard.length, 0);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);

  bytes.set(packedInfo, CARDS_HEADER_BYTES + tableBytes);
  writeShards(bytes, view, shards, bodyAt);
  writeIdIndex(view, idIndexAt, cards);
  view.setUint32(0, CARDS_MAGIC, true);
  view.setUint32(4, CARDS_FORMAT_VERSION, true);
  bytes.set(Buffer.from(info.dataset.version.slice(0, 16), 'hex'), 8);
  view.setUint32(16, cards.length, true);
  view.setUint32(20, CARDS_PER_SHARD, true);
  view.setUint32(24, shards.length, true);
  view.setUint32(28, packedInfo.length, true);
  view.setUint32(32, size, true);
  view.setUint32(36, crc32(bytes.subarray(CARDS_HEADER_BYTES, idIndexAt)), true);
  return bytes;
}

function writeShards(
  bytes: Uint8Array,
  view: DataView,
  shards: Uint8Array[],
  bodyAt: number,
): void {
  let offset = 0;
  shards.forEach((shard, number) => {
    const row = CARDS_HEADER_BYTES + number * SHARD_ROW_BYTES;
    view.setUint32(row, offset, true);
    view.setUint32(row + 4, shard.length, true);
    view.setUint32(row + 8, crc32(shard), true);
    bytes.set(shard, bodyAt + offset);
    offset += shard.length;
  });
}

function writeIdIndex(view: DataView, idIndexAt: number, cards: PackedCard[]): void {
  const rows = cards.map((card, number) => ({ hash: hashOfId(card.i), number }));
  rows.sort((a, b) => a.hash - b.hash || a.number - b.number);
  rows.forEach(({ hash, number }, at) => {
    view.setUint32(idIndexAt + at * 4, hash, true);
    view.setUint32(idIndexAt + (cards.length + at) * 4, number, true);
  });
}
