/** The four lines that find names, and that are slow: every start, every length, one Set. */

/** Word-bounded, leftmost, longest. */
export function naiveMatcher(forms: string[], longest = 6): (text: string) => number {
  const known = new Set(forms);
  return (text) => {
    const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
    let found = 0;
    for (let i = 0; i < words.length; i++) {
      for (let j = Math.min(words.length, i + longest) - 1; j >= i; j--) {
        if (!known.has(text.slice(words[i]!.index, words[j]!.index + words[j]![0].length)))
          continue;
        found++;
        i = j;
        break;
      }
    }
    return found;
  };
}
