/**
 * Finds every surface form in a tokenised text: at each token where a name may start, all forms that start
 * there, shortest first. Which of them stand is decided later.
 *
 * The phrase's two hashes roll from token to token. After each token the hash table is probed, and the filter of
 * prefixes says whether any form goes on: most tokens are left after one look. One function on purpose.
 */

import { casePattern, passesCase } from './gazetteer/case-class';
import type { Gazetteer } from './gazetteer/gazetteer';
import { BUCKET_BLOCK_BITS } from './gazetteer/layout';
import { payloadCaseClass } from './gazetteer/payload';
import { COLON_MARK, COMMA_MARK, joinA, joinB, SEED_A, SEED_B, topicHash } from './text/hash';
import { GAP, GAP_CLASS, SHAPE, type Tokens } from './text/tokens';

/** Matches as parallel lists, in order of start and then of end. */
export interface Matches {
  /** First token, and the token after the last. */
  from: number[];
  to: number[];
  /** First entry of the form in the index, and the entry after its last. */
  low: number[];
  high: number[];
  /** `POSSESSIVE` and `INITIAL_SKIPPED`. */
  flags: number[];
}

/** The form ends in the text's own `'s`: "Moody's". */
export const POSSESSIVE = 1;
/** A middle initial of the text was passed over: "Donald J. Trump". */
export const INITIAL_SKIPPED = 2;

/** All forms of `gazetteer` in `text`, whose tokens are given. */
export function matchForms(gazetteer: Gazetteer, text: string, tokens: Tokens): Matches {
  const found: Matches = { from: [], to: [], low: [], high: [], flags: [] };
  const { bucketBases, buckets, fingerprints, payloads, prefixes, lowerStarts } = gazetteer;
  const { bucketShift, prefixMask } = gazetteer;
  const { a, b, longA, longB, longEnd, shape, gap, count } = tokens;

  function probe(phraseA: number, phraseB: number, from: number, to: number, flags: number): void {
    const bucket = phraseA >>> bucketShift;
    const next = bucket + 1;
    const end = bucketBases[next >>> BUCKET_BLOCK_BITS]! + buckets[next]!;
    const fingerprint = phraseB >>> 0;
    let low = bucketBases[bucket >>> BUCKET_BLOCK_BITS]! + buckets[bucket]!;
    for (; low < end; low++) {
      if (fingerprints[low]! < fingerprint) continue;
      if (fingerprints[low] !== fingerprint) return;
      let high = low + 1;
      while (high < end && fingerprints[high] === fingerprint) high++;
      for (let entry = low; entry < high; entry++) {
        if (!passesCase(payloadCaseClass(payloads[entry]!), tokens, from, to)) continue;
        found.from.push(from);
        found.to.push(to);
        found.low.push(low);
        found.high.push(high);
        found.flags.push(flags);
        return;
      }
      return;
    }
  }

  function extend(
    from: number,
    start: number,
    seedA: number,
    seedB: number,
    flags: number,
    cased: boolean,
  ): void {
    let phraseA = seedA;
    let phraseB = seedB;
    let patterned = cased;
    for (let i = start; i < count; i++) {
      if (i > start || flags !== 0) {
        const kind = gap[i]! & GAP_CLASS;
        if (kind === GAP.comma || kind === GAP.colon) {
          const mark = kind === GAP.comma ? COMMA_MARK : COLON_MARK;
          phraseA = joinA(phraseA, mark);
          phraseB = joinB(phraseB, mark);
          const bit = phraseA & prefixMask;
          if (((prefixes[bit >>> 5]! >>> (bit & 31)) & 1) === 0) return;
        } else if (kind === GAP.stop || kind === GAP.break) return;
      }
      const tokenShape = shape[i]!;
      if (
        tokenShape === SHAPE.upper ||
        tokenShape === SHAPE.mixedUpper ||
        tokenShape === SHAPE.mixedLower
      )
        patterned = true;
      let nextA = joinA(phraseA, a[i]!);
      let nextB = joinB(phraseB, b[i]!);
      const ends = i + 1 === count || (gap[i + 1]! & GAP_CLASS) !== GAP.tight;
      if (ends) {
        probe(nextA, nextB, from, i + 1, flags);
        if (patterned) {
          probe(
            nextA,
            joinB(nextB, casePattern(text, tokens.start[from]!, tokens.end[i]!)),
            from,
            i + 1,
            flags,
          );
        }
      }
      if (longEnd[i] !== 0) {
        nextA = joinA(phraseA, longA[i]!);
        nextB = joinB(phraseB, longB[i]!);
        if (ends) probe(nextA, nextB, from, i + 1, flags | POSSESSIVE);
      }
      phraseA = nextA;
      phraseB = nextB;
      const bit = phraseA & prefixMask;
      if (((prefixes[bit >>> 5]! >>> (bit & 31)) & 1) === 0) return;
      if (i === from && i + 2 < count && isInitial(tokens, i + 1)) {
        extend(from, i + 2, phraseA, phraseB, flags | INITIAL_SKIPPED, patterned);
      }
    }
  }

  for (let from = 0; from < count; from++) {
    const kind = shape[from]!;
    if (kind === SHAPE.lower || kind === SHAPE.mixedLower) {
      const bit = topicHash(longEnd[from] ? longA[from]! : a[from]!);
      const bare = topicHash(a[from]!);
      const starts =
        ((lowerStarts[bit >>> 5]! >>> (bit & 31)) | (lowerStarts[bare >>> 5]! >>> (bare & 31))) & 1;
      if (starts === 0) continue;
    }
    if ((gap[from]! & GAP_CLASS) === GAP.tight) continue;
    extend(from, from, SEED_A, SEED_B, 0, false);
  }
  return found;
}

/** Whether a match's case rule is met by the entry `payload` (the match itself says so for one entry at least). */
export function entryPasses(payload: number, tokens: Tokens, from: number, to: number): boolean {
  return passesCase(payloadCaseClass(payload), tokens, from, to);
}

/** A middle initial: one capital alone within a name. */
function isInitial(tokens: Tokens, at: number): boolean {
  return (
    tokens.shape[at] === SHAPE.single &&
    (tokens.gap[at]! & GAP_CLASS) === GAP.space &&
    (tokens.gap[at + 1]! & GAP_CLASS) === GAP.space
  );
}
