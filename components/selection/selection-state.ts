/** The selection bar's behaviour as data. */

import type { Failure, Result } from '../../utils/result';
import type { NoteText } from './note-text';

/** The passage the bar is about, or the note it has become. Both ids are opaque here. */
export interface Subject {
  passage: string;
  /** Null while nothing is saved. */
  note: string | null;
}

export type SelectionState = { token: number } & (
  | { kind: 'hidden' }
  /** Colours and "Note", at a fresh selection. */
  | { kind: 'bar'; subject: Subject }
  | { kind: 'editing'; subject: Subject; draft: NoteText }
  /** `from` is where a failure leads back to. */
  | { kind: 'saving'; subject: Subject; draft: NoteText; from: 'bar' | 'editing' }
  | { kind: 'failed'; subject: Subject; draft: NoteText; failure: Failure; from: 'bar' | 'editing' }
  | { kind: 'saved'; subject: Subject; draft: NoteText }
  | { kind: 'deleted'; subject: Subject; draft: NoteText }
);

export type SelectionAction =
  /** The reader selected a passage, or asked by keyboard to save the one selected. */
  | { type: 'selected'; passage: string }
  | { type: 'cleared' }
  /** A highlight in one colour, at once. */
  | { type: 'paint'; color: NoteText['color'] }
  /** `draft` is what was kept from an earlier try. */
  | { type: 'write'; draft: NoteText | null }
  /** An existing note of the page is to be edited. */
  | { type: 'open'; passage: string; note: string; draft: NoteText }
  | { type: 'change'; draft: NoteText }
  | { type: 'save' }
  | { type: 'answered'; token: number; result: Result<string> }
  | { type: 'delete' }
  | { type: 'undo' }
  | { type: 'dismiss' }
  /** The time of a passing message is up. */
  | { type: 'timer'; token: number };

export type SelectionEffect =
  /** Answer with `answered` and the note's id; `subject.note` says whether to create or to change. */
  | { type: 'save'; subject: Subject; draft: NoteText; token: number }
  /** Answer with `answered` only when it failed. */
  | { type: 'delete'; note: string; token: number }
  | { type: 'restore'; note: string; token: number }
  /** Keep what was typed for this passage, also when the bar goes; null: forget it. */
  | { type: 'keep-draft'; subject: Subject; draft: NoteText | null }
  | { type: 'wait'; ms: number; token: number };

export interface SelectionStep {
  state: SelectionState;
  effects: readonly SelectionEffect[];
}

/** Long enough to read "Saved" and to reach for "Note". */
export const SAVED_MS = 3000;
/** Long enough to notice a slip and undo it. */
export const DELETED_MS = 8000;

export const SELECTION_INITIAL: SelectionState = { kind: 'hidden', token: 0 };
