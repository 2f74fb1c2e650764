/**
 * Text to tokens, in one pass and one function: splitting the loop costs a third of its speed.
 *
 *   "U.S. Sen. J. D. O'Brien's G-20 trip"
 *    us   sen  jd    obrien(s) g 20 trip
 *
 * Dots inside initials and a space between them vanish, so do apostrophes; a possessive is told apart, so that
 * "Moody's" is found as "moodys" and "Maduro's" as "maduro"; letters part from digits ("G20" is "G-20").
 */

import { ABBREVIATIONS } from './abbreviations';
import {
  ASTRAL,
  CASE,
  EXPANDS,
  EXPANSIONS,
  FOLD,
  foldAstral,
  IGNORABLE,
  LOWER,
  learn,
  SEPARATOR,
  UNKNOWN,
  UNSPACED,
  UPPER,
} from './fold';
import { widenGap } from './gap';
import { SEED_A, SEED_B, stepA, stepB, wordHash, wordHashB } from './hash';
import { createTokens, GAP, GAP_CLASS, growTokens, SHAPE, type Tokens } from './tokens';

const AND_A = wordHash('and');
const AND_B = wordHashB('and');
/** Folded code of ASCII letters, 0 for all else. */
const ASCII_LETTERS = Uint8Array.from({ length: 128 }, (_, code) =>
  code !== 0 && (CASE[code] === UPPER || CASE[code] === LOWER) ? FOLD[code]! : 0,
);
const CONTRACTIONS: ReadonlySet<string> = new Set(['ll', 've', 're', 'd', 'm']);

/** The tokens of `text`. */
export function tokenise(text: string): Tokens {
  const length = text.length;
  const tokens = createTokens((length >> 2) + 8);
  let count = 0;
  let gap: number = GAP.first;
  let at = 0;
  while (at < length) {
    let code = text.charCodeAt(at);
    let fold = FOLD[code]!;
    if (fold === UNKNOWN) fold = learn(code);
    if (fold <= IGNORABLE) {
      if (code === 38 /* & */) {
        put(
          tokens,
          count++,
          at,
          at + 1,
          AND_A,
          AND_B,
          SHAPE.caseless,
          (gap & GAP_CLASS) === GAP.tight ? GAP.hyphen : gap,
        );
        gap = GAP.tight;
      } else if (fold === SEPARATOR) gap = widenGap(gap, code, text, at);
      at++;
      continue;
    }
    if (fold === UNSPACED) {
      const first = count;
      while (at < length) {
        code = text.charCodeAt(at);
        fold = FOLD[code]!;
        if (fold === UNKNOWN) fold = learn(code);
        if (fold !== UNSPACED) break;
        put(
          tokens,
          count,
          at,
          at + 1,
          stepA(SEED_A, code),
          stepB(SEED_B, code),
          SHAPE.caseless,
          count === first ? gap : GAP.tight,
        );
        count++;
        at++;
      }
      markWords(text, tokens, first, count);
      gap = GAP.hyphen;
      continue;
    }

    const start = at;
    let a = SEED_A;
    let b = SEED_B;
    let uppers = 0;
    let lowers = 0;
    let firstCase = 0;
    let letters = 0; // of the token so far
    let sinceDot = 0; // letters since the last dot inside initials
    let dots = 0;
    const digits = fold >= 48 && fold <= 57;
    let apostrophe = -1;
    let apostropheA = 0;
    let apostropheB = 0;
    let end = at;
    while (at < length) {
      if (!digits) {
        // Plain letters first: nearly all of a text, and nothing else needs to be asked of them.
        const run = at;
        const before = uppers;
        while (at < length) {
          code = text.charCodeAt(at);
          if (code > 127) break;
          fold = ASCII_LETTERS[code]!;
          if (fold === 0) break;
          a = Math.imul(a ^ fold, 0x01000193);
          b = stepB(b, fold);
          if (code < 97) uppers++;
          at++;
        }
        if (at > run) {
          if (letters === 0) firstCase = CASE[text.charCodeAt(run)]!;
          letters += at - run;
          sinceDot += at - run;
          lowers += at - run - (uppers - before);
          end = at;
          if (at === length) break;
        }
      }
      code = text.charCodeAt(at);
      fold = FOLD[code]!;
      if (fold === UNKNOWN) fold = learn(code);
      if (fold > ASTRAL) {
        if (fold >= 48 && fold <= 57 !== digits) break;
        a = Math.imul(a ^ fold, 0x01000193);
        b = stepB(b, fold);
        const letterCase = CASE[code]!;
        if (letterCase === UPPER) uppers++;
        else if (letterCase === LOWER) lowers++;
        if (letters === 0) firstCase = letterCase;
        letters++;
        sinceDot++;
        end = ++at;
        continue;
      }
      if (fold === IGNORABLE) {
        end = ++at;
        continue;
      }
      if (fold === EXPANDS || fold === ASTRAL) {
        if (digits) break;
        const wide = fold === ASTRAL ? 2 : 1;
        const whole = text.slice(at, at + wide);
        const folded = fold === ASTRAL ? foldAstral(whole) : EXPANSIONS.get(code)!;
        if (folded === '') break;
        for (let k = 0; k < folded.length; k++) {
          a = stepA(a, folded.charCodeAt(k));
          b = stepB(b, folded.charCodeAt(k));
        }
        if (fold === EXPANDS && CASE[code] === UPPER) uppers++;
        else lowers++;
        if (letters === 0) firstCase = CASE[code]!;
        letters++;
        sinceDot++;
        at += wide;
        end = at;
        continue;
      }
      if (fold === UNSPACED) break;
      // A separator. Some belong to the token.
      const next = text.charCodeAt(at + 1); // NaN at the end
      if (code === 39 || code === 0x2019 || code === 0x2bc || code === 0x2bb || code === 0x60) {
        if (!isWord(next) || digits) break;
        apostrophe = at;
        apostropheA = a;
        apostropheB = b;
        at++;
        continue;
      }
      if (code === 46 /* . */) {
        if (digits) {
          if (!(next >= 48 && next <= 57)) break;
          at++;
          continue;
        }
        if (sinceDot !== 1) break;
        const gapLength = next === 32 && uppers === letters ? 1 : 0;
        const letter = text.charCodeAt(at + 1 + gapLength);
        const after = text.charCodeAt(at + 2 + gapLength);
        if (
          isLetter(letter) &&
          (gapLength === 1 ? after === 46 && CASE[letter] === UPPER : !isWord(after))
        ) {
          dots++;
          sinceDot = 0;
          at += 1 + gapLength;
          continue;
        }
        break;
      }
      if (code === 36 /* $ */ && uppers === letters && !isLetter(next)) {
        a = stepA(a, code);
        b = stepB(b, code);
        end = ++at; // "US$" is not the US
        break;
      }
      if (code === 44 /* , */ && digits && next >= 48 && next <= 57) {
        at++;
        continue;
      }
      break;
    }
    if (letters === 0) {
      // An astral character that is no letter: an emoji.
      gap = GAP.break;
      at = Math.max(at, start + 2);
      continue;
    }
    let dotted = 0;
    if (text.charCodeAt(end) === 46 && !digits) {
      if (dots > 0) {
        end++; // the last dot of "U.S." belongs to it
        at = end;
        dotted = 1;
      } else if (uppers > 0 && (letters === 1 || ABBREVIATIONS.has(a))) {
        at = end + 1;
        dotted = 1;
      }
    }
    let shape: number;
    if (uppers === 0) shape = lowers === 0 ? SHAPE.caseless : SHAPE.lower;
    else if (lowers === 0) shape = letters === 1 ? SHAPE.single : SHAPE.upper;
    else if (firstCase === UPPER) shape = uppers === 1 ? SHAPE.initial : SHAPE.mixedUpper;
    else shape = SHAPE.mixedLower;
    put(tokens, count, start, end, a, b, shape, gap);
    tokens.dotted[count] = dotted;
    if (apostrophe > 0)
      splitAtApostrophe(tokens, count, text, apostrophe, apostropheA, apostropheB, uppers, lowers);
    count++;
    gap = GAP.tight;
  }
  tokens.count = count;
  return tokens;
}

