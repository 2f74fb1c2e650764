import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type ChromiumRun,
  launchChromium,
  markedTexts,
  servePages,
  waitForMarks,
} from '../harness/chromium';
import { hoverMark } from '../harness/chromium-page';
import { newsPageHtml, OWN_ARTICLE } from '../harness/news-page';

const NAME = 'António Guterres';
const OTHER_URL = 'https://www.reuters.com/world/council-meets-again-on-sanctions-in-spring';
const FRAMING_URL = 'https://www.reuters.com/world/story-in-a-frame-of-the-same-paper';
const LIST_URL = 'https://www.reuters.com/';
const FRAMED_URL = 'https://www.reuters.com/fragments/story-body';

let run: ChromiumRun;
let ours: Page;

beforeAll(async () => {
  run = await launchChromium({ build: 'e2e' });
  const other = newsPageHtml({ ...OWN_ARTICLE, url: OTHER_URL });
  const framing = newsPageHtml({
    ...OWN_ARTICLE,
    url: FRAMING_URL,
    tail: `<iframe src="${FRAMED_URL}" style="width:100%;height:600px"></iframe>`,
  }).replace('flex:0 0 300px', 'flex:0 0 20px');
  await servePages(run.context, {
    [OWN_ARTICLE.url]: newsPageHtml(OWN_ARTICLE),
    [OTHER_URL]: other,
    [FRAMING_URL]: framing,
    [LIST_URL]: `<!doctype html><title>The Paper</title><main>${[1, 2, 3, 4, 5, 6].map((n) => `<h3><a href="/world/${n}">Council meets for the ${n}th time</a></h3><p>António Guterres told the council that exemptions for food and medicine have to work in practice, and soon.</p>`).join('')}</main>`,
    [FRAMED_URL]: `<!doctype html><title>Body</title><body>${[...OWN_ARTICLE.paragraphs, ...OWN_ARTICLE.paragraphs].map((text) => `<p>${text}</p>`).join('')}`,
  });
  ours = await run.context.newPage();
  await ours.goto(`chrome-extension://${run.id}/about.html`);
});
afterAll(() => run.close());

/** Changes settings as our own pages do. */
async function change(patch: object): Promise<void> {
  await ours.evaluate(
    (data) =>
      chrome.runtime.sendMessage({ id: 1, type: 'changeSettings', data, timestamp: Date.now() }),
    patch,
  );
}

async function open(url = OWN_ARTICLE.url): Promise<Page> {
  const page = await run.context.newPage();
  await page.goto(url);
  await waitForMarks(page);
  return page;
}

function card(page: Page, name: string | RegExp = NAME) {
  return page.getByRole('dialog', { name });
}

/** The popup of the tab in front, in a tab of its own. */
async function popupFor(page: Page): Promise<Page> {
  const popup = await run.context.newPage();
  await popup.goto(`chrome-extension://${run.id}/popup.html`);
  await page.bringToFront();
  return popup;
}

const noMarks = (page: Page) => expect.poll(() => markedTexts(page)).toEqual([]);

describe('switching off', () => {
  it('goes for one page, from the card, and is taken back in the popup', async () => {
    const page = await open();
    await hoverMark(page, NAME);
    await card(page).getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('button', { name: 'Off on this page' }).click();
    await noMarks(page);
    expect(await page.locator('backgrounder-ui').count()).toBe(0);
    const elsewhere = await open(OTHER_URL);
    await elsewhere.close();
    await page.reload();
    await page.waitForTimeout(800);
    expect(await markedTexts(page)).toEqual([]);
    const popup = await popupFor(page);
    await popup.getByText('Backgrounder is off for this page.').waitFor();
    await popup.getByRole('button', { name: 'Turn on' }).dispatchEvent('click');
    await waitForMarks(page);
    await popup.close();
    await page.close();
  });

  it('goes for everything, from the card, and is taken back in the popup', async () => {
    const page = await open();
    await hoverMark(page, NAME);
    await card(page).getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('button', { name: 'Off everywhere' }).click();
    await noMarks(page);
    const popup = await popupFor(page);
    await popup.getByRole('button', { name: 'Turn on' }).dispatchEvent('click');
    await waitForMarks(page);
    await popup.getByRole('button', { name: 'Off on this page' }).dispatchEvent('click');
    await noMarks(page);
    await change({ disabledPages: [] });
    await waitForMarks(page);
    await popup.close();
    await page.close();
  });
});

