/**
 * Where a card stands. Our own small function instead of a library of 7 kB: the anchor is a mention's lines, never an
 * element, and the one rule that matters, never to cover the mention, also when it wraps, is easiest said here.
 */

import type { Box, Point, Size } from './geometry';
import { boundsOf, lineAt } from './geometry';

/** Pixels between mention and card: near enough to belong together, far enough to leave descenders free. */
export const GAP = 8;
/** Pixels between the card and the edge of the window. */
export const GUTTER = 8;
/** A card is narrower than a newspaper column, and a line of it has about 50 letters. */
export const CARD_WIDTH = 344;
export const MIN_CARD_WIDTH = 320;
export const MAX_CARD_HEIGHT = 280;
/** Below this a card is all scroll bar: it stands beside the mention, or becomes a sheet. */
export const MIN_CARD_HEIGHT = 140;
/** A sheet leaves at least half of the text in sight. */
export const SHEET_SHARE = 0.5;
/** Below this a sheet shows nothing of use; then it may cover a mention that wraps over many lines. */
export const MIN_SHEET_HEIGHT = 90;

export type Side = 'below' | 'above' | 'right' | 'left';

export type Placement =
  | { kind: 'card'; side: Side; left: number; top: number; width: number; maxHeight: number }
  /** Docked to the window's edge, over its whole width. */
  | { kind: 'sheet'; edge: 'bottom' | 'top'; maxHeight: number };

export interface PlacementInput {
  /** The mention, one box a line, in viewport pixels. */
  lines: readonly Box[];
  /** Where the pointer is; null for the keyboard. */
  point: Point | null;
  /** The size the card would like to have. */
  card: Size;
  viewport: Size;
  /** True where text runs from right to left: the card then starts at the mention's right. */
  rtl: boolean;
  /** True for touch: always a sheet. */
  sheet: boolean;
  /** The side it stands on already: it stays there while it fits, so that growing does not make it jump. */
  keep: Side | null;
}

/** The width a card gets in a window. */
export function cardWidth(viewport: Size): number {
  return Math.min(CARD_WIDTH, viewport.width - 2 * GUTTER);
}

/** Places a card beside its mention, or docks it where there is no room. */
export function place(input: PlacementInput): Placement {
  const anchor = boundsOf(input.lines);
  const narrow = cardWidth(input.viewport) < MIN_CARD_WIDTH;
  if (input.sheet || narrow || !anchor) return dock(anchor, input.viewport);
  const card = {
    width: Math.min(input.card.width, cardWidth(input.viewport)),
    height: Math.min(input.card.height, MAX_CARD_HEIGHT),
  };
  const side = chooseSide(anchor, card, input.viewport, input.keep);
  if (!side) return dock(anchor, input.viewport);
  return side === 'below' || side === 'above'
    ? stack(side, anchor, card, input)
    : flank(side, anchor, card, input.viewport);
}

/** The bottom, within a thumb's reach; the top, or a lower sheet, where it would cover the mention. */
function dock(anchor: Box | null, viewport: Size): Placement {
  const half = Math.floor(viewport.height * SHEET_SHARE);
  if (anchor === null || viewport.height - half >= anchor.bottom)
    return { kind: 'sheet', edge: 'bottom', maxHeight: half };
  const below = viewport.height - anchor.bottom - GAP;
  const above = anchor.top - GAP;
  if (anchor.top >= half) return { kind: 'sheet', edge: 'top', maxHeight: half };
  // The mention lies across the middle.
  const room = Math.floor(Math.max(below, above));
  const maxHeight = room >= MIN_SHEET_HEIGHT ? Math.min(half, room) : half;
  return { kind: 'sheet', edge: above > below ? 'top' : 'bottom', maxHeight };
}

/** Below if it fits, else above, else the roomier of both, else beside; null where it would be all scroll bar. */
function chooseSide(anchor: Box, card: Size, viewport: Size, keep: Side | null): Side | null {
  const room = roomAround(anchor, viewport);
  const order: Side[] = keep ? [keep, 'below', 'above'] : ['below', 'above'];
  for (const side of order) if (fits(side, room, card)) return side;
  const roomier: Side = room.below >= room.above ? 'below' : 'above';
  if (room[roomier] >= Math.min(MIN_CARD_HEIGHT, card.height)) return roomier;
  if (fits('right', room, card)) return 'right';
  if (fits('left', room, card)) return 'left';
  return null;
}

type Room = Record<Side, number>;

function roomAround(anchor: Box, viewport: Size): Room {
  return {
    below: viewport.height - GUTTER - GAP - anchor.bottom,
    above: anchor.top - GAP - GUTTER,
    right: viewport.width - GUTTER - GAP - anchor.right,
    left: anchor.left - GAP - GUTTER,
  };
}

function fits(side: Side, room: Room, card: Size): boolean {
  return room[side] >= (side === 'below' || side === 'above' ? card.height : card.width);
}

function stack(side: 'below' | 'above', anchor: Box, card: Size, input: PlacementInput): Placement {
  const room = Math.floor(roomAround(anchor, input.viewport)[side]);
  const height = Math.min(card.height, room);
  const line = lineAt(input.lines, input.point) ?? anchor;
  const start = input.rtl ? line.right - card.width : line.left;
  return {
    kind: 'card',
    side,
    left: clamp(start, GUTTER, input.viewport.width - GUTTER - card.width),
    top: side === 'below' ? anchor.bottom + GAP : anchor.top - GAP - height,
    width: card.width,
    maxHeight: Math.min(MAX_CARD_HEIGHT, room),
  };
}

function flank(side: 'right' | 'left', anchor: Box, card: Size, viewport: Size): Placement {
  const maxHeight = Math.min(MAX_CARD_HEIGHT, viewport.height - 2 * GUTTER);
  const height = Math.min(card.height, maxHeight);
  const middle = (anchor.top + anchor.bottom - height) / 2;
  return {
    kind: 'card',
    side,
    left: side === 'right' ? anchor.right + GAP : anchor.left - GAP - card.width,
    top: clamp(middle, GUTTER, viewport.height - GUTTER - height),
    width: card.width,
    maxHeight,
  };
}

/** With the bounds crossed over, the lower one wins: the start of a card is worth more than its end. */
function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
