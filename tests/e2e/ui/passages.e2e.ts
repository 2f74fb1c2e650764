import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousViolations } from '../harness/axe';
import { calls, harness, linesOfText, selectText, using } from './drive';
import { launch } from './open-page';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe('saving a passage', () => {
  it('highlights in a colour at once, and writes, deletes and brings back', () =>
    using(browser, {}, async (page) => {
      await selectText(page, 'Lawyers doubted');
      await page.getByRole('button', { name: 'Highlight in Green' }).waitFor();
      await page.screenshot({ path: '.output/ui/article-bar.png' });
      await page.getByRole('button', { name: 'Highlight in Green' }).click();
      await page.getByText('Saved', { exact: true }).first().waitFor();
      expect((await calls(page))[0]).toEqual([
        'savePassage',
        'Lawyers doubted',
        { text: '', tags: [], color: 'green' },
      ]);
      await page.getByRole('button', { name: 'Note', exact: true }).click();
      await page.getByRole('textbox', { name: 'Your note' }).fill('Since when?');
      await page.keyboard.press('Control+Enter');
      await page.getByText('Saved', { exact: true }).first().waitFor();
      expect((await calls(page)).at(-1)).toEqual([
        'updateNote',
        'n1',
        { text: 'Since when?', tags: [], color: 'green' },
      ]);
      await page.screenshot({ path: '.output/ui/article-saved.png' });
      expect(await seriousViolations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Delete' }).click();
      await page.getByRole('button', { name: 'Undo' }).click();
      expect((await calls(page)).map(([name]) => name).slice(-2)).toEqual([
        'deleteNote',
        'restoreNote',
      ]);
    }));

  it('keeps what was typed when saving fails, and says why', () =>
    using(browser, {}, async (page) => {
      await harness(page, 'fail(true)');
      await selectText(page, 'Lawyers doubted');
      await page.getByRole('button', { name: 'Note', exact: true }).click();
      const field = page.getByRole('textbox', { name: 'Your note' });
      await field.fill('Do not lose this.');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByRole('alert').filter({ hasText: 'no room left' }).waitFor();
      expect(await field.inputValue()).toBe('Do not lose this.');
      await harness(page, 'fail(false)');
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.getByText('Saved', { exact: true }).first().waitFor();
    }));

  it('brings an unsaved draft back when the same passage is selected again', () =>
    using(browser, {}, async (page) => {
      await selectText(page, 'Lawyers doubted');
      await page.getByRole('button', { name: 'Note', exact: true }).click();
      await page.getByRole('textbox', { name: 'Your note' }).fill('Half a thought');
      await page.getByRole('button', { name: 'Cancel' }).click();
      await selectText(page, 'Lawyers doubted');
      await page.getByRole('button', { name: 'Note', exact: true }).click();
      expect(await page.getByRole('textbox', { name: 'Your note' }).inputValue()).toBe(
        'Half a thought',
      );
    }));

  it('goes from selection to saved note by keyboard alone, unseen by the page', () =>
    using(browser, {}, async (page) => {
      await page.evaluate(() => {
        Object.assign(window, { seen: [] });
        for (const type of ['keydown', 'keyup', 'keypress', 'focusin'])
          document.addEventListener(
            type,
            () => (window as unknown as { seen: string[] }).seen.push(type),
            true,
          );
        const node = document.querySelector('article p')!.firstChild!;
        document.getSelection()!.setBaseAndExtent(node, 0, node, 40);
      });
      await harness(page, 'ui.saveSelection()');
      for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await page.keyboard.type('typed, jk');
      await page.keyboard.press('Control+Enter');
      await page.getByText('Saved', { exact: true }).first().waitFor();
      expect((await calls(page)).at(-1)).toMatchObject([
        'savePassage',
        expect.any(String),
        { text: 'typed, jk' },
      ]);
      expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([]);
    }));

  it('says in a private window that nothing is saved', () =>
    using(browser, { query: '?private' }, async (page) => {
      await selectText(page, 'Lawyers doubted');
      await page.getByText('Private window: nothing is saved here.').waitFor();
      expect(await page.getByRole('button', { name: 'Note', exact: true }).count()).toBe(0);
    }));
});

describe('highlights on the page', () => {
  it('lie on their text, also after the layout has shifted and in a scrolled box, and open their note', () =>
    using(
      browser,
      {
        article: {
          css: 'article { height: 420px; overflow: auto; } header { position: sticky; top: 0; z-index: 5; height: 40px; background: #ddd }',
          before: '<header>News</header>',
        },
      },
      async (page) => {
        await harness(page, 'fillWithNotes(12)');
        const drift = () =>
          page.evaluate(() => {
            const range = document.createRange();
            const node = document.querySelector('article p')!.firstChild!;
            range.setStart(node, 0);
            range.setEnd(node, 55);
            const text = range.getClientRects()[0]!;
            const marks = [
              ...document.querySelector('backgrounder-ui')!.shadowRoot!.querySelectorAll('.mark'),
            ];
            return Math.min(
              ...marks.map((mark) => Math.abs(mark.getBoundingClientRect().top - text.top)),
            );
          });
        await expect.poll(drift).toBeLessThan(1);
        await page.evaluate(() => document.querySelector('article')!.scrollBy(0, 15));
        await page.evaluate(() =>
          document.querySelector('main')!.style.setProperty('padding-top', '120px'),
        );
        await page.evaluate(() => scrollBy(0, 20));
        await expect.poll(drift).toBeLessThan(1);
        await page.screenshot({ path: '.output/ui/article-highlights.png' });
        const line = (await linesOfText(page, 'Lawyers doubted'))[0]!;
        await page.mouse.click(line.left + 20, (line.top + line.bottom) / 2);
        await page.getByRole('textbox', { name: 'Your note' }).waitFor();
      },
    ));

  it('are two hundred without trouble', () =>
    using(browser, {}, async (page) => {
      await harness(page, 'fillWithNotes(200)');
      const marks = () =>
        page.evaluate(
          () =>
            document.querySelector('backgrounder-ui')!.shadowRoot!.querySelectorAll('.mark').length,
        );
      await expect.poll(marks).toBeGreaterThanOrEqual(200);
    }));

  it('are as legible on a dark page as on a light one', () =>
    using(
      browser,
      {
        colorScheme: 'dark',
        article: {
          css: 'body { background: #15171a; color: #e8e8e8 } main { position: relative; z-index: 3; background: #15171a }',
        },
      },
      async (page) => {
        await harness(page, 'fillWithNotes(8)');
        const levels = await page.evaluate(() =>
          [
            ...document
              .querySelector('backgrounder-ui')!
              .shadowRoot!.querySelectorAll<HTMLElement>('.mark'),
          ].map((mark) => [mark.style.zIndex, mark.classList.contains('on-dark')]),
        );
        // Above the layer that the article lies on, or it would cover them.
        expect(levels.every(([level, dark]) => level === '3' && dark === true)).toBe(true);
        await page.screenshot({ path: '.output/ui/article-highlights-dark.png' });
      },
    ));
});
