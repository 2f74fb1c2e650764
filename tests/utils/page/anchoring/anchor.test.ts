import { afterEach, describe, expect, test } from 'vitest';
import { anchor, readAnchoringPage } from '../../../../utils/page/anchoring/anchor';
import { anchorBatch } from '../../../../utils/page/anchoring/anchor-batch';
import {
  CONTEXT_LENGTH,
  describe as describeRange,
} from '../../../../utils/page/anchoring/describe';
import { offsetsOf, rangeOf, readPageText } from '../../../../utils/page/anchoring/page-text';
import { ARTICLE, EDITED, targetOf } from './article';

const paragraphs = (text: string) => text.split('\n\n').map((part) => `<p>${part}</p>`);

/** The same text in quite another DOM: nested, with line breaks, links and stray elements. */
function rebuilt(text: string): string {
  return text
    .split('\n\n')
    .map((part) => {
      const words = part.split(' ');
      const half = words.length >> 1;
      return `<div class="x"><section><span>${words.slice(0, half).join('\n   ')}</span>
        <a href="/"><b>${words.slice(half).join('<i></i> ')}</b></a><br><script>var harbour = "harbour";</script></section></div>`;
    })
    .join('<hr><aside></aside>');
}

function show(html: string): HTMLElement {
  document.body.innerHTML = html;
  return document.body;
}

