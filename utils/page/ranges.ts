/** From offsets in a block's text to ranges on the page, and back. */

import type { PageBlock, Segment } from './read-blocks';

/**
 * The range of `start` to `end` of a block's text; null when the page has taken the text away or changed it.
 * Made on demand: live ranges cost the page time at each of its changes.
 */
export function rangeIn(block: PageBlock, start: number, end: number): Range | null {
  const first = segmentAt(block.segments, start);
  const last = segmentAt(block.segments, end - 1);
  if (first === undefined || last === undefined) return null;
  if (!first.node.isConnected || !last.node.isConnected) return null;
  try {
    const range = first.node.ownerDocument.createRange();
    range.setStart(first.node, first.offset + start - first.start);
    range.setEnd(last.node, last.offset + end - last.start);
    return range;
  } catch {
    return null; // The page shortened the text since it was read; the observer will bring the news.
  }
}

/** The segment that holds the character at `offset`; undefined where a line break or nothing stands. */
function segmentAt(segments: readonly Segment[], offset: number): Segment | undefined {
  let low = 0;
  let high = segments.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const segment = segments[middle]!;
    if (offset < segment.start) high = middle - 1;
    else if (offset >= segment.end) low = middle + 1;
    else return segment;
  }
  return undefined;
}

/** The offset in a block's text of a place in one of its text nodes; null where the place is in none. */
export function offsetIn(block: PageBlock, node: Node, offset: number): number | null {
  for (const segment of block.segments) {
    if (segment.node !== node) continue;
    const length = segment.end - segment.start;
    if (offset >= segment.offset && offset <= segment.offset + length) {
      return segment.start + offset - segment.offset;
    }
  }
  return null;
}
