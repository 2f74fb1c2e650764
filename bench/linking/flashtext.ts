/** The FlashText algorithm: a trie of characters in Maps, entered at word starts, left at word ends. */

interface Node extends Map<string, Node> {
  form?: true;
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

/** Word-bounded, leftmost, longest. */
export function flashText(forms: string[]): (text: string) => number {
  const root: Node = new Map();
  for (const form of forms) {
    let node = root;
    for (const character of form) {
      let next = node.get(character);
      if (!next) {
        next = new Map();
        node.set(character, next);
      }
      node = next;
    }
    node.form = true;
  }
  const wordCharacter = new Uint8Array(65536);
  for (let code = 0; code < 65536; code++)
    wordCharacter[code] = isWord(String.fromCharCode(code)) ? 1 : 0;
  const inWord = (text: string, at: number) =>
    at < text.length && wordCharacter[text.charCodeAt(at)] === 1;
  return (text) => {
    let found = 0;
    let at = 0;
    while (at < text.length) {
      let node: Node | undefined = root;
      let end = -1;
      for (let i = at; i < text.length; i++) {
        node = node.get(text[i]!);
        if (!node) break;
        if (node.form && !inWord(text, i + 1)) end = i + 1;
      }
      if (end > 0) {
        found++;
        at = end;
      } else {
        while (inWord(text, at)) at++;
      }
      while (at < text.length && !inWord(text, at)) at++;
    }
    return found;
  };
}
