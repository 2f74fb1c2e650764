/**
 * Draws the reader's own highlights over the page, in our host: page scripts read `CSS.highlights`, but not this.
 * Boxes are placed in the document, so scrolling the window moves them for free; all else is measured anew, once a
 * frame at most. Many highlights are drawn in passes of several frames, so that no task of the page grows long.
 */

import type { NoteColor } from '../../utils/notes/model';
import type { Box, Point } from '../../utils/page/popover/geometry';
import { contains, linesOf } from '../../utils/page/popover/geometry';
import type { Host } from './create-host';
import { createSurroundings, type Surroundings } from './surroundings';

/** Highlights drawn in one frame: some milliseconds, with the style and the layout that their boxes cost. */
const AT_ONCE = 16;

/** A passage to draw. */
export interface Highlight {
  /** The note's id. */
  id: string;
  range: Range;
  color: NoteColor;
  /** Whether there is text to read: shown by a dot at the end. */
  hasText: boolean;
}

export interface HighlightOverlay {
  /** Draws these and no others. */
  update: (highlights: readonly Highlight[]) => void;
  /** The note drawn at a point of the viewport; the last one where several overlap. */
  noteAt: (point: Point) => string | null;
  /** A note's lines as they lie now, in viewport pixels. */
  linesOf: (note: string) => readonly Box[];
}

interface OverlayOptions {
  document: Document;
  signal: AbortSignal;
  host: Host;
}

/** A line of a highlight, relative to the host's origin. */
interface DrawnLine extends Box {
  note: string;
}

/** Starts drawing, until the signal aborts. */
export function createHighlightOverlay({
  document,
  signal,
  host,
}: OverlayOptions): HighlightOverlay {
  const window = document.defaultView!;
  let highlights: readonly Highlight[] = [];
  let drawn: DrawnLine[] = [];
  /** The pass under way: its lines so far, and the next highlight to draw. */
  let lines: DrawnLine[] = [];
  let next = 0;
  const pool: HTMLElement[] = [];
  let frame = 0;
  let wanted: 'nothing' | 'look' | 'pass' = 'nothing';

  function startPass(): void {
    wanted = 'nothing';
    next = 0;
    lines = [];
    // Until a pass is over, the earlier one's lines are the ones to point at.
    if (drawn.length === 0) drawn = lines;
    drawOn();
  }

  /** Draws the next highlights of the pass. */
  function drawOn(): void {
    const origin = host.element.getBoundingClientRect();
    const around = createSurroundings(window);
    const parent = host.parent();
    // First all the reading, then all the writing: one layout instead of one a note.
    const measured = highlights
      .slice(next, next + AT_ONCE)
      .filter(({ range }) => parent?.contains(range.commonAncestorContainer) === true)
      .flatMap((highlight) => measure(highlight, around));
    for (const line of measured) {
      const { box, highlight } = line;
      const placed = {
        note: highlight.id,
        left: box.left - origin.left,
        top: box.top - origin.top,
        right: box.right - origin.left,
        bottom: box.bottom - origin.top,
      };
      paint(elementAt(lines.length), placed, line);
      lines.push(placed);
    }
    next += AT_ONCE;
    if (!isDrawing()) {
      drawn = lines;
      for (const extra of pool.splice(lines.length)) extra.remove();
    }
    if (isDrawing() || wanted !== 'nothing') schedule();
  }

  function isDrawing(): boolean {
    return next < highlights.length;
  }

  function elementAt(index: number): HTMLElement {
    const found = pool[index] ?? document.createElement('div');
    if (pool[index] === undefined) {
      pool.push(found);
      host.layer.append(found);
    }
    return found;
  }

  /** One look at the first line tells whether the page has shifted under the boxes. */
  function hasShifted(): boolean {
    const first = drawn[0];
    const highlight = highlights.find(({ id }) => id === first?.note);
    if (!first || !highlight) return false;
    const now = measure(highlight, createSurroundings(window))[0]?.box;
    const origin = host.element.getBoundingClientRect();
    return (
      !now ||
      Math.abs(now.top - origin.top - first.top) > 0.5 ||
      Math.abs(now.left - origin.left - first.left) > 0.5
    );
  }

  function soon(all: boolean): void {
    if (highlights.length === 0) return;
    if (wanted !== 'pass') wanted = all ? 'pass' : 'look';
    schedule();
  }

  function schedule(): void {
    if (frame === 0) frame = window.requestAnimationFrame(onFrame);
  }

  /** A pass is finished before the next begins, or else its last highlights would never have their turn. */
  function onFrame(): void {
    frame = 0;
    if (signal.aborted) return;
    if (isDrawing()) drawOn();
    else if (wanted === 'pass' || hasShifted()) startPass();
    else wanted = 'nothing';
  }

  const sizes = new window.ResizeObserver(() => soon(true));
  sizes.observe(document.documentElement);
  if (document.body) sizes.observe(document.body);
  const listen = { capture: true, passive: true, signal } as const;
  window.addEventListener('scroll', (event) => soon(event.target !== document), listen);
  window.addEventListener('resize', () => soon(true), listen);
  // What moves text without changing the size of the body, mostly: a look costs little.
  for (const type of ['load', 'transitionend', 'toggle', 'click'] as const) {
    window.addEventListener(type, () => soon(false), listen);
  }
  document.fonts?.addEventListener('loadingdone', () => soon(true), { signal });
  signal.addEventListener('abort', () => {
    sizes.disconnect();
    window.cancelAnimationFrame(frame);
    host.layer.replaceChildren();
  });

  return {
    update(others) {
      highlights = others;
      startPass();
    },
    noteAt({ x, y }) {
      const origin = host.element.getBoundingClientRect();
      const point = { x: x - origin.left, y: y - origin.top };
      return drawn.findLast((line) => contains(line, point))?.note ?? null;
    },
    linesOf(note) {
      const found = highlights.find(({ id }) => id === note);
      return found ? linesOf(found.range.getClientRects()) : [];
    },
  };
}

