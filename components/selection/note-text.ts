import type { NoteColor } from '../../utils/notes/model';

/** What a reader writes before it is a note. */
export interface NoteText {
  text: string;
  tags: string[];
  color: NoteColor;
}

/** An empty note in the first colour. */
export const EMPTY_NOTE: NoteText = { text: '', tags: [], color: 'yellow' };
