/** Text as numbered words, for alignment. A word is a run of letters and digits; scripts without spaces give one a character. */

/** Numbers the words it is shown; equal words, whatever their case, get equal numbers. */
export interface Vocabulary {
  numbers: Map<string, number>;
  words: string[];
}

/** The words of a text in order. */
export interface Words {
  count: number;
  /** Numbers from the vocabulary. */
  ids: Int32Array;
  /** Offsets in UTF-16 code units. */
  starts: Int32Array;
  ends: Int32Array;
}

export function createVocabulary(): Vocabulary {
  return { numbers: new Map(), words: [] };
}

const OTHER = 1;
const LETTER = 2;
const ALONE = 3;
const kinds = new Uint8Array(0x10000);

function kindOf(unit: number): number {
  const known = kinds[unit]!;
  if (known !== 0) return known;
  const character = String.fromCharCode(unit);
  const kind = isAlone(unit) ? ALONE : /[\p{L}\p{N}\p{M}]/u.test(character) ? LETTER : OTHER;
  kinds[unit] = kind;
  return kind;
}

/** Thai to Lao, Burmese, Khmer, kana, ideographs; a surrogate pair (emoji, rare ideographs) is taken as one. */
function isAlone(unit: number): boolean {
  return (
    (unit >= 0x0e00 && unit <= 0x0eff) ||
    (unit >= 0x1000 && unit <= 0x109f) ||
    (unit >= 0x1780 && unit <= 0x17ff) ||
    (unit >= 0x3041 && unit <= 0x30ff) ||
    (unit >= 0x3400 && unit <= 0x9fff) ||
    (unit >= 0xd800 && unit <= 0xdbff) ||
    (unit >= 0xf900 && unit <= 0xfaff)
  );
}

/** Splits `text` into words, adding new ones to the vocabulary. */
export function readWords(text: string, vocabulary: Vocabulary): Words {
  const reader = startReading(text, vocabulary);
  readOn(reader, text.length);
  return wordsRead(reader);
}

/** A text half read; long ones are read in pieces. */
export interface WordReader {
  text: string;
  vocabulary: Vocabulary;
  /** How far it is read, in UTF-16 code units. */
  offset: number;
  ids: number[];
  starts: number[];
  ends: number[];
}

export function startReading(text: string, vocabulary: Vocabulary): WordReader {
  return { text, vocabulary, offset: 0, ids: [], starts: [], ends: [] };
}

/** Reads about `length` code units more, to the end of a word; answers whether the text is read to its end. */
export function readOn(reader: WordReader, length: number): boolean {
  const { text, vocabulary, ids, starts, ends } = reader;
  const until = Math.min(text.length, reader.offset + length);
  let { offset } = reader;
  while (offset < until) {
    const kind = kindOf(text.charCodeAt(offset));
    const start = offset;
    offset += 1;
    if (kind === OTHER) continue;
    if (kind === LETTER) {
      while (offset < text.length && kindOf(text.charCodeAt(offset)) === LETTER) offset += 1;
    } else if (isHighSurrogate(text.charCodeAt(start)) && offset < text.length) {
      offset += 1;
    }
    ids.push(numberOf(vocabulary, text.slice(start, offset).toLowerCase()));
    starts.push(start);
    ends.push(offset);
  }
  reader.offset = offset;
  return offset >= text.length;
}

/** The words read so far. */
export function wordsRead({ ids, starts, ends }: WordReader): Words {
  return {
    count: ids.length,
    ids: Int32Array.from(ids),
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
  };
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function numberOf(vocabulary: Vocabulary, word: string): number {
  const known = vocabulary.numbers.get(word);
  if (known !== undefined) return known;
  const number = vocabulary.words.length;
  vocabulary.numbers.set(word, number);
  vocabulary.words.push(word);
  return number;
}

/** Whether two different words are forms of one: they share most of their letters from the front or the back. */
export function areSimilar(first: string, second: string): boolean {
  const longer = Math.max(first.length, second.length);
  const shorter = Math.min(first.length, second.length);
  if (shorter < 4 || shorter < longer * 0.6) return false;
  let front = 0;
  while (front < shorter && first.charCodeAt(front) === second.charCodeAt(front)) front += 1;
  let back = 0;
  while (
    back < shorter - front &&
    first.charCodeAt(first.length - 1 - back) === second.charCodeAt(second.length - 1 - back)
  ) {
    back += 1;
  }
  return front + back >= longer * 0.7;
}
