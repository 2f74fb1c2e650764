import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  clickClosed,
  closedElements,
  type FirefoxRun,
  launchFirefox,
  openExtensionPage,
  servePagesInFirefox,
} from './harness/firefox';
import {
  dragOverInFirefox,
  hoverMarkInFirefox,
  markedTextsInFirefox,
  until,
} from './harness/firefox-page';
import { newsPageHtml, OWN_ARTICLE, referenceArticle } from './harness/news-page';
import { foreignAttempts } from './harness/quiet-proxy';

const reference = referenceArticle();
const pages = Object.fromEntries(
  [OWN_ARTICLE, ...(reference ? [reference] : [])].map((page) => [page.url, newsPageHtml(page)]),
);

let run: FirefoxRun;

async function open(url: string): Promise<Page> {
  const page = await run.browser.newPage();
  await page.setViewport({ width: 1200, height: 900 });
  await servePagesInFirefox(page, pages);
  await page.goto(url);
  await until(async () => (await markedTextsInFirefox(page)).length > 0 || undefined);
  return page;
}

/** An element of the closed root whose text or label matches, once it is there. */
function find(page: Page, tag: RegExp, name: RegExp) {
  return until(async () => {
    const elements = await closedElements(run, page);
    return elements.find(
      ({ tag: found, text, attributes }) =>
        tag.test(found) && (name.test(attributes['aria-label'] ?? '') || name.test(text)),
    );
  });
}

beforeAll(async () => {
  run = await launchFirefox();
});
afterAll(() => run.close());

describe('our own article in Firefox', () => {
  it('is marked, and shows the card of a name that the pointer rests on', async () => {
    const page = await open(OWN_ARTICLE.url);
    expect(await markedTextsInFirefox(page)).toContain('António Guterres');
    await hoverMarkInFirefox(page, 'António Guterres');
    const card = await until(async () =>
      (await closedElements(run, page)).find(({ attributes }) => attributes.role === 'dialog'),
    );
    expect(card.text).toMatch(/Guterres/);
    expect(card.text).toMatch(/As of/);
    await page.close();
  });

  it('keeps its root closed', async () => {
    const page = await open(OWN_ARTICLE.url);
    expect(
      await page.evaluate("document.querySelector('backgrounder-ui')?.shadowRoot ?? null"),
    ).toBeNull();
    await page.close();
  });

  it('saves a note that the popup shows, and that is there after a restart', async () => {
    const page = await open(OWN_ARTICLE.url);
    await dragOverInFirefox(page, 'Diplomats from Brazil', 'followed the debate');
    await clickClosed(run, page, await find(page, /^button$/, /^Note$/));
    await page.keyboard.type('Compare with the bids of 2005.');
    await clickClosed(run, page, await find(page, /^button$/, /^Save/));
    await find(page, /^button$/, /^Delete/);
    await run.stop();
    run = await launchFirefox({ profile: run.profile });
    const popup = await openExtensionPage(run, '/popup.html');
    await popup.waitForSelector('[data-tab=all]');
    await popup.click('[data-tab=all]');
    await popup.waitForFunction(
      "document.body.textContent.includes('Compare with the bids of 2005.')",
    );
    await popup.close();
    const again = await open(OWN_ARTICLE.url);
    await again.close();
  });

  it('makes no connection to anywhere', () => {
    expect(foreignAttempts(run.proxy)).toEqual([]);
  });
});

describe.skipIf(reference === null)('the reference article in Firefox (needs ../shared)', () => {
  it('marks its names, and nobody we do not know', async () => {
    const page = await open(reference!.url);
    const texts = await markedTextsInFirefox(page);
    for (const name of ['Marco Rubio', 'Nayib Bukele', 'Tammy Bruce', 'Tren de Aragua']) {
      expect(texts).toContain(name);
    }
    expect(texts.join('|')).not.toMatch(/Meyers/);
    await hoverMarkInFirefox(page, 'Nayib Bukele');
    const card = await until(async () =>
      (await closedElements(run, page)).find(({ attributes }) => attributes.role === 'dialog'),
    );
    expect(card.text).toMatch(/President of El Salvador/);
    await page.close();
  });
});
