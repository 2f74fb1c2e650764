/**
 * Divides runs where a style makes a block of an element that is none by its tag: `<span style="display: block">`,
 * elements of the page's own. Asking for styles is dear, so only an article's runs are looked at.
 */

import { INLINE_TAGS } from './element-rules';
import { type Piece, type Run, runOfPieces } from './text-runs';

/** The runs that `run` is for a reader; itself, mostly. */
export function splitByStyle(run: Run): Run[] {
  const view = run.element.ownerDocument.defaultView;
  if (view === null || run.pieces.length < 2) return [run];
  const isBlock = new Map<Element, boolean>();
  const parts: Piece[][] = [];
  let last: Element | null = null;
  for (const piece of run.pieces) {
    const block = styledBlockAround(piece.node, run.element, view, isBlock);
    if (parts.length === 0 || block !== last) parts.push([piece]);
    else parts.at(-1)!.push(piece);
    last = block;
  }
  if (parts.length === 1) return [run];
  return parts.map((pieces) => runOfPieces(run, pieces)).filter((part) => part.length > 0);
}

/** The nearest element around `node`, inside the run's own, that its style makes a block; null where there is none. */
function styledBlockAround(
  node: Text,
  element: Element,
  view: Window,
  isBlock: Map<Element, boolean>,
): Element | null {
  for (let at = node.parentElement; at !== null && at !== element; at = at.parentElement) {
    if (INLINE_TAGS.has(at.localName)) continue;
    let known = isBlock.get(at);
    if (known === undefined) {
      known = isPlainSpan(at) ? false : !view.getComputedStyle(at).display.startsWith('inline');
      isBlock.set(at, known);
    }
    if (known) return at;
  }
  return null;
}

/** A span without class or style is hardly ever made a block. */
function isPlainSpan(element: Element): boolean {
  return (
    element.localName === 'span' && !element.hasAttribute('class') && !element.hasAttribute('style')
  );
}
