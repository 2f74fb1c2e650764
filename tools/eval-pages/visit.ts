/** Opens saved pages in Chromium, with the built extension or with the page runtime by itself, and looks at what it did. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { ensureBrowser } from '../browsers';
import { runtimeBundle } from './bundle-runtime';
import type { SavedPage } from './corpus';
import type { Mark } from './gold';
import { countChanges, readChanges, readMarks } from './page-probes';
import { addressOf, servePage } from './serve-page';

declare global {
  var runtime: import('./runtime').Runtime;
  var backgrounderRuntime: typeof import('./runtime');
}

/** What was seen on a page. */
export interface Visit {
  page: SavedPage;
  recognised: boolean;
  /** Log odds and what they are made of; from the runtime by itself. */
  score: number;
  reasons: string[];
  marks: Mark[];
  /** The article's blocks as the runtime reads them there. */
  texts: string[];
  thrown: string[];
  changes: number;
  firstChange: string;
}

export interface VisitOptions {
  /** Folder of the unpacked extension; null for the runtime by itself. */
  extension: string | null;
  /** Milliseconds to wait for the extension's host element on a page. */
  patience: number;
}

const QUIET = 150; // ms without new marks after which the extension is done
const MORE_PATIENCE = 30; // times as long is waited where the runtime by itself sees an article: the worker may be cold

/** A browser for visits. */
export async function openBrowser(
  extension: string | null,
): Promise<{ context: BrowserContext; close: () => Promise<void> }> {
  const profile = mkdtempSync(join(tmpdir(), 'backgrounder-eval-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await ensureBrowser('chromium'),
    headless: true,
    viewport: { width: 1200, height: 900 },
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(extension === null
        ? []
        : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]),
    ],
  });
  if (extension !== null && context.serviceWorkers().length === 0)
    await context.waitForEvent('serviceworker');
  return {
    context,
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Visits one page in a tab of its own. */
export async function visit(
  context: BrowserContext,
  saved: SavedPage,
  options: VisitOptions,
): Promise<Visit> {
  const tab = await context.newPage();
  const thrown: string[] = [];
  tab.on('pageerror', (error) => thrown.push(String(error)));
  await servePage(tab, saved);
  // The runner's compiler calls this in every named function it sends to a page.
  await tab.addInitScript({ content: 'globalThis.__name ??= (named) => named' });
  await tab.addInitScript(countChanges);
  try {
    await tab.goto(addressOf(saved), { waitUntil: 'load', timeout: 20_000 });
    await tab.evaluate(await runtimeBundle());
    const read = await tab.evaluate(() => globalThis.backgrounderRuntime.readPage());
    const patience = options.patience * (read.isArticle ? MORE_PATIENCE : 1);
    const recognised = options.extension === null ? null : await waitForExtension(tab, patience);
    // Read before the runtime marks anything, so that the marks are the extension's own.
    const extensionMarks = recognised === null ? null : await tab.evaluate(readMarks);
    if (recognised === null && read.isArticle) {
      await tab.evaluate(async () => {
        globalThis.runtime = globalThis.backgrounderRuntime.startRuntime({ names: 'capitalised' });
        await globalThis.runtime.session.settled();
      });
    }
    const { changes, first } = await tab.evaluate(readChanges);
    return {
      page: saved,
      recognised: recognised ?? read.isArticle,
      score: read.score,
      reasons: read.reasons,
      marks: extensionMarks ?? (await tab.evaluate(readMarks)),
      texts: read.blocks.map(({ text }) => text),
      thrown,
      changes,
      firstChange: first,
    };
  } finally {
    await tab.close();
  }
}

/** Whether the host element appears in time; then waits until the marks stay as they are. */
async function waitForExtension(tab: Page, patience: number): Promise<boolean> {
  const appeared = await tab
    .waitForSelector('backgrounder-ui', { state: 'attached', timeout: patience })
    .then(() => true)
    .catch(() => false);
  if (!appeared) return false;
  const count = () =>
    tab.evaluate(() => {
      const highlight = CSS.highlights.get('backgrounder-mention') as unknown as
        | { size: number }
        | undefined;
      return highlight?.size ?? -1;
    });
  let last = -2;
  for (let waited = 0; waited < patience; waited += QUIET) {
    const now = await count();
    if (now === last && now >= 0) break;
    last = now;
    await tab.waitForTimeout(QUIET);
  }
  return true;
}
