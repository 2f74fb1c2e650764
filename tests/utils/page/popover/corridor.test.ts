// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inCorridor } from '../../../../utils/page/popover/corridor';
import type { Box, Point } from '../../../../utils/page/popover/geometry';

const line: Box = { left: 100, top: 100, right: 180, bottom: 120 };
const card: Box = { left: 100, top: 128, right: 440, bottom: 400 };
const box = fc
  .record({
    left: fc.nat(800),
    top: fc.nat(800),
    width: fc.integer({ min: 5, max: 400 }),
    height: fc.integer({ min: 5, max: 280 }),
  })
  .map(({ left, top, width, height }) => ({
    left,
    top,
    right: left + width,
    bottom: top + height,
  }));
const share = fc.double({ min: 0, max: 1, noNaN: true });

function pointIn({ left, top, right, bottom }: Box, u: number, v: number): Point {
  return { x: left + u * (right - left), y: top + v * (bottom - top) };
}

describe('inCorridor', () => {
  it('holds for the gap between mention and card', () => {
    expect(inCorridor({ x: 140, y: 124 }, line, card)).toBe(true);
  });

  it('holds for the oblique way to the far end of the card', () => {
    expect(inCorridor({ x: 200, y: 124 }, line, card)).toBe(true);
  });

  it('does not hold for the text on the other side of the mention', () => {
    expect(inCorridor({ x: 140, y: 80 }, line, card)).toBe(false);
    expect(inCorridor({ x: 60, y: 110 }, line, card)).toBe(false);
    expect(inCorridor({ x: 400, y: 110 }, line, card)).toBe(false);
  });

  it('holds on every straight way from mention to card', () => {
    fc.assert(
      fc.property(box, box, share, share, share, share, share, (a, b, u, v, s, t, along) => {
        const from = pointIn(a, u, v);
        const to = pointIn(b, s, t);
        const point = { x: from.x + along * (to.x - from.x), y: from.y + along * (to.y - from.y) };
        expect(inCorridor(point, a, b)).toBe(true);
      }),
    );
  });

  it('never reaches beyond the box around both', () => {
    fc.assert(
      fc.property(
        box,
        box,
        fc.integer({ min: -500, max: 1500 }),
        fc.integer({ min: -500, max: 1500 }),
        (a, b, x, y) => {
          if (!inCorridor({ x, y }, a, b)) return;
          expect(x).toBeGreaterThanOrEqual(Math.min(a.left, b.left) - 3);
          expect(x).toBeLessThanOrEqual(Math.max(a.right, b.right) + 3);
          expect(y).toBeGreaterThanOrEqual(Math.min(a.top, b.top) - 3);
          expect(y).toBeLessThanOrEqual(Math.max(a.bottom, b.bottom) + 3);
        },
      ),
    );
  });
});
