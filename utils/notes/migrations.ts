/** How rows of earlier schema versions become rows of today's. A step, once released, never changes. */

import type { Transaction } from 'dexie';
import type { Note } from './model';

/** Version 1 to 2: projects, subjects, what the newspaper changed, and the count of revisions. */
export async function migrateToProjects(transaction: Transaction): Promise<void> {
  await transaction
    .table<Partial<Note>>('notes')
    .toCollection()
    .modify((note) => {
      note.projects ??= [];
      note.subject ??= null;
      note.anchoredText ??= null;
      note.revision ??= 1;
    });
}
