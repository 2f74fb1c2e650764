/** Runs the cases of pages of markup in a real Chromium, all in one page. */

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { build } from 'vite';
import type { AnchoringCase } from './cases';
import type { Outcome } from './judge';

/** A browser with the evaluation loaded; `close` ends it. */
export interface MarkupRunner {
  run: (before: string, after: string, cases: AnchoringCase[]) => Promise<Outcome[]>;
  close: () => Promise<void>;
}

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser'];

/** Starts Chromium (the system's, else the one playwright-core knows) without a network. */
export async function startMarkupRunner(): Promise<MarkupRunner> {
  const browser = await launch();
  const context = await browser.newContext({ offline: true });
  const page = await context.newPage();
  await page.addScriptTag({ content: await bundle() });
  return {
    run: (before, after, cases) =>
      page.evaluate(
        ([first, second, given]) =>
          (globalThis as unknown as { runInPage: MarkupRunnerFunction }).runInPage(
            first,
            second,
            given,
          ),
        [before, after, cases] as const,
      ),
    close: () => browser.close(),
  };
}

type MarkupRunnerFunction = (
  before: string,
  after: string,
  cases: readonly AnchoringCase[],
) => Outcome[];

function launch(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? BROWSERS.find((path) => existsSync(path));
  return chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
}

async function bundle(): Promise<string> {
  const entry = fileURLToPath(new URL('./in-page.ts', import.meta.url));
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry, formats: ['iife'], name: 'evalAnchoring' },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  for (const output of outputs) {
    if (!('output' in output)) continue;
    for (const chunk of output.output) if (chunk.type === 'chunk') return chunk.code;
  }
  throw new Error('the evaluation could not be bundled');
}
