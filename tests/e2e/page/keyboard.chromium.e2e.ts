import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChromiumRun, launchChromium, servePages, waitForMarks } from '../harness/chromium';
import { newsPageHtml, OWN_ARTICLE } from '../harness/news-page';

let run: ChromiumRun;
beforeAll(async () => {
  run = await launchChromium({ build: 'e2e' });
  await servePages(run.context, { [OWN_ARTICLE.url]: newsPageHtml(OWN_ARTICLE) });
});
afterAll(() => run.close());

/** Linux key codes plus 8: what the browser takes its shortcuts from. */
const NATIVE = { J: 44, K: 45, O: 32 };

/** Alt+Shift and a letter, as the browser takes commands. */
async function press(page: Page, key: keyof typeof NATIVE): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  for (const type of ['rawKeyDown', 'keyUp'] as const) {
    await cdp.send('Input.dispatchKeyEvent', {
      type,
      modifiers: 9,
      key,
      code: `Key${key}`,
      windowsVirtualKeyCode: key.charCodeAt(0),
      nativeVirtualKeyCode: NATIVE[key],
    });
  }
  await cdp.detach();
  await page.waitForTimeout(250);
}

/** What the live region says once it says something like this. */
async function said(page: Page, pattern: RegExp): Promise<string> {
  const region = page.locator('[aria-live=polite]', { hasText: pattern });
  await region.waitFor({ state: 'attached' });
  return (await region.textContent()) ?? '';
}

describe('a reader without a mouse', () => {
  it('goes from the page to a saved note', async () => {
    const page = await run.context.newPage();
    await page.goto(OWN_ARTICLE.url);
    await waitForMarks(page);
    await page.bringToFront(); // the first-run tab may have come in front
    await press(page, 'K');
    const first = await said(page, /^.+: .+ Name 1 of \d+\.$/);
    await press(page, 'K');
    await said(page, /Name 2 of/);
    await press(page, 'J');
    expect(await said(page, /Name 1 of/)).toBe(first);
    await press(page, 'O');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await dialog.getByRole('heading').first().textContent()).toContain(first.split(':')[0]);
    for (let tabs = 0; tabs < 40; tabs++) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(
        () => document.querySelector('backgrounder-ui')!.shadowRoot!.activeElement?.textContent,
      );
      if (at === 'Save note') break;
    }
    await page.keyboard.press('Enter');
    await page.keyboard.type('Written without a mouse.');
    for (let tabs = 0; tabs < 20; tabs++) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(
        () => document.querySelector('backgrounder-ui')!.shadowRoot!.activeElement?.textContent,
      );
      if (at === 'Save') break;
    }
    await page.keyboard.press('Enter');
    await dialog.getByText('Written without a mouse.').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    const library = await run.context.newPage();
    await library.goto(`chrome-extension://${run.id}/library.html`);
    await library.getByText('Written without a mouse.').waitFor();
    await library.close();
    await page.close();
  });

  it('closes a card by command as well', async () => {
    const page = await run.context.newPage();
    await page.goto(OWN_ARTICLE.url);
    await waitForMarks(page);
    await press(page, 'O');
    await page.getByRole('dialog').waitFor();
    const close = await run.context.newPage();
    await close.goto(`chrome-extension://${run.id}/about.html`);
    await page.bringToFront();
    await close.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true });
      const message = { id: 1, type: 'runCommand', data: 'close-card', timestamp: Date.now() };
      await chrome.tabs.sendMessage(tab!.id!, message);
    });
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await close.close();
    await page.close();
  });
});
