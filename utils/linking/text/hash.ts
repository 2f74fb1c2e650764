/** The two rolling hashes of tokens and phrases. 32 bits each; together a collision is not to be expected. */

/** Where a token's and a phrase's hashes start. */
export const SEED_A = 0x811c9dc5 | 0;
export const SEED_B = 0x2545f491 | 0;

const PRIME_A = 0x01000193;
const PRIME_B = 0x9e3779b1 | 0;

/** One more code unit of a token. */
export function stepA(hash: number, code: number): number {
  return Math.imul(hash ^ code, PRIME_A);
}

/** One more code unit of a token, second hash. */
export function stepB(hash: number, code: number): number {
  return Math.imul((hash << 5) ^ (hash >>> 27) ^ code, PRIME_B);
}

/** One more token of a phrase. */
export function joinA(phrase: number, token: number): number {
  const mixed = Math.imul(phrase ^ token, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

/** One more token of a phrase, second hash. */
export function joinB(phrase: number, token: number): number {
  const mixed = Math.imul((phrase + 0x165667b1) ^ token, 0xc2b2ae35);
  return mixed ^ (mixed >>> 13);
}

/** First hash of a folded word, as the tokeniser gives it. */
export function wordHash(word: string): number {
  let hash = SEED_A;
  for (let i = 0; i < word.length; i++) hash = stepA(hash, word.charCodeAt(i));
  return hash;
}

/** Second hash of a folded word. */
export function wordHashB(word: string): number {
  let hash = SEED_B;
  for (let i = 0; i < word.length; i++) hash = stepB(hash, word.charCodeAt(i));
  return hash;
}

/** Stand for a comma or a colon inside a phrase. */
export const COMMA_MARK = 0x2c2c2c2c;
export const COLON_MARK = 0x3a3a3a3a;

/** 16 bits of a word's hash: how topics are stored and looked up. */
export function topicHash(word: number): number {
  return (word ^ (word >>> 16)) & 0xffff;
}
