import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { card, harness, hover, using } from './drive';
import { launch } from './open-page';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe('on pages that get in the way', () => {
  it('looks the same whatever the page does to all elements, and under a strict policy', () =>
    using(
      browser,
      {
        article: {
          css: `* { all: unset !important; font: 40px/3 fantasy !important; color: red !important }
                backgrounder-ui { display: none !important; opacity: 0 !important; --paper: red; --ink: red }
                html { font-size: 40px !important }`,
        },
      },
      async (page) => {
        await page.evaluate(() => document.querySelector('h1')!.scrollIntoView());
        await harness(
          page,
          `ui.openCard({ mention: harness.mentions[0].id, entity: harness.mentions[0].entity })`,
        );
        const dialog = card(page, 'Nayib Bukele');
        await dialog.waitFor();
        const look = await dialog.getByRole('heading').evaluate((element) => {
          const { fontSize, color } = getComputedStyle(element);
          return {
            fontSize,
            color,
            opacity: getComputedStyle(document.querySelector('backgrounder-ui')!).opacity,
          };
        });
        expect(look).toEqual({ fontSize: '20px', color: 'rgb(26, 27, 30)', opacity: '1' });
        await page.waitForTimeout(200);
        expect((await dialog.boundingBox())!.width).toBe(344);
        await page.screenshot({ path: '.output/ui/article-hostile.png' });
      },
    ));

  it('stands above a modal dialog and can be used there', () =>
    using(
      browser,
      {
        article: {
          before: '<dialog id="modal"><p>Later that day Nayib Bukele answered.</p></dialog>',
        },
      },
      async (page) => {
        const line = await page.evaluate(() => {
          const modal = document.querySelector('dialog')!;
          modal.showModal();
          const range = document.createRange();
          range.setStart(modal.querySelector('p')!.firstChild!, 15);
          range.setEnd(modal.querySelector('p')!.firstChild!, 22);
          const { left, top } = range.getBoundingClientRect();
          return { left, top };
        });
        await page.mouse.move(line.left + 10, line.top + 10);
        await page.mouse.move(line.left + 12, line.top + 12);
        const dialog = card(page, 'Nayib Bukele');
        await dialog.getByRole('button', { name: 'More', exact: true }).click({ timeout: 3000 });
        await page.screenshot({ path: '.output/ui/article-dialog.png' });
        await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'detached' });
        expect(await page.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
        // Back on the page the card works as before.
        await page.evaluate(() => document.querySelector('dialog')!.close());
        await hover(page, 'Georgia');
        await card(page, 'Georgia').waitFor();
      },
    ));

  it('stands above what fills the screen', () =>
    using(browser, {}, async (page) => {
      await page.evaluate(() => document.querySelector('article')!.requestFullscreen());
      await page.evaluate(() =>
        document.querySelector('article')!.style.setProperty('background', 'white'),
      );
      await hover(page, 'Tammy Bruce');
      await card(page, 'Tammy Bruce').waitFor();
      await card(page, 'Tammy Bruce')
        .getByRole('button', { name: '1 source' })
        .click({ timeout: 3000 });
      await page.screenshot({ path: '.output/ui/article-fullscreen.png' });
      await page.evaluate(() => document.exitFullscreen());
      await expect
        .poll(() =>
          page.evaluate(() => document.querySelector('backgrounder-ui')?.parentElement?.localName),
        )
        .toBe('html');
    }));

  it('closes the card of a mention that the page has taken away', () =>
    using(browser, {}, async (page) => {
      await hover(page, 'Tammy Bruce');
      await card(page, 'Tammy Bruce').waitFor();
      await harness(page, 'remove("tammy-bruce")');
      await card(page, 'Tammy Bruce').waitFor({ state: 'detached' });
    }));

  it('comes back a few times when the page removes it, then gives in, without a loop', () =>
    using(browser, {}, async (page) => {
      const left = await page.evaluate(async () => {
        let removed = 0;
        for (let i = 0; i < 8; i++) {
          const host = document.querySelector('backgrounder-ui');
          if (!host) break;
          host.remove();
          removed += 1;
          await new Promise((resolve) => setTimeout(resolve, 10));
        }
        return removed;
      });
      expect(left).toBe(4);
    }));

  it('leaves nothing behind when it is switched off', () =>
    using(browser, {}, async (page) => {
      await hover(page, 'Nayib Bukele');
      await card(page, 'Nayib Bukele').waitFor();
      await harness(page, 'stop()');
      expect(await page.evaluate(() => document.querySelectorAll('backgrounder-ui').length)).toBe(
        0,
      );
      await hover(page, 'Georgia');
      await page.waitForTimeout(500);
      expect(await page.evaluate(() => document.documentElement.lastElementChild?.localName)).toBe(
        'body',
      );
    }));

  it('has a closed root unless it is built for tests', () =>
    using(browser, { query: '?closed' }, async (page) => {
      expect(
        await page.evaluate(() => document.querySelector('backgrounder-ui')?.shadowRoot),
      ).toBeNull();
    }));

  it('becomes a sheet at 400% zoom', () =>
    using(browser, { viewport: { width: 320, height: 256 } }, async (page) => {
      await hover(page, 'Nayib Bukele');
      const dialog = card(page, 'Nayib Bukele');
      await dialog.waitFor();
      await page.waitForTimeout(200);
      const box = (await dialog.boundingBox())!;
      expect(box.width).toBe(320);
      expect(box.height).toBeLessThanOrEqual(128);
      await page.screenshot({ path: '.output/ui/article-zoom.png' });
    }));
});
