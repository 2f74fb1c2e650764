/** What every surface's buttons on a note do: write by message, and offer the way back. */

import { failureText } from '../failure-text';
import { i18n } from '../i18n';
import { type BulkChange, sendMessage } from '../messages';
import type { Note, NotePatch } from '../notes/model';
import type { Result } from '../result';
import type { noteHistory } from './note-history';
import type { Undo } from './use-undo';

interface ActionOptions {
  undo: Undo;
  history: ReturnType<typeof noteHistory>;
  onJump: (note: Note) => void;
  onAttach: (note: Note) => Promise<void>;
}

/** The actions of one note in a list. */
export function noteActions({ undo, history, onJump, onAttach }: ActionOptions) {
  return {
    history,
    onSave: (id: string, patch: NotePatch) => sendMessage('updateNote', { id, patch }),
    onDelete: (note: Note) => void deleteNotes([note.id], undo),
    onJump,
    onAttach: (note: Note) => void onAttach(note),
  };
}

/** Moves notes to the trash, and back at once if the reader wants. */
export async function deleteNotes(ids: string[], undo: Undo): Promise<void> {
  const deleted = await sendMessage('deleteNotes', ids);
  sayDone(undo, deleted, i18n.t('library.deletedMany', ids.length), () =>
    sendMessage('restoreNotes', ids),
  );
}

/** Changes many notes, and back; `notes` are as they were before. */
export async function changeNotes(
  notes: readonly Note[],
  change: BulkChange,
  undo: Undo,
): Promise<void> {
  const ids = notes.map(({ id }) => id);
  const changed = await sendMessage('changeNotes', { ids, change });
  sayDone(undo, changed, i18n.t('library.changedMany', notes.length), () => restoreAll(notes));
}

/** Puts back what `changeNotes` can change, for notes that were the same in one message. */
async function restoreAll(notes: readonly Note[]): Promise<void> {
  const groups = new Map<string, { ids: string[]; note: Note }>();
  for (const note of notes) {
    const key = JSON.stringify([note.tags, note.projects, note.color]);
    const group = groups.get(key);
    if (group) group.ids.push(note.id);
    else groups.set(key, { ids: [note.id], note });
  }
  for (const { ids, note } of groups.values()) {
    const { tags, projects, color } = note;
    await sendMessage('changeNotes', { ids, change: { tags, projects, color } });
  }
}

/** Says that something was done, with the way back, or why it was not. */
export function sayDone(
  undo: Undo,
  result: Result<unknown>,
  text: string,
  back?: () => Promise<unknown>,
): void {
  if (!result.ok) undo.say({ text: failureText(result.error) });
  else undo.say({ text, ...(back && { undo: () => void back() }) });
}
