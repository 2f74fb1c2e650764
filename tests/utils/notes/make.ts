/** Builders for the notes tests: a fresh database with a clock and ids that can be foretold. */

import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { createDatabase, type NotesDatabase } from '../../../utils/notes/database';
import type { Note, NoteDraft, SourcePage } from '../../../utils/notes/model';
import { createRepository, type NotesRepository } from '../../../utils/notes/repository';

export interface Store {
  database: NotesDatabase;
  repository: NotesRepository;
  factory: IDBFactory;
  /** Moves the clock on. */
  pass: (milliseconds: number) => void;
  platform: { database: NotesDatabase; now: () => Date; makeId: () => string };
}

export function makeStore(factory = new IDBFactory()): Store {
  const database = createDatabase({ indexedDB: factory, IDBKeyRange });
  let time = Date.UTC(2026, 0, 5, 9);
  let count = 0;
  const platform = {
    database,
    now: () => new Date(time++),
    makeId: () => `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`,
  };
  return {
    database,
    factory,
    platform,
    repository: createRepository(platform),
    pass: (milliseconds) => {
      time += milliseconds;
    },
  };
}

export function makePage(key = 'https://news.example/harbour'): Omit<SourcePage, 'firstSeen'> {
  return {
    key,
    url: `${key}?utm_source=mail`,
    title: 'The harbour opens again',
    author: 'Ada Lind',
    publisher: 'The Example',
    published: '2026-01-04',
    language: 'en',
    csl: { type: 'article-newspaper', title: 'The harbour opens again' },
  };
}

export function makeDraft(changes: Partial<NoteDraft> = {}): NoteDraft {
  return {
    page: makePage(),
    motivation: 'commenting',
    target: {
      quote: {
        type: 'TextQuoteSelector',
        exact: 'the first ship in nine years',
        prefix: 'On Monday ',
        suffix: ' sailed in.',
      },
      position: { type: 'TextPositionSelector', start: 120, end: 148 },
      range: null,
    },
    text: 'Compare with the fishing quota.',
    tags: ['harbours'],
    color: 'yellow',
    subject: null,
    entities: ['Q1'],
    ...changes,
  };
}

/** Saves a draft and hands back the note; fails the test when it was refused. */
export async function saved(store: Store, changes: Partial<NoteDraft> = {}): Promise<Note> {
  const result = await store.repository.save(makeDraft(changes));
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.detail}`);
  return result.value;
}

/** The value of a result that must be one. */
export function unwrap<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
