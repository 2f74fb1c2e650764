/**
 * Text as it is compared: without white space and invisible characters, in lower case, with plain quotes and dashes.
 * The same article set in quite another DOM reads the same. Offsets are UTF-16 code units.
 */

import { finish, type Steps } from './steps';

/** Squeezed text with the way back to the text it came from. */
export interface Squeezed {
  key: string;
  /** For each code unit of `key`, the offset in the text of the code unit it stands for. */
  origins: Uint32Array;
}

const DROPPED = 0xffff;
const PLAIN: readonly [characters: string, plain: string][] = [
  ['\u2018\u2019\u201A\u201B\u2032\u00B4`', "'"],
  ['\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB', '"'],
  ['\u2010\u2011\u2012\u2013\u2014\u2015\u2212', '-'],
];

/** The squeezed form of each code unit met so far; 0 for those not met yet. Filling it whole would take a frame. */
const folded = new Uint16Array(0x10000);

function fold(unit: number): number {
  const known = folded[unit]!;
  if (known !== 0) return known;
  const made = foldAnew(unit);
  folded[unit] = made;
  return made;
}

function foldAnew(unit: number): number {
  const isVariationSelector = unit >= 0xfe00 && unit <= 0xfe0f;
  // Surrogates pass through as they are, in pairs or alone.
  if (unit >= 0xd800 && unit <= 0xdfff) return unit;
  const character = String.fromCharCode(unit);
  if (isVariationSelector || /[\s\p{Cc}\p{Cf}]/u.test(character)) return DROPPED;
  for (const [characters, plain] of PLAIN) {
    if (characters.includes(character)) return plain.charCodeAt(0);
  }
  const lower = character.toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : unit;
}

/** Code units squeezed in one piece of work. */
const PIECE = 16_384;

/** Squeezes `text`; linear, about 10 ns a code unit. */
export function squeeze(text: string): Squeezed {
  return finish(squeezeSteps(text));
}

/** The same in pieces of some milliseconds. */
export function* squeezeSteps(text: string): Steps<Squeezed> {
  const units = new Uint16Array(text.length);
  const origins = new Uint32Array(text.length);
  let length = 0;
  for (let from = 0; from < text.length; from += PIECE) {
    if (from > 0) yield;
    length = squeezePiece(text, from, units, origins, length);
  }
  return { key: stringOf(units.subarray(0, length)), origins: origins.subarray(0, length) };
}

/** Writes the squeezed form of one piece behind what is there; answers the new length. */
function squeezePiece(
  text: string,
  from: number,
  units: Uint16Array,
  origins: Uint32Array,
  written: number,
): number {
  let length = written;
  const to = Math.min(text.length, from + PIECE);
  for (let offset = from; offset < to; offset += 1) {
    const unit = fold(text.charCodeAt(offset));
    if (unit === DROPPED) continue;
    units[length] = unit;
    origins[length] = offset;
    length += 1;
  }
  return length;
}

/** In pieces, since an argument list has a limit. */
function stringOf(units: Uint16Array): string {
  let text = '';
  for (let start = 0; start < units.length; start += 8192) {
    // Spreading would step through an iterator; typed arrays are array-like, whatever the signature says.
    text += String.fromCharCode.apply(
      null,
      units.subarray(start, start + 8192) as unknown as number[],
    );
  }
  return text;
}
