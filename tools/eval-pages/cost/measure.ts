/** Measures what the extension costs on one saved page. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import type { SavedPage } from '../corpus';
import { addressOf, servePage } from '../serve-page';
import {
  addMarkRules,
  bareWalk,
  type PlainRange,
  readRanges,
  readWatched,
  showRanges,
  watchMarks,
} from './probes';
import { recordTrace, renderingOf, threadUse } from './trace';

/** What one page cost in one round. Times in milliseconds, heap in bytes. */
export interface PageCost {
  marks: number;
  script: number;
  start: number;
  walk: number;
  longestTask: number;
  shift: number;
  heap: number;
  /** From the load event to the first mark; null where nothing was marked. */
  firstMarkWarm: number | null;
  firstMarkCold: number | null;
  /** Rendering of the marks, and of the same ranges in `<mark>`; null where nothing was marked. */
  rendering: { highlight: number; mark: number } | null;
}

/** Two browsers beside each other. */
export interface CostBrowsers {
  plain: BrowserContext;
  extended: BrowserContext;
  /** Id of the extension in the second one. */
  extension: string;
  /** Folder of the unpacked extension. */
  folder: string;
  /** Stops the extension's worker. */
  killWorker: () => Promise<void>;
}

const SETTLE = 1500; // ms after loading in which the extension's work is done on these machines
const PATIENCE = 8000; // ms for the first mark

/** One round on one page. */
export async function measureCost(browsers: CostBrowsers, saved: SavedPage): Promise<PageCost> {
  const { plain, extended, extension } = browsers;
  const traced = await inTab(extended, saved, [], async (tab) => {
    const events = await recordTrace(extended, () => load(tab, saved));
    return threadUse(events, addressOf(saved), extension);
  });
  const warm = await watched(extended, saved);
  await browsers.killWorker();
  const cold = warm.ranges.length === 0 ? null : await watched(extended, saved);
  const without = await watched(plain, saved);
  const walk = await inTab(plain, saved, [], async (tab) => {
    let time = 0;
    await load(tab, saved);
    // Traced as well, since tracing slows script down.
    await recordTrace(plain, async () => {
      time = await walkInWorld(tab);
    });
    return time;
  });
  return {
    marks: warm.ranges.length,
    script: traced.script,
    start: traced.start,
    longestTask: traced.longestTask,
    walk,
    shift: warm.shift - without.shift,
    heap: warm.heap - without.heap,
    firstMarkWarm: warm.firstMark,
    firstMarkCold: cold?.firstMark ?? null,
    rendering:
      warm.ranges.length === 0 ? null : await compareRendering(browsers, saved, warm.ranges),
  };
}

async function watched(context: BrowserContext, saved: SavedPage) {
  return inTab(context, saved, [watchMarks], async (tab) => {
    await load(tab, saved);
    const { firstMark } = await tab.evaluate(readWatched);
    if (firstMark === null && (await tab.locator('backgrounder-ui').count()) > 0)
      await tab.waitForFunction(isMarked, undefined, { timeout: PATIENCE }).catch(() => {});
    const seen = await tab.evaluate(readWatched);
    const heap = await heapOf(tab);
    const ranges = await tab.evaluate(readRanges);
    return {
      ranges,
      heap,
      shift: seen.shift,
      firstMark: seen.firstMark === null ? null : seen.firstMark - seen.loaded,
    };
  });
}

function isMarked(): boolean {
  return (CSS.highlights.get('backgrounder-mention') as unknown as { size: number })?.size > 0;
}

async function heapOf(tab: Page): Promise<number> {
  const cdp = await tab.context().newCDPSession(tab);
  for (let round = 0; round < 2; round++) await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  await cdp.detach();
  return usedSize;
}

/** The walk in a world of its own, as extensions have one: no node has been touched there. */
async function walkInWorld(tab: Page): Promise<number> {
  const cdp = await tab.context().newCDPSession(tab);
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const { executionContextId } = await cdp.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
  });
  const { result } = await cdp.send('Runtime.evaluate', {
    contextId: executionContextId,
    expression: `(${bareWalk.toString()})().time`,
    returnByValue: true,
  });
  await cdp.detach();
  return Number(result.value);
}

/** Rendering after the same ranges were shown in two ways, each on a fresh copy of the page. */
async function compareRendering(
  { plain, folder }: CostBrowsers,
  saved: SavedPage,
  ranges: PlainRange[],
): Promise<PageCost['rendering']> {
  const css = readFileSync(join(folder, 'content-scripts', 'content.css'), 'utf8');
  const cost = (how: 'highlight' | 'mark') =>
    inTab(plain, saved, [], async (tab) => {
      if (how === 'highlight') await tab.addInitScript(addMarkRules, css);
      await load(tab, saved);
      const events = await recordTrace(plain, async () => {
        await tab.evaluate(showRanges, { ranges, how });
        await tab.waitForTimeout(300);
      });
      return renderingOf(events);
    });
  return { highlight: await cost('highlight'), mark: await cost('mark') };
}

async function load(tab: Page, saved: SavedPage): Promise<void> {
  await tab.goto(addressOf(saved), { waitUntil: 'load', timeout: 30_000 });
  await tab.waitForTimeout(SETTLE);
}

async function inTab<T>(
  context: BrowserContext,
  saved: SavedPage,
  before: (() => void)[],
  use: (tab: Page) => Promise<T>,
): Promise<T> {
  const tab = await context.newPage();
  try {
    await servePage(tab, saved);
    // The runner's compiler calls this in every named function it sends to a page.
    await tab.addInitScript({ content: 'globalThis.__name ??= (named) => named' });
    for (const script of before) await tab.addInitScript(script);
    return await use(tab);
  } finally {
    await tab.close();
  }
}
