/** The reader's choices. Stored as one object in `storage.local`; unknown or broken fields fall back to these defaults. */

import type { Precision } from './linking/types';

export interface Settings {
  /** Master switch. */
  enabled: boolean;
  precision: Precision;
  /** Which mentions of an entity are marked. */
  density: 'first' | 'section' | 'all';
  /** Whether country adjectives ("Salvadoran") are marked. */
  adjectives: boolean;
  /** How a card opens. */
  trigger: 'hover' | 'click' | 'modifier';
  /** Milliseconds from hovering to the card, 100-800. */
  hoverDelay: number;
  theme: 'system' | 'light' | 'dark';
  /** Hosts on which nothing runs. */
  disabledSites: string[];
  /** Keys of single pages on which nothing runs; the oldest are forgotten. */
  disabledPages: string[];
  /** Entity ids never marked. */
  mutedEntities: string[];
  /** The reader's own answers to "Not this one?". */
  choices: Choice[];
}

/** "On this host (or page) this surface form means that entity." */
export interface Choice {
  /** Host for `site`, page key for `page`. */
  where: string;
  scope: 'site' | 'page';
  surface: string;
  /** Null: none of them, leave it unmarked. */
  entity: string | null;
}

/** Single pages that can be switched off at a time. */
export const MAX_DISABLED_PAGES = 500;

export const DEFAULT_SETTINGS: Settings = {
  enabled: true,
  precision: 'balanced',
  density: 'first',
  adjectives: false,
  trigger: 'hover',
  hoverDelay: 300,
  theme: 'system',
  disabledSites: [],
  disabledPages: [],
  mutedEntities: [],
  choices: [],
};