function put(
  tokens: Tokens,
  at: number,
  start: number,
  end: number,
  a: number,
  b: number,
  shape: number,
  gap: number,
): void {
  if (at === tokens.start.length) growTokens(tokens);
  tokens.start[at] = start;
  tokens.end[at] = end;
  tokens.a[at] = a;
  tokens.b[at] = b;
  tokens.longEnd[at] = 0;
  tokens.shape[at] = shape;
  tokens.gap[at] = gap;
  tokens.dotted[at] = 0;
}

/** Takes a possessive `s` off the token, which keeps it as its long form, and a contraction ("I'll") for good. */
function splitAtApostrophe(
  tokens: Tokens,
  at: number,
  text: string,
  apostrophe: number,
  a: number,
  b: number,
  uppers: number,
  lowers: number,
): void {
  const end = tokens.end[at]!;
  const tail = text.slice(apostrophe + 1, end).toLowerCase();
  if (tail !== 's' && !CONTRACTIONS.has(tail)) return;
  if (tail === 's') {
    tokens.longEnd[at] = end;
    tokens.longA[at] = tokens.a[at]!;
    tokens.longB[at] = tokens.b[at]!;
  }
  tokens.end[at] = apostrophe;
  tokens.a[at] = a;
  tokens.b[at] = b;
  tokens.shape[at] = bareShape(
    tokens.shape[at]!,
    uppers,
    lowers,
    text.slice(apostrophe + 1, end) === tail ? tail.length : 0,
  );
}

/** Shape of a token once its possessive `s` is taken off: "U.S.'s", "NATO's". */
function bareShape(shape: number, uppers: number, lowers: number, taken: number): number {
  if (taken === 0 || lowers !== taken || uppers === 0) return shape;
  return uppers === 1 ? SHAPE.single : SHAPE.upper;
}

function isWord(code: number): boolean {
  if (Number.isNaN(code)) return false;
  const fold = FOLD[code] === UNKNOWN ? learn(code) : FOLD[code]!;
  return fold > ASTRAL || fold === EXPANDS;
}

function isLetter(code: number): boolean {
  return isWord(code) && !(code >= 48 && code <= 57);
}

let segmenter: Intl.Segmenter | undefined;

/** Where a script has no spaces, lets names begin and end only where a word does. */
function markWords(text: string, tokens: Tokens, first: number, last: number): void {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  const base = tokens.start[first]!;
  for (const { index } of segmenter.segment(text.slice(base, tokens.end[last - 1]!))) {
    if (index > 0) tokens.gap[first + index] = GAP.hyphen;
  }
}
