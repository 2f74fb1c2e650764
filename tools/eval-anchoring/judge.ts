/** Runs one case over one text, ours and the peer's, and judges both alike. Runs in Node and in the browser. */

import { findExact } from '../../utils/page/anchoring/exact-match';
import type { TextSource } from '../../utils/page/anchoring/text-source';
import type { AnchoringCase } from './cases';
import { findWithPeer } from './peer';

/** What came of a place that was or was not found. */
export type Verdict = 'right' | 'wrong' | 'missed';

/** A case, run. */
export interface Outcome {
  id: string;
  category: AnchoringCase['category'];
  ours: Verdict;
  peer: Verdict;
  /** The peer's rank of its best place, 0 to 1. */
  peerScore: number;
  state: string;
  score: number;
  /** What was found, for a look at the errors. */
  found: string;
  /** Milliseconds. */
  time: number;
  peerTime: number;
  /** The expected text stands nowhere in the text as we read it. */
  unseen: boolean;
}

/** A place in a text. */
export interface Span {
  start: number;
  end: number;
}

/** Where the passage stood in version a: the position that the extension stores with a note. */
export function storedPosition(given: AnchoringCase, source: TextSource): Span | null {
  const { quote: exact, prefix, suffix } = given;
  return findExact(source, { exact, prefix, suffix }, null);
}

/** A text whose white space is single spaces, as the peer is given it, with the way back. */
export interface PlainText {
  text: string;
  origins: Uint32Array;
}

export function plainText(text: string): PlainText {
  const origins = new Uint32Array(text.length);
  const parts: string[] = [];
  let length = 0;
  for (let offset = 0; offset < text.length; offset += 1) {
    const isSpace = /\s/.test(text[offset]!);
    if (isSpace && parts.at(-1) === ' ') continue;
    parts.push(isSpace ? ' ' : text[offset]!);
    origins[length] = offset;
    length += 1;
  }
  return { text: parts.join(''), origins };
}

/** Judges what we found and what the peer finds; `gone` is right where nothing is expected. */
export function judge(
  given: AnchoringCase,
  source: TextSource,
  plain: PlainText,
  position: Span | null,
  ours: { span: Span | null; state: string; score: number; time: number },
): Outcome {
  const expected = expectedSpan(given, source);
  const started = performance.now();
  const match = findWithPeer(plain.text, given, position?.start ?? null);
  const peerTime = performance.now() - started;
  const peer = match && {
    start: plain.origins[match.start]!,
    end: plain.origins[Math.max(match.start, match.end - 1)]! + 1,
  };
  return {
    id: given.id,
    category: given.category,
    ours: verdict(ours.span, expected),
    peer: verdict(peer, expected),
    peerScore: match?.score ?? 0,
    state: ours.state,
    score: ours.score,
    found: ours.span === null ? '' : source.text.slice(ours.span.start, ours.span.end),
    time: ours.time,
    peerTime,
    unseen: given.expected !== null && expected === null,
  };
}

function expectedSpan(given: AnchoringCase, source: TextSource): Span | null {
  if (given.expected === null) return null;
  const { expected, expected_prefix = '', expected_suffix = '' } = given;
  const quote = { exact: expected, prefix: expected_prefix, suffix: expected_suffix };
  return findExact(source, quote, null);
}

/** On the expected place: at least half of the shorter of the two is shared, and a quarter of what is expected. */
function verdict(found: Span | null, expected: Span | null): Verdict {
  if (found === null) return expected === null ? 'right' : 'missed';
  if (expected === null) return 'wrong';
  const shared = Math.min(found.end, expected.end) - Math.max(found.start, expected.start);
  const length = expected.end - expected.start;
  const shorter = Math.min(found.end - found.start, length);
  return shared >= shorter / 2 && shared >= length / 4 ? 'right' : 'wrong';
}
