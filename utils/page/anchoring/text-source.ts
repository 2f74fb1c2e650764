/** A page's text with what anchoring derives from it, each part made once and only when it is needed. */

import { type Squeezed, squeezeSteps } from './squeeze';
import { finish, type Steps } from './steps';
import {
  createVocabulary,
  readOn,
  startReading,
  type Vocabulary,
  type Words,
  wordsRead,
} from './words';

/** Words of a text with where each distinct one stands. */
export interface WordIndex {
  vocabulary: Vocabulary;
  words: Words;
  /** Places of each word number in the text, ascending; empty for words that the text lacks. */
  placesOf: (id: number) => Int32Array;
  /** What each word of the text says: long words more than short ones, rare ones more than common ones. */
  weights: Float32Array;
  /** The same by word number, for any word of the vocabulary. */
  weightOf: (id: number) => number;
}

/** Text that quotes are looked for in. */
export interface TextSource {
  text: string;
  squeezed: () => Squeezed;
  words: () => WordIndex;
  /** The same in pieces of some milliseconds. */
  squeezedSteps: () => Steps<Squeezed>;
  wordsSteps: () => Steps<WordIndex>;
}

/** Code units read in one piece of work. */
const PIECE = 16_384;

export function createTextSource(text: string): TextSource {
  const squeezed = once(() => squeezeSteps(text));
  const words = once(() => wordSteps(text));
  return {
    text,
    squeezed: () => finish(squeezed()),
    words: () => finish(words()),
    squeezedSteps: squeezed,
    wordsSteps: words,
  };
}

/** Work whose result is kept; whoever comes while it is half done begins anew. */
function once<T>(work: () => Steps<T>): () => Steps<T> {
  let result: { value: T } | undefined;
  return function* steps() {
    result ??= { value: yield* work() };
    return result.value;
  };
}

function* wordSteps(text: string): Steps<WordIndex> {
  const vocabulary = createVocabulary();
  const reader = startReading(text, vocabulary);
  while (!readOn(reader, PIECE)) yield;
  yield;
  const words = wordsRead(reader);
  const distinct = vocabulary.words.length;
  const firsts = firstPlaces(words, distinct);
  const places = allPlaces(words, firsts);
  yield;
  const none = new Int32Array(0);
  // The vocabulary grows with the quotes that are looked for; words beyond `distinct` are not in the text.
  const placesOf = (id: number) =>
    id < distinct ? places.subarray(firsts[id]!, firsts[id + 1]!) : none;
  const weightOf = (id: number) => {
    const length = vocabulary.words[id]!.length;
    const count = id < distinct ? firsts[id + 1]! - firsts[id]! : 0;
    return (0.4 + Math.min(length, 8) / 8) / (1 + Math.log10(Math.max(1, count)));
  };
  const known = new Float32Array(distinct);
  for (let id = 0; id < distinct; id += 1) known[id] = weightOf(id);
  yield;
  const weights = new Float32Array(words.count);
  for (let place = 0; place < words.count; place += 1) weights[place] = known[words.ids[place]!]!;
  return { vocabulary, words, placesOf, weights, weightOf };
}

/** For each word number, where its places begin in the list of all places; one more, the list's end. */
function firstPlaces({ ids, count }: Words, distinct: number): Int32Array {
  const firsts = new Int32Array(distinct + 1);
  for (let place = 0; place < count; place += 1) firsts[ids[place]! + 1]! += 1;
  for (let id = 0; id < distinct; id += 1) firsts[id + 1]! += firsts[id]!;
  return firsts;
}

/** The places of every word, word number after word number, ascending. */
function allPlaces({ ids, count }: Words, firsts: Int32Array): Int32Array {
  const places = new Int32Array(count);
  const next = firsts.slice();
  for (let place = 0; place < count; place += 1) {
    const id = ids[place]!;
    places[next[id]!] = place;
    next[id]! += 1;
  }
  return places;
}
