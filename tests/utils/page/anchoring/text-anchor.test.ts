// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchorText } from '../../../../utils/page/anchoring/text-anchor';
import { createTextSource } from '../../../../utils/page/anchoring/text-source';
import { ARTICLE, EDITED, targetAt, targetOf } from './article';

const find = (text: string, quote: string, from = ARTICLE) => {
  const found = anchorText(createTextSource(text), targetOf(from, quote));
  return { ...found, text: found.state === 'gone' ? '' : text.slice(found.start, found.end) };
};

describe('a passage that is still there', () => {
  test('is exact where it stood', () => {
    const quote = 'The county paid for the new lens.';
    expect(find(EDITED, quote)).toMatchObject({ state: 'exact', text: quote });
  });

  test('is moved where its surroundings are others', () => {
    const quote = ARTICLE.slice(ARTICLE.indexOf('Engineers'), ARTICLE.indexOf('\n\nShips'));
    const alone = `A new beginning of some other story, told at length.\n\n${quote}\n\nAnd a new end of it.`;
    expect(find(alone, quote)).toMatchObject({ state: 'moved', text: quote });
  });

  test('is found whatever the white space, the case, the quotes and the soft hyphens', () => {
    const quote = '"We counted coins at the kitchen table," said Mara Oduya';
    const typeset = ARTICLE.replace(
      quote,
      '“We counted coins\u00A0at\n\tthe KITCH\u00ADEN table,” said Mara\u200BOduya',
    );
    expect(find(typeset, quote).state).toBe('exact');
    expect(find(ARTICLE.replace(/\s/g, ''), quote).state).toBe('exact');
  });

  test('is told apart from its repetitions by what stands around it', () => {
    const text =
      'One: see the notice board. Two: see the notice board. Three: see the notice board. Four.';
    for (const start of [5, 32, 61]) {
      const target = targetAt(text, start, start + 'see the notice board'.length);
      const found = anchorText(createTextSource(`New first line.\n${text}`), {
        ...target,
        position: null,
      });
      expect(found).toMatchObject({ state: 'exact', start: start + 16 });
    }
  });

  test('is told apart by its position where the surroundings are alike too', () => {
    const text = 'A line that comes again and again. '.repeat(40);
    const start = 35 * 23;
    const found = anchorText(createTextSource(text), targetAt(text, start, start + 34));
    expect(found).toMatchObject({ start, end: start + 34 });
  });

  test('any passage of two dozen characters or more is found exactly where it was', () => {
    const source = createTextSource(ARTICLE);
    fc.assert(
      fc.property(
        fc.nat(ARTICLE.length - 1),
        fc.integer({ min: 24, max: 400 }),
        (start, length) => {
          const end = Math.min(ARTICLE.length, start + length);
          fc.pre(end - start >= 24);
          const found = anchorText(source, targetAt(ARTICLE, start, end));
          if (found.state !== 'exact') return false;
          const squeezed = (text: string) => text.replace(/\s/g, '');
          return (
            squeezed(ARTICLE.slice(found.start, found.end)) === squeezed(ARTICLE.slice(start, end))
          );
        },
      ),
    );
  });
});

describe('a passage that was changed', () => {
  test('is edited, with what it reads now', () => {
    const quote = '"We counted coins at the kitchen table," said Mara Oduya, who leads the trust.';
    expect(find(EDITED, quote)).toMatchObject({
      state: 'edited',
      text: '"We counted coins at the kitchen table," said Mara Oduya, who chairs the lighthouse trust.',
    });
  });

  test('is found in either direction, more surely the less was changed', () => {
    const before =
      'The harbour office says that pilots like it all the same: on clear nights it can be seen';
    const scores = [
      'says that the pilots like',
      'believes that most pilots like',
      'thinks most captains enjoy',
    ].map((words) => find(ARTICLE.replace('says that pilots like', words), before).score);
    expect([...scores].sort((a, b) => b - a)).toEqual(scores);
  });

  test('a long passage is found by its ends', () => {
    const long = Array.from({ length: 900 }, (_, index) => `word${index * 7919}`).join(' ');
    const now = `Before.\n${long.replace('word791900', 'another').replace('word3167600', '')}\nAfter.`;
    const found = anchorText(
      createTextSource(now),
      targetAt(`Before.\n${long}\nAfter.`, 8, 8 + long.length),
    );
    expect(found).toMatchObject({ state: 'edited', start: 8 });
  });
});

describe('a passage that is gone', () => {
  test.each([
    ['left out', 'They moved the birds in September, after the young had flown'],
    [
      'replaced by another of the same kind',
      'on clear nights it can be seen from the mainland, twenty miles away',
    ],
  ])('when it was %s, nothing else is taken for it', (_name, quote) => {
    const without = EDITED.slice(0, EDITED.indexOf('Engineers'));
    expect(find(without, quote).state).toBe('gone');
  });

  test('may have changed further where both its neighbours are there', () => {
    const before = 'The ferry left at dawn. ';
    const after = ' Nobody waved from the pier.';
    const exact = 'The council will vote on the harbour budget in early March, officials said.';
    const now =
      'The council will now vote on the harbour money in late April, two officials said on Monday.';
    const quote = { exact, prefix: before, suffix: after };
    const stateIn = (text: string) =>
      anchorText(createTextSource(text), { quote, position: null }).state;
    expect(stateIn(`An intro.\n\n${before}${now}${after} More to come.`)).toBe('edited');
    expect(stateIn(`An intro.\n\n${now}\n\nMore to come.`)).toBe('gone');
  });

  test('stays gone although its neighbours are there', () => {
    const text = ARTICLE.replace('The county paid for the new lens.', '');
    expect(find(text, 'The county paid for the new lens.').state).toBe('gone');
  });

  test('a single common word is not taken from elsewhere', () => {
    expect(
      find('A festival of light. The light goes out.', 'light', 'A light that nobody saw.').state,
    ).toBe('gone');
  });

  test('of two rewordings equally near, neither is taken without surroundings to choose by', () => {
    const quote = 'Rain is expected over the northern valleys on Thursday evening';
    const one = 'Rain is expected over the northern valleys on Tuesday evening';
    const filler =
      'Nothing else of interest was said at the council that day, or the next. '.repeat(12);
    expect(find(`${one}. ${filler} ${one}.`, quote, `${quote}.`).state).toBe('gone');
  });

  test.each(['', ' \n', '—…—', '\u0000'])(
    'a quote without words (%j) is gone and no error',
    (exact) => {
      const found = anchorText(createTextSource(ARTICLE), {
        quote: { exact, prefix: '', suffix: '' },
        position: null,
      });
      expect(found.state).toBe('gone');
    },
  );
});

test('any quote in any text gives a place within the text or none', () => {
  const words = fc.array(
    fc.constantFrom('ab', 'Ab,', 'c', '日本', 'é', '\uD83D', '👩‍🚀', '\n', '. '),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(words, words, words, (text, exact, around) => {
      const whole = text.join(' ');
      const quote = { exact: exact.join(' '), prefix: around.join(' '), suffix: around.join('') };
      const found = anchorText(createTextSource(whole), { quote, position: null });
      return (
        found.state === 'gone' ||
        (found.start >= 0 && found.start < found.end && found.end <= whole.length)
      );
    }),
  );
});
