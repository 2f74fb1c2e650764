// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDocument } from '../../../utils/linking/document';
import { linkText } from '../../../utils/linking/link-text';
import type { TextBlock } from '../../../utils/linking/types';
import { fixtureGazetteer, linked, RECORDS } from './fixture';

const gazetteer = fixtureGazetteer();
const names = (text: string, options = {}) => linked(gazetteer, text, options);
const number = (id: string) => RECORDS.findIndex((record) => record.id === id);

const RUNS = Number(process.env.LINKING_RUNS ?? 60);
const TIMEOUT = 30_000 + 50 * RUNS;

/** Mentions of a text whose offsets are wrong or that overlap. */
function faults(text: string): string[] {
  let reach = 0;
  return linkText(gazetteer, text).mentions.flatMap(({ start, end, surface }) => {
    const good = text.slice(start, end) === surface && start >= reach;
    reach = end;
    return good ? [] : [surface];
  });
}

describe('names and surnames', () => {
  it('links a surname once its bearer has been named in full', () => {
    expect(
      names('State Department spokesperson Tammy Bruce spoke.\n“It was good,” Bruce noted.'),
    ).toEqual([
      'State Department=state-department',
      'Tammy Bruce=tammy-bruce',
      'Bruce=tammy-bruce',
    ]);
  });

  it('leaves a bare surname unmarked before the full name', () => {
    expect(
      names(
        'Earlier, Bruce noted it in the hall.\nThen State Department spokesperson Tammy Bruce spoke.',
      ),
    ).not.toContain('Bruce=tammy-bruce');
  });

  it('leaves people nobody here knows unmarked, and their surnames after them', () => {
    expect(names('OAN Staff James Meyers reports from the hall.')).toEqual([]);
    expect(
      names('A man called Steven Bruce spoke to Tammy Bruce.\nSteven Bruce left early.'),
    ).toEqual(['Tammy Bruce=tammy-bruce']);
  });

  it('knows the most prominent by their surname alone', () => {
    expect(names('Critics of the bill said Trump would sign it on Monday.')).toEqual([
      'Trump=donald-trump',
    ]);
  });

  it('reads the longer name behind an article', () => {
    expect(names('They sailed across the Caribbean Sea to the Caribbean.')).toEqual([
      'Caribbean Sea=caribbean-sea',
      'the Caribbean=caribbean',
    ]);
  });

  it('takes the particles of a surname with it', () => {
    expect(names('Ursula von der Leyen spoke in Brussels. Later von der Leyen left.')).toContain(
      'von der Leyen=ursula-von-der-leyen',
    );
  });

  it('calls a team by its last word after its name', () => {
    expect(
      names('The coach of the Miami Heat said the season was hard. The Heat lost the game.'),
    ).toContain('Heat=miami-heat');
  });
});

describe('places', () => {
  it('reads the country or state that follows', () => {
    expect(names('The train left Paris, France, at noon.')).toEqual([
      'Paris=paris',
      'France=france',
    ]);
    expect(names('He was born in Paris, Texas, in 1950.')).toEqual([
      'Paris=paris-texas',
      'Texas=texas',
    ]);
  });

  it('does not take a part of a longer unknown name for the place', () => {
    expect(names('The singer Paris Hilton said no.')).toEqual([]);
    expect(names('He works for the London Mining Network on most days.')).toEqual([]);
  });
});

describe('acronyms and everyday words', () => {
  it('reads an acronym as what the document spells out', () => {
    expect(
      names('The Terrorism Confinement Center (CECOT) is large. CECOT holds thousands.'),
    ).toEqual([
      'Terrorism Confinement Center=terrorism-confinement-center',
      'CECOT=terrorism-confinement-center',
      'CECOT=terrorism-confinement-center',
    ]);
    expect(names('The Women Helping Others (WHO) fund grew. The WHO fund is small.')).toEqual([]);
  });

  it('keeps case: the WHO is not who', () => {
    expect(names('Those who warned the WHO were right.')).toEqual(['WHO=who']);
    expect(names('The ministers met Nato officials, and NATO agreed.')).toEqual([
      'Nato=nato',
      'NATO=nato',
    ]);
  });

  it('wants evidence for a name that is an everyday word', () => {
    expect(names('Target practice begins at noon in the old hall.')).toEqual([]);
    expect(names('The retailer Target Corp. opened shops. Target sold more in May.')).toContain(
      'Target=target',
    );
  });
});

describe('options', () => {
  const text = 'French officials met Marco Rubio in Paris. Rubio left.';

  it('leaves adjectives out on demand', () => {
    expect(names(text, { precision: 'eager' })).toContain('French=france');
    expect(names(text, { precision: 'eager', adjectives: false })).not.toContain('French=france');
  });

  it('never marks what the reader has muted', () => {
    expect(names(text, { precision: 'eager', muted: [number('marco-rubio')] })).toEqual([
      'French=france',
      'Paris=paris',
    ]);
  });

  it("follows the reader's own answers", () => {
    expect(names(text, { choices: [['Paris', number('paris-texas')]] })).toContain(
      'Paris=paris-texas',
    );
    expect(names(text, { choices: [['PARIS', null]] })).not.toContain('Paris=paris');
  });

  it('marks no more when cautious and no less when eager', () => {
    const count = (precision: 'cautious' | 'balanced' | 'eager') =>
      names(text, { precision }).length;
    expect(count('cautious')).toBeLessThanOrEqual(count('balanced'));
    expect(count('balanced')).toBeLessThanOrEqual(count('eager'));
  });

  it('says why it marked and why it did not', () => {
    const { mentions, rejections } = linkText(gazetteer, `${text}\nThe singer Paris Hilton sang.`, {
      explain: true,
    });
    expect(mentions.find(({ surface }) => surface === 'Rubio')?.reason).toEqual({
      code: 'surname-after-full',
      values: ['Marco Rubio'],
    });
    const second = rejections.filter(
      ({ blockId, surface }) => blockId === '1' && surface === 'Paris',
    );
    expect(second[0]?.reason.code).toBe('longer-unknown-name');
  });

  it('runs with the weights left out and with the prior alone', () => {
    expect(names(text, { model: 'unweighted' })).toContain('Marco Rubio=marco-rubio');
    expect(names(text, { model: 'prior' })).toContain('Paris=paris');
  });
});

