/** News-like text made from the dataset's own names and everyday words: the same text each time. */

import { COMMON_WORDS } from '../../utils/linking/text/common-words';

/** One word in sixteen of a news article begins a name. */
const NAME_SHARE = 1 / 16;
const SENTENCE = 22;
const PARAGRAPH = 55;

/** Random numbers from 0 to 1, the same for the same seed. */
export function makeRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Running text of about `characters` characters with `names` in it; the first of them are named most. */
export function makeText(characters: number, names: string[], seed = 1): string {
  const random = makeRandom(seed);
  const words = [...COMMON_WORDS];
  const parts: string[] = [];
  let length = 0;
  for (let word = 0; length < characters; word++) {
    const named = names.length > 0 && random() < NAME_SHARE;
    const chosen = named
      ? names[Math.floor(names.length * random() ** 4)]!
      : words[Math.floor(words.length * random())]!;
    const opening = word % SENTENCE === 0;
    const written = opening ? chosen[0]!.toUpperCase() + chosen.slice(1) : chosen;
    const closing = word % SENTENCE === SENTENCE - 1;
    const end = !closing ? ' ' : word % PARAGRAPH < SENTENCE ? '.\n' : '. ';
    parts.push(written + end);
    length += written.length + end.length;
  }
  return parts.join('');
}
