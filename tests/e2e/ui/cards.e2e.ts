import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousViolations } from '../harness/axe';
import { calls, card, harness, hover, linesOfText, using } from './drive';
import { launch } from './open-page';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe('a card by pointer', () => {
  it('opens beside the mention without covering it, and can be read and reached', () =>
    using(browser, {}, async (page) => {
      const line = await hover(page, 'Nayib Bukele');
      const dialog = card(page, 'Nayib Bukele');
      await dialog.waitFor();
      await page.waitForTimeout(200);
      const box = (await dialog.boundingBox())!;
      expect(box.width).toBeGreaterThanOrEqual(320);
      expect(box.width).toBeLessThanOrEqual(360);
      expect(box.height).toBeLessThanOrEqual(280);
      expect(box.y).toBeGreaterThanOrEqual(line.bottom + 7);
      expect(Math.abs(box.x - line.left)).toBeLessThan(2);
      // Slowly and obliquely to the far corner of the card.
      await page.mouse.move(box.x + box.width - 20, box.y + 30, { steps: 30 });
      await page.waitForTimeout(800);
      expect(await dialog.isVisible()).toBe(true);
      expect(await seriousViolations(page)).toEqual([]);
      await page.screenshot({ path: '.output/ui/article-card.png' });
      await page.mouse.move(5, 700);
      await dialog.waitFor({ state: 'detached', timeout: 2000 });
    }));

  it('goes at Escape without the pointer moving, and keeps that Escape from the page', () =>
    using(browser, {}, async (page) => {
      await page.evaluate(() => {
        document.addEventListener('keydown', (event) => {
          document.title = `page saw ${event.key}`;
        });
      });
      await hover(page, 'Nayib Bukele');
      await card(page, 'Nayib Bukele').waitFor();
      await page.keyboard.press('Escape');
      await card(page, 'Nayib Bukele').waitFor({ state: 'detached' });
      expect(await page.title()).toBe('Talks about prisoners');
      await page.keyboard.press('Escape');
      expect(await page.title()).toBe('page saw Escape');
    }));

  it('opens nothing while the page scrolls under a still pointer', () =>
    using(browser, {}, async (page) => {
      const line = (await linesOfText(page, 'Tammy Bruce'))[0]!;
      await page.mouse.move((line.left + line.right) / 2, line.top + 110);
      await page.mouse.wheel(0, -1);
      await page.evaluate(([y]) => scrollBy(0, y), [-0] as const);
      await page.evaluate(() => scrollTo(0, 0));
      await page.mouse.move((line.left + line.right) / 2, line.top - 90);
      await page.waitForTimeout(700);
      await page.keyboard.press('Escape');
      await page.mouse.wheel(0, -200);
      await page.evaluate(([by]) => scrollBy(0, by), [100] as const);
      await page.waitForTimeout(700);
      expect(await page.getByRole('dialog').count()).toBe(0);
      await page.mouse.move((line.left + line.right) / 2 + 2, line.top - 90);
      await page.mouse.move((line.left + line.right) / 2, line.top - 90);
      await card(page, 'Tammy Bruce').waitFor();
    }));

  it('stays with its mention when the page scrolls a little, and stays in place when pinned', () =>
    using(browser, {}, async (page) => {
      await hover(page, 'Nayib Bukele');
      const dialog = card(page, 'Nayib Bukele');
      await dialog.getByRole('button', { name: 'Keep this card open' }).click();
      const before = (await dialog.boundingBox())!;
      await page.mouse.move(10, 10);
      await page.mouse.wheel(0, 300);
      await page.waitForTimeout(600);
      const after = (await dialog.boundingBox())!;
      expect(Math.abs(after.y - before.y)).toBeLessThan(1);
      await dialog.getByRole('button', { name: 'Close' }).click();
      await dialog.waitFor({ state: 'detached' });
    }));

  it('shows a related entity and the way back', () =>
    using(browser, {}, async (page) => {
      await hover(page, 'Nayib Bukele');
      await card(page, 'Nayib Bukele').getByRole('button', { name: 'CECOT' }).click();
      await card(page, 'CECOT').waitFor();
      expect(await calls(page)).toContainEqual(['lookUp', 'cecot']);
      await card(page, 'CECOT').getByRole('button', { name: 'Back to Nayib Bukele' }).click();
      await card(page, 'Nayib Bukele').waitFor();
    }));

  it('asks which one is meant, and hands on the answer', () =>
    using(browser, {}, async (page) => {
      await hover(page, 'Georgia');
      const dialog = card(page, 'Georgia');
      await dialog.getByRole('button', { name: 'Not this one?' }).click();
      await page.getByRole('radio', { name: 'this site' }).check();
      await page.getByRole('button', { name: /southeastern United States/ }).click();
      expect(await calls(page)).toContainEqual([
        'choose',
        expect.any(String),
        'georgia-us-state',
        'site',
      ]);
      expect(await page.getByRole('dialog').count()).toBeLessThanOrEqual(1);
    }));

  it('leaves clicks on links alone, and opens by click elsewhere in click mode', () =>
    using(browser, { query: '?trigger=click' }, async (page) => {
      await hover(page, 'Nayib Bukele');
      await page.waitForTimeout(500);
      expect(await page.getByRole('dialog').count()).toBe(0);
      await page.mouse.down();
      await page.mouse.up();
      await card(page, 'Nayib Bukele').waitFor();
      await page.keyboard.press('Escape');
      await page.getByText('our earlier report').click();
      expect(page.url()).toBe('https://ui.example/elsewhere');
    }));
});

