/** The part of the evaluation that runs in the browser: cases of one page over its real DOM. */

import { anchor, readAnchoringPage } from '../../utils/page/anchoring/anchor';
import { offsetsOf } from '../../utils/page/anchoring/page-text';
import type { AnchoringCase } from './cases';
import { judge, type Outcome, plainText, storedPosition } from './judge';

/** Parses both versions into documents of their own (no script of it runs, nothing is fetched) and runs the cases on it. */
export function runInPage(before: string, after: string, cases: AnchoringCase[]): Outcome[] {
  const earlier = readAnchoringPage(parse(before));
  const page = readAnchoringPage(parse(after));
  const plain = plainText(page.pageText.text);
  return cases.map((given) => {
    const position = storedPosition(given, earlier.source);
    const started = performance.now();
    const found = anchor(
      {
        quote: {
          type: 'TextQuoteSelector',
          exact: given.quote,
          prefix: given.prefix,
          suffix: given.suffix,
        },
        position: position && { type: 'TextPositionSelector', ...position },
        range: null,
      },
      page,
    );
    const time = performance.now() - started;
    const span = found.range && offsetsOf(page.pageText, found.range);
    return judge(given, page.source, plain, position, {
      span,
      state: found.state,
      score: found.score,
      time,
    });
  });
}

function parse(markup: string): HTMLElement {
  return new DOMParser().parseFromString(markup, 'text/html').body;
}

Object.assign(globalThis, { runInPage });
