import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBrowser } from '../../tools/browsers';
import {
  type ChromiumRun,
  clickAccessible,
  findAccessible,
  launchChromium,
  markedTexts,
  servePages,
  waitForMarks,
  waitUntilGone,
} from './harness/chromium';
import { accessibleText, dragOver, hoverMark, serialisedDom } from './harness/chromium-page';
import { newsPageHtml, OWN_ARTICLE, referenceArticle } from './harness/news-page';
import { foreignAttempts } from './harness/quiet-proxy';

const reference = referenceArticle();
const pages = Object.fromEntries(
  [OWN_ARTICLE, ...(reference ? [reference] : [])].map((page) => [page.url, newsPageHtml(page)]),
);

let run: ChromiumRun;

async function open(url: string): Promise<Page> {
  const page = await run.context.newPage();
  const thrown: string[] = [];
  page.on('pageerror', (error) => thrown.push(String(error)));
  await page.goto(url);
  await waitForMarks(page);
  expect(thrown).toEqual([]);
  return page;
}

beforeAll(async () => {
  run = await launchChromium();
  await servePages(run.context, pages);
});
afterAll(() => run.close());

/** Marked texts that lie outside the headline and the article's own paragraphs. */
function marksOutside(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const outside: string[] = [];
    for (const [name, highlight] of CSS.highlights as unknown as Iterable<
      [string, Iterable<Range>]
    >) {
      if (!name.startsWith('backgrounder-mention')) continue;
      for (const range of highlight) {
        const element = range.startContainer.parentElement;
        const inBody = element?.closest('article > h1, article > p') ?? null;
        if (inBody === null) outside.push(range.toString());
      }
    }
    return outside;
  });
}

describe('our own article in Chromium', () => {
  it('is marked in its headline and paragraphs only', async () => {
    const page = await open(OWN_ARTICLE.url);
    const texts = await markedTexts(page);
    expect(texts).toContain('António Guterres');
    expect(texts.some((text) => /United Nations|Security Council/.test(text))).toBe(true);
    expect(await marksOutside(page)).toEqual([]);
    await page.close();
  });

  it('shows the card of a name that the pointer rests on, with dates and sources', async () => {
    const page = await open(OWN_ARTICLE.url);
    await hoverMark(page, 'António Guterres');
    await findAccessible(page, 'dialog', /Guterres/);
    const card = await accessibleText(page);
    expect(card).toMatch(/United Nations/);
    expect(card).toMatch(/As of/);
    expect(card).toMatch(/source/);
    await page.keyboard.press('Escape');
    await waitUntilGone(page, 'dialog', /Guterres/);
    await page.close();
  });

  it('has the same DOM as without the extension, but for the one host, and after switching off', async () => {
    const page = await open(OWN_ARTICLE.url);
    await hoverMark(page, 'António Guterres');
    await findAccessible(page, 'dialog', /Guterres/);
    const withExtension = await serialisedDom(page);
    const plain = await withoutExtension(OWN_ARTICLE.url);
    expect(withExtension).toBe(plain);
    expect(await page.locator('backgrounder-ui').count()).toBe(1);
    await clickAccessible(page, 'button', 'More actions');
    await clickAccessible(page, 'button', 'Off on this site');
    await page.waitForFunction(() => document.querySelector('backgrounder-ui') === null);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(plain);
    expect(await markedTexts(page)).toEqual([]);
    await page.close();
    await switchOnAgain('www.reuters.com');
  });

  it('cannot look into the shipped shadow root', async () => {
    const page = await open(OWN_ARTICLE.url);
    const root = await page.evaluate(() => document.querySelector('backgrounder-ui')?.shadowRoot);
    expect(root).toBeNull();
    await page.close();
  });

  it('keeps a note through a restart of the browser', async () => {
    const page = await open(OWN_ARTICLE.url);
    await dragOver(page, 'Diplomats from Brazil', 'followed the debate');
    await clickAccessible(page, 'button', 'Note');
    await page.keyboard.type('Compare with the bids of 2005.');
    await clickAccessible(page, 'button', 'Save');
    await findAccessible(page, 'button', 'Delete');
    await run.stop();
    run = await launchChromium({ profile: run.profile });
    await servePages(run.context, pages);
    const again = await open(OWN_ARTICLE.url);
    const popup = await run.context.newPage();
    await popup.goto(`chrome-extension://${run.id}/popup.html`);
    await popup.getByRole('tab', { name: /All notes/ }).click();
    await popup.getByText('Compare with the bids of 2005.').waitFor();
    await again.bringToFront();
    const place = await again.evaluate(() => {
      const paragraph = [...document.querySelectorAll('p')].find((one) =>
        one.textContent?.startsWith('Diplomats'),
      )!;
      paragraph.scrollIntoView({ block: 'center' });
      const range = document.createRange();
      range.setStart(paragraph.firstChild!, 2);
      range.setEnd(paragraph.firstChild!, 6);
      const box = range.getBoundingClientRect();
      return { x: box.x + 2, y: box.y + box.height / 2 };
    });
    await again.waitForTimeout(400);
    await again.mouse.click(place.x, place.y);
    await findAccessible(again, 'textbox', /note/i);
    await again.close();
    await popup.close();
  });

  it('makes no connection to anywhere', () => {
    expect(foreignAttempts(run.proxy)).toEqual([]);
  });
});

