/** Wires the notes' repository to the one database of the extension and tells open pages of changes. */

import { browser } from 'wxt/browser';
import { sendMessage } from '../messages';
import { createDatabase, type NotesDatabase } from '../notes/database';
import type { Note } from '../notes/model';
import { notesOfPage } from '../notes/queries';
import { createRepository, type NotesRepository } from '../notes/repository';
import { attempt } from '../notes/storage-failure';
import type { Result } from '../result';

export interface NotesService {
  database: NotesDatabase;
  repository: NotesRepository;
  /** Notes on a page in reading order. */
  ofPage(key: string): Promise<Result<Note[]>>;
  /** Tells every tab that its notes may have changed; tabs without our script do not answer, and need not. */
  announce(pages: Iterable<string>): Promise<void>;
}

export function createNotesService(): NotesService {
  const database = createDatabase();
  const repository = createRepository({
    database,
    now: () => new Date(),
    makeId: () => crypto.randomUUID(),
  });
  const ofPage = (key: string) => attempt(() => notesOfPage(database, key));
  return { database, repository, ofPage, announce: (pages) => announce(pages) };
}

async function announce(pages: Iterable<string>): Promise<void> {
  const keys = [...new Set(pages)];
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(
    tabs.flatMap((tab) =>
      tab.id === undefined ? [] : [sendMessage('notesChanged', keys, tab.id)],
    ),
  );
}
