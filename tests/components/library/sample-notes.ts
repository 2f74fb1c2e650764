import type { LibraryNotes } from '../../../components/library/library-props';
import type { Note } from '../../../utils/notes/model';

/** A note of a made-up article, with whatever the test cares about. */
export function sampleNote(id: string, parts: Partial<Note> = {}): Note {
  return {
    id,
    page: 'https://news.example/council',
    motivation: 'commenting',
    target: {
      quote: {
        type: 'TextQuoteSelector',
        exact: `passage ${id}`,
        prefix: 'Before ',
        suffix: ' after',
      },
      position: { type: 'TextPositionSelector', start: 10, end: 20 },
      range: null,
    },
    text: `text ${id}`,
    tags: [],
    color: 'yellow',
    subject: null,
    entities: [],
    projects: [],
    anchor: 'exact',
    anchoredText: null,
    created: '2026-03-04T10:00:00.000Z',
    modified: '2026-03-04T10:00:00.000Z',
    deleted: null,
    revision: 1,
    ...parts,
  };
}

/** Notes as the library has them once all are read; newest first. */
export function sampleData(notes: Note[], trash: Note[] = []): LibraryNotes {
  return {
    notes,
    trash,
    byId: new Map([...notes, ...trash].map((note) => [note.id, note])),
    pages: new Map(),
    loaded: notes.length,
    total: notes.length,
    complete: true,
  };
}
