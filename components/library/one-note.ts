import type { NoteActions } from '../notes/note-actions';
import type { LibraryActions } from './library-props';

/** The actions of one note in the library, outside the trash. */
export function oneNote({
  onSave,
  onJump,
  onOpenEntity,
  onDelete,
  history,
}: LibraryActions): NoteActions {
  return {
    onSave,
    onJump,
    ...(onOpenEntity && { onOpenEntity }),
    ...(history && { history }),
    onDelete: ({ id }) => onDelete([id]),
  };
}