function mark(root: Node, quote: string): Range {
  const page = readPageText(root);
  const start = page.text.indexOf(quote);
  const range = rangeOf(page, start, start + quote.length);
  if (start === -1 || range === null) throw new Error(`not on the page: ${quote}`);
  return range;
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

afterEach(() => {
  document.body.innerHTML = '';
});

describe('describing a marked passage', () => {
  test('stores the quote with 64 characters on either side, its position and its path', () => {
    const root = show(paragraphs(ARTICLE).join(''));
    const quote = 'The county paid for the new lens.';
    const page = readPageText(root);
    const selectors = describeRange(mark(root, quote), page, root);
    expect(selectors?.quote.exact).toBe(quote);
    expect(selectors?.quote.prefix).toHaveLength(CONTEXT_LENGTH);
    expect(selectors?.quote.suffix).toHaveLength(CONTEXT_LENGTH);
    expect(ARTICLE.replace(/\s+/g, ' ')).toContain(
      `${selectors?.quote.prefix}${quote}${selectors?.quote.suffix}`,
    );
    expect(page.text.slice(selectors?.position?.start, selectors?.position?.end)).toBe(quote);
    expect(selectors?.range?.startSelector.value).toBe('/p[2]/text()[1]');
  });

  test('leaves out the white space at the ends and holds nothing for an empty selection', () => {
    const root = show('<p>  One  <b> two </b></p><p> </p>');
    const range = document.createRange();
    range.selectNodeContents(root.firstElementChild!);
    expect(describeRange(range, readPageText(root), root)?.quote.exact).toBe('One   two');
    range.selectNodeContents(root.lastElementChild!);
    expect(describeRange(range, readPageText(root), root)).toBeNull();
  });

  test('never cuts a character in two', () => {
    const root = show(`<p>${'👩‍🚀'.repeat(30)} launch ${'🚀'.repeat(40)}</p>`);
    const selectors = describeRange(mark(root, 'launch'), readPageText(root), root)!;
    expect(selectors.quote.prefix.isWellFormed()).toBe(true);
    expect(selectors.quote.suffix.isWellFormed()).toBe(true);
  });

  test('changes nothing on the page', () => {
    const root = show(rebuilt(ARTICLE));
    const before = root.innerHTML;
    describeRange(mark(root, 'Ships'), readPageText(root), root);
    expect(root.innerHTML).toBe(before);
  });
});

describe('anchoring on a page', () => {
  const quotes = [
    'The county paid for the new lens.',
    'Residents of the island raised the money in small sums. "We counted coins at the kitchen table,"',
    'for the new lens.\n\nEngineers found the stair sound',
  ];

  test.each(quotes)('the unchanged page gives back the very passage: %j', (quote) => {
    const root = show(paragraphs(ARTICLE).join(''));
    const marked = mark(root, quote.replace('\n\n', '\n'));
    const selectors = describeRange(marked, readPageText(root), root)!;
    const found = anchor(selectors, readAnchoringPage(root));
    expect(found.state).toBe('exact');
    expect(oneLine(found.range!.toString())).toBe(oneLine(marked.toString()));
  });

  test.each(quotes)('the same article in another DOM too: %j', (quote) => {
    const first = show(paragraphs(ARTICLE).join(''));
    const selectors = describeRange(
      mark(first, quote.replace('\n\n', '\n')),
      readPageText(first),
      first,
    )!;
    const root = show(rebuilt(ARTICLE));
    const found = anchor(selectors, readAnchoringPage(root));
    expect(found.state).toBe('exact');
    expect(oneLine(found.text)).toBe(oneLine(quote));
  });

  test('text of scripts, of our own host and of form fields is no place', () => {
    const root = show(
      '<script>The harbour opens at noon</script><textarea>The harbour opens at noon</textarea><backgrounder-ui>The harbour opens at noon</backgrounder-ui><p>Nothing.</p>',
    );
    const target = targetOf('The harbour opens at noon', 'The harbour opens at noon');
    expect(anchor(target, readAnchoringPage(root)).state).toBe('gone');
  });

  test('text in an open shadow root is found', () => {
    const root = show('<div></div>');
    root.firstElementChild!.attachShadow({ mode: 'open' }).innerHTML = `<p>${ARTICLE}</p>`;
    const found = anchor(targetOf(ARTICLE, 'Ships no longer need'), readAnchoringPage(root));
    expect(found.range?.toString()).toBe('Ships no longer need');
  });

  test('a page that lost the nodes since it was read gives no range and no error', () => {
    const root = show(paragraphs(ARTICLE).join(''));
    const page = readAnchoringPage(root);
    for (const node of page.pageText.nodes) node.data = '';
    const found = anchor(targetOf(ARTICLE, 'Ships no longer need'), page);
    expect(found).toMatchObject({ state: 'gone', range: null });
  });
});

describe('offsets and ranges', () => {
  test('lead to each other', () => {
    const root = show(rebuilt(ARTICLE));
    const page = readPageText(root);
    for (const word of ['lighthouse', 'Oduya', 'mainland,', 'midnight.']) {
      const start = page.text.indexOf(word);
      const range = rangeOf(page, start, start + word.length)!;
      expect(range.toString()).toBe(word);
      expect(offsetsOf(page, range)).toEqual({ start, end: start + word.length });
    }
  });
});

describe('many passages at once', () => {
  const quotes = ARTICLE.match(/[^.\n]{20,}\./g)!;
  const targets = quotes.map((quote, index) => ({
    id: `n${index}`,
    target: targetOf(ARTICLE, quote),
  }));
  const page = () => readAnchoringPage(show(paragraphs(EDITED).join('')));

  test('are all answered, each once, with a rest after every slice', async () => {
    let time = 0;
    let rests = 0;
    const found: string[] = [];
    const left = await anchorBatch(targets, page(), {
      signal: new AbortController().signal,
      onAnchor: (id) => found.push(id),
      slice: 6,
      now: () => (time += 2),
      rest: async () => {
        rests += 1;
      },
    });
    expect(left).toEqual([]);
    expect([...found].sort()).toEqual(targets.map((target) => target.id).sort());
    expect(rests).toBeGreaterThan(1);
  });

  test('stop at the budget and say which are left', async () => {
    let time = 0;
    const found: string[] = [];
    const left = await anchorBatch(targets, page(), {
      signal: new AbortController().signal,
      onAnchor: (id) => found.push(id),
      slice: 5,
      budget: 20,
      now: () => (time += 5),
      rest: async () => {},
    });
    expect(left.length).toBeGreaterThan(0);
    expect([...found, ...left].sort()).toEqual(targets.map((target) => target.id).sort());
  });

  test('stop when they are no longer wanted', async () => {
    const controller = new AbortController();
    const left = await anchorBatch(targets, page(), {
      signal: controller.signal,
      onAnchor: () => controller.abort(),
    });
    expect(left).toEqual(targets.slice(1).map((target) => target.id));
  });
});
