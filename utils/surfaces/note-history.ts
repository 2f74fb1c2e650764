/** A note's earlier states: read here, brought back by message. */

import { sendMessage } from '../messages';
import type { NotesDatabase } from '../notes/database';
import { revisionsOf } from '../notes/queries';
import { attempt } from '../notes/storage-failure';

/** What a surface's list of earlier states reads and asks for. */
export function noteHistory(database: NotesDatabase) {
  return {
    read: (id: string) => attempt(() => revisionsOf(database, id)),
    revert: (id: string, revision: number) => sendMessage('revertNote', { id, revision }),
  };
}
