/** Finds a stored passage on a page as it is today. */

import type { TargetSelectors } from '../../notes/model';
import { offsetsOf, type PageText, rangeOf, readPageText } from './page-text';
import { squeeze } from './squeeze';
import { finish, type Steps } from './steps';
import { anchorAsWritten, editedSteps, type TextAnchor } from './text-anchor';
import { createTextSource, type TextSource } from './text-source';
import { nodeAtXpath } from './xpath';

/** A page that passages are looked for on. */
export interface AnchoringPage {
  root: Node;
  pageText: PageText;
  source: TextSource;
}

/** Where a passage was found. */
export interface Anchor {
  state: 'exact' | 'moved' | 'edited' | 'gone';
  /** Null when it is gone. */
  range: Range | null;
  /** What the passage reads now; empty when it is gone. */
  text: string;
  /** 0 to 1; see `TextAnchor`. */
  score: number;
}

/** Reads the page under `root` once for any number of passages. */
export function readAnchoringPage(root: Node): AnchoringPage {
  const pageText = readPageText(root);
  return { root, pageText, source: createTextSource(pageText.text) };
}

/** Finds the one place of a passage, or says that it is gone. */
export function anchor(selectors: TargetSelectors, page: AnchoringPage): Anchor {
  return anchorUnchanged(selectors, page) ?? finish(changedSteps(selectors, page));
}

/** The passage where it stands letter by letter; null where it does not. Quick. */
export function anchorUnchanged(selectors: TargetSelectors, page: AnchoringPage): Anchor | null {
  const hinted = anchorByPath(selectors, page);
  if (hinted !== null) return hinted;
  const found = anchorAsWritten(page.source, selectors);
  return found === null ? null : onPage(found, page);
}

/** What a passage has become that `anchorUnchanged` did not find. In pieces of some milliseconds. */
export function* changedSteps(selectors: TargetSelectors, page: AnchoringPage): Steps<Anchor> {
  return onPage(yield* editedSteps(page.source, selectors), page);
}

function onPage(found: TextAnchor, page: AnchoringPage): Anchor {
  if (found.state === 'gone') return { state: 'gone', range: null, text: '', score: found.score };
  const { state, start, end, score } = found;
  const range = rangeOf(page.pageText, start, end);
  if (range === null) return { state: 'gone', range: null, text: '', score: 0 };
  return { state, range, text: page.pageText.text.slice(start, end), score };
}

/** On an unchanged page the stored path leads to the quote at once; position and letters must both agree. */
function anchorByPath(selectors: TargetSelectors, page: AnchoringPage): Anchor | null {
  const { range: path, position, quote } = selectors;
  if (path === null || position === null) return null;
  const first = nodeAtXpath(path.startSelector.value, page.root);
  const last = nodeAtXpath(path.endSelector.value, page.root);
  if (first === null || last === null) return null;
  const range = first.ownerDocument?.createRange();
  if (range === undefined) return null;
  try {
    range.setStart(first, path.startOffset);
    range.setEnd(last, path.endOffset);
  } catch {
    return null;
  }
  const place = offsetsOf(page.pageText, range);
  if (place === null || place.start !== position.start || place.end !== position.end) return null;
  const text = page.pageText.text.slice(place.start, place.end);
  if (squeeze(text).key !== squeeze(quote.exact).key) return null;
  return { state: 'exact', range, text, score: 1 };
}
