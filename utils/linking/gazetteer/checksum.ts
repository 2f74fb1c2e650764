/** The index's checksum: two 32-bit sums over words. Every step is a bijection, so no single changed word goes unseen. */

import { HEADER } from './layout';

/** Two sums over `bytes`, whose length is a multiple of four, leaving out the words that hold them. */
export function checksumOf(bytes: Uint8Array): [number, number] {
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2);
  let a = 0x9e3779b9 | 0;
  let b = 0x85ebca6b | 0;
  for (let i = 0; i < words.length; i++) {
    const word = i === HEADER.checksumA >> 2 || i === HEADER.checksumB >> 2 ? 0 : words[i]!;
    a = Math.imul(a ^ word, 0x01000193);
    b = Math.imul(((b << 7) | (b >>> 25)) + word, 0x9e3779b1);
  }
  return [a >>> 0, b >>> 0];
}
