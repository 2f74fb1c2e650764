/** A page's text with what anchoring derives from it, each part made once and only when it is needed. */

import { type Squeezed, squeeze } from './squeeze';
import {
  createVocabulary,
  readOn,
  startReading,
  type Vocabulary,
  type WordReader,
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
  /** Does a piece of the work of `words`, some milliseconds long; answers whether all of it is done. */
  prepareWords: () => boolean;
}

/** Code units read in one piece of work. */
const PIECE = 16_384;

export function createTextSource(text: string): TextSource {
  let squeezed: Squeezed | undefined;
  let index: WordIndex | undefined;
  let reader: WordReader | undefined;
  let isRead = false;
  const readPiece = (length: number) => {
    reader ??= startReading(text, createVocabulary());
    isRead = readOn(reader, length);
    return reader;
  };
  const words = () => (index ??= indexWords(readPiece(text.length)));
  return {
    text,
    squeezed: () => (squeezed ??= squeeze(text)),
    words,
    prepareWords: () => {
      if (index !== undefined) return true;
      if (isRead) words();
      else readPiece(PIECE);
      return index !== undefined;
    },
  };
}

function indexWords(reader: WordReader): WordIndex {
  const { vocabulary } = reader;
  const words = wordsRead(reader);
  const distinct = vocabulary.words.length;
  const firsts = new Int32Array(distinct + 1);
  for (const id of words.ids) firsts[id + 1]! += 1;
  for (let id = 0; id < distinct; id += 1) firsts[id + 1]! += firsts[id]!;
  const places = new Int32Array(words.count);
  const next = firsts.slice();
  words.ids.forEach((id, place) => {
    places[next[id]!] = place;
    next[id]! += 1;
  });
  const none = new Int32Array(0);
  // The vocabulary grows with the quotes that are looked for; words beyond `distinct` are not in the text.
  const placesOf = (id: number) =>
    id < distinct ? places.subarray(firsts[id]!, firsts[id + 1]!) : none;
  const weightOf = (id: number) => {
    const length = vocabulary.words[id]!.length;
    return (0.4 + Math.min(length, 8) / 8) / (1 + Math.log10(Math.max(1, placesOf(id).length)));
  };
  const known = Float32Array.from({ length: distinct }, (_, id) => weightOf(id));
  const weights = Float32Array.from(words.ids, (id) => known[id]!);
  return { vocabulary, words, placesOf, weights, weightOf };
}
