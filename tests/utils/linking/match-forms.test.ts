// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseRule } from '../../../utils/dataset/record';
import { openGazetteer } from '../../../utils/linking/gazetteer/open-gazetteer';
import { payloadEntity } from '../../../utils/linking/gazetteer/payload';
import { writeGazetteer } from '../../../utils/linking/gazetteer/write-gazetteer';
import { entryPasses, matchForms } from '../../../utils/linking/match-forms';
import { tokenise } from '../../../utils/linking/text/tokenise';

interface Form {
  form: string;
  case: CaseRule;
}

const RUNS = Number(process.env.LINKING_RUNS ?? 500);

/** What the index finds: start, end and form numbers. */
function found(forms: Form[], text: string): string[] {
  const bytes = writeGazetteer({
    datasetVersion: '00',
    datasetDate: '2026',
    entities: forms.map((_, i) => ({
      id: String(i),
      type: 'place',
      prior: 1,
      country: -1,
      related: [],
      topics: [],
      core: false,
    })),
    forms: forms.map(({ form, case: rule }, entity) => ({
      form,
      kind: 'full',
      case: rule,
      common: false,
      entity,
      weight: 1,
    })),
  });
  const opened = openGazetteer(bytes);
  if (!opened.ok) throw new Error(opened.error.code);
  const tokens = tokenise(text);
  const { from, to, low, high } = matchForms(opened.value, text, tokens);
  return from
    .flatMap((first, i) => {
      const entries = Array.from(
        { length: high[i]! - low[i]! },
        (_, k) => opened.value.payloads[low[i]! + k]!,
      );
      return entries
        .filter((payload) => entryPasses(payload, tokens, first, to[i]!))
        .map(
          (payload) => `${tokens.start[first]}-${tokens.end[to[i]! - 1]} ${payloadEntity(payload)}`,
        );
    })
    .sort();
}

// The oracle: the same meaning with strings and regular expressions, on words of two letters and more.

const PARTICLES = new Set(['of', 'de']);

function words(text: string): { start: number; end: number; word: string; before: string }[] {
  let reach = 0;
  return [...text.matchAll(/\p{L}+/gu)].map(({ 0: word, index }) => {
    const before = text.slice(reach, index);
    reach = index + word.length;
    return { start: index, end: reach, word, before };
  });
}

