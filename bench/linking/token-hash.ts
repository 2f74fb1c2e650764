/** The floor: hash every word of a text and look each up once, without phrases, folding or entities. */

/** Counts the words that begin any of the forms. */
export function tokenHash(forms: string[]): (text: string) => number {
  const bits = new Uint32Array(1 << 15);
  const wordCharacter = new Uint8Array(65536);
  for (let code = 0; code < 65536; code++) {
    wordCharacter[code] = /[\p{L}\p{N}]/u.test(String.fromCharCode(code)) ? 1 : 0;
  }
  for (const form of forms) {
    let hash = 0;
    for (let i = 0; i < form.length && wordCharacter[form.charCodeAt(i)] === 1; i++) {
      hash = Math.imul(hash ^ form.charCodeAt(i), 0x01000193);
    }
    bits[(hash >>> 5) & 0x7fff]! |= 1 << (hash & 31);
  }
  return (text) => {
    let found = 0;
    let at = 0;
    const { length } = text;
    while (at < length) {
      let code = text.charCodeAt(at);
      if (wordCharacter[code] === 0) {
        at++;
        continue;
      }
      let hash = 0;
      do {
        hash = Math.imul(hash ^ code, 0x01000193);
        code = text.charCodeAt(++at);
      } while (at < length && wordCharacter[code] === 1);
      if ((bits[(hash >>> 5) & 0x7fff]! >>> (hash & 31)) & 1) found++;
    }
    return found;
  };
}
