/** Everything a reader has kept, as it goes into files and snapshots and comes back out of them. */

import type { Result } from '../../result';
import type { NotesDatabase } from '../database';
import type { Note, Project, Revision, SourcePage } from '../model';
import { attempt } from '../storage-failure';

/** All rows, notes in the trash included; drafts are not kept outside the database. */
export interface NotesContent {
  notes: Note[];
  pages: SourcePage[];
  projects: Project[];
  revisions: Revision[];
}

/** Reads everything in one transaction, in an order that depends on the rows alone. */
export function readContent(database: NotesDatabase): Promise<Result<NotesContent>> {
  const { notes, pages, projects, revisions } = database;
  return attempt(() =>
    database.transaction('r', [notes, pages, projects, revisions], async () => ({
      notes: await notes.orderBy(':id').toArray(),
      pages: await pages.orderBy(':id').toArray(),
      projects: await projects.orderBy(':id').toArray(),
      revisions: await revisions.orderBy(':id').toArray(),
    })),
  );
}

/** The same value with the keys of every object in alphabetical order, so that equal values give equal text. */
export function inKeyOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inKeyOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, inner]) => [key, inKeyOrder(inner)]),
  );
}