describe.skipIf(reference === null)('the reference article in Chromium (needs ../shared)', () => {
  it('marks its names in the body only, and nobody we do not know', async () => {
    const page = await open(reference!.url);
    const texts = await markedTexts(page);
    for (const name of [
      'Marco Rubio',
      'Nayib Bukele',
      'Tammy Bruce',
      'Terrorism Confinement Center',
      'Mauricio Claver-Carone',
      'Claudia Sheinbaum',
      'Justin Trudeau',
      'Tren de Aragua',
    ]) {
      expect(texts).toContain(name);
    }
    expect(texts.join('|')).not.toMatch(/Meyers/);
    expect(await marksOutside(page)).toEqual([]);
    await page.close();
  });

  it('shows who Nayib Bukele is on hover and on the keyboard', async () => {
    const page = await open(reference!.url);
    await hoverMark(page, 'Nayib Bukele');
    await findAccessible(page, 'dialog', /Nayib Bukele/);
    expect(await accessibleText(page)).toMatch(/President of El Salvador/);
    await page.keyboard.press('Escape');
    await pressCommand(page, 'K', 75, 45);
    await pressCommand(page, 'O', 79, 32);
    await findAccessible(page, 'dialog', /.+/);
    await page.close();
  });
});

/** A keyboard command as the browser takes it: `native` is the Linux key code plus 8. */
async function pressCommand(
  page: Page,
  key: string,
  windows: number,
  native: number,
): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  for (const type of ['rawKeyDown', 'keyUp'] as const) {
    await cdp.send('Input.dispatchKeyEvent', {
      type,
      modifiers: 9,
      key,
      code: `Key${key}`,
      windowsVirtualKeyCode: windows,
      nativeVirtualKeyCode: native,
    });
  }
  await page.waitForTimeout(200);
}

/** The page's DOM in a Chromium that has no extension. */
async function withoutExtension(url: string): Promise<string> {
  const browser = await chromium.launch({
    executablePath: await ensureBrowser('chromium'),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const context: BrowserContext = await browser.newContext();
  await servePages(context, pages);
  const page = await context.newPage();
  await page.goto(url);
  const dom = await page.evaluate(() => document.documentElement.outerHTML);
  await browser.close();
  return dom;
}

async function switchOnAgain(host: string): Promise<void> {
  const options = await run.context.newPage();
  await options.goto(`chrome-extension://${run.id}/options.html`);
  await options.getByRole('button', { name: `Remove ${host.replace('www.', '')}` }).click();
  await options.close();
}
