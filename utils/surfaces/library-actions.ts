/** What the library's controls do: write by message, say so, and offer the way back. */

import { i18n } from '../i18n';
import { type BulkChange, sendMessage } from '../messages';
import type { Note, NotePatch } from '../notes/model';
import { jumpToNote } from './jump';
import { changeNotes, deleteNotes, sayDone } from './note-actions';
import type { FeedState } from './note-feed';
import type { noteHistory } from './note-history';
import type { Undo } from './use-undo';

interface LibraryOptions {
  undo: Undo;
  feed: FeedState;
  history: ReturnType<typeof noteHistory>;
  onOpenEntity: (id: string) => void;
}

/** Everything that can be done from the library. */
export function libraryActions({ undo, feed, history, onOpenEntity }: LibraryOptions) {
  const failing = async (work: Promise<{ ok: boolean }>) => {
    const result = await work;
    if (!result.ok) sayDone(undo, result as Parameters<typeof sayDone>[1], '');
  };
  return {
    onOpenEntity,
    history,
    onSave: (id: string, patch: NotePatch) => sendMessage('updateNote', { id, patch }),
    onJump: (note: Note) =>
      void jumpToNote(note, null, feed.pages.get(note.page)?.url ?? note.page),
    onDelete: (ids: string[]) => void deleteNotes(ids, undo),
    onRestore(ids: string[]) {
      void sendMessage('restoreNotes', ids).then((result) =>
        sayDone(undo, result, i18n.t('library.restoredMany', ids.length), () =>
          sendMessage('deleteNotes', ids),
        ),
      );
    },
    onRemove(ids: string[]) {
      void sendMessage('removeNotes', ids).then((result) =>
        sayDone(undo, result, i18n.t('library.removedMany', ids.length)),
      );
    },
    onChangeMany(ids: string[], change: BulkChange) {
      void changeNotes(
        ids.flatMap((id) => feed.byId.get(id) ?? []),
        change,
        undo,
      );
    },
    onCreateProject: (name: string) => void failing(sendMessage('createProject', name)),
    onRenameProject: (id: string, name: string) =>
      void failing(sendMessage('updateProject', { id, name })),
    onDeleteProject: (id: string) => void failing(sendMessage('deleteProject', id)),
    onOrderNotes: (id: string, order: string[]) =>
      void failing(sendMessage('updateProject', { id, order })),
    onOrderProjects: (ids: string[]) => void failing(sendMessage('arrangeProjects', ids)),
  };
}
