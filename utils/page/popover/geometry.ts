/** Boxes and points in CSS pixels of the viewport, y downwards. */

export interface Point {
  x: number;
  y: number;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Size {
  width: number;
  height: number;
}

/** The smallest box around boxes; null for none. */
export function boundsOf(boxes: readonly Box[]): Box | null {
  const [first, ...rest] = boxes;
  if (!first) return null;
  return rest.reduce<Box>(
    (all, box) => ({
      left: Math.min(all.left, box.left),
      top: Math.min(all.top, box.top),
      right: Math.max(all.right, box.right),
      bottom: Math.max(all.bottom, box.bottom),
    }),
    { left: first.left, top: first.top, right: first.right, bottom: first.bottom },
  );
}

/** Whether a point lies in a box that is widened by `slack` pixels on every side. */
export function contains(box: Box, { x, y }: Point, slack = 0): boolean {
  return (
    x >= box.left - slack &&
    x <= box.right + slack &&
    y >= box.top - slack &&
    y <= box.bottom + slack
  );
}

/** Whether two boxes share an area; touching edges do not count. */
export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/**
 * Joins the client rects of a range into one box a line, in reading order. A range over several inline elements
 * gives one rect for each, and empty ones at breaks.
 */
export function linesOf(rects: Iterable<Box>): Box[] {
  const lines: Box[] = [];
  for (const rect of rects) {
    if (rect.right - rect.left < 0.5 || rect.bottom - rect.top < 0.5) continue;
    const line = lines[lines.length - 1];
    const joined = line && sameLine(line, rect) ? boundsOf([line, rect]) : null;
    if (joined) lines[lines.length - 1] = joined;
    else lines.push({ left: rect.left, top: rect.top, right: rect.right, bottom: rect.bottom });
  }
  return lines;
}

/** Rects of one line overlap by more than half of the lower one and stand side by side. */
function sameLine(a: Box, b: Box): boolean {
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  const lower = Math.min(a.bottom - a.top, b.bottom - b.top);
  return shared > lower / 2 && b.left <= a.right + 2 && b.right >= a.left - 2;
}

/** The line nearest to a point; the first without one. Null when there are no lines. */
export function lineAt(lines: readonly Box[], point: Point | null): Box | null {
  if (!point) return lines[0] ?? null;
  let best: Box | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    const dx = Math.max(line.left - point.x, 0, point.x - line.right);
    const dy = Math.max(line.top - point.y, 0, point.y - line.bottom);
    const distance = dx * dx + dy * dy;
    if (distance < least) {
      best = line;
      least = distance;
    }
  }
  return best;
}
