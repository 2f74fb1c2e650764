/** What a card needs to be shown, and what its controls ask for. */

import type { ComponentChildren } from 'preact';
import type { Card, RelatedEntity } from '../../utils/dataset/card';
import type { Reason } from '../../utils/linking/types';
import type { Result } from '../../utils/result';
import type { NoteText } from '../selection/note-text';

/** A note of the reader's on the entity. */
export interface OwnNote {
  id: string;
  text: string;
}

export interface CardActions {
  close: () => void;
  back: () => void;
  pin: (pinned: boolean) => void;
  /** Shows a related entity's card in this one's place. */
  visit: (entity: string) => void;
  /** The answer to "Not this one?"; a null entity leaves the name unmarked. */
  choose: (entity: string | null, scope: 'page' | 'site') => void;
  mute: () => void;
  /** Nothing runs there any more, until the reader switches it on again in the popup. */
  switchOff: (where: 'page' | 'site' | 'everywhere') => void;
  /** Resolves once the note is on disk, or with why it is not. */
  saveNote: (note: NoteText) => Promise<Result<unknown>>;
  /** Keeps what is typed, for the day the tab is closed over it; null drops it. */
  keepDraft: (note: NoteText | null) => void;
  /** Puts a text on the clipboard; false when the browser refuses. */
  copy: (text: string) => Promise<boolean>;
}

export interface CardProps {
  card: Card;
  /** BCP 47 tag of the interface, for dates and names of countries. */
  locale: string;
  now: Date;
  /** The name as it stands in the text. */
  surface: string;
  /** Null on a card that was looked up from another. */
  reason: Reason | null;
  /** Others of the same name, best first. */
  others: readonly RelatedEntity[];
  /** The name on the card to go back to; null on the first. */
  back: string | null;
  /** Null where a card cannot be pinned. */
  pinned: boolean | null;
  /** False in private windows. */
  canSave: boolean;
  notes: readonly OwnNote[];
  /** A note on the entity that was begun and not saved. */
  draft?: NoteText | null;
  knownTags: string[];
  /** Of the dataset, for reports. */
  version: string;
  /** The id of the heading, for the dialog's label. */
  titleId: string;
  /** A flag for a country code, or null; purely visual. */
  flag?: (countryCode: string) => ComponentChildren;
  /** A locator map, where there is one. */
  map?: ComponentChildren;
  actions: CardActions;
}
