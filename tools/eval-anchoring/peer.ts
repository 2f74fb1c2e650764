/**
 * The peer: approx-string-match used the way Hypothesis describes its quote matching: the exact string or else any
 * string within half the quote's length of edits, ranked by quote, 32 characters of context and position; no floor.
 */

import search from 'approx-string-match';

/** The place the peer ranks first. */
export interface PeerMatch {
  start: number;
  end: number;
  /** 0 to 1. */
  score: number;
}

interface PeerQuote {
  quote: string;
  prefix: string;
  suffix: string;
}

interface Candidate {
  start: number;
  end: number;
  errors: number;
}

const CONTEXT = 32;
const MAX_ERRORS = 256;
const QUOTE_WEIGHT = 50;
const CONTEXT_WEIGHT = 20;
const POSITION_WEIGHT = 2;
const WHOLE_WEIGHT = QUOTE_WEIGHT + 2 * CONTEXT_WEIGHT + POSITION_WEIGHT;

/** The peer's place of a quote in a text whose white space is single spaces; null where it finds nothing. */
export function findWithPeer(
  text: string,
  target: PeerQuote,
  position: number | null,
): PeerMatch | null {
  const { quote } = target;
  if (quote === '') return null;
  const prefix = target.prefix.slice(-CONTEXT);
  const suffix = target.suffix.slice(0, CONTEXT);
  let best: { match: Candidate; score: number } | null = null;
  for (const match of candidates(text, quote, Math.min(MAX_ERRORS, quote.length / 2))) {
    const before = text.slice(Math.max(0, match.start - prefix.length), match.start);
    const after = text.slice(match.end, match.end + suffix.length);
    const score =
      QUOTE_WEIGHT * (1 - match.errors / quote.length) +
      CONTEXT_WEIGHT * (prefix === '' ? 1 : likeness(before, prefix)) +
      CONTEXT_WEIGHT * (suffix === '' ? 1 : likeness(after, suffix)) +
      POSITION_WEIGHT *
        (position === null ? 1 : 1 - Math.min(1, Math.abs(match.start - position) / text.length));
    if (best === null || score > best.score) best = { match, score };
  }
  if (best === null) return null;
  const { start, end } = best.match;
  return { start, end, score: best.score / WHOLE_WEIGHT };
}

function candidates(text: string, quote: string, maxErrors: number): Candidate[] {
  const exact: Candidate[] = [];
  let place = text.indexOf(quote);
  while (place !== -1) {
    exact.push({ start: place, end: place + quote.length, errors: 0 });
    place = text.indexOf(quote, place + 1);
  }
  return exact.length > 0 ? exact : search(text, quote, Math.floor(maxErrors));
}

function likeness(found: string, stored: string): number {
  const [match] = search(found, stored, stored.length);
  return match === undefined ? 0 : 1 - match.errors / stored.length;
}
