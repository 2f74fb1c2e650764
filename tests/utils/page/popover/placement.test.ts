// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from '../../../../utils/page/popover/geometry';
import { boundsOf, lineAt, linesOf, overlaps } from '../../../../utils/page/popover/geometry';
import type { PlacementInput } from '../../../../utils/page/popover/placement';
import { place } from '../../../../utils/page/popover/placement';

const base: PlacementInput = {
  lines: [{ left: 200, top: 100, right: 300, bottom: 120 }],
  point: null,
  card: { width: 344, height: 250 },
  viewport: { width: 1280, height: 800 },
  rtl: false,
  sheet: false,
  keep: null,
};

describe('place', () => {
  it('puts the card 8 px below the mention, in line with its start', () => {
    expect(place(base)).toMatchObject({ side: 'below', left: 200, top: 128, width: 344 });
  });

  it('aligns with the right edge in right-to-left text', () => {
    const lines = [{ left: 600, top: 100, right: 700, bottom: 120 }];
    expect(place({ ...base, lines, rtl: true })).toMatchObject({ left: 700 - 344 });
  });

  it('goes above at the bottom of the window', () => {
    const lines = [{ left: 200, top: 700, right: 300, bottom: 720 }];
    expect(place({ ...base, lines })).toMatchObject({ side: 'above', top: 700 - 8 - 250 });
  });

  it('keeps 8 px from the edge of the window', () => {
    const lines = [{ left: 1200, top: 100, right: 1270, bottom: 120 }];
    expect(place({ ...base, lines })).toMatchObject({ left: 1280 - 8 - 344 });
  });

  it('starts at the line the pointer is on when a mention wraps, and clears both lines', () => {
    const lines = [
      { left: 700, top: 100, right: 800, bottom: 120 },
      { left: 100, top: 124, right: 160, bottom: 144 },
    ];
    expect(place({ ...base, lines, point: { x: 720, y: 110 } })).toMatchObject({
      left: 700,
      top: 152,
    });
    expect(place({ ...base, lines, point: { x: 120, y: 130 } })).toMatchObject({
      left: 100,
      top: 152,
    });
  });

  it('stays on its side while it grows, as long as it fits there', () => {
    const lines = [{ left: 200, top: 380, right: 300, bottom: 400 }];
    expect(place({ ...base, lines, keep: 'above' })).toMatchObject({ side: 'above' });
  });

  it('becomes a sheet for touch and in narrow windows, under which the mention is not', () => {
    expect(place({ ...base, sheet: true })).toEqual({
      kind: 'sheet',
      edge: 'bottom',
      maxHeight: 400,
    });
    const narrow = { ...base, viewport: { width: 320, height: 500 } };
    expect(place(narrow)).toMatchObject({ kind: 'sheet', edge: 'bottom', maxHeight: 250 });
    const low = [{ left: 20, top: 400, right: 90, bottom: 420 }];
    expect(place({ ...narrow, lines: low })).toMatchObject({ kind: 'sheet', edge: 'top' });
  });

  it('makes a sheet lower where a mention lies across the middle of a small screen', () => {
    const lines = [{ left: 20, top: 400, right: 120, bottom: 418 }];
    expect(place({ ...base, lines, viewport: { width: 320, height: 800 } })).toEqual({
      kind: 'sheet',
      edge: 'top',
      maxHeight: 400,
    });
    const lower = [{ left: 20, top: 390, right: 120, bottom: 408 }];
    expect(place({ ...base, lines: lower, viewport: { width: 320, height: 800 } })).toEqual({
      kind: 'sheet',
      edge: 'bottom',
      maxHeight: 384,
    });
  });

  it('never covers the mention and never leaves the window', () => {
    const cases = fc.record({
      width: fc.integer({ min: 336, max: 2000 }),
      height: fc.integer({ min: 200, max: 1400 }),
      x: fc.double({ min: 0, max: 1, noNaN: true }),
      y: fc.double({ min: 0, max: 1, noNaN: true }),
      wraps: fc.boolean(),
      card: fc.integer({ min: 60, max: 400 }),
      rtl: fc.boolean(),
      keep: fc.constantFrom(
        'below' as const,
        'above' as const,
        'left' as const,
        'right' as const,
        null,
      ),
    });
    fc.assert(
      fc.property(cases, ({ width, height, x, y, wraps, card, rtl, keep }) => {
        const left = Math.floor(x * (width - 60));
        const top = Math.floor(y * (height - 60));
        const lines: Box[] = [{ left, top, right: left + 60, bottom: top + 20 }];
        if (wraps) lines.push({ left: 0, top: top + 24, right: 50, bottom: top + 44 });
        const input = {
          ...base,
          lines,
          viewport: { width, height },
          card: { width: 344, height: card },
          rtl,
          keep,
        };
        const placed = place(input);
        if (placed.kind === 'sheet') return;
        const tall = Math.min(card, placed.maxHeight);
        const box = {
          left: placed.left,
          top: placed.top,
          right: placed.left + placed.width,
          bottom: placed.top + tall,
        };
        for (const line of lines) expect(overlaps(box, line)).toBe(false);
        expect(placed.width).toBeGreaterThanOrEqual(320);
        expect(placed.maxHeight).toBeLessThanOrEqual(280);
        expect(box.left).toBeGreaterThanOrEqual(8);
        expect(box.right).toBeLessThanOrEqual(width - 8);
        expect(box.top).toBeGreaterThanOrEqual(8);
        expect(box.bottom).toBeLessThanOrEqual(height - 8);
      }),
    );
  });
});

describe('lines of a range', () => {
  it('joins the pieces of inline elements and drops empty rects', () => {
    const lines = linesOf([
      { left: 10, top: 10, right: 40, bottom: 30 },
      { left: 40, top: 8, right: 90, bottom: 30 },
      { left: 90, top: 10, right: 90, bottom: 30 },
      { left: 5, top: 34, right: 50, bottom: 54 },
    ]);
    expect(lines).toEqual([
      { left: 10, top: 8, right: 90, bottom: 30 },
      { left: 5, top: 34, right: 50, bottom: 54 },
    ]);
    expect(boundsOf(lines)).toEqual({ left: 5, top: 8, right: 90, bottom: 54 });
    expect(lineAt(lines, { x: 20, y: 50 })).toBe(lines[1]);
    expect(lineAt(lines, null)).toBe(lines[0]);
    expect(lineAt([], { x: 1, y: 1 })).toBeNull();
  });
});
