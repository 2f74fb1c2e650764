/** Writes `pictures.bin`; the layout is described in `utils/dataset/open-pictures.ts`. */

import { crc32 } from '../../utils/dataset/crc32';
import {
  PICTURES_FORMAT_VERSION,
  PICTURES_HEADER_BYTES,
  PICTURES_MAGIC,
  type PicturesIndex,
} from '../../utils/dataset/open-pictures';
import type { Flag, LocatorMap } from '../../utils/dataset/picture';
import type { Deflate } from './write-cards';

/** The file's bytes. */
export function writePictures(
  flags: Map<string, Flag>,
  maps: Map<string, LocatorMap>,
  deflate: Deflate,
): Uint8Array {
  const pack = (json: unknown) => deflate(new TextEncoder().encode(JSON.stringify(json)));
  const pieces: Uint8Array[] = [];
  let offset = 0;
  const place = (picture: unknown): [number, number] => {
    const bytes = pack(picture);
    pieces.push(bytes);
    offset += bytes.length;
    return [offset - bytes.length, bytes.length];
  };
  const index: PicturesIndex = {
    flags: Object.fromEntries([...flags].map(([code, flag]) => [code, place(flag)])),
    maps: Object.fromEntries([...maps].map(([code, map]) => [code, place(map)])),
  };
  const packedIndex = pack(index);
  const bytes = new Uint8Array(PICTURES_HEADER_BYTES + packedIndex.length + offset);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, PICTURES_MAGIC, true);
  view.setUint32(4, PICTURES_FORMAT_VERSION, true);
  view.setUint32(8, bytes.length, true);
  view.setUint32(12, packedIndex.length, true);
  view.setUint32(16, crc32(packedIndex), true);
  bytes.set(packedIndex, PICTURES_HEADER_BYTES);
  let at = PICTURES_HEADER_BYTES + packedIndex.length;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
