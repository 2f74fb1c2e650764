import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { ensureBrowser } from '../../../tools/browsers';
import { runtimeBundle } from '../../../tools/eval-pages/bundle-runtime';
import type { Runtime, StandIn } from '../../../tools/eval-pages/runtime';

declare global {
  var runtime: Runtime;
  var backgrounderRuntime: typeof import('../../../tools/eval-pages/runtime');
}

/** A Chromium without the extension: the runtime is injected into its pages. */
export async function launchPlain(): Promise<Browser> {
  return chromium.launch({
    executablePath: await ensureBrowser('chromium'),
    args: ['--no-sandbox', '--disable-gpu'],
  });
}

export const ADDRESS =
  'https://www.harbour-courier.example/2026/11/ferry-line-reopens-after-ten-years';

const css = readFileSync(
  resolve(import.meta.dirname, '../../../entrypoints/content/marks.css'),
  'utf8',
);

/** Opens HTML at a news article's address. Errors that reach the page's console are collected. */
export async function openPage(
  browser: Browser,
  html: string,
  options: { url?: string; before?: string } = {},
): Promise<{ page: Page; thrown: string[] }> {
  const page = await browser.newPage({ viewport: { width: 900, height: 700 } });
  const thrown: string[] = [];
  page.on('pageerror', (error) => thrown.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('404')) thrown.push(message.text());
  });
  await page.route(/^https:/, (route) =>
    route.request().resourceType() === 'document'
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.fulfill({ status: 404, body: '' }),
  );
  if (options.before !== undefined) await page.addInitScript(options.before);
  await page.goto(options.url ?? ADDRESS);
  return { page, thrown };
}

/** Starts the runtime in a page and waits until it has done what there was to do. */
export async function startIn(
  page: Page,
  standIn: StandIn,
  density: 'first' | 'section' | 'all' = 'all',
): Promise<void> {
  await page.evaluate(await runtimeBundle());
  await page.evaluate(
    async ([rules, given, thin]) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rules);
      document.adoptedStyleSheets.push(sheet);
      globalThis.runtime = backgrounderRuntime.startRuntime(given, thin);
      await globalThis.runtime.session.settled();
    },
    [css, standIn, density] as const,
  );
}

/** The marked texts in the order of the page. */
export function marked(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const highlight = CSS.highlights.get('backgrounder-mention');
    const ranges = highlight === undefined ? [] : ([...highlight] as Range[]);
    ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
    return ranges.map(String);
  });
}

/** Waits until exactly these texts are marked. */
export async function waitForMarked(page: Page, expected: string[]): Promise<void> {
  const end = Date.now() + 8000;
  for (;;) {
    const texts = await marked(page);
    if (texts.join('|') === expected.join('|')) return;
    if (Date.now() > end)
      throw new Error(`Expected ${expected.join(', ')}; marked were ${texts.join(', ')}`);
    await page.waitForTimeout(40);
  }
}

/** The page's whole DOM as text. */
export function dom(page: Page): Promise<string> {
  return page.evaluate(() => document.documentElement.outerHTML);
}
