/** Whether the notes are where they should be; asked at every start of the background. */

import type { Failure } from '../result';
import type { NotesDatabase } from './database';
import { countNotes } from './queries';
import { listSnapshots, type SnapshotArea, type SnapshotInfo } from './snapshots';
import { attempt } from './storage-failure';

/** `lost`: the database is empty beside a snapshot that is not. `unreadable`: it cannot be opened or read. */
export type StoreHealth =
  | { state: 'well'; newest: SnapshotInfo | null }
  | { state: 'lost'; newest: SnapshotInfo }
  | { state: 'unreadable'; failure: Failure; newest: SnapshotInfo | null };

/** Looks at database and snapshots; reads only. */
export async function checkStore(
  database: NotesDatabase,
  area: SnapshotArea,
): Promise<StoreHealth> {
  const listed = await attempt(() => listSnapshots(area));
  const snapshots = listed.ok ? listed.value : [];
  const newest = snapshots[0] ?? null;
  const counts = await attempt(() => countNotes(database));
  if (!counts.ok) return { state: 'unreadable', failure: counts.error, newest };
  const isEmpty = counts.value.notes === 0 && counts.value.trash === 0;
  const full = snapshots.find((info) => info.notes > 0);
  return isEmpty && full !== undefined
    ? { state: 'lost', newest: full }
    : { state: 'well', newest };
}
