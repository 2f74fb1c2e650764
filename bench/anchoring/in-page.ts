/** The part of the anchoring bench that runs in the browser: 200 passages on one long page, a quarter of them edited. */

import { createHost } from '../../components/host/create-host';
import { createHighlightOverlay } from '../../components/host/highlight-overlay';
import { PAGE_UI_CSS } from '../../components/host/styles';
import type { TargetSelectors } from '../../utils/notes/model';
import { readAnchoringPage } from '../../utils/page/anchoring/anchor';
import { anchorBatch } from '../../utils/page/anchoring/anchor-batch';
import { describe } from '../../utils/page/anchoring/describe';
import { rangeOf, readPageText } from '../../utils/page/anchoring/page-text';
import { makeRandom, makeText } from '../notes/make-content';

const PARAGRAPHS = 240;
const NOTES = 200;

/** What is measured, each between two marks of its name. */
type Phase = 'unchanged' | 'edited';

interface Target {
  id: string;
  target: TargetSelectors;
}

/** Marks passages on a page, edits the page, and finds and draws them again; answers how many were found. */
export async function benchAnchoringInPage(): Promise<Record<Phase, number>> {
  const random = makeRandom(99);
  const paragraphs = Array.from({ length: PARAGRAPHS }, () => makeText(random, 60));
  await show(paragraphs);
  const before = readPageText(document.body);
  const targets = Array.from({ length: NOTES }, (_, index) => {
    const start = Math.floor(random() * (before.text.length - 400));
    const range = rangeOf(before, start, start + 80 + Math.floor(random() * 240));
    const target = range && describe(range, before, document.body);
    if (target === null) throw new Error('nothing marked');
    return { id: String(index), target };
  });
  const unchanged = await run('unchanged', targets);
  await show(paragraphs.map((text, index) => (index % 2 === 0 ? edited(text) : text)));
  return { unchanged, edited: await run('edited', targets) };
}

async function show(paragraphs: string[]): Promise<void> {
  document.body.innerHTML = paragraphs.map((text) => `<p>${text}</p>`).join('');
  await painted();
}

/** The page's own layout and painting are no work of ours. */
async function painted(): Promise<void> {
  await new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame)));
  await new Promise((task) => setTimeout(task));
}

function edited(text: string): string {
  return text.replace(/(\S+ ){4}/, 'Something else entirely ').replace(/ \S+\.$/, ' was added.');
}

/** Finds the passages as a page of ours does, and draws them. */
async function run(phase: Phase, targets: readonly Target[]): Promise<number> {
  const end = new AbortController();
  const { signal } = end;
  const host = createHost({
    document,
    signal,
    open: false,
    css: PAGE_UI_CSS,
    theme: 'light',
    direction: 'ltr',
    language: 'en',
  });
  const overlay = createHighlightOverlay({ document, signal, host });
  await painted();
  performance.mark(phase);
  await new Promise((task) => setTimeout(task));
  const found = new Map<string, Range>();
  const page = readAnchoringPage(document.body);
  await anchorBatch(targets, page, {
    signal,
    onAnchor: (id, { range }) => range !== null && found.set(id, range),
    budget: 60_000,
  });
  overlay.update(
    [...found].map(([id, range]) => ({ id, range, color: 'yellow', hasText: true }) as const),
  );
  // Drawing goes on over some frames.
  for (let frame = 0; frame < NOTES / 10; frame += 1) await painted();
  performance.mark(`${phase}-end`);
  end.abort();
  return found.size;
}

Object.assign(globalThis, { benchAnchoringInPage });
