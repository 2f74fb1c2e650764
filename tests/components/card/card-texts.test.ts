import { describe, expect, it } from 'vitest';
import { factText } from '../../../components/card/fact-text';
import { formatDate, isOlderThan } from '../../../components/card/format-date';
import { reasonText } from '../../../components/card/reason-text';
import { shorten } from '../../../components/card/shorten';
import type { CardFact } from '../../../utils/dataset/card';
import { REASONS_FOR } from '../../../utils/linking/reasons';

const NOW = new Date('2026-11-24');
const OFFICE: CardFact = {
  label: 'Office',
  value: 'Mayor',
  from: '2021-03',
  asOf: '2026-10-01',
  source: 0,
};

describe('dates', () => {
  it('are as exact as they are known', () => {
    expect(formatDate('2025-02-04', 'en-GB')).toBe('4 February 2025');
    expect(formatDate('2025-02', 'en-GB')).toBe('February 2025');
    expect(formatDate('2025', 'en-GB')).toBe('2025');
    expect(formatDate('2025-02-04', 'de')).toBe('4. Februar 2025');
    expect(formatDate('around 1900', 'en-GB')).toBe('around 1900');
  });

  it('count from their latest possible day', () => {
    expect(isOlderThan('2026', 6, NOW)).toBe(false);
    expect(isOlderThan('2026-05', 6, NOW)).toBe(false);
    expect(isOlderThan('2026-05-23', 6, NOW)).toBe(true);
    expect(isOlderThan('2025', 6, NOW)).toBe(true);
    expect(isOlderThan('nonsense', 6, NOW)).toBe(false);
  });
});

describe('facts', () => {
  it('say since when an office confirmed lately is held', () => {
    expect(factText(OFFICE, 'en-GB', NOW)).toEqual({ value: 'Mayor', date: 'since March 2021' });
  });

  it('put an office last confirmed over six months ago in the past, with its date', () => {
    const old = { ...OFFICE, asOf: '2026-03' };
    expect(factText(old, 'en-GB', NOW)).toEqual({ value: 'was Mayor, as of March 2026', date: '' });
  });

  it('give both ends of what is over', () => {
    const over = { ...OFFICE, to: '2025-01', asOf: '2025-02' };
    expect(factText(over, 'en-GB', NOW)).toEqual({
      value: 'Mayor',
      date: 'March 2021 to January 2025',
    });
  });

  it('date what changes, and not what lasts', () => {
    expect(
      factText(
        { label: 'Population', value: '6.6 million', asOf: '2024-07', source: 0 },
        'en-GB',
        NOW,
      ).date,
    ).toBe('(2024)');
    expect(
      factText({ label: 'Born', value: '1981', asOf: '2024', source: 0 }, 'en-GB', NOW).date,
    ).toBe('');
  });

  it('write a value that is a date as the reader does', () => {
    const born = { label: 'Born', value: '1970-01-29', asOf: '2024', source: 0 };
    expect(factText(born, 'en-GB', NOW).value).toBe('29 January 1970');
    expect(factText({ ...born, value: '1902' }, 'en-GB', NOW).value).toBe('1902');
  });
});

describe('reasons', () => {
  it('are sentences with what they refer to', () => {
    expect(reasonText({ code: 'short-after-full', values: ['World Food Programme'] })).toBe(
      'The longer name, World Food Programme, stood earlier in the article.',
    );
    expect(reasonText({ code: 'full-name', values: [] })).toBe('The full name stands here.');
  });

  it('have a sentence of their own for every code of the linker', () => {
    const general = reasonText({ code: 'unknown', values: [] });
    for (const code of REASONS_FOR) {
      expect(reasonText({ code, values: ['x'] }), code).not.toBe(general);
    }
  });

  it('have a general sentence for codes of a newer linker, and for missing values', () => {
    const general = 'The name and the words around it fit.';
    expect(reasonText({ code: 'telepathy', values: ['x'] })).toBe(general);
    expect(reasonText({ code: 'toString', values: [] })).toBe(general);
    expect(reasonText({ code: 'place-within', values: [] })).toBe(general);
  });
});

describe('shorten', () => {
  it('ends with a sentence where one ends late enough, else with a word', () => {
    expect(shorten('Short enough.', 300)).toBe('Short enough.');
    const sentences = `${'a'.repeat(180)}. ${'b'.repeat(200)}.`;
    expect(shorten(sentences, 300)).toBe(`${'a'.repeat(180)}.`);
    const words = 'word '.repeat(100).trim();
    expect(shorten(words, 300)).toMatch(/^(word )+…$/);
    expect(shorten(words, 300).length).toBeLessThanOrEqual(302);
  });
});
