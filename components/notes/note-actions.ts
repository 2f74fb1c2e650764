import type { Note, NotePatch } from '../../utils/notes/model';
import type { Result } from '../../utils/result';
import type { HistoryActions } from './NoteHistory';

/** What can be done with one note; an action that is left out is not offered. */
export interface NoteActions {
  onSave: (id: string, patch: NotePatch) => Promise<Result<unknown>>;
  onDelete: (note: Note) => void;
  /** A note's earlier states. */
  history?: HistoryActions;
  /** Shows the passage: scrolls there on the open page, or opens the page. */
  onJump: (note: Note) => void;
  /** Ties a note whose passage is gone to the text that is selected on the page. */
  onAttach?: (note: Note) => void;
  /** Leads to everything about an entity. */
  onOpenEntity?: (id: string) => void;
  /** Takes a note out of the trash. */
  onRestore?: (note: Note) => void;
  /** Removes a note in the trash for good. */
  onRemove?: (note: Note) => void;
}
