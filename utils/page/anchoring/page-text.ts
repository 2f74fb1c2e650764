/**
 * A page's text as quotes are looked for in it: all of it, headings, captions and asides too, since a reader may have
 * marked any of them. Blocks are divided by a line feed; offsets are UTF-16 code units. Reads the DOM, never writes.
 */

/** The text with the way back to the text nodes. */
export interface PageText {
  text: string;
  /** Text nodes in document order and the offset in `text` at which each begins, ascending. */
  nodes: Text[];
  starts: number[];
}

/** Elements whose text is no text of the page. */
const UNREAD = new Set(
  'script style noscript template head title textarea select option datalist iframe object audio video canvas backgrounder-ui'.split(
    ' ',
  ),
);

/** Elements that stand in a line of text; every other one begins and ends a line. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr q rb rp rt ruby s samp small span strike strong sub sup time tt u var wbr label svg img picture'.split(
    ' ',
  ),
);

/** Reads the text under `root`, open shadow roots included. */
export function readPageText(root: Node): PageText {
  const page: PageText = { text: '', nodes: [], starts: [] };
  const parts: string[] = [];
  let length = 0;
  let brokenLine = true;
  const append = (part: string) => {
    parts.push(part);
    length += part.length;
  };
  const breakLine = () => {
    if (!brokenLine) append('\n');
    brokenLine = true;
  };
  const visit = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      const { data } = node as Text;
      if (data === '') return;
      page.nodes.push(node as Text);
      page.starts.push(length);
      append(data);
      if (brokenLine && /\S/.test(data)) brokenLine = false;
      return;
    }
    const name = (node as Element).localName ?? '';
    if (UNREAD.has(name)) return;
    const isBlock = node.nodeType === Node.ELEMENT_NODE && !INLINE.has(name);
    if (isBlock) breakLine();
    const shadow = (node as Element).shadowRoot;
    if (shadow) visitChildren(shadow, visit);
    visitChildren(node, visit);
    if (isBlock) breakLine();
  };
  visit(root);
  page.text = parts.join('');
  return page;
}

function visitChildren(node: Node, visit: (child: Node) => void): void {
  for (let child = node.firstChild; child !== null; child = child.nextSibling) visit(child);
}

/** The range of the page's `[start, end)`; null where the nodes have changed since the text was read. */
export function rangeOf(page: PageText, start: number, end: number): Range | null {
  const first = nodeAt(page, start);
  const last = nodeAt(page, end - 1);
  const firstNode = page.nodes[first];
  const lastNode = page.nodes[last];
  if (firstNode === undefined || lastNode === undefined) return null;
  if (!isAsRead(page, first) || !isAsRead(page, last)) return null;
  const range = firstNode.ownerDocument.createRange();
  try {
    range.setStart(firstNode, start - page.starts[first]!);
    range.setEnd(lastNode, Math.min(end - page.starts[last]!, lastNode.length));
  } catch {
    return null;
  }
  return range;
}

function isAsRead(page: PageText, index: number): boolean {
  return (
    page.text.startsWith(page.nodes[index]!.data, page.starts[index]!) &&
    page.nodes[index]!.data !== ''
  );
}

/** The `[start, end)` of a range in the page's text, without white space at its ends; null where it holds no text. */
export function offsetsOf(page: PageText, range: Range): { start: number; end: number } | null {
  let start: number | null = null;
  let end = 0;
  for (let index = firstTouched(page, range); index < page.nodes.length; index += 1) {
    const node = page.nodes[index]!;
    if (!range.intersectsNode(node)) break;
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.length;
    const base = page.starts[index]!;
    start ??= base + from;
    end = Math.max(end, base + to);
  }
  if (start === null) return null;
  while (start < end && /\s/.test(page.text[start]!)) start += 1;
  while (end > start && /\s/.test(page.text[end - 1]!)) end -= 1;
  return start < end ? { start, end } : null;
}

/** Index of the first text node that the range reaches, by halving. */
function firstTouched(page: PageText, range: Range): number {
  let low = 0;
  let high = page.nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const node = page.nodes[middle]!;
    // -1: the range begins after the node's end.
    if (range.comparePoint(node, node.length) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the text node that holds the code unit at `offset`; a line feed between blocks counts to the node before. */
function nodeAt(page: PageText, offset: number): number {
  let low = 0;
  let high = page.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (page.starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
