import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousViolations } from '../harness/axe';
import {
  type ChromiumRun,
  clickAccessible,
  findAccessible,
  launchChromium,
  servePages,
  waitForMarks,
} from '../harness/chromium';
import { dragOver } from '../harness/chromium-page';
import { newsPageHtml, OWN_ARTICLE } from '../harness/news-page';

let run: ChromiumRun;
let article: Page;

beforeAll(async () => {
  run = await launchChromium();
  await servePages(run.context, { [OWN_ARTICLE.url]: newsPageHtml(OWN_ARTICLE) });
  article = await run.context.newPage();
  await article.goto(OWN_ARTICLE.url);
  await waitForMarks(article);
});
afterAll(() => run.close());

/** The popup beside the article, as the browser shows it: the article stays the active tab. */
async function openPopup(): Promise<Page> {
  const popup = await run.context.newPage();
  await popup.setViewportSize({ width: 400, height: 600 });
  await popup.goto(`chrome-extension://${run.id}/popup.html`);
  await popup.waitForSelector('.popup');
  await article.bringToFront();
  return popup;
}

async function noteOn(from: string, to: string, text: string): Promise<void> {
  await article.bringToFront();
  await dragOver(article, from, to);
  await clickAccessible(article, 'button', 'Note');
  await article.keyboard.type(text);
  await clickAccessible(article, 'button', 'Save');
  await findAccessible(article, 'button', 'Delete');
  await article.keyboard.press('Escape');
}

describe('the popup', () => {
  it('fits into what browsers allow and opens ready to type', async () => {
    const popup = await openPopup();
    const size = await popup.evaluate(() => {
      const { width, height } = document.querySelector('.popup')!.getBoundingClientRect();
      return { width, height, focused: document.activeElement?.matches('input[type=search]') };
    });
    expect(size.width).toBeLessThanOrEqual(400);
    expect(size.height).toBeLessThanOrEqual(600);
    expect(size.focused).toBe(true);
    await popup.close();
  });

  it('lists the notes of the page in reading order, edits them in place, and finds them', async () => {
    await noteOn('Diplomats from Brazil', 'followed the debate', 'second in the article');
    await noteOn('The session was requested', 'permanent members', 'first in the article');
    const popup = await openPopup();
    await expect
      .poll(() => popup.locator('.note-text').allInnerTexts())
      .toEqual(['first in the article', 'second in the article']);
    await popup.getByRole('button', { name: 'Edit this note' }).first().click();
    await popup.getByRole('textbox', { name: 'Your note' }).fill('changed in the popup');
    await popup.getByRole('button', { name: 'Save' }).click();
    await popup.getByText('changed in the popup').waitFor();
    await popup.getByRole('searchbox').fill('chang');
    await expect.poll(() => popup.locator('mark').allInnerTexts()).toEqual(['changed']);
    await popup.close();
  });

  it('takes a deletion back', async () => {
    const popup = await openPopup();
    await expect.poll(() => popup.locator('.note').count()).toBe(2);
    await popup.getByRole('button', { name: 'Delete this note' }).first().click();
    await expect.poll(() => popup.locator('.note').count()).toBe(1);
    await popup.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => popup.locator('.note').count()).toBe(2);
    await popup.close();
  });

  it('lists whom and what the article names', async () => {
    const popup = await openPopup();
    await popup.getByRole('tab', { name: /In this article/ }).click();
    await popup.getByRole('button', { name: /António Guterres/ }).waitFor();
    await popup.close();
  });

  it('switches the site off and on', async () => {
    const popup = await openPopup();
    const sitesOwn = popup.getByRole('switch', { name: /reuters\.com/ });
    await sitesOwn.uncheck({ force: true });
    await popup.getByText('Backgrounder is off for this site.').waitFor();
    await sitesOwn.check({ force: true });
    await popup.getByText('Backgrounder is off for this site.').waitFor({ state: 'detached' });
    await popup.close();
  });

  it('ties a note whose passage is gone to the text that is selected', async () => {
    await article.evaluate(() => {
      const passage = [...document.querySelectorAll('p')].find((one) =>
        one.textContent?.startsWith('Diplomats'),
      )!;
      passage.textContent = 'An editor has put another paragraph here, on quite another matter.';
    });
    await article.reload();
    await article.evaluate(() => {
      const passage = [...document.querySelectorAll('p')].find((one) =>
        one.textContent?.startsWith('Diplomats'),
      )!;
      passage.textContent = 'An editor has put another paragraph here, on quite another matter.';
    });
    const popup = await openPopup();
    const gone = popup.locator('.note', { hasText: 'No longer on the page' });
    await gone.waitFor({ timeout: 30_000 });
    await article.bringToFront();
    await dragOver(article, 'An editor has put', 'another matter');
    await gone
      .getByRole('button', { name: 'Attach it to the selected text' })
      .click({ force: true });
    const again = await openPopup();
    await again
      .locator('.note-quote', { hasText: 'An editor has put' })
      .waitFor({ timeout: 15_000 });
    await again.close();
  });

  it('has nothing serious for axe, light and dark', async () => {
    const popup = await openPopup();
    for (const colorScheme of ['light', 'dark'] as const) {
      await popup.emulateMedia({ colorScheme });
      expect(await seriousViolations(popup)).toEqual([]);
    }
    await popup.close();
  });
});

describe('the side panel', () => {
  it('shows notes of other articles under the names of this one', async () => {
    const panel = await run.context.newPage();
    await panel.goto(`chrome-extension://${run.id}/sidepanel.html`);
    await article.bringToFront();
    await panel.getByRole('button', { name: /António Guterres/ }).waitFor();
    await panel.getByRole('combobox', { name: 'Order' }).selectOption('kind');
    await panel.getByRole('heading', { name: 'People' }).waitFor();
    expect(await seriousViolations(panel)).toEqual([]);
    await panel.close();
  });
});