describe('the reader’s own judgement', () => {
  it('is remembered for the page when a name means somebody else', async () => {
    const page = await open();
    await hoverMark(page, NAME);
    await card(page).getByRole('button', { name: 'Not this one?' }).click();
    await page.getByRole('radio', { name: 'this page' }).check();
    await page.getByRole('button', { name: /None of these/ }).click();
    await expect.poll(() => markedTexts(page)).not.toContain(NAME);
    await page.reload();
    await waitForMarks(page);
    expect(await markedTexts(page)).not.toContain(NAME);
    const elsewhere = await open(OTHER_URL);
    expect(await markedTexts(elsewhere)).toContain(NAME);
    await elsewhere.close();
    await change({ choices: [] });
    await expect.poll(() => markedTexts(page)).toContain(NAME);
    await page.close();
  });

  it('mutes an entity on every page', async () => {
    const page = await open();
    await hoverMark(page, NAME);
    await card(page).getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('button', { name: `Never mark ${NAME}` }).click();
    await expect.poll(() => markedTexts(page)).not.toContain(NAME);
    const elsewhere = await open(OTHER_URL);
    expect((await markedTexts(elsewhere)).join('|')).not.toMatch(/Guterres/);
    await elsewhere.close();
    await change({ mutedEntities: [] });
    await expect.poll(() => markedTexts(page)).toContain(NAME);
    await page.close();
  });

  it('finds out why a name was marked', async () => {
    const page = await open();
    await hoverMark(page, NAME);
    await card(page).getByRole('button', { name: 'More', exact: true }).click();
    await card(page).getByText('Why marked:').waitFor();
    await page.close();
  });
});

describe('a page that is no article', () => {
  it('is left alone until the reader asks in the popup', async () => {
    const page = await run.context.newPage();
    await page.goto(LIST_URL);
    await page.waitForTimeout(800);
    expect(await markedTexts(page)).toEqual([]);
    expect(await page.locator('backgrounder-ui').count()).toBe(0);
    const popup = await popupFor(page);
    await popup.getByText('does not look like a news article').waitFor();
    await popup.getByRole('button', { name: 'Use it on this page once' }).dispatchEvent('click');
    await waitForMarks(page);
    await popup.close();
    await page.close();
  });
});

describe('how cards open', () => {
  it('is by click in click mode, and by the held key in modifier mode', async () => {
    const page = await open();
    await change({ trigger: 'click' });
    await hoverMark(page, NAME);
    await page.waitForTimeout(600);
    expect(await card(page).count()).toBe(0);
    await page.mouse.down();
    await page.mouse.up();
    await card(page).waitFor();
    await page.keyboard.press('Escape');
    await change({ trigger: 'modifier' });
    await page.mouse.move(5, 5);
    await hoverMark(page, NAME);
    await page.waitForTimeout(600);
    expect(await card(page).count()).toBe(0);
    await page.keyboard.down('Shift');
    await card(page).waitFor();
    await page.keyboard.up('Shift');
    await change({ trigger: 'hover' });
    await page.close();
  });
});

describe('the list of the article', () => {
  it('leads from the popup to the first mention, and opens its card', async () => {
    const page = await open();
    const popup = await popupFor(page);
    await popup.getByRole('tab', { name: /In this article/ }).dispatchEvent('click');
    await popup
      .getByRole('button', { name: /International Court of Justice/ })
      .dispatchEvent('click');
    await card(page, /International Court of Justice/).waitFor();
    await page.close();
  });

  it('leads from the side panel to the first mention', async () => {
    const page = await open();
    const panel = await run.context.newPage();
    await panel.goto(`chrome-extension://${run.id}/sidepanel.html`);
    await page.bringToFront();
    await panel.getByRole('button', { name: /António Guterres/ }).dispatchEvent('click');
    await card(page).waitFor();
    await panel.close();
    await page.close();
  });
});

describe('pages that are more than one document or moment', () => {
  it('are marked anew when a single-page site goes to another article', async () => {
    const page = await open();
    await page.evaluate((url) => {
      history.pushState({}, '', url);
      document.querySelector('link[rel=canonical]')!.setAttribute('href', url);
      document.querySelector('h1')!.textContent = 'Council meets again on sanctions in spring';
      const paragraphs = [...document.querySelectorAll('article > p')];
      for (const paragraph of paragraphs)
        paragraph.textContent = paragraph.textContent!.replaceAll(
          /(António )?Guterres/g,
          'Angela Merkel',
        );
    }, OTHER_URL);
    await expect.poll(() => markedTexts(page), { timeout: 10_000 }).toContain('Angela Merkel');
    expect(await page.locator('backgrounder-ui').count()).toBe(1);
    await page.close();
  });

  it('are marked in a frame of the same origin that holds the story', async () => {
    const page = await open(FRAMING_URL);
    const frame = page.frames().find((one) => one.url() === FRAMED_URL)!;
    const inFrame = () =>
      frame.evaluate(
        () =>
          (CSS.highlights.get('backgrounder-mention') as unknown as Set<Range> | undefined)?.size ??
          0,
      );
    await expect.poll(inFrame, { timeout: 10_000 }).toBeGreaterThan(3);
    const popup = await popupFor(page);
    await popup.getByRole('tab', { name: /In this article/ }).dispatchEvent('click');
    await popup.getByRole('button', { name: /António Guterres/ }).waitFor();
    await popup.close();
    await page.close();
  });
});
