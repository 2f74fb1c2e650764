/**
 * Text as it is compared: without white space and invisible characters, in lower case, with plain quotes and dashes.
 * The same article set in quite another DOM reads the same. Offsets are UTF-16 code units.
 */

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

/** The squeezed form of every code unit, `DROPPED` for those that are left out; made at first use. */
let table: Uint16Array | undefined;

function foldingTable(): Uint16Array {
  if (table !== undefined) return table;
  const folded = new Uint16Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit += 1) folded[unit] = unit;
  for (let unit = 0x41; unit < 0x2000; unit += 1) {
    const lower = String.fromCharCode(unit).toLowerCase();
    if (lower.length === 1) folded[unit] = lower.charCodeAt(0);
  }
  for (let unit = 0; unit < 0x10000; unit += 1) {
    // Surrogates match none of these, so that pairs and lone halves pass through as they are.
    const isVariationSelector = unit >= 0xfe00 && unit <= 0xfe0f;
    if (unit < 0x3100 || unit > 0xfe0f) {
      if (/[\s\p{Cc}\p{Cf}]/u.test(String.fromCharCode(unit))) folded[unit] = DROPPED;
    } else if (isVariationSelector) {
      folded[unit] = DROPPED;
    }
  }
  for (const [characters, plain] of PLAIN) {
    for (const character of characters) folded[character.charCodeAt(0)] = plain.charCodeAt(0);
  }
  table = folded;
  return folded;
}

/** Squeezes `text`; linear, about 10 ns a code unit. */
export function squeeze(text: string): Squeezed {
  const folded = foldingTable();
  const units = new Uint16Array(text.length);
  const origins = new Uint32Array(text.length);
  let length = 0;
  for (let offset = 0; offset < text.length; offset += 1) {
    const unit = folded[text.charCodeAt(offset)]!;
    if (unit === DROPPED) continue;
    units[length] = unit;
    origins[length] = offset;
    length += 1;
  }
  return { key: stringOf(units.subarray(0, length)), origins: origins.subarray(0, length) };
}

/** In pieces, since an argument list has a limit. */
function stringOf(units: Uint16Array): string {
  let text = '';
  for (let start = 0; start < units.length; start += 8192) {
    text += String.fromCharCode(...units.subarray(start, start + 8192));
  }
  return text;
}
