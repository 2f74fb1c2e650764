/** Arbitrary notes, pages and projects for property tests; every kind of text in every field that takes text. */

import fc from 'fast-check';
import type { NotesContent } from '../../../utils/notes/formats/content';
import { NOTE_COLORS, type Note, type Project, type SourcePage } from '../../../utils/notes/model';

const text = fc.string({ unit: 'binary', maxLength: 40 });
const time = fc
  .date({ min: new Date(0), max: new Date(Date.UTC(2100, 0)), noInvalidDate: true })
  .map((date) => date.toISOString());
const id = fc.uuid();
const offset = fc.nat();
const xpath = (value: string) => ({ type: 'XPathSelector' as const, value });

const target = fc.record({
  quote: fc.record({
    type: fc.constant('TextQuoteSelector' as const),
    exact: text,
    prefix: text,
    suffix: text,
  }),
  position: fc.option(
    fc.record({ type: fc.constant('TextPositionSelector' as const), start: offset, end: offset }),
  ),
  range: fc.option(
    fc.record({
      type: fc.constant('RangeSelector' as const),
      startSelector: text.map(xpath),
      startOffset: offset,
      endSelector: text.map(xpath),
      endOffset: offset,
    }),
  ),
});

export const anyNote: fc.Arbitrary<Note> = fc.record({
  id,
  page: fc.constantFrom('https://a.example/x', 'https://b.example/y'),
  motivation: fc.constantFrom('highlighting', 'commenting', 'describing', 'bookmarking'),
  target: fc.option(target),
  text,
  tags: fc.constantFrom([], ['harbour'], ['été', '港']),
  color: fc.constantFrom(...NOTE_COLORS),
  subject: fc.option(fc.constantFrom('Q1', 'x:y/z', 'ä b')),
  entities: fc.constantFrom([], ['Q1'], ['Q1', 'Q2']),
  projects: fc.constantFrom([], ['p']),
  anchor: fc.constantFrom('exact', 'moved', 'edited', 'gone', 'unknown'),
  anchoredText: fc.option(text),
  created: time,
  modified: time,
  deleted: fc.option(time),
  revision: fc.integer({ min: 1, max: 99 }),
});

const anyPage = (key: string): fc.Arbitrary<SourcePage> =>
  fc.record({
    key: fc.constant(key),
    url: fc.constant(`${key}?ref=mail`),
    title: text,
    author: fc.option(text),
    publisher: fc.option(text),
    published: fc.option(time),
    language: fc.option(fc.constant('en')),
    csl: fc.dictionary(fc.string({ maxLength: 8 }), fc.jsonValue({ maxDepth: 2 }).map(asStored)),
    firstSeen: time,
  });

const anyProject: fc.Arbitrary<Project> = fc.record({
  id: fc.constant('p'),
  name: text,
  order: fc.array(id, { maxLength: 3 }),
  position: fc.integer({ min: 1, max: 9 }),
  created: time,
  modified: time,
});

export const anyContent: fc.Arbitrary<NotesContent> = fc.record({
  notes: fc.uniqueArray(anyNote, { selector: (note) => note.id, maxLength: 6 }),
  pages: fc.tuple(anyPage('https://a.example/x'), anyPage('https://b.example/y')),
  projects: fc.array(anyProject, { maxLength: 1 }),
  revisions: fc.uniqueArray(
    anyNote.map((value) => ({ note: value.id, revision: value.revision, value })),
    { selector: (row) => row.note, maxLength: 3 },
  ),
});

/** JSON knows no negative zero. */
function asStored(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
