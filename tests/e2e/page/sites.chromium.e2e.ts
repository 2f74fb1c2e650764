import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type ChromiumRun,
  launchChromium,
  markedTexts,
  servePages,
  waitForMarks,
} from '../harness/chromium';
import { newsPageHtml, OWN_ARTICLE } from '../harness/news-page';

const UNLISTED = 'https://paper.backgrounder.example/2026/security-council-extends-its-meeting';
const SECOND = 'https://paper.backgrounder.example/2026/council-meets-again-on-sanctions';
const THIRD = 'https://gazette.backgrounder.example/2026/council-meets-again-on-sanctions';

let run: ChromiumRun;
let browserSession: CDPSession;

beforeAll(async () => {
  run = await launchChromium();
  browserSession = await run.context.browser()!.newBrowserCDPSession();
  const pages = [UNLISTED, SECOND, THIRD].map((url) => [
    url,
    newsPageHtml({ ...OWN_ARTICLE, url }),
  ]);
  await servePages(run.context, Object.fromEntries(pages));
});
afterAll(() => run.close());

async function open(url: string): Promise<Page> {
  const page = await run.context.newPage();
  await page.goto(url);
  await page.waitForTimeout(700);
  return page;
}

/** The toolbar button's click, which opens the popup and lets it into the tab. */
async function clickToolbarButton(page: Page): Promise<void> {
  const { targetInfos } = await browserSession.send('Target.getTargets', {
    filter: [{ type: 'tab' }],
  });
  const { targetId } = targetInfos.find(({ url }) => url === page.url())!;
  await browserSession.send('Extensions.triggerAction' as never, { id: run.id, targetId } as never);
}

/** Presses a button in the open popup, found from another page of ours. */
async function pressInPopup(ours: Page, name: string): Promise<void> {
  await ours.waitForFunction((wanted) => {
    const [popup] = chrome.extension.getViews({ type: 'popup' });
    const button = [...(popup?.document.querySelectorAll('button') ?? [])].find((one) =>
      one.textContent?.includes(wanted),
    );
    button?.click();
    return button !== undefined;
  }, name);
}

describe('a site that is on no list', () => {
  it('is left alone, read once at a click on the button, and left alone at the next page', async () => {
    const ours = await run.context.newPage();
    await ours.goto(`chrome-extension://${run.id}/about.html`);
    const page = await open(UNLISTED);
    expect(await markedTexts(page)).toEqual([]);
    await clickToolbarButton(page);
    await pressInPopup(ours, 'Use it on this page once');
    await waitForMarks(page);
    expect(await page.locator('backgrounder-ui').count()).toBe(1);
    const next = await open(THIRD);
    expect(await markedTexts(next)).toEqual([]);
    await next.close();
    await page.close();
    await ours.close();
  });

  it('is read always once the reader has allowed it, and it alone', async () => {
    // The prompt cannot be answered here: the grant is written down first, then the real button asks.
    const settings = await run.context.newPage();
    await settings.goto('chrome://extensions');
    for (const scheme of ['https', 'http']) {
      await settings.evaluate(
        ([id, host]) =>
          (
            chrome as unknown as {
              developerPrivate: { addHostPermission: (id: string, host: string) => Promise<void> };
            }
          ).developerPrivate.addHostPermission(id, host),
        [run.id, `${scheme}://paper.backgrounder.example/*`] as const,
      );
    }
    await settings.close();
    const page = await open(UNLISTED);
    expect(await markedTexts(page)).toEqual([]);
    await clickToolbarButton(page); // lets the popup know the tab's address
    const popup = await run.context.newPage();
    await popup.goto(`chrome-extension://${run.id}/popup.html`);
    await page.bringToFront();
    const button = popup.getByRole('button', { name: /Always use it on/ });
    await button.waitFor();
    await button.click({ force: true });
    await expect
      .poll(() => run.worker.evaluate(() => chrome.scripting.getRegisteredContentScripts()))
      .toHaveLength(1);
    const next = await open(SECOND);
    await waitForMarks(next);
    const elsewhere = await open(THIRD);
    expect(await markedTexts(elsewhere)).toEqual([]);
    for (const tab of [next, elsewhere, page]) await tab.close();
  });
});
