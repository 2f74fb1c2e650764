/** The part of the anchoring bench that runs in the browser: 200 passages on one long page, a quarter of them edited. */

import { readAnchoringPage } from '../../utils/page/anchoring/anchor';
import { anchorBatch } from '../../utils/page/anchoring/anchor-batch';
import { describe } from '../../utils/page/anchoring/describe';
import { rangeOf, readPageText } from '../../utils/page/anchoring/page-text';
import { makeRandom, makeText } from '../notes/make-content';

const PARAGRAPHS = 240;
const NOTES = 200;

/** Milliseconds of all the work and of its longest task. */
interface Times {
  whole: number;
  longest: number;
}

export interface AnchoringTimes {
  unchanged: Times;
  changed: Times;
}

/** Marks passages on a page, edits the page, and finds them again. */
export async function benchAnchoringInPage(): Promise<AnchoringTimes> {
  const random = makeRandom(99);
  const paragraphs = Array.from({ length: PARAGRAPHS }, () => makeText(random, 60));
  show(paragraphs);
  const before = readPageText(document.body);
  const targets = Array.from({ length: NOTES }, (_, index) => {
    const start = Math.floor(random() * (before.text.length - 400));
    const range = rangeOf(before, start, start + 80 + Math.floor(random() * 240));
    const target = range && describe(range, before, document.body);
    if (target === null) throw new Error('nothing marked');
    return { id: String(index), target };
  });
  const unchanged = await run(targets);
  show(paragraphs.map((text, index) => (index % 2 === 0 ? edited(text) : text)));
  const changed = await run(targets);
  return { unchanged, changed };
}

function show(paragraphs: string[]): void {
  document.body.innerHTML = paragraphs.map((text) => `<p>${text}</p>`).join('');
}

function edited(text: string): string {
  return text.replace(/(\S+ ){4}/, 'Something else entirely ').replace(/ \S+\.$/, ' was added.');
}

async function run(targets: Parameters<typeof anchorBatch>[0]): Promise<Times> {
  const tasks: number[] = [];
  let task = performance.now();
  const end = () => tasks.push(performance.now() - task);
  const page = readAnchoringPage(document.body);
  await anchorBatch(targets, page, {
    signal: new AbortController().signal,
    onAnchor: () => {},
    budget: 60_000,
    rest: async () => {
      end();
      await new Promise((resolve) => setTimeout(resolve));
      task = performance.now();
    },
  });
  end();
  return { whole: tasks.reduce((sum, time) => sum + time, 0), longest: Math.max(...tasks) };
}

Object.assign(globalThis, { benchAnchoringInPage });
