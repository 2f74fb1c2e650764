/** How well the surroundings of a place agree with the stored context: 0 (not at all) to 1. */

import type { Squeezed } from './squeeze';

/** Squeezed prefix and suffix of a quote. */
export interface Context {
  prefix: string;
  suffix: string;
}

/** Code units of each side that are compared letter by letter before words are. */
const NEAR = 24;
/** A stored side of fewer letters says less. */
const TELLING = 12;

/**
 * Agreement of both sides of `[start, end)` in the squeezed text; a side that is empty in the stored context counts
 * for nothing. Letters next to the quote count half, letters anywhere in the neighbourhood the other half.
 */
export function contextAgreement(
  source: Squeezed,
  start: number,
  end: number,
  context: Context,
): number {
  const { key } = source;
  const before = key.slice(Math.max(0, start - context.prefix.length - NEAR), start);
  const after = key.slice(end, end + context.suffix.length + NEAR);
  const sides: number[] = [];
  if (context.prefix !== '') sides.push(sideAgreement(reverse(before), reverse(context.prefix)));
  if (context.suffix !== '') sides.push(sideAgreement(after, context.suffix));
  if (sides.length === 0) return 0;
  // One good side is enough to know a place by: the other may have been edited.
  const best = Math.max(...sides);
  const mean = sides.reduce((sum, side) => sum + side, 0) / sides.length;
  return 0.6 * best + 0.4 * mean;
}

/** Both read away from the quote. */
function sideAgreement(found: string, stored: string): number {
  const near = Math.min(NEAR, stored.length);
  let equal = 0;
  while (equal < stored.length && found[equal] === stored[equal]) equal += 1;
  const agreement = 0.5 * (Math.min(equal, near) / near) + 0.5 * sharedGrams(found, stored);
  return agreement * Math.min(1, stored.length / TELLING);
}

/** Share of the stored side's runs of four letters that stand somewhere in the found side. */
function sharedGrams(found: string, stored: string): number {
  const size = Math.min(4, stored.length);
  let shared = 0;
  const total = stored.length - size + 1;
  for (let offset = 0; offset < total; offset += 1) {
    if (found.includes(stored.slice(offset, offset + size))) shared += 1;
  }
  return shared / total;
}

function reverse(text: string): string {
  let reversed = '';
  for (let offset = text.length - 1; offset >= 0; offset -= 1) reversed += text[offset];
  return reversed;
}
