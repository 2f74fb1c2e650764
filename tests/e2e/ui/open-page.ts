/** Opens test pages of the interface in Chromium, without the extension around it. */

import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { ensureBrowser } from '../../../tools/browsers';
import { type ArticleOptions, articleHtml } from './article-html';
import { bundle } from './build-harness';

const ADDRESS = 'https://ui.example/';

let scripts: Promise<{ article: string; gallery: string }> | null = null;

/** Both pages' scripts, built once. */
function builtScripts(): Promise<{ article: string; gallery: string }> {
  scripts ??= Promise.all([bundle('article-page.tsx'), bundle('gallery-page.tsx')]).then(
    ([article, gallery]) => ({ article, gallery }),
  );
  return scripts;
}

export async function launch(): Promise<Browser> {
  await builtScripts();
  return chromium.launch({
    executablePath: await ensureBrowser('chromium'),
    args: ['--no-sandbox', '--disable-gpu'],
  });
}

interface OpenOptions extends BrowserContextOptions {
  query?: string;
  article?: ArticleOptions;
  headers?: Record<string, string>;
}

/** An article with the interface on it. Errors and warnings of the page fail the test at `close`. */
export async function openArticle(browser: Browser, options: OpenOptions = {}): Promise<Page> {
  const { article } = await builtScripts();
  return open(browser, articleHtml(article, options.article), options);
}

/** The gallery of all states. */
export async function openGallery(browser: Browser, options: OpenOptions = {}): Promise<Page> {
  const { gallery } = await builtScripts();
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Gallery</title><style>html{color-scheme:light dark;font-size:10px}body{margin:24px;background:Canvas}</style>
<main><h1>Gallery</h1></main><script>${gallery.replaceAll('</script', '<\\/script')}</script></html>`;
  return open(browser, html, options);
}

async function open(browser: Browser, body: string, options: OpenOptions): Promise<Page> {
  const { query = '', headers = {}, article: _, ...context } = options;
  const page = await (
    await browser.newContext({ viewport: { width: 1000, height: 800 }, ...context })
  ).newPage();
  const contentType = 'text/html; charset=utf-8';
  await page.route(`${ADDRESS}**`, (route) => route.fulfill({ contentType, body, headers }));
  await page.goto(`${ADDRESS}${query}`);
  return page;
}