describe('a card by keyboard', () => {
  it('takes the focus at a command and gives it back at Escape and past its end', () =>
    using(browser, {}, async (page) => {
      await page.locator('#link').focus();
      await harness(
        page,
        `ui.openCard({ mention: harness.mentions[0].id, entity: harness.mentions[0].entity })`,
      );
      const dialog = card(page, 'Nayib Bukele');
      await dialog.waitFor();
      expect(
        await dialog.evaluate((el) => (el.getRootNode() as ShadowRoot).activeElement === el),
      ).toBe(true);
      await page.screenshot({ path: '.output/ui/article-keyboard.png' });
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('link');

      await harness(
        page,
        `ui.openCard({ mention: harness.mentions[0].id, entity: harness.mentions[0].entity })`,
      );
      await dialog.waitFor();
      const controls = await dialog.locator('button, a').count();
      for (let i = 0; i < controls; i++) await page.keyboard.press('Tab');
      expect(await dialog.isVisible()).toBe(true);
      await page.keyboard.press('Tab');
      await dialog.waitFor({ state: 'detached' });
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('link');
    }));

  it('keeps the focus through a look-up, a page behind the card and back', () =>
    using(browser, {}, async (page) => {
      await page.locator('#link').focus();
      await harness(
        page,
        `ui.openCard({ mention: harness.mentions[0].id, entity: harness.mentions[0].entity })`,
      );
      const chip = card(page, 'Nayib Bukele').getByRole('button', { name: 'El Salvador' });
      await chip.focus();
      await page.keyboard.press('Enter');
      await card(page, 'El Salvador').waitFor();
      await page.waitForTimeout(500);
      expect(await card(page, 'El Salvador').isVisible()).toBe(true);
      await card(page, 'El Salvador').getByRole('button', { name: 'More actions' }).press('Enter');
      await page.getByRole('button', { name: 'Report a mistake' }).press('Enter');
      await page.getByRole('button', { name: 'Back to the card' }).press('Enter');
      await page.waitForTimeout(500);
      await card(page, 'El Salvador')
        .getByRole('button', { name: 'Back to Nayib Bukele' })
        .press('Enter');
      await card(page, 'Nayib Bukele').waitFor();
    }));

  it('says where the next mention is through one polite live region', () =>
    using(browser, {}, async (page) => {
      await harness(page, `ui.announceMention('El Salvador', 'Country in Central America', 2, 9)`);
      const region = page.locator('[aria-live="polite"]');
      expect(await region.count()).toBe(1);
      expect(await region.textContent()).toBe(
        'El Salvador: Country in Central America. Name 2 of 9.',
      );
    }));
});

describe('a card by touch', () => {
  it('opens as a sheet of at most half the screen, and the second tap follows the link', () =>
    using(
      browser,
      { hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } },
      async (page) => {
        const line = (await linesOfText(page, 'Nayib Bukele', 1))[0]!;
        const tap = () =>
          page.touchscreen.tap((line.left + line.right) / 2, (line.top + line.bottom) / 2);
        await tap();
        const dialog = card(page, 'Nayib Bukele');
        await dialog.waitFor();
        await page.waitForTimeout(200);
        const box = (await dialog.boundingBox())!;
        expect(box.height).toBeLessThanOrEqual(400);
        expect(box.width).toBe(390);
        const covered = box.y < line.bottom && box.y + box.height > line.top;
        expect(covered).toBe(false);
        await page.screenshot({ path: '.output/ui/article-sheet.png' });
        expect(page.url()).toBe('https://ui.example/');
        await tap();
        await page.waitForURL('**/elsewhere');
      },
    ));
});
