/**
 * What a reader keeps: W3C Web Annotation inside and out (https://www.w3.org/TR/annotation-model/).
 * Pure types; JSON-safe, so they cross messages and files as they are. Times are ISO 8601 in UTC.
 */

/** https://www.w3.org/TR/annotation-model/#text-quote-selector; prefix and suffix up to 64 UTF-16 code units. */
export interface TextQuoteSelector {
  type: 'TextQuoteSelector';
  exact: string;
  prefix: string;
  suffix: string;
}

/** Offsets in UTF-16 code units into the page's text as `utils/page` reads it. */
export interface TextPositionSelector {
  type: 'TextPositionSelector';
  start: number;
  end: number;
}

/** Two XPaths with offsets, a hint for unchanged pages only. */
export interface RangeSelector {
  type: 'RangeSelector';
  startSelector: { type: 'XPathSelector'; value: string };
  startOffset: number;
  endSelector: { type: 'XPathSelector'; value: string };
  endOffset: number;
}

export interface TargetSelectors {
  quote: TextQuoteSelector;
  position: TextPositionSelector | null;
  range: RangeSelector | null;
}

/** Five named colours; their labels are the reader's to change. */
export const NOTE_COLORS = ['yellow', 'green', 'blue', 'pink', 'purple'] as const;
export type NoteColor = (typeof NOTE_COLORS)[number];

/** `highlighting`: a marked passage; `commenting`: one with text; `describing`: about an entity; `bookmarking`: about the page. */
export type Motivation = 'highlighting' | 'commenting' | 'describing' | 'bookmarking';

/** How sure we are of the passage's place on the page as it is today. */
export type AnchorState = 'exact' | 'moved' | 'edited' | 'gone' | 'unknown';

export interface Note {
  /** UUID. */
  id: string;
  /** The page's key: its canonical URL without tracking parameters. */
  page: string;
  motivation: Motivation;
  /** Null for a note on the page as a whole or on an entity. */
  target: TargetSelectors | null;
  /** The reader's text, plain; empty for a bare highlight. */
  text: string;
  tags: string[];
  color: NoteColor;
  /** Entity the note is about, for `describing`. */
  subject: string | null;
  /** Ids of entities named in the quote. */
  entities: string[];
  /** Ids of projects it is filed under. */
  projects: string[];
  anchor: AnchorState;
  /** What the passage reads now, where `anchor` is `edited`. */
  anchoredText: string | null;
  created: string;
  modified: string;
  /** When it was moved to the trash; null while it is not. */
  deleted: string | null;
  /** Counts up with each change, from 1. */
  revision: number;
}

/** The page a note stands on, as it was when the note was made. */
export interface SourcePage {
  /** Same as `Note.page`. */
  key: string;
  /** As visited. */
  url: string;
  title: string;
  author: string | null;
  publisher: string | null;
  published: string | null;
  language: string | null;
  /** CSL-JSON item (https://github.com/citation-style-language/schema). */
  csl: Record<string, unknown>;
  firstSeen: string;
}

/** What a content script or an extension page sends to make a note. */
export interface NoteDraft {
  /** UUID made by the sender, so that a draft sent twice (the worker died before it answered) is saved once. */
  id?: string;
  page: Omit<SourcePage, 'firstSeen'>;
  motivation: Motivation;
  target: TargetSelectors | null;
  text: string;
  tags: string[];
  color: NoteColor;
  subject: string | null;
  entities: string[];
}

/** Fields a reader can change later. */
export type NotePatch = Partial<
  Pick<Note, 'text' | 'tags' | 'color' | 'projects' | 'target' | 'anchor' | 'anchoredText'>
>;

/** A named collection of notes, such as a class or an essay. Membership stands in `Note.projects`. */
export interface Project {
  /** UUID. */
  id: string;
  name: string;
  /** Ids of its notes in the reader's order; notes missing here follow by creation. */
  order: string[];
  /** Place among the projects, ascending. */
  position: number;
  created: string;
  modified: string;
}

/** An earlier state of a note, kept when a change replaced it. */
export interface Revision {
  note: string;
  revision: number;
  /** The note as it was. */
  value: Note;
}

/** Unsaved text that survives closing the tab. */
export interface StoredDraft {
  /** What is being written: `page:<key>`, `entity:<id>` or `note:<id>`. */
  key: string;
  text: string;
  tags: string[];
  color: NoteColor;
  target: TargetSelectors | null;
  modified: string;
}

/** Longest quote or note that is kept, in UTF-16 code units; longer ones are refused with a reason. */
export const MAX_TEXT_LENGTH = 200_000;
