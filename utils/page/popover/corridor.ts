/**
 * The safe way from a mention to its card: the convex hull of the mention's line and the card. A pointer inside it
 * is on its way and keeps the card open, however obliquely it goes.
 */

import type { Box, Point } from './geometry';

/** Pixels around the hull that still count: a hand is not a ruler. */
const SLACK = 3;

/** Whether a point lies on the way from a mention's line to its card, both ends included. */
export function inCorridor(point: Point, line: Box, card: Box): boolean {
  const hull = convexHull([...corners(line), ...corners(card)]);
  return hull.every((corner, i) => isInside(corner, hull[(i + 1) % hull.length] ?? corner, point));
}

function corners({ left, top, right, bottom }: Box): Point[] {
  return [
    { x: left - SLACK, y: top - SLACK },
    { x: right + SLACK, y: top - SLACK },
    { x: right + SLACK, y: bottom + SLACK },
    { x: left - SLACK, y: bottom + SLACK },
  ];
}

/** Andrew's monotone chain; counter-clockwise in a plane whose y grows upwards. */
function convexHull(points: Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  return [...halfHull(sorted), ...halfHull(sorted.reverse())];
}

function halfHull(points: readonly Point[]): Point[] {
  const chain: Point[] = [];
  for (const point of points) {
    while (
      chain.length > 1 &&
      cross(chain[chain.length - 2]!, chain[chain.length - 1]!, point) <= 0
    )
      chain.pop();
    chain.push(point);
  }
  chain.pop(); // the next half begins with it
  return chain;
}

function isInside(a: Point, b: Point, point: Point): boolean {
  return cross(a, b, point) >= 0;
}

/** Positive when a, b, c turn counter-clockwise. */
function cross(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}