interface MeasuredLine {
  box: Box;
  highlight: Highlight;
  isLast: boolean;
  surroundings: ReturnType<Surroundings>;
}

function measure(highlight: Highlight, around: Surroundings): MeasuredLine[] {
  const { range } = highlight;
  const node = range.startContainer;
  const element = node instanceof Element ? node : node.parentElement;
  if (!element?.isConnected) return [];
  const surroundings = around(element);
  const boxes = linesOf(range.getClientRects()).flatMap((box) => clip(box, surroundings.clips));
  return boxes.map((box, i) => ({ box, highlight, surroundings, isLast: i === boxes.length - 1 }));
}

/** What is left of a box inside the scrolling and cropping boxes around it. */
function clip(box: Box, clips: readonly Box[]): Box[] {
  const left = Math.max(box.left, ...clips.map((one) => one.left));
  const top = Math.max(box.top, ...clips.map((one) => one.top));
  const right = Math.min(box.right, ...clips.map((one) => one.right));
  const bottom = Math.min(box.bottom, ...clips.map((one) => one.bottom));
  return right > left && bottom > top ? [{ left, top, right, bottom }] : [];
}

function paint(
  element: HTMLElement,
  line: Box,
  { highlight, isLast, surroundings }: MeasuredLine,
): void {
  const { color, hasText } = highlight;
  element.className = `mark color-${color}${surroundings.onDark ? ' on-dark' : ''}${hasText && isLast ? ' has-text' : ''}`;
  const { style } = element;
  style.left = `${line.left}px`;
  style.top = `${line.top}px`;
  style.width = `${line.right - line.left}px`;
  style.height = `${line.bottom - line.top}px`;
  style.zIndex = String(surroundings.level);
}
