/** What the linker keeps of a document while it decides. */

import type { AliasKind } from '../dataset/record';
import type { BlockStyle } from './block-style';
import type { FeatureVector } from './features';
import type { Matches } from './match-forms';
import type { Tokens } from './text/tokens';
import type { TextBlock } from './types';

/** A block as read once; kept while its text is the same. */
export interface ScannedBlock {
  block: TextBlock;
  tokens: Tokens;
  matches: Matches;
  /** Bits of `WORD` and `TOKEN` for each token. */
  words: Int32Array;
  style: BlockStyle;
}

/** A stretch of tokens that may be a name. */
export interface Span {
  /** Position of its block in the document; changes as blocks come and go. */
  block: number;
  /** First token, and the token after the last. */
  from: number;
  to: number;
  /** Offsets in the block's text. */
  start: number;
  end: number;
  /** Two spans with the same key have the same folded surface. */
  key: number;
  /** A longer form covers it. */
  inside: boolean;
  /** Whether a middle initial was passed over: then only a person is meant. */
  initial: boolean;
  candidates: Candidate[];
}

/** One entity that a span may name. */
export interface Candidate {
  entity: number;
  kind: AliasKind;
  common: boolean;
  /** Base-2 logarithm of the form's weight. */
  weight: number;
  /** True where the document and not the index gave it: a surname, a first name, an acronym spelled out. */
  local: boolean;
  features: FeatureVector;
  /** Log-odds that the span names this entity. */
  logit: number;
  /** Surface of the fuller name, or of what speaks for it; for the reason. */
  evidence: string | null;
}

/** A block with the spans that the index alone gives; kept from change to change. */
export interface ReadBlock {
  scanned: ScannedBlock;
  /** In order of start, the longest first. */
  spans: Span[];
  /** The same by first token. */
  byStart: Map<number, Span[]>;
  /** The same by the token after the last. */
  byEnd: Map<number, Span[]>;
}
