// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordHash } from '../../../../utils/linking/text/hash';
import { tokenise } from '../../../../utils/linking/text/tokenise';
import {
  GAP,
  GAP_CLASS,
  GAP_CLOSING,
  GAP_OPENING,
  SHAPE,
} from '../../../../utils/linking/text/tokens';

function surfaces(text: string): string[] {
  const { count, start, end } = tokenise(text);
  return Array.from({ length: count }, (_, i) => text.slice(start[i], end[i]));
}

function hashes(text: string): number[] {
  const { count, a } = tokenise(text);
  return [...a.subarray(0, count)];
}

describe('tokenise', () => {
  it('reads initials with and without dots and spaces as one word', () => {
    expect(surfaces('U.S. troops')).toEqual(['U.S.', 'troops']);
    expect(hashes('U.S.')).toEqual(hashes('US'));
    expect(hashes('J. D. Vance')).toEqual(hashes('JD Vance'));
    expect(hashes('J.D. Vance')).toEqual(hashes('JD Vance'));
  });

  it('leaves a single initial and the end of a sentence alone', () => {
    expect(surfaces('Harry S. Truman said so. A man left.')).toEqual([
      'Harry',
      'S',
      'Truman',
      'said',
      'so',
      'A',
      'man',
      'left',
    ]);
  });

  it('folds case, diacritics, ligatures, width and apostrophes', () => {
    expect(hashes('ERDOĞAN')).toEqual([wordHash('erdogan')]);
    expect(hashes('Ｅrdogan')).toEqual([wordHash('erdogan')]);
    expect(hashes('Łódź')).toEqual([wordHash('lodz')]);
    expect(hashes('Straße')).toEqual([wordHash('strasse')]);
    expect(hashes('Sana’a')).toEqual([wordHash('sanaa')]);
    expect(hashes('e\u0301lan')).toEqual([wordHash('elan')]);
  });

  it('takes a possessive off and keeps it at hand', () => {
    const tokens = tokenise('Moody’s');
    expect(tokens.a[0]).toBe(wordHash('moody'));
    expect(tokens.longA[0]).toBe(wordHash('moodys'));
    expect([tokens.end[0], tokens.longEnd[0]]).toEqual([5, 7]);
  });

  it('does not read "I\'ll" as a state', () => {
    expect(hashes("I'll")).toEqual([wordHash('i')]);
  });

  it('parts letters from digits without letting a name begin there', () => {
    const tokens = tokenise('G20');
    expect(tokens.count).toBe(2);
    expect(tokens.gap[1]! & GAP_CLASS).toBe(GAP.tight);
    expect(hashes('G20')).toEqual(hashes('G-20'));
  });

  it('keeps the currency sign with its country', () => {
    expect(hashes('US$50')[0]).not.toBe(wordHash('us'));
  });

  it('knows what lies between two words', () => {
    const gaps = (text: string) => {
      const { count, gap } = tokenise(text);
      return [...gap.subarray(1, count)].map((one) => one & GAP_CLASS);
    };
    expect(gaps('Israel–Hamas war, he said. No')).toEqual([
      GAP.hyphen,
      GAP.space,
      GAP.comma,
      GAP.space,
      GAP.stop,
    ]);
    expect(gaps('one - two — three; four "five"')).toEqual([
      GAP.break,
      GAP.break,
      GAP.break,
      GAP.break,
    ]);
    expect(gaps('Sen. Rubio of St. Louis')).toEqual([GAP.space, GAP.space, GAP.space, GAP.space]);
    const bracketed = tokenise('Center (CECOT) said');
    expect(bracketed.gap[1]! & GAP_OPENING).toBeTruthy();
    expect(bracketed.gap[2]! & GAP_CLOSING).toBeTruthy();
  });

  it('tells shapes apart', () => {
    const { shape } = tokenise('paris Paris NATO McConnell iPhone J 2026');
    expect([...shape.subarray(0, 7)]).toEqual([
      SHAPE.lower,
      SHAPE.initial,
      SHAPE.upper,
      SHAPE.mixedUpper,
      SHAPE.mixedLower,
      SHAPE.single,
      SHAPE.caseless,
    ]);
  });

  it('lets names of scripts without spaces begin and end where their words do', () => {
    const text = '习近平访问北京';
    const { count, gap } = tokenise(text);
    expect(count).toBe(7);
    expect(
      [...gap.subarray(0, count)].filter((one) => (one & GAP_CLASS) !== GAP.tight).length,
    ).toBeGreaterThan(1);
  });

  it('gives ordered offsets within any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const { count, start, end, longEnd } = tokenise(text);
        const places = Array.from({ length: count }, (_, i) => [
          start[i]!,
          Math.max(end[i]!, longEnd[i]!),
        ]).flat();
        expect(
          places.every((place, i) => place >= (places[i - 1] ?? 0) && place <= text.length),
        ).toBe(true);
      }),
      { numRuns: 200 },
    );
  }, 30_000);
});
