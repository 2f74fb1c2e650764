/** Finds what a quote has become: its words are aligned, together with the words that stood around it, with the text. */

import { type Alignment, align, type WeightedWords } from './alignment';
import { findWindows } from './candidates';
import type { TextSource, WordIndex } from './text-source';
import { areSimilar, readWords } from './words';

/** A place that may be the quote's, with what speaks for it. Offsets in the text; the rest 0 to 1. */
export interface FuzzyMatch {
  /** From the first to the last word that was found, and what lies between the found surroundings. */
  start: number;
  end: number;
  /** Twice the matched letters over all letters of quote and place. */
  similarity: number;
  /** Share of the stored prefix's words found right before. */
  prefix: number;
  /** Share of the stored suffix's words found right after. */
  suffix: number;
}

/** What ends a sentence: its punctuation before white space, a full stop of other scripts, or a line's end. */
const SENTENCE_BREAK =
  /[.!?\u2026\u061F\u06D4]["')\]\u2019\u201D\u00BB]*\s|[\u3002\uFF01\uFF1F\u0964]|\n/;

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

/** Words of a quote that are aligned; a longer one is found by its head and its tail. */
export const MAX_ALIGNED_WORDS = 400;

/** Places that the quote may have become, most alike first; empty when nothing resembles it. */
export function findFuzzy(
  source: TextSource,
  quote: { exact: string; prefix: string; suffix: string },
): FuzzyMatch[] {
  const index = source.words();
  const pattern = readPattern(index, quote);
  const { words } = index.vocabulary;
  const similar = (first: number, second: number) => areSimilar(words[first]!, words[second]!);
  const text = weighText(index);
  return findWindows(index, pattern.ids)
    .map(({ from, to }) => align(pattern, text, from, to, similar))
    .sort((a, b) => b.score - a.score)
    .flatMap((alignment) => matchOf(source, pattern, text, alignment) ?? []);
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
    weights: Float32Array.from(ids, (id) => weightOf(index, id)),
    quoteFrom: prefix.count,
    quoteTo: prefix.count + exact.count,
  };
}

const weighed = new WeakMap<WordIndex, WeightedWords>();

function weighText(index: WordIndex): WeightedWords {
  let text = weighed.get(index);
  if (text === undefined) {
    const { ids } = index.words;
    text = { ids, weights: Float32Array.from(ids, (id) => weightOf(index, id)) };
    weighed.set(index, text);
  }
  return text;
}

/** Long words say more than short ones, rare ones more than common ones. */
function weightOf(index: WordIndex, id: number): number {
  const length = index.vocabulary.words[id]!.length;
  const places = Math.max(1, index.placesOf(id).length);
  return (0.4 + Math.min(length, 8) / 8) / (1 + Math.log10(places));
}

function matchOf(
  source: TextSource,
  pattern: Pattern,
  text: WeightedWords,
  alignment: Alignment,
): FuzzyMatch | null {
  const index = source.words();
  const inQuote = alignment.pairs.filter(
    (pair) => pair.pattern >= pattern.quoteFrom && pair.pattern < pattern.quoteTo,
  );
  const first = inQuote[0];
  const last = inQuote.at(-1);
  if (first === undefined || last === undefined) return null;
  const before = alignment.pairs.filter((pair) => pair.pattern < pattern.quoteFrom);
  const after = alignment.pairs.filter((pair) => pair.pattern >= pattern.quoteTo);
  const from = before.at(-1)?.text ?? sentenceStart(source, first.text) - 1;
  const to = after[0]?.text ?? sentenceEnd(source, last.text) + 1;
  const matched = inQuote.reduce(
    (sum, pair) => sum + pair.worth * lengthOf(index, pattern.ids[pair.pattern]!),
    0,
  );
  const quoted = lengthOfAll(index, pattern.ids, pattern.quoteFrom, pattern.quoteTo);
  const core = lengthOfAll(index, text.ids, first.text, last.text + 1);
  const region = lengthOfAll(index, text.ids, from + 1, to);
  const likeness = (length: number) => (2 * matched) / (quoted + length);
  return {
    start: index.words.starts[first.text]!,
    end: index.words.ends[last.text]!,
    similarity: (1 - REGION_SHARE) * likeness(core) + REGION_SHARE * likeness(region),
    prefix: share(before, pattern, 0, pattern.quoteFrom),
    suffix: share(after, pattern, pattern.quoteTo, pattern.ids.length),
  };
}

/** Letters of a word, with the space after it. */
function lengthOf(index: WordIndex, id: number): number {
  return index.vocabulary.words[id]!.length + 1;
}

function lengthOfAll(index: WordIndex, ids: Int32Array, from: number, to: number): number {
  let sum = 0;
  for (let word = from; word < to; word += 1) sum += lengthOf(index, ids[word]!);
  return sum;
}

/** Word at which the sentence of a word starts. */
function sentenceStart(source: TextSource, word: number): number {
  const { starts, ends } = source.words().words;
  let first = word;
  while (first > 0 && !SENTENCE_BREAK.test(source.text.slice(ends[first - 1], starts[first]))) {
    first -= 1;
  }
  return first;
}

/** Word at which the sentence of a word ends. */
function sentenceEnd(source: TextSource, word: number): number {
  const { count, starts, ends } = source.words().words;
  let last = word;
  while (
    last + 1 < count &&
    !SENTENCE_BREAK.test(source.text.slice(ends[last], starts[last + 1]))
  ) {
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
