/**
 * Reads `pictures.bin`: flags and locator maps by country code, each deflated on its own. Little endian:
 *
 *     0  magic "BGPC"        u32
 *     4  format version      u32
 *     8  bytes of the file   u32
 *    12  bytes of the index  u32
 *    16  checksum            u32   CRC-32 of the index
 *    20  index               deflated JSON: { flags, maps } of code → [offset, length] into the body
 *     .  body
 */

import { fail, ok, type Result } from '../result';
import { crc32 } from './crc32';
import type { CardsPlatform } from './open-cards';
import type { Flag, LocatorMap } from './picture';

/** "BGPC" read as a little-endian number. */
export const PICTURES_MAGIC = 0x43504742;
/** Raised whenever the bytes mean something else. */
export const PICTURES_FORMAT_VERSION = 1;
/** Bytes before the index. */
export const PICTURES_HEADER_BYTES = 20;

/** Places in the body by country code. */
export interface PicturesIndex {
  flags: Record<string, [offset: number, length: number]>;
  maps: Record<string, [offset: number, length: number]>;
}

/** The open pictures; codes are ISO 3166-1 alpha-2, lower case. */
export interface PictureStore {
  /** Null where there is none. */
  flag(code: string): Promise<Result<Flag | null>>;
  /** Null where there is none. */
  map(code: string): Promise<Result<LocatorMap | null>>;
}

/** Opens the file; fails as `openCards` does. */
export async function openPictures(platform: CardsPlatform): Promise<Result<PictureStore>> {
  if (platform.size < PICTURES_HEADER_BYTES) return fail('index-truncated', 'pictures: too short');
  const bytes = await platform.read(0, PICTURES_HEADER_BYTES);
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (header.getUint32(0, true) !== PICTURES_MAGIC)
    return fail('index-unreadable', 'pictures: not a pictures file');
  if (header.getUint32(4, true) !== PICTURES_FORMAT_VERSION)
    return fail('index-version', 'pictures: another format');
  if (header.getUint32(8, true) !== platform.size)
    return fail('index-truncated', 'pictures: cut off');
  const bodyAt = PICTURES_HEADER_BYTES + header.getUint32(12, true);
  const packed = await platform.read(PICTURES_HEADER_BYTES, bodyAt);
  if (crc32(packed) !== header.getUint32(16, true))
    return fail('index-checksum', 'pictures: index');
  const index = await parse<PicturesIndex>(platform, packed);
  if (!index.ok) return index;

  async function one<T>(places: PicturesIndex['flags'], code: string): Promise<Result<T | null>> {
    const place = Object.hasOwn(places, code) ? places[code] : undefined;
    if (!place) return ok(null);
    const start = bodyAt + place[0];
    return parse<T>(platform, await platform.read(start, start + place[1]));
  }
  return ok({
    flag: (code) => one(index.value.flags, code),
    map: (code) => one(index.value.maps, code),
  });
}

async function parse<T>(platform: CardsPlatform, bytes: Uint8Array): Promise<Result<T>> {
  try {
    return ok(JSON.parse(new TextDecoder().decode(await platform.inflate(bytes))) as T);
  } catch {
    return fail('index-unreadable', 'pictures: cannot be inflated');
  }
}
