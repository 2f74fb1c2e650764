/** A page's text with what anchoring derives from it, each part made once and only when it is needed. */

import { type Squeezed, squeeze } from './squeeze';
import { createVocabulary, readWords, type Vocabulary, type Words } from './words';

/** Words of a text with where each distinct one stands. */
export interface WordIndex {
  vocabulary: Vocabulary;
  words: Words;
  /** Places of each word number in the text, ascending; empty for words that the text lacks. */
  placesOf: (id: number) => Int32Array;
}

/** Text that quotes are looked for in. */
export interface TextSource {
  text: string;
  squeezed: () => Squeezed;
  words: () => WordIndex;
}

export function createTextSource(text: string): TextSource {
  let squeezed: Squeezed | undefined;
  let words: WordIndex | undefined;
  return {
    text,
    squeezed: () => (squeezed ??= squeeze(text)),
    words: () => (words ??= indexWords(text)),
  };
}

function indexWords(text: string): WordIndex {
  const vocabulary = createVocabulary();
  const words = readWords(text, vocabulary);
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
  return { vocabulary, words, placesOf };
}
