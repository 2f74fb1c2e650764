/** Functions that run in the page while its cost is measured; they must not use anything from outside. */

/** A marked range that another tab with the same page can find again: text nodes by their number in the body. */
export interface PlainRange {
  start: [node: number, offset: number];
  end: [node: number, offset: number];
}

/** What the page writes down by itself. */
export interface Watched {
  /** Milliseconds from navigation until the first mark was registered; null until then. */
  firstMark: number | null;
  /** The sum of all layout shifts. */
  shift: number;
}

/** Runs before the page's own scripts: looks for marks at each frame, and counts layout shifts. */
export function watchMarks(): void {
  const watched: Watched = { firstMark: null, shift: 0 };
  Object.assign(globalThis, { __watched: watched });
  const look = () => {
    const marks = CSS.highlights.get('backgrounder-mention') as unknown as
      | { size: number }
      | undefined;
    if ((marks?.size ?? 0) > 0) watched.firstMark = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      watched.shift += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** What was written down, with when the page was loaded. */
export function readWatched(): Watched & { loaded: number } {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const { __watched } = globalThis as unknown as { __watched: Watched };
  return { ...__watched, loaded: navigation?.loadEventEnd ?? 0 };
}

/** Milliseconds of a bare walk over the text of the body, and the length of the text. */
export function bareWalk(): { time: number; length: number } {
  const before = performance.now();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    length += (node as Text).data.length;
  return { time: performance.now() - before, length };
}

/** The marked ranges of the page. */
export function readRanges(): PlainRange[] {
  const order = new Map<Node, number>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    order.set(node, order.size);
  const marks = CSS.highlights.get('backgrounder-mention') as unknown as
    | Iterable<Range>
    | undefined;
  const ranges: PlainRange[] = [];
  for (const { startContainer, startOffset, endContainer, endOffset } of marks ?? []) {
    const start = order.get(startContainer);
    const end = order.get(endContainer);
    if (start !== undefined && end !== undefined)
      ranges.push({ start: [start, startOffset], end: [end, endOffset] });
  }
  return ranges;
}

/** Runs before the page is parsed: our marks' rules, as the manifest brings them. */
export function addMarkRules(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}

/** Shows ranges as highlights or in `<mark>` elements. */
export function showRanges({
  ranges,
  how,
}: {
  ranges: PlainRange[];
  how: 'highlight' | 'mark';
}): void {
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    nodes.push(node as Text);
  const live = ranges.map(({ start, end }) => {
    const range = document.createRange();
    range.setStart(nodes[start[0]]!, start[1]);
    range.setEnd(nodes[end[0]]!, end[1]);
    return range;
  });
  if (how === 'highlight') {
    const { Highlight: Made } = globalThis as unknown as {
      Highlight: new (...ranges: Range[]) => Highlight;
    };
    CSS.highlights.set('backgrounder-mention', new Made(...live));
    return;
  }
  for (const range of live.reverse()) {
    if (range.startContainer !== range.endContainer) continue;
    range.surroundContents(document.createElement('mark'));
  }
}
