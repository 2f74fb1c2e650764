/** From a point of the viewport to the mention there, and from a mention to its lines. */

import type { Box, Point } from './popover/geometry';
import { contains, linesOf } from './popover/geometry';

/** Something marked on the page. */
export interface Marked {
  range: Range;
}

interface RegistryWithPoint {
  highlightsFromPoint?: (
    x: number,
    y: number,
    options?: { shadowRoots?: ShadowRoot[] },
  ) => { highlight: Highlight; ranges: AbstractRange[] }[];
}

interface DocumentWithCaret {
  caretPositionFromPoint?: (x: number, y: number) => { offsetNode: Node; offset: number } | null;
}

const SLACK = 1; // pixels around a line that still count

/** The marked thing under `point`; null where there is none, or where something covers it. */
export function markedAt<M extends Marked>(
  window: Window,
  point: Point,
  marked: ReadonlyMap<Range, M>,
  shadowRoots: readonly ShadowRoot[] = [],
): M | null {
  if (marked.size === 0) return null;
  try {
    const fromRegistry = byRegistry(window, point, marked, shadowRoots);
    if (fromRegistry !== undefined) return fromRegistry;
    return byCaret(window.document, point, marked);
  } catch {
    return null; // The page has broken what we ask; nothing is under the pointer then.
  }
}

function byRegistry<M extends Marked>(
  window: Window,
  { x, y }: Point,
  marked: ReadonlyMap<Range, M>,
  shadowRoots: readonly ShadowRoot[],
): M | null | undefined {
  const registry = (window as unknown as { CSS?: { highlights?: RegistryWithPoint } }).CSS
    ?.highlights;
  if (typeof registry?.highlightsFromPoint !== 'function') return undefined;
  const options = shadowRoots.length > 0 ? { shadowRoots: [...shadowRoots] } : undefined;
  for (const { ranges } of registry.highlightsFromPoint(x, y, options)) {
    for (const range of ranges) {
      const hit = marked.get(range as Range);
      if (hit !== undefined) return hit;
    }
  }
  return null;
}

function byCaret<M extends Marked>(
  document: Document,
  point: Point,
  marked: ReadonlyMap<Range, M>,
): M | null {
  const withCaret = document as DocumentWithCaret;
  const caret = withCaret.caretPositionFromPoint?.(point.x, point.y);
  if (caret === null) return null; // no text there
  for (const hit of marked.values()) {
    const { range } = hit;
    if (caret !== undefined && !touches(range, caret.offsetNode, caret.offset)) continue;
    // A caret is found beside text as well, at the end of a line: the point itself must be on the mention.
    if (linesOf(range.getClientRects()).some((line) => contains(line, point, SLACK))) return hit;
  }
  return null;
}

function touches(range: Range, node: Node, offset: number): boolean {
  try {
    return range.isPointInRange(node, offset);
  } catch {
    return false; // Another tree.
  }
}

/** A range's lines in viewport pixels, in reading order; empty when it is not rendered. */
export function linesOfRange(range: Range): Box[] {
  try {
    return linesOf(range.getClientRects());
  } catch {
    return [];
  }
}
