/**
 * Where a text on the page begins or ends, in viewport coordinates; its beginning is scrolled into view. Runs inside
 * the page: it must not name functions of its own, which some loaders wrap in helpers that the page does not have.
 */
export function edgeOfText({ text, atEnd }: { text: string; atEnd: boolean }): {
  x: number;
  y: number;
} {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.nodeValue?.indexOf(text) ?? -1;
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, atEnd ? at + text.length - 1 : at);
    range.setEnd(node, atEnd ? at + text.length : at + 1);
    if (!atEnd) node.parentElement?.scrollIntoView({ block: 'center' });
    const box = range.getBoundingClientRect();
    return { x: atEnd ? box.right - 1 : box.left + 1, y: box.top + box.height / 2 };
  }
  throw new Error(`${text} is not on the page`);
}
