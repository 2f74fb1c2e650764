/** The part of the evaluation that runs in the browser: cases of one page over its real DOM. */

import { anchor, readAnchoringPage } from '../../utils/page/anchoring/anchor';
import { offsetsOf } from '../../utils/page/anchoring/page-text';
import type { AnchoringCase } from './cases';
import { judge, type Outcome, plainText } from './judge';

/** Parses the markup into a document of its own (no script of it runs, nothing is fetched) and runs the cases on it. */
export function runInPage(markup: string, cases: AnchoringCase[]): Outcome[] {
  const { body } = new DOMParser().parseFromString(markup, 'text/html');
  const page = readAnchoringPage(body);
  const plain = plainText(page.pageText.text);
  return cases.map((given) => {
    const started = performance.now();
    const found = anchor(
      {
        quote: {
          type: 'TextQuoteSelector',
          exact: given.quote,
          prefix: given.prefix,
          suffix: given.suffix,
        },
        position: null,
        range: null,
      },
      page,
    );
    const time = performance.now() - started;
    const span = found.range && offsetsOf(page.pageText, found.range);
    return judge(given, page.source, plain, { span, state: found.state, score: found.score, time });
  });
}

Object.assign(globalThis, { runInPage });
