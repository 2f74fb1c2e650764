/** A Chromium page with one of our modules loaded, for measurements in a real browser. */

import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { ensureBrowser } from '../browsers';

/** The page and its browser; `close` ends both. */
export interface BundledPage {
  page: Page;
  close: () => Promise<void>;
}

/** Where the page lies: an origin of its own, so that it has storage; nothing is fetched from it. */
const ADDRESS = 'https://bench.example/';

/** Opens an empty page without a network and runs the bundle of `entry` (a path) in it. */
export async function openBundledPage(entry: string): Promise<BundledPage> {
  const [code, browser] = await Promise.all([bundle(entry), launch()]);
  const context = await browser.newContext();
  await context.route('**/*', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: '<!doctype html><body></body>',
    }),
  );
  const page = await context.newPage();
  await page.goto(ADDRESS);
  await page.addScriptTag({ content: code });
  return { page, close: () => browser.close() };
}

async function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: await ensureBrowser('chromium'),
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
}

async function bundle(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'bundled' } },
  });
  const outputs = Array.isArray(result) ? result : [result];
  for (const output of outputs) {
    if (!('output' in output)) continue;
    for (const chunk of output.output) if (chunk.type === 'chunk') return chunk.code;
  }
  throw new Error(`could not bundle ${entry}`);
}
