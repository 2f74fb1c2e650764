/** Functions that run in the page, as text: they see what any script there sees. */

import type { Mark } from './gold';

/** Counts changes of the DOM after the parser is done; only our host element is allowed for. */
export function countChanges(): void {
  const counted = { changes: 0, first: '' };
  Object.assign(globalThis, { __changes: counted });
  const observer = new MutationObserver((records) => {
    for (const record of records) {
      const nodes = [...record.addedNodes, ...record.removedNodes];
      if (
        nodes.length > 0 &&
        nodes.every((node) => node.nodeName.toLowerCase() === 'backgrounder-ui')
      )
        continue;
      counted.changes++;
      counted.first ||= `${record.type} at ${record.target.nodeName}`;
    }
  });
  const start = () =>
    observer.observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
  if (document.readyState === 'loading')
    document.addEventListener('DOMContentLoaded', start, { once: true });
  else start();
}

/** What `countChanges` has counted. */
export function readChanges(): { changes: number; first: string } {
  return (
    (globalThis as unknown as { __changes?: { changes: number; first: string } }).__changes ?? {
      changes: 0,
      first: '',
    }
  );
}

/** Every mark on the page with its surroundings. */
export function readMarks(): Mark[] {
  const blocks =
    'p,li,h1,h2,h3,h4,h5,h6,blockquote,td,th,dd,dt,figcaption,div,section,article,main,body';
  const marks: Mark[] = [];
  const entries = [...(CSS.highlights as unknown as Iterable<[string, Iterable<Range>]>)];
  for (const [name, highlight] of entries) {
    if (!name.startsWith('backgrounder-mention') || name.endsWith('-active')) continue;
    for (const range of highlight) {
      const element = range.startContainer.parentElement;
      const block = element?.closest(blocks) ?? document.body;
      const before = document.createRange();
      before.setStart(block, 0);
      before.setEnd(range.startContainer, range.startOffset);
      const after = document.createRange();
      after.setStart(range.endContainer, range.endOffset);
      after.setEnd(block, block.childNodes.length);
      marks.push({
        text: range.toString(),
        before: textOf(before).slice(-80),
        after: textOf(after).slice(0, 80),
        apart: apartness(block),
        block: (block.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 100),
      });
    }
  }
  return marks;

  /** A range's text with a space for each line break. */
  function textOf(range: Range): string {
    const copy = range.cloneContents();
    for (const br of copy.querySelectorAll('br')) br.replaceWith(' ');
    return copy.textContent ?? '';
  }

  function apartness(block: Element): Mark['apart'] {
    if (block.closest('h1') !== null) return 'headline';
    const heading = document.querySelector('h1');
    const text = squeezed(block.textContent ?? '');
    if (heading !== null && text === squeezed(heading.textContent ?? '')) return 'headline';
    if (squeezed(document.title).startsWith(text) && text.length > 15) return 'headline';
    if (block.closest('figure,figcaption,caption') !== null) return 'caption';
    for (
      let at: Element | null = block, level = 0;
      at !== null && level < 3;
      at = at.parentElement, level++
    ) {
      if (
        /caption|photo|image|picture/i.test(`${at.className}`) &&
        squeezed(at.textContent ?? '').length < 500
      )
        return 'caption';
    }
    const meta = document.querySelector('meta[name="description"],meta[property="og:description"]');
    const description = squeezed(meta?.getAttribute('content') ?? '');
    if (description.length > 40 && text.startsWith(description.slice(0, 60))) return 'standfirst';
    return /standfirst|dek\b|subtitle|subhead|summary|intro\b|lede|strapline/i.test(
      `${block.className}`,
    )
      ? 'standfirst'
      : null;
  }

  function squeezed(text: string): string {
    return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  }
}