function fold(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function phrase(list: { word: string; before: string }[]): string | null {
  let text = '';
  for (const [i, { word, before }] of list.entries()) {
    if (i > 0 && !/^[\s,-]+$/.test(before)) return null;
    if (i > 0 && / -|- /.test(before)) return null;
    text += (i === 0 ? '' : before.includes(',') ? ' , ' : ' ') + fold(word);
  }
  return text;
}

function passes(rule: CaseRule, form: string, surface: string): boolean {
  const wanted = words(form).map(({ word }) => word);
  const given = words(surface).map(({ word }) => word);
  const capital = (word: string) => /^\p{Lu}/u.test(word);
  const upper = (word: string) => word === word.toUpperCase();
  if (rule === 'any' || !wanted.some((word) => /\p{Lu}/u.test(word))) return true;
  if (rule === 'exact' && wanted.every(upper)) return given.every(upper);
  if (rule === 'exact' && wanted.some(upper)) {
    return (
      wanted.join(' ').replace(/\p{M}/gu, '').length === given.join(' ').length &&
      [...wanted.join('')].every(
        (letter, i) =>
          (letter === letter.toUpperCase()) ===
          ([...given.join('')][i] === [...given.join('')][i]!.toUpperCase()),
      )
    );
  }
  const title =
    given.some(capital) && given.every((word) => capital(word) || PARTICLES.has(fold(word)));
  if (rule === 'exact') return title && !given.some(upper);
  if (wanted.every((word) => capital(word) || PARTICLES.has(fold(word)))) return title;
  return capital(wanted[0]!) ? capital(given[0]!) : given.some(capital);
}

function oracle(forms: Form[], text: string): string[] {
  const list = words(text);
  const hits = new Set<string>();
  for (let from = 0; from < list.length; from++) {
    for (let to = from + 1; to <= list.length; to++) {
      const here = phrase(list.slice(from, to));
      if (here === null) break;
      forms.forEach(({ form, case: rule }, number) => {
        const start = list[from]!.start;
        const end = list[to - 1]!.end;
        if (phrase(words(form)) === here && passes(rule, form, text.slice(start, end)))
          hits.add(`${start}-${end} ${number}`);
      });
    }
  }
  return [...hits].sort();
}

const word = fc.constantFrom(
  'alpha',
  'Alpha',
  'ALPHA',
  'beta',
  'Beta',
  'BETA',
  'Élan',
  'elan',
  'of',
  'de',
  'gamma',
  'Gamma',
);
const joint = fc.constantFrom(' ', ' ', ' ', '-', ', ', '. ', ' - ', ' "', '\n');
const prose = fc
  .array(fc.tuple(word, joint), { maxLength: 12 })
  .map((parts) => parts.map(([one, gap]) => one + gap).join(''));
const form = fc.record({
  form: fc
    .array(fc.tuple(word, fc.constantFrom(' ', ' ', '-', ', ')), { minLength: 1, maxLength: 4 })
    .map((parts) =>
      parts.map(([one, gap], i) => (i === parts.length - 1 ? one : one + gap)).join(''),
    ),
  case: fc.constantFrom<CaseRule>('any', 'initial', 'exact'),
});

describe('matchForms', () => {
  it(
    'finds what a naive search finds, on random dictionaries and texts',
    () => {
      fc.assert(
        fc.property(
          fc.uniqueArray(form, { maxLength: 8, selector: (one) => one.form + one.case }),
          prose,
          (forms, text) => {
            expect(found(forms, text)).toEqual(oracle(forms, text));
          },
        ),
        { numRuns: RUNS },
      );
    },
    20_000 + 20 * RUNS,
  );

  it('passes over a middle initial', () => {
    expect(found([{ form: 'Donald Trump', case: 'initial' }], 'Donald J. Trump won')).toEqual([
      '0-15 0',
    ]);
  });

  it("finds a name with its own possessive and one with the text's", () => {
    expect(found([{ form: "Moody's", case: 'initial' }], 'what Moody’s said')).toHaveLength(1);
    expect(found([{ form: "Moody's", case: 'initial' }], 'what Moody said')).toHaveLength(0);
    expect(found([{ form: 'Moody', case: 'initial' }], 'what Moody’s said')).toHaveLength(1);
    expect(
      found([{ form: "People's Republic", case: 'initial' }], 'the People’s Republic'),
    ).toHaveLength(1);
    expect(
      found([{ form: 'People Republic', case: 'initial' }], 'the People’s Republic'),
    ).toHaveLength(0);
  });

  it('keeps letter for letter what is exact', () => {
    const exact = (name: string, text: string) =>
      found([{ form: name, case: 'exact' }], text).length;
    expect(exact('WHO', 'the WHO said')).toBe(1);
    expect(exact('WHO', 'those who said')).toBe(0);
    expect(exact('TdA', 'a TdA member')).toBe(1);
    expect(exact('TdA', 'a TDA member')).toBe(0);
    expect(exact('iPhone', 'an iPhone')).toBe(1);
    expect(exact('iPhone', 'an IPHONE')).toBe(0);
  });

  it('wants the full stop of an abbreviation', () => {
    const forms: Form[] = [{ form: 'Miss.', case: 'initial' }];
    expect(found(forms, 'of Jackson, Miss., said')).toHaveLength(1);
    expect(found(forms, 'Miss Jackson said')).toHaveLength(0);
  });

  it('finds names that hold digits, hyphens and ampersands however they are joined', () => {
    const hits = (name: string, text: string) =>
      found([{ form: name, case: 'initial' }], text).length;
    expect(hits('MS-13', 'the MS 13 gang')).toBe(1);
    expect(hits('G20', 'the G-20 summit')).toBe(1);
    expect(hits('G2', 'the G20 summit')).toBe(0);
    expect(hits('Johnson & Johnson', 'by Johnson and Johnson')).toBe(1);
    expect(hits('AT&T', 'by AT&T')).toBe(1);
  });
});
