/** Whether the notes are where they should be; asked whenever popup or library opens. */

import type { Failure } from '../result';
import type { NotesDatabase } from './database';
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
  // One row tells; counting them all would take as long as showing them.
  const first = await attempt(() => database.notes.limit(1).toArray());
  if (!first.ok) return { state: 'unreadable', failure: first.error, newest };
  const isEmpty = first.value.length === 0;
  const full = snapshots.find((info) => info.notes > 0);
  return isEmpty && full !== undefined
    ? { state: 'lost', newest: full }
    : { state: 'well', newest };
}
