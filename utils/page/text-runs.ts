/** One walk over a tree's text nodes, gathered into runs: the text that a reader sees as one paragraph, heading or item. */

import { BLOCK_TAGS, DIVIDING_TAGS } from './element-rules';
import type { Segment } from './read-blocks';
import { isFirm, type Place, Places } from './text-place';

/** A text node of a run, with whether a line break stands before it. */
export interface Piece {
  node: Text;
  data: string;
  breakBefore: boolean;
}

/** Consecutive text of one block element. */
export interface Run {
  element: Element;
  place: Place;
  pieces: Piece[];
  /** UTF-16 code units, without the white space at the ends of the pieces. */
  length: number;
  /** How much of `length` is in links. */
  linked: number;
  /** Written in a script whose characters are words. */
  dense: boolean;
  /** The text as `textOfRun` read it, once it has. */
  read?: { text: string; segments: Segment[] };
}

const BLANK = /^[\s\u200b\ufeff]*$/;

/** Reads runs a stretch at a time, so that a long page does not hold up the reader. */
export class RunCollector {
  readonly runs: Run[] = [];
  private readonly walker: TreeWalker;
  private run: Run | undefined;

  constructor(
    root: Node,
    private readonly places: Places = new Places(),
  ) {
    this.walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(
      root,
      NodeFilter.SHOW_TEXT,
    );
  }

  /** Reads up to `count` text nodes; false when there are no more. */
  advance(count: number): boolean {
    for (let left = count; left > 0; left--) {
      const node = this.walker.nextNode() as Text | null;
      if (node === null) return false;
      this.take(node);
    }
    return true;
  }

  private take(node: Text): void {
    // Four in five text nodes of a page are the white space between its elements: where they stand is not asked.
    if (this.run === undefined && BLANK.test(node.data)) return;
    const parent = node.parentNode;
    if (parent === null) return;
    const place =
      parent.nodeType === Node.ELEMENT_NODE
        ? this.places.of(parent as Element)
        : this.places.under(parent);
    if (place === undefined) return;
    const { run } = this;
    if (isFirm(place.exclusion)) {
      if (run !== undefined && place.block !== run.element) this.run = undefined;
      return;
    }
    const { data } = node;
    const divider =
      run === undefined || run.element !== place.block ? 'block' : dividerBefore(node, run.element);
    if (divider !== 'block') addPiece(run!, node, data, place.linked, divider === 'line');
    else if (BLANK.test(data)) this.run = undefined;
    else {
      this.run = startRun(this.runs, place.block, this.places);
      addPiece(this.run, node, data, place.linked, false);
    }
  }
}

/**
 * Reads the runs under `root` in document order. Text that is firmly excluded (scripts, controls, hidden) is skipped;
 * guesses are left to the caller, in `place.exclusion`.
 */
export function collectRuns(root: Node, places: Places = new Places()): Run[] {
  const collector = new RunCollector(root, places);
  collector.advance(Number.POSITIVE_INFINITY);
  return collector.runs;
}

function startRun(runs: Run[], element: Element, places: Places): Run {
  const run: Run = {
    element,
    place: places.of(element),
    pieces: [],
    length: 0,
    linked: 0,
    dense: false,
  };
  runs.push(run);
  return run;
}

/** A part of a run, with some of its pieces. */
export function runOfPieces(run: Run, pieces: readonly Piece[]): Run {
  const part: Run = { ...run, pieces: [], length: 0, linked: 0 };
  delete part.read;
  const wholeLinked = run.linked === run.length;
  for (const { node, data, breakBefore } of pieces) {
    const linked = wholeLinked || (run.linked > 0 && node.parentElement?.closest('a') != null);
    addPiece(part, node, data, linked, breakBefore && part.pieces.length > 0);
  }
  return part;
}

function addPiece(run: Run, node: Text, data: string, linked: boolean, breakBefore: boolean): void {
  const seen = data.trim();
  if (run.pieces.length === 0) run.dense = isDense(seen.charCodeAt(0));
  run.pieces.push({ node, data, breakBefore });
  run.length += seen.length;
  if (linked) run.linked += seen.length;
}

/** Chinese, Japanese and Korean characters. */
function isDense(code: number): boolean {
  return code >= 0x2e80 && code <= 0xd7ff;
}

/** What stands between a text node and the text before it in its block: one `<br>` breaks the line, two end the block. */
function dividerBefore(node: Text, block: Element): 'none' | 'line' | 'block' {
  let at: Node = node;
  while (at.previousSibling === null && at.parentNode !== null && at.parentNode !== block)
    at = at.parentNode;
  let breaks = 0;
  let before: Node | null = at.previousSibling;
  while (before !== null) {
    if (before.nodeType === Node.TEXT_NODE) {
      if (breaks === 0 || !BLANK.test((before as Text).data)) break;
    } else if (before.nodeType === Node.ELEMENT_NODE) {
      const tag = (before as Element).localName;
      if (tag === 'br') {
        if (++breaks === 2) return 'block';
      } else if (DIVIDING_TAGS.has(tag) || BLOCK_TAGS.has(tag)) return 'block';
      else if (before.lastChild !== null) {
        before = before.lastChild;
        continue;
      } else if (breaks > 0) break;
    }
    before = before.previousSibling;
  }
  return breaks > 0 ? 'line' : 'none';
}
