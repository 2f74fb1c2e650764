/** Finds what a quote has become: its words are aligned, together with the words that stood around it, with the text. */

import { type Alignment, align, type WeightedWords } from './alignment';
import { findWindows, type Window } from './candidates';
import { sharedLetters } from './likeness';
import type { Steps } from './steps';
import type { TextSource, WordIndex } from './text-source';
import { areSimilar, readWords } from './words';

/** A place that may be the quote's, with what speaks for it. Offsets in the text; the rest 0 to 1. */
export interface FuzzyMatch {
  /** From the first to the last word that was found, and what lies between the found surroundings. */
  start: number;
  end: number;
  /** Twice the shared letters over all letters of quote and place, less what has been added at length. */
  similarity: number;
  /** Share of the stored prefix's words found right before. */
  prefix: number;
  /** Share of the stored suffix's words found right after. */
  suffix: number;
}

/** What ends a sentence: its punctuation before white space, a full stop of other scripts, or a line's end. */
const SENTENCE_BREAK =
  /[.!?\u2026\u061F\u06D4]["')\]\u2019\u201D\u00BB]*\s|[\u3002\uFF01\uFF1F\u0964]|\n/;

/** What ends a paragraph. */
const LINE_BREAK = /\n/;

interface Pattern extends WeightedWords {
  /** The quote's words are `[quoteFrom, quoteTo)`; the prefix's stand before, the suffix's after. */
  quoteFrom: number;
  quoteTo: number;
}

/**
 * How much of the similarity is judged over the whole stretch between the found surroundings (or sentence ends),
 * so that new text beside the found words counts against a place.
 */
const REGION_SHARE = 0.25;
/** A passage that has grown by more letters than this says what the reader never read: each letter more costs. */
const FREE_LETTERS = 80;
const NEW_LETTER_COST = 0.002;

/** The whole stretch is what the passage reads now unless it is this much less like the quote than the words found. */
const REGION_SLACK = 0.15;

/** Words of a quote that are aligned; a longer one is found by its head and its tail. */
export const MAX_ALIGNED_WORDS = 400;

/** Places that the quote may have become, most alike first; empty when nothing resembles it. In pieces of some milliseconds. */
export function* fuzzySteps(
  source: TextSource,
  quote: { exact: string; prefix: string; suffix: string },
): Steps<FuzzyMatch[]> {
  const index = yield* source.wordsSteps();
  const pattern = readPattern(index, quote);
  const windows = findWindows(index, pattern.ids);
  yield;
  const similar = similarWords(index, pattern.ids, windows);
  const text = { ids: index.words.ids, weights: index.weights };
  const alignments: Alignment[] = [];
  for (const { from, to } of windows) {
    yield;
    alignments.push(align(pattern, text, from, to, similar));
  }
  alignments.sort((a, b) => b.score - a.score);
  const matches: FuzzyMatch[] = [];
  for (const alignment of bestTwo(alignments)) {
    yield;
    const match = yield* matchSteps(source, quote.exact, pattern, alignment);
    if (match !== null) matches.push(match);
  }
  return matches;
}

/** For words of the pattern, the words in the windows that are other forms of them. */
function similarWords(
  index: WordIndex,
  ids: Int32Array,
  windows: readonly Window[],
): Map<number, Set<number>> {
  const { words } = index.vocabulary;
  // A form shares the first or the last letter; only those with one of them are compared.
  const byEnd = new Map<string, number[]>();
  for (const id of new Set(
    windows.flatMap(({ from, to }) => [...index.words.ids.subarray(from, to)]),
  )) {
    for (const end of endsOf(words[id]!)) {
      const group = byEnd.get(end);
      if (group) group.push(id);
      else byEnd.set(end, [id]);
    }
  }
  const forms = new Map<number, Set<number>>();
  for (const id of new Set(ids)) {
    const word = words[id]!;
    const near = endsOf(word)
      .flatMap((end) => byEnd.get(end) ?? [])
      .filter((other) => other !== id && areSimilar(word, words[other]!));
    if (near.length > 0) forms.set(id, new Set(near));
  }
  return forms;
}

function endsOf(word: string): string[] {
  return word.length < 4 ? [] : [`${word[0]}…`, `…${word.at(-1)}`];
}

/** The best alignment and the best of those elsewhere in the text; windows overlap, so others repeat them. */
function bestTwo(alignments: Alignment[]): Alignment[] {
  const [best] = alignments;
  const from = best?.pairs[0]?.text ?? 0;
  const to = best?.pairs.at(-1)?.text ?? 0;
  const next = alignments.find(({ pairs }) => {
    const [first, last] = [pairs[0], pairs.at(-1)];
    return first !== undefined && last !== undefined && (first.text > to || last.text < from);
  });
  return [best, next].filter((alignment) => alignment !== undefined);
}

function readPattern(
  index: WordIndex,
  quote: { exact: string; prefix: string; suffix: string },
): Pattern {
  const [prefix, exact, suffix] = [quote.prefix, quote.exact, quote.suffix].map((part) =>
    readWords(part, index.vocabulary),
  ) as [ReturnType<typeof readWords>, ReturnType<typeof readWords>, ReturnType<typeof readWords>];
  const ids = Int32Array.from([...prefix.ids, ...exact.ids, ...suffix.ids]);
  return {
    ids,
    weights: Float32Array.from(ids, index.weightOf),
    quoteFrom: prefix.count,
    quoteTo: prefix.count + exact.count,
  };
}

function* matchSteps(
  source: TextSource,
  exact: string,
  pattern: Pattern,
  alignment: Alignment,
): Steps<FuzzyMatch | null> {
  const index = source.words();
  const inQuote = alignment.pairs.filter(
    (pair) => pair.pattern >= pattern.quoteFrom && pair.pattern < pattern.quoteTo,
  );
  const first = inQuote[0];
  const last = inQuote.at(-1);
  if (first === undefined || last === undefined) return null;
  const before = alignment.pairs.filter((pair) => pair.pattern < pattern.quoteFrom);
  const after = alignment.pairs.filter((pair) => pair.pattern >= pattern.quoteTo);
  const isKnownBefore = before.length > 0;
  const isKnownAfter = after.length > 0;
  const from = Math.max(
    before.at(-1)?.text ?? -1,
    stretchStart(source, first.text, isKnownBefore ? LINE_BREAK : SENTENCE_BREAK) - 1,
  );
  const to = Math.min(
    after[0]?.text ?? source.words().words.count,
    stretchEnd(source, last.text, isKnownAfter ? LINE_BREAK : SENTENCE_BREAK) + 1,
  );
  const { starts, ends } = index.words;
  const core = { start: starts[first.text]!, end: ends[last.text]! };
  const region = { start: starts[from + 1]!, end: ends[to - 1]! };
  const likeness = yield* compareSteps(source.text, exact, core, region);
  return {
    ...withEndMarks(
      source.text,
      exact,
      likeness.region >= likeness.core - REGION_SLACK ? region : core,
    ),
    similarity: likeness.both,
    prefix: share(before, pattern, 0, pattern.quoteFrom),
    suffix: share(after, pattern, pattern.quoteTo, pattern.ids.length),
  };
}

interface Span {
  start: number;
  end: number;
}

/** Likeness of the quote with the words found, with the whole stretch they stand in, and what follows from both. */
function* compareSteps(text: string, exact: string, core: Span, region: Span) {
  const quote = plain(exact);
  const likenessOf = (span: Span) => {
    const other = plain(text.slice(span.start, span.end));
    const shared = sharedLetters(quote, other);
    return { value: (2 * shared) / (quote.length + other.length), added: other.length - shared };
  };
  const found = likenessOf(core);
  yield;
  const isSame = region.start === core.start && region.end === core.end;
  const stretch = isSame ? found : likenessOf(region);
  const cost = NEW_LETTER_COST * Math.max(0, found.added - FREE_LETTERS);
  const both = (1 - REGION_SHARE) * found.value + REGION_SHARE * stretch.value - cost;
  return { core: found.value, region: stretch.value, both };
}

/** Takes in the marks at the ends (quotes, brackets, a full stop) where the quote took them in. */
function withEndMarks(text: string, exact: string, { start, end }: Span): Span {
  const closing = /[^\s\p{L}\p{N}]+$/u.exec(exact.trimEnd())?.[0].length ?? 0;
  const opening = /^[^\s\p{L}\p{N}]+/u.exec(exact.trimStart())?.[0].length ?? 0;
  const after = /^[^\s\p{L}\p{N}]*/u.exec(text.slice(end, end + closing))?.[0].length ?? 0;
  const before = /[^\s\p{L}\p{N}]*$/u.exec(text.slice(Math.max(0, start - opening), start));
  return { start: start - (before?.[0].length ?? 0), end: end + after };
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}

/** First word of the stretch that a word stands in, between two of the `breaks`. */
function stretchStart(source: TextSource, word: number, breaks: RegExp): number {
  const { starts, ends } = source.words().words;
  let first = word;
  while (first > 0 && !breaks.test(source.text.slice(ends[first - 1], starts[first]))) {
    first -= 1;
  }
  return first;
}

/** Last word of the stretch that a word stands in. */
function stretchEnd(source: TextSource, word: number, breaks: RegExp): number {
  const { count, starts, ends } = source.words().words;
  let last = word;
  while (last + 1 < count && !breaks.test(source.text.slice(ends[last], starts[last + 1]))) {
    last += 1;
  }
  return last;
}

function share(pairs: Alignment['pairs'], pattern: Pattern, from: number, to: number): number {
  const whole = total(pattern.weights, from, to);
  if (whole === 0) return 0;
  return pairs.reduce((sum, pair) => sum + pair.worth * pattern.weights[pair.pattern]!, 0) / whole;
}

function total(weights: Float32Array, from: number, to: number): number {
  let sum = 0;
  for (let index = from; index < to; index += 1) sum += weights[index]!;
  return sum;
}
