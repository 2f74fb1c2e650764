/** Finds a quote letter by letter, white space aside, and tells repeated passages apart by their surroundings. */

import { type Context, contextAgreement } from './context';
import { squeeze } from './squeeze';
import type { TextSource } from './text-source';

/** A place where the quote's letters stand; offsets in the text. */
export interface ExactMatch {
  start: number;
  end: number;
  /** Agreement of the surroundings, 0 to 1. */
  context: number;
}

/** Occurrences looked at of a passage that a page repeats without end. */
const MAX_OCCURRENCES = 400;
/** Agreement by which one of several places must lead, or else the nearest to the stored position is taken. */
const CLEAR_LEAD = 0.02;
/** The same where neither place agrees with more of the surroundings than chance would. */
const CLEAR_LEAD_BY_CHANCE = 0.15;
const CHANCE = 0.25;
/** How much nearer to the stored position a later place must be: text above may have come and gone since. */
const NEARER = 0.5;
/** A quote of fewer letters says too little by itself: its surroundings must agree at least this much. */
const SHORT_QUOTE = 14;
const SHORT_QUOTE_CONTEXT = 0.3;

/** The best place of the quote; null when its letters stand nowhere, or only where they tell too little. */
export function findExact(
  source: TextSource,
  quote: { exact: string; prefix: string; suffix: string },
  position: number | null,
): ExactMatch | null {
  const needle = squeeze(quote.exact).key;
  if (needle === '') return null;
  const context = { prefix: squeeze(quote.prefix).key, suffix: squeeze(quote.suffix).key };
  const places = occurrences(source.squeezed().key, needle);
  const best = bestPlace(source, places, needle.length, context, position);
  if (best === null) return null;
  if (needle.length < SHORT_QUOTE && best.context < SHORT_QUOTE_CONTEXT) return null;
  return best;
}

function occurrences(key: string, needle: string): number[] {
  const places: number[] = [];
  let place = key.indexOf(needle);
  while (place !== -1 && places.length < MAX_OCCURRENCES) {
    places.push(place);
    place = key.indexOf(needle, place + 1);
  }
  return places;
}

function bestPlace(
  source: TextSource,
  places: number[],
  length: number,
  context: Context,
  position: number | null,
): ExactMatch | null {
  const { origins } = source.squeezed();
  let best: ExactMatch | null = null;
  for (const place of places) {
    const match: ExactMatch = {
      start: origins[place]!,
      end: origins[place + length - 1]! + 1,
      context: contextAgreement(source.squeezed(), place, place + length, context),
    };
    if (best === null || isBetter(match, best, position)) best = match;
  }
  return best;
}

function isBetter(match: ExactMatch, best: ExactMatch, position: number | null): boolean {
  const lead = match.context - best.context;
  const byChance = Math.max(match.context, best.context) < CHANCE;
  const clear = byChance ? CLEAR_LEAD_BY_CHANCE : CLEAR_LEAD;
  if (position === null || Math.abs(lead) > clear) return lead > 0;
  return Math.abs(match.start - position) < NEARER * Math.abs(best.start - position);
}
