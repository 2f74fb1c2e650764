/** Whether two words are the same but for a few wrong letters. Pure. */

/** A bit for each letter a word has, by its last five bits: words with few bits in common cannot be near. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

/**
 * Whether `word` is `term` with at most `errors` letters wrong, missing, added, or swapped with their neighbour.
 * `letters` are those of `term`.
 */
export function isWithinErrors(
  term: string,
  letters: number,
  word: string,
  errors: number,
): boolean {
  if (Math.abs(term.length - word.length) > errors) return false;
  if (bits(letters ^ lettersOf(word)) > 2 * errors) return false;
  return distance(term, word, errors) <= errors;
}

/** Optimal string alignment distance, or something over `limit` as soon as it cannot be within. */
function distance(first: string, second: string, limit: number): number {
  const width = second.length + 1;
  let before = new Uint8Array(width);
  let last = Uint8Array.from({ length: width }, (_, column) => column);
  let current = new Uint8Array(width);
  for (let row = 1; row <= first.length; row += 1) {
    current[0] = row;
    let least = row;
    for (let column = 1; column < width; column += 1) {
      const same = first[row - 1] === second[column - 1];
      let cost = Math.min(
        last[column]! + 1,
        current[column - 1]! + 1,
        last[column - 1]! + (same ? 0 : 1),
      );
      const swapped =
        row > 1 &&
        column > 1 &&
        first[row - 1] === second[column - 2] &&
        first[row - 2] === second[column - 1];
      if (swapped) cost = Math.min(cost, before[column - 2]! + 1);
      current[column] = cost;
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    [before, last, current] = [last, current, before];
  }
  return last[width - 1]!;
}

function bits(value: number): number {
  let rest = value >>> 0;
  let count = 0;
  for (; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