describe('offsets', () => {
  it('are exact beside emoji, combining marks and right-to-left text', () => {
    const text =
      '🇫🇷👩‍👩‍👧 Marco Rubio 🎉 in Paris, زار باريس مع Ursula von der Leyen\u202c, e\u0301t U.S. troops';
    const { mentions } = linkText(gazetteer, text);
    expect(mentions.length).toBeGreaterThan(2);
    for (const { start, end, surface } of mentions) expect(text.slice(start, end)).toBe(surface);
  });

  it(
    'are exact, ordered and apart in any text',
    () => {
      const piece = fc.oneof(
        fc.constantFrom(
          ...RECORDS.map(({ name }) => name),
          'said',
          '.',
          ',',
          '\n',
          '’s',
          ' ',
          'Mr',
          'The',
          '(WHO)',
        ),
        fc.string({ unit: 'binary', maxLength: 4 }),
      );
      fc.assert(
        fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
          const text = pieces.join(' ');
          expect(faults(text)).toEqual([]);
        }),
        { numRuns: RUNS },
      );
    },
    TIMEOUT,
  );
});

describe('documents that grow', () => {
  const sentence = fc.constantFrom(
    'Marco Rubio spoke.',
    'Rubio left for Paris, Texas.',
    'The Terrorism Confinement Center (CECOT) is large.',
    'CECOT is full, Bruce said.',
    'Tammy Bruce spoke for the State Department.',
    'Steven Bruce watched Hillary Clinton.',
    'Bill Clinton and French ministers met. Clinton agreed.',
    'PARIS IS QUIET',
    'Trump to Visit Paris',
    'Target sold phones in the U.S. and Venezuela.',
  );
  const block = (text: string, at: number): TextBlock => ({
    id: `b${at}`,
    text,
    role: at === 0 ? 'headline' : 'paragraph',
  });

  it(
    'are linked as if they had been read at once',
    () => {
      fc.assert(
        fc.property(
          fc.array(sentence, { minLength: 1, maxLength: 8 }),
          fc.array(fc.nat(7), { maxLength: 6 }),
          (texts, cuts) => {
            const blocks = texts.map(block);
            const whole = createDocument(gazetteer, { explain: true }).update({ blocks });
            const growing = createDocument(gazetteer, { explain: true });
            const ends = [
              ...new Set([...cuts.filter((cut) => cut < blocks.length), blocks.length]),
            ].sort((x, y) => x - y);
            let from = 0;
            let last = growing.update({ blocks: [] });
            for (const end of ends) {
              last = growing.update({ blocks: blocks.slice(from, end) });
              from = end;
            }
            expect(last).toEqual(whole);
          },
        ),
        { numRuns: RUNS },
      );
    },
    TIMEOUT,
  );

  it('are linked anew when blocks change, go, or come in between', () => {
    const document = createDocument(gazetteer);
    const [first, second, third] = ['Tammy Bruce spoke.', 'Bruce said no.', 'Bruce left.'].map(
      block,
    ) as [TextBlock, TextBlock, TextBlock];
    document.update({ blocks: [first, third] });
    const inserted = document.update({ blocks: [second], order: ['b0', 'b1', 'b2'] });
    expect(inserted).toEqual(createDocument(gazetteer).update({ blocks: [first, second, third] }));
    expect(document.update({ blocks: [], removed: ['b0'] }).mentions).toEqual([]);
    const changed = { ...second, text: 'Tammy Bruce said no.' };
    expect(document.update({ blocks: [changed] }).mentions.map(({ surface }) => surface)).toEqual([
      'Tammy Bruce',
      'Bruce',
    ]);
  });
});

describe('hostile text', () => {
  it.each([
    ['one name repeated', 'Paris '.repeat(1_000)],
    ['one word without spaces', 'Paris'.repeat(1_000)],
    ['no punctuation', 'the Paris Hilton of New Marco Rubio Smith '.repeat(800)],
    ['all capitals', 'MARCO RUBIO SAID THE WHO LEFT PARIS '.repeat(800)],
    ['initials', 'J. D. K. L. M. '.repeat(2_000)],
    ['brackets', 'Women Helping Others (WHO) '.repeat(1_000)],
    ['apostrophes', "O'B'C'D's ".repeat(2_000)],
    [
      'namesakes',
      Array.from({ length: 800 }, (_, i) => `Steven${i} Bruce, Tammy Bruce, Bruce`).join(' '),
    ],
  ])(
    'is read to its end: %s',
    (_, text) => {
      expect(faults(text)).toEqual([]);
    },
    TIMEOUT,
  );
});
