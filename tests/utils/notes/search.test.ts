// @vitest-environment node
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Note } from '../../../utils/notes/model';
import { createNoteSearch, type NoteSearch } from '../../../utils/notes/search';
import { changesSince, feedSearch } from '../../../utils/notes/search-feed';
import { makeDraft, makeStore, saved } from './make';

let search: NoteSearch;
let notes: Map<string, Note>;

async function add(
  name: string,
  quote: string,
  text = '',
  more: Partial<Note> = {},
  title = '',
  entityNames: string[] = [],
) {
  const target = makeDraft().target!;
  const store = makeStore();
  const base = await saved(store, {
    id: name,
    target: { ...target, quote: { ...target.quote, exact: quote || 'x' } },
    text,
  });
  const note = { ...base, tags: [], entities: [], ...more };
  notes.set(name, note);
  search.put({ note, title, entityNames });
}

beforeEach(async () => {
  search = createNoteSearch();
  notes = new Map();
  await add('harbour', 'The harbour opens for the first ship', 'Compare with the fishing quota');
  await add('quota', 'Fishing quotas were cut again', '', { tags: ['Économie'] });
  await add('tokyo', '東京の港が開いた', '');
  await add('titled', 'Nothing else', '', {}, 'A lighthouse burns | The Example', ['Mara Oduya']);
});

const found = (query: string) => search.search(query).ids;

describe('searching notes', () => {
  test.each([
    ['a word of the quote', 'harbour', ['harbour']],
    ['a word of the text', 'compare', ['harbour']],
    ['a tag without its accent', 'economie', ['quota']],
    ['a word of the title', 'lighthouse', ['titled']],
    ['an entity', 'oduya', ['titled']],
    ['the beginning of a word', 'harb', ['harbour']],
    ['capitals', 'HARBOUR', ['harbour']],
    ['a wrong letter', 'harbuor', ['harbour']],
    ['a missing letter', 'lighthose', ['titled']],
    ['two words, both of which must be there', 'fishing ship', ['harbour']],
    ['a word of a script without spaces', '東京', ['tokyo']],
    ['one character of it', '港', ['tokyo']],
    ['its last character', 'た', ['tokyo']],
    ['nothing that is there', 'zeppelin', []],
    ['no word at all', ' … !', []],
  ])('finds by %s', (_name, query, ids) => {
    expect(found(query)).toEqual(ids);
  });

  test('puts the word as written before words that are like it', () => {
    expect(found('quotas')[0]).toBe('quota');
    expect(found('quota')).toEqual(['harbour', 'quota']);
  });

  test('shows where, as ranges of the text', () => {
    const answer = search.search('fishing quo');
    const note = notes.get('harbour')!;
    const { text, quote } = answer.hitsOf(note);
    expect(text.map(({ start, end }) => note.text.slice(start, end))).toEqual(['fishing', 'quota']);
    expect(quote).toEqual([]);
    const tokyo = notes.get('tokyo')!;
    const hits = search.search('東京').hitsOf(tokyo).quote;
    expect(hits.map(({ start, end }) => tokyo.target!.quote.exact.slice(start, end))).toEqual([
      '東京',
    ]);
  });

  test('markup in a query or a note is text like any other', async () => {
    await add('markup', '<b>bold</b> & <script>alert(1)</script>');
    expect(found('<script>')).toEqual(['markup']);
  });
});

describe('keeping in step', () => {
  test('a changed note is found by its new words only', async () => {
    await add('harbour', 'Quite another text');
    expect(found('harbour')).toEqual([]);
    expect(found('another')).toEqual(['harbour']);
    expect(search.size()).toBe(4);
  });

  test('a removed note is found no more, and removing it twice is no error', () => {
    search.remove('harbour');
    search.remove('harbour');
    expect(found('harbour')).toEqual([]);
  });

  test('filling rests after every slice, tells how far it is and can be stopped', async () => {
    const entries = Array.from({ length: 40 }, (_, index) => ({
      note: { ...notes.get('quota')!, id: `n${index}` },
      title: '',
      entityNames: [],
    }));
    let time = 0;
    const shares: number[] = [];
    const controller = new AbortController();
    const options = { now: () => (time += 1), slice: 5, rest: async () => {} };
    await feedSearch(search, entries, {
      ...options,
      signal: controller.signal,
      onProgress: (share) => shares.push(share),
    });
    expect(shares.at(-1)).toBe(1);
    expect(shares.length).toBeGreaterThan(4);
    expect(search.size()).toBe(44);
    const other = createNoteSearch();
    await feedSearch(other, entries, {
      ...options,
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    expect(other.size()).toBeLessThan(40);
  });

  test('changes are told by revision', () => {
    const seen = new Map([
      ['a', 1],
      ['b', 2],
      ['c', 1],
    ]);
    const now = [
      { id: 'a', revision: 1 },
      { id: 'b', revision: 3 },
      { id: 'd', revision: 1 },
    ];
    expect(changesSince(now, seen)).toEqual({ put: [now[1], now[2]], removed: ['c'] });
  });
});

test('any query gives known notes and ranges within their texts', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (query) => {
      const answer = search.search(query);
      for (const id of answer.ids) {
        const note = notes.get(id)!;
        for (const { start, end } of answer.hitsOf(note).quote) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(note.target!.quote.exact.length);
        }
      }
    }),
  );
});
