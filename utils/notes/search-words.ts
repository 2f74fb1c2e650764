/** Words as they are searched for: without case and diacritics; scripts without spaces in pairs of characters. Pure. */

/** A word in a text; offsets in UTF-16 code units. */
export interface SearchWord {
  term: string;
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
/** Scripts whose words no space divides. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** The words of a text in order; pairs of characters of scripts without spaces overlap. */
export function searchWords(text: string): SearchWord[] {
  const words: SearchWord[] = [];
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const word = match[0];
    if (UNSPACED.test(word)) words.push(...pairsOf(word, start));
    else words.push({ term: foldWord(word), start, end: start + word.length });
  }
  return words;
}

/** The words of a query: like those of a text, but the last character of a longer word stands in its pair already. */
export function queryTerms(query: string): string[] {
  const words = searchWords(query);
  return words
    .filter(({ term, end }, index) => {
      const before = words[index - 1];
      const isLastOfPair = before !== undefined && before.end === end && before.term.endsWith(term);
      return !isLastOfPair;
    })
    .map((word) => word.term);
}

/** A word in the form it is compared in. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  // Nearly every word is plain ASCII, and normalising costs.
  for (let offset = 0; offset < lower.length; offset += 1) {
    if (lower.charCodeAt(offset) > 0x7f) return lower.normalize('NFKD').replace(/\p{M}+/gu, '');
  }
  return lower;
}

/** "港口開放" as 港口, 口開, 開放, 放: a single character is the beginning of a pair, or the last one. */
function pairsOf(word: string, start: number): SearchWord[] {
  // Code points: these scripts do not join them.
  const characters = Array.from(word);
  const words: SearchWord[] = [];
  let offset = start;
  characters.forEach((character, index) => {
    const next = characters[index + 1] ?? '';
    words.push({
      term: foldWord(character + next),
      start: offset,
      end: offset + character.length + next.length,
    });
    offset += character.length;
  });
  return words;
}
