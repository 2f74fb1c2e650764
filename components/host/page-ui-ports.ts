/** What the on-page interface asks of the page's script. No extension API: the entrypoint wires these. */

import type { ComponentChildren } from 'preact';
import type { Card } from '../../utils/dataset/card';
import type { Reason } from '../../utils/linking/types';
import type { Hit } from '../../utils/page/popover/driver';
import type { Box, Point } from '../../utils/page/popover/geometry';
import type { PopoverConfig } from '../../utils/page/popover/state';
import type { Result } from '../../utils/result';
import type { CardActions, OwnNote } from '../card/card-props';
import type { NoteText } from '../selection/note-text';
import type { HostOptions } from './create-host';
import type { Highlight } from './highlight-overlay';

/** A mention as its card needs it. */
export interface MentionDetail {
  surface: string;
  reason: Reason;
  /** Entity ids of others of the same name, best first. */
  others: readonly string[];
}

export interface PageUiPorts {
  /** The mention at a point of the viewport. */
  mentionAt: (point: Point) => Hit | null;
  /** A mention's lines in viewport pixels (see `linesOf` in utils/page/popover/geometry); empty when not rendered. */
  linesOf: (mention: string) => readonly Box[];
  /** A node the mention is in; null when it is gone. */
  nodeOf: (mention: string) => Node | null;
  detailOf: (mention: string) => MentionDetail | null;
  /** A card that is already here; null while it is not. */
  card: (entity: string) => Card | null;
  /** Fetches cards; unknown ids and failures are left out. */
  lookUp: (entities: readonly string[]) => Promise<readonly Card[]>;
  /** The reader's notes on an entity that are already here. */
  notesOn: (entity: string) => readonly OwnNote[];

  choose: (mention: string, entity: string | null, scope: 'page' | 'site') => void;
  mute: (entity: string) => void;
  switchOff: CardActions['switchOff'];
  copy: (text: string) => Promise<boolean>;

  saveEntityNote: (entity: string, note: NoteText) => Promise<Result<unknown>>;
  /** Saves a passage as a new note; answers with the note's id. */
  savePassage: (range: Range, note: NoteText) => Promise<Result<string>>;
  /** Answers with the note's id. */
  updateNote: (note: string, text: NoteText) => Promise<Result<string>>;
  deleteNote: (note: string) => Promise<Result<unknown>>;
  restoreNote: (note: string) => Promise<Result<unknown>>;

  /** What was typed on this page earlier and not saved, by note or by the passage's text. */
  drafts: ReadonlyMap<string, NoteText>;
  /** Keeps what is being typed, so that it survives the page; null once it is saved or given up. */
  keepDraft: (subject: string, draft: NoteText | null) => void;

  flag?: (countryCode: string) => ComponentChildren;
  map?: (card: Card) => ComponentChildren;
}

/** What can change while the page is open. */
export interface PageUiSettings extends PopoverConfig {
  theme: HostOptions['theme'];
  /** False in private windows. */
  canSave: boolean;
  /** Tags in use, most used first. */
  knownTags: string[];
  /** Of the dataset, for reports of mistakes. */
  datasetVersion: string;
}

/** A note of this page that has been found on it. */
export interface PageNote extends Highlight {
  draft: NoteText;
}
