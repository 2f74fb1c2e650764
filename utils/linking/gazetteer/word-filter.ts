/** A set of words as two bits each in a bitmap: no false negatives, about one false positive in a hundred. */

import { WORD_BITS } from './layout';

const MASK = (1 << WORD_BITS) - 1;

/** Marks the word with these two hashes. */
export function addWord(filter: Uint32Array, a: number, b: number): void {
  setBit(filter, a & MASK);
  setBit(filter, b & MASK);
}

/** Whether the word may have been marked. */
export function hasWord(filter: Uint32Array, a: number, b: number): boolean {
  return hasBit(filter, a & MASK) && hasBit(filter, b & MASK);
}

export function setBit(bits: Uint32Array, at: number): void {
  bits[at >>> 5] = bits[at >>> 5]! | (1 << (at & 31));
}

export function hasBit(bits: Uint32Array, at: number): boolean {
  return ((bits[at >>> 5]! >>> (at & 31)) & 1) === 1;
}
