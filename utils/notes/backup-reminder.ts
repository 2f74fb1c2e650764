/** When the reader last saved a backup file, and what has changed since. */

import type { Result } from '../result';
import type { NotesDatabase } from './database';
import { attempt } from './storage-failure';

const META_KEY = 'last-backup';
/** Changed notes from which a reminder is worth its interruption. */
export const REMIND_AT = 50;

export interface BackupAge {
  /** When the last backup was saved, ISO 8601; null when there never was one. */
  saved: string | null;
  /** Notes made or changed since. */
  changed: number;
  /** Whether it is time to remind. */
  due: boolean;
}

/** Remembers that a backup was saved at `time`. */
export function recordBackup(database: NotesDatabase, time: Date): Promise<Result<true>> {
  return attempt(async () => {
    await database.meta.put({ key: META_KEY, value: time.toISOString() });
    return true as const;
  });
}

/** How far the notes have moved on since the last backup. */
export function backupAge(database: NotesDatabase): Promise<Result<BackupAge>> {
  return attempt(async () => {
    const row = await database.meta.get(META_KEY);
    const saved = typeof row?.value === 'string' ? row.value : null;
    const changed = await database.notes
      .where('modified')
      .above(saved ?? '')
      .count();
    return { saved, changed, due: changed >= REMIND_AT };
  });
}
