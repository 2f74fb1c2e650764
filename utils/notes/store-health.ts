/** Whether the notes are where they should be; asked whenever popup or library opens. */

import type { Failure } from '../result';
import type { NotesDatabase } from './database';
import { firstReadable, listSnapshots, type SnapshotArea, type SnapshotInfo } from './snapshots';
import { attempt } from './storage-failure';

/**
 * `lost`: the database is empty beside a snapshot that is not. `unreadable`: it cannot be opened or read. In both,
 * `newest` is the newest snapshot that can be read, so that what is offered can be brought back.
 */
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
  // One row tells; counting them all would take as long as showing them.
  const first = await attempt(() => database.notes.limit(1).toArray());
  if (!first.ok) {
    const newest = await firstReadable(area, snapshots);
    return { state: 'unreadable', failure: first.error, newest };
  }
  const full = snapshots.filter((info) => info.notes > 0);
  if (first.value.length > 0 || full.length === 0)
    return { state: 'well', newest: snapshots[0] ?? null };
  // Where every copy is damaged the loss is still said; looking at the copy then tells what is wrong with it.
  return { state: 'lost', newest: (await firstReadable(area, full)) ?? full[0]! };
}
