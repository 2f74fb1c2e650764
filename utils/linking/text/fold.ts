/**
 * Folding of characters: letters lose case, diacritics, ligatures and width, so that "Erdoğan", "ERDOGAN"
 * and "Ｅrdogan" read alike. One table over UTF-16 code units, filled for ASCII at start and for the rest
 * on first sight.
 */

/** Not part of a word. */
export const SEPARATOR = 0;
/** Part of a word but without a value of its own: combining marks, soft hyphens, joiners. */
export const IGNORABLE = 1;
/** Folds to several characters ("ß", "æ"): see `EXPANSIONS`. */
export const EXPANDS = 2;
/** A character of a script written without spaces: a token of its own. */
export const UNSPACED = 3;
/** First half of a surrogate pair: see `foldAstral`. */
export const ASTRAL = 4;
/** Not looked at yet: see `learn`. */
export const UNKNOWN = 0xffff;

/** Values of `CASE`. */
export const CASELESS = 0;
export const UPPER = 1;
export const LOWER = 2;

/** Folded code unit of each code unit, or one of the values above. */
export const FOLD = new Uint16Array(65536).fill(UNKNOWN);
/** Case of each code unit whose fold is known. */
export const CASE = new Uint8Array(65536);
/** What a code unit with fold `EXPANDS` becomes. */
export const EXPANSIONS = new Map<number, string>();

// Letters that Unicode does not decompose.
const PLAIN: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŧ: 't',
  ŋ: 'n',
  ə: 'a',
};

const WORD = /[\p{L}\p{N}]/u;
const SKIPPED = /[\p{M}\u00ad\u200b-\u200f\u2060\u202a-\u202e\u2066-\u2069\ufeff]/u;
const UNSPACED_SCRIPT =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

for (let code = 0; code < 128; code++) learn(code);

/** Fills the tables for `code` and returns its fold. */
export function learn(code: number): number {
  if (code >= 0xd800 && code <= 0xdbff) FOLD[code] = ASTRAL;
  else if (code >= 0xdc00 && code <= 0xdfff) FOLD[code] = SEPARATOR;
  else learnCharacter(code);
  return FOLD[code]!;
}

function learnCharacter(code: number): void {
  const character = String.fromCharCode(code);
  CASE[code] = caseOf(character);
  if (SKIPPED.test(character)) FOLD[code] = IGNORABLE;
  else if (!WORD.test(character)) FOLD[code] = SEPARATOR;
  else if (UNSPACED_SCRIPT.test(character)) FOLD[code] = UNSPACED;
  else {
    const folded = foldCharacter(character);
    if (folded.length === 1) FOLD[code] = folded.charCodeAt(0);
    else {
      FOLD[code] = folded.length === 0 ? IGNORABLE : EXPANDS;
      EXPANSIONS.set(code, folded);
    }
  }
}

/** Fold of one character outside the basic plane; empty where it is not part of a word. */
export function foldAstral(character: string): string {
  if (!WORD.test(character) || SKIPPED.test(character)) return '';
  return foldCharacter(character);
}

function foldCharacter(character: string): string {
  const bare = character.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return [...bare].map((letter) => PLAIN[letter] ?? letter).join('');
}

/** Whether a character is an upper-case letter, a lower-case one or neither. */
export function caseOf(character: string): number {
  if (/\p{Lu}|\p{Lt}/u.test(character)) return UPPER;
  return /\p{Ll}/u.test(character) ? LOWER : CASELESS;
}
