/** Makes the selectors by which a marked passage is found again. */

import type { TargetSelectors } from '../../notes/model';
import { offsetsOf, type PageText } from './page-text';
import { xpathOf } from './xpath';

/** UTF-16 code units of text kept before and after a quote. */
export const CONTEXT_LENGTH = 64;

/** Selectors of a range on a page; null where the range holds no text. White space reads as single spaces. */
export function describe(range: Range, page: PageText, root: Node): TargetSelectors | null {
  const place = offsetsOf(page, range);
  if (place === null) return null;
  const { start, end } = place;
  // Twice as much is read, since white space collapses.
  const before = oneLine(page.text.slice(Math.max(0, start - 4 * CONTEXT_LENGTH), start));
  const after = oneLine(page.text.slice(end, end + 4 * CONTEXT_LENGTH));
  return {
    quote: {
      type: 'TextQuoteSelector',
      exact: page.text.slice(start, end),
      prefix: wholeUnits(before.slice(-CONTEXT_LENGTH)),
      suffix: wholeUnits(after.slice(0, CONTEXT_LENGTH)),
    },
    position: { type: 'TextPositionSelector', start, end },
    range: {
      type: 'RangeSelector',
      startSelector: { type: 'XPathSelector', value: xpathOf(range.startContainer, root) },
      startOffset: range.startOffset,
      endSelector: { type: 'XPathSelector', value: xpathOf(range.endContainer, root) },
      endOffset: range.endOffset,
    },
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** Without the half of a surrogate pair that a cut leaves at an end. */
function wholeUnits(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
}
