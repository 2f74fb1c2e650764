/**
 * Finds a stored passage in a text and says how sure it is: letter by letter first, then what it has become, and
 * nothing at all rather than the wrong place. Pure; offsets are UTF-16 code units.
 */

import type { AnchorState, TextPositionSelector, TextQuoteSelector } from '../../notes/model';
import { findExact } from './exact-match';
import { type FuzzyMatch, fuzzySteps, MAX_ALIGNED_WORDS } from './fuzzy-match';
import { finish, type Steps } from './steps';
import type { TextSource } from './text-source';
import { readWords } from './words';

/** What is known of the passage. */
export interface TextTarget {
  quote: Pick<TextQuoteSelector, 'exact' | 'prefix' | 'suffix'>;
  position: Pick<TextPositionSelector, 'start' | 'end'> | null;
}

/** Where the passage stands now. */
export interface FoundAnchor {
  state: Extract<AnchorState, 'exact' | 'moved' | 'edited'>;
  start: number;
  end: number;
  /** 0 to 1: likeness of the text for `edited`, agreement of the surroundings for the others. */
  score: number;
}

/** The passage is not there, or nothing resembles it enough. */
export interface GoneAnchor {
  state: 'gone';
  /** Likeness of the nearest thing, below the floor. */
  score: number;
}

export type TextAnchor = FoundAnchor | GoneAnchor;

/** Likeness from which an edited passage counts as the same; tuned on page revisions with `npm run eval:anchoring`. */
const SIMILARITY_FLOOR = 0.8;
/** The same where what stood before and what stood after it still stand there: what is between has become of it. */
const FRAMED_FLOOR = 0.77;
/** Share of the stored surroundings, on both sides, that makes such a frame. */
const FRAME = 0.5;
/** A place without known surroundings must be this much likelier than the next. */
const CLEAR_LEAD = 0.04;
/** Share of the stored surroundings that makes a place known. */
const KNOWN_SURROUNDINGS = 0.3;
/** An edited passage of fewer characters must have known surroundings on both sides. */
const SHORT_QUOTE = 20;
/** Agreement of the surroundings below which the passage stands elsewhere than it did. */
const SAME_PLACE = 0.25;
/** Words of the head and the tail by which a very long quote is found. */
const END_WORDS = 80;

/** Finds the one place of `target` in `source`. */
export function anchorText(source: TextSource, target: TextTarget): TextAnchor {
  return finish(textSteps(source, target));
}

/** The place where the passage stands letter by letter; null where it does not, which says nothing of what it became. */
export function anchorAsWritten(source: TextSource, target: TextTarget): FoundAnchor | null {
  const exact = findExact(source, target.quote, target.position?.start ?? null);
  if (exact === null) return null;
  const { start, end, context } = exact;
  const hasContext = target.quote.prefix.trim() !== '' || target.quote.suffix.trim() !== '';
  if (!hasContext) return { state: 'exact', start, end, score: 1 };
  return { state: context < SAME_PLACE ? 'moved' : 'exact', start, end, score: context };
}

/** What a passage that stands nowhere letter by letter has become; many times slower than the search for the letters. In pieces of some milliseconds. */
export function* editedSteps(source: TextSource, target: TextTarget): Steps<TextAnchor> {
  const { vocabulary } = yield* source.wordsSteps();
  const words = readWords(target.quote.exact, vocabulary);
  if (words.count === 0) return { state: 'gone', score: 0 };
  if (words.count > MAX_ALIGNED_WORDS) return yield* endsSteps(source, target, words);
  const matches = yield* fuzzySteps(source, target.quote);
  return judge(matches, target.quote.exact.length < SHORT_QUOTE);
}

function judge(matches: FuzzyMatch[], isShort: boolean): TextAnchor {
  const [best, next] = matches;
  if (best === undefined) return { state: 'gone', score: 0 };
  const { start, end, similarity } = best;
  const floor = Math.min(best.prefix, best.suffix) >= FRAME ? FRAMED_FLOOR : SIMILARITY_FLOOR;
  if (similarity < floor) return { state: 'gone', score: similarity };
  const isKnown = Math.max(best.prefix, best.suffix) >= KNOWN_SURROUNDINGS;
  const isAlone = next === undefined || similarity - next.similarity >= CLEAR_LEAD;
  const isFramed = Math.min(best.prefix, best.suffix) >= KNOWN_SURROUNDINGS;
  if (isShort && !isFramed) return { state: 'gone', score: similarity };
  if (!isKnown && !isAlone) return { state: 'gone', score: similarity };
  return { state: 'edited', start, end, score: similarity };
}

function* textSteps(source: TextSource, target: TextTarget): Steps<TextAnchor> {
  return anchorAsWritten(source, target) ?? (yield* editedSteps(source, target));
}

/** A quote of many paragraphs: its first and its last words must be found, in order and about as far apart. */
function* endsSteps(
  source: TextSource,
  { quote }: TextTarget,
  words: ReturnType<typeof readWords>,
): Steps<TextAnchor> {
  const headEnd = words.ends[END_WORDS - 1]!;
  const tailStart = words.starts[words.count - END_WORDS]!;
  const head = yield* textSteps(source, {
    quote: {
      exact: quote.exact.slice(0, headEnd),
      prefix: quote.prefix,
      suffix: quote.exact.slice(headEnd, headEnd + 64),
    },
    position: null,
  });
  const tail = yield* textSteps(source, {
    quote: {
      exact: quote.exact.slice(tailStart),
      prefix: quote.exact.slice(tailStart - 64, tailStart),
      suffix: quote.suffix,
    },
    position: null,
  });
  const score = Math.min(head.score, tail.score);
  if (head.state === 'gone' || tail.state === 'gone') return { state: 'gone', score };
  const ratio = (tail.end - head.start) / quote.exact.length;
  if (ratio < 0.6 || ratio > 1.6) return { state: 'gone', score };
  return { state: 'edited', start: head.start, end: tail.end, score };
}
