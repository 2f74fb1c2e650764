/**
 * The floor: a plain token-hash scan. Words are hashed, phrases are rolled up from their words and looked up in one
 * table, the longest from the left wins. No folding, no case rule, no possessives, no entities: what any matcher of
 * whole words has to pay.
 */

const MAX_WORDS = 8;
const TABLE_BITS = 20;
const PRIME = 0x01000193;

/** Counts the phrases of the list in a text. */
export function tokenHash(forms: string[]): (text: string) => number {
  const isWord = wordTable();
  const first = new Uint32Array(1 << 15);
  const table = new Int32Array(1 << TABLE_BITS);
  const hashes = new Int32Array(1 << 20);
  for (const form of forms) {
    const count = hashWords(form, isWord, hashes);
    if (count === 0 || count > MAX_WORDS) continue;
    first[(hashes[0]! >>> 5) & 0x7fff]! |= 1 << (hashes[0]! & 31);
    let phrase = 0;
    for (let i = 0; i < count; i++) phrase = join(phrase, hashes[i]!);
    insert(table, phrase);
  }
  return (text) => {
    const count = hashWords(text, isWord, hashes);
    let found = 0;
    for (let at = 0; at < count; at++) {
      const word = hashes[at]!;
      if (((first[(word >>> 5) & 0x7fff]! >>> (word & 31)) & 1) === 0) continue;
      let phrase = 0;
      let longest = 0;
      const end = Math.min(count, at + MAX_WORDS);
      for (let next = at; next < end; next++) {
        phrase = join(phrase, hashes[next]!);
        if (holds(table, phrase)) longest = next - at + 1;
      }
      if (longest > 0) {
        found++;
        at += longest - 1;
      }
    }
    return found;
  };
}

/** One for each UTF-16 code unit that words are made of. */
function wordTable(): Uint8Array {
  const table = new Uint8Array(65536);
  for (let code = 0; code < 65536; code++) {
    table[code] = /[\p{L}\p{N}]/u.test(String.fromCharCode(code)) ? 1 : 0;
  }
  return table;
}

function hashWords(text: string, isWord: Uint8Array, hashes: Int32Array): number {
  let count = 0;
  let at = 0;
  const { length } = text;
  while (at < length && count < hashes.length) {
    let code = text.charCodeAt(at);
    if (isWord[code] === 0) {
      at++;
      continue;
    }
    let hash = 0;
    do {
      hash = Math.imul(hash ^ code, PRIME);
      code = text.charCodeAt(++at);
    } while (at < length && isWord[code] === 1);
    hashes[count++] = hash;
  }
  return count;
}

function join(phrase: number, word: number): number {
  return (Math.imul(phrase ^ word, 0x9e3779b1) + 0x7f4a7c15) | 0;
}

function insert(table: Int32Array, phrase: number): void {
  let slot = phrase >>> (32 - TABLE_BITS);
  while (table[slot] !== 0 && table[slot] !== phrase) slot = (slot + 1) & (table.length - 1);
  table[slot] = phrase;
}

function holds(table: Int32Array, phrase: number): boolean {
  let slot = phrase >>> (32 - TABLE_BITS);
  while (table[slot] !== 0) {
    if (table[slot] === phrase) return true;
    slot = (slot + 1) & (table.length - 1);
  }
  return false;
}
