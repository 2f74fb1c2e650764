/** The linking core's vocabulary. Offsets are UTF-16 code units. */

import type { AliasKind, EntityType } from '../dataset/record';

/** A stretch of running text as a reader sees it: a headline, a paragraph, a list item, a caption. */
export interface TextBlock {
  /** Unique within its document and stable while the block's text is the same. */
  id: string;
  text: string;
  role: BlockRole;
}

export type BlockRole =
  | 'headline'
  | 'standfirst'
  | 'paragraph'
  | 'heading'
  | 'item'
  | 'quote'
  | 'cell'
  | 'caption';

/** How eagerly names are marked: the NIL threshold. */
export type Precision = 'cautious' | 'balanced' | 'eager';

/** One linked name. `text.slice(start, end) === surface` in its block. */
export interface Mention {
  blockId: string;
  /** Offset in the block's text. */
  start: number;
  end: number;
  surface: string;
  /** The entity's number in the index it was linked with. */
  entity: number;
  /** 0 to 1: how sure the linker is. */
  score: number;
  kind: AliasKind;
  /** Why it was marked, as a message key with its values, so that it can be told in any language. */
  reason: Reason;
  /** Other entities that bear this surface form, best first, with their scores. */
  others: { entity: number; score: number }[];
}

/** One line a person can read, e.g. `{ code: 'surname-after-full', values: ['Tammy Bruce'] }`. */
export interface Reason {
  code: string;
  values: string[];
}

/** A candidate that was considered and left unmarked, for `--all` and for debugging. */
export interface Rejection {
  blockId: string;
  start: number;
  end: number;
  surface: string;
  entity: number;
  score: number;
  reason: Reason;
}

/** How much the article is about an entity. */
export interface Salience {
  entity: number;
  /** 0 to 1, relative to the document's most salient entity. */
  salience: number;
  /** Marked mentions in the document so far. */
  count: number;
}

/** What one call of the linker returns. */
export interface LinkResult {
  mentions: Mention[];
  rejections: Rejection[];
  salience: Salience[];
}

/** What the linker needs to know of an entity; the card's text is elsewhere. */
export interface LinkableEntity {
  id: string;
  name: string;
  qid: string | null;
  wikipedia: string | null;
  type: EntityType;
}
