import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousViolations } from '../harness/axe';
import { launch, openArticle } from './open-page';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

interface Area {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The lines of the nth occurrence of a text in the article. */
function linesOfText(page: Page, text: string, nth = 0): Promise<Area[]> {
  return page.evaluate(
    ([wanted, skip]) => {
      const walker = document.createTreeWalker(
        document.querySelector('article') ?? document,
        NodeFilter.SHOW_TEXT,
      );
      let left = skip;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(wanted) ?? -1;
        if (at < 0) continue;
        left -= 1;
        if (left >= 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        return [...range.getClientRects()].map(({ left, top, right, bottom }) => ({
          left,
          top,
          right,
          bottom,
        }));
      }
      return [];
    },
    [text, nth] as const,
  );
}

async function hover(page: Page, text: string, nth = 0): Promise<Area> {
  const line = (await linesOfText(page, text, nth))[0]!;
  await page.mouse.move((line.left + line.right) / 2 - 3, (line.top + line.bottom) / 2);
  await page.mouse.move((line.left + line.right) / 2, (line.top + line.bottom) / 2);
  return line;
}

function card(page: Page, name: string) {
  return page.getByRole('dialog', { name, exact: true });
}

function calls(page: Page): Promise<unknown[][]> {
  return page.evaluate(
    () => (window as unknown as { harness: { calls: unknown[][] } }).harness.calls,
  );
}

/** What an expression over the harness in the page yields. */
function harness<T>(page: Page, expression: string): Promise<T> {
  return page.evaluate(`harness.${expression}`);
}

async function selectText(page: Page, text: string): Promise<void> {
  const line = (await linesOfText(page, text))[0]!;
  const y = (line.top + line.bottom) / 2;
  await page.mouse.move(line.left + 1, y);
  await page.mouse.down();
  await page.mouse.move(line.right - 1, y, { steps: 4 });
  await page.mouse.up();
}

async function using(
  options: Parameters<typeof openArticle>[1],
  test: (page: Page) => Promise<void>,
): Promise<void> {
  const page = await openArticle(browser, options);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await test(page);
  expect(errors).toEqual([]);
  await page.context().close();
}

describe('a card by pointer', () => {
  it('opens beside the mention without covering it, and can be read and reached', () =>
    using({}, async (page) => {
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
    using({}, async (page) => {
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
    using({}, async (page) => {
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
    using({}, async (page) => {
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
    using({}, async (page) => {
      await hover(page, 'Nayib Bukele');
      await card(page, 'Nayib Bukele').getByRole('button', { name: 'CECOT' }).click();
      await card(page, 'CECOT').waitFor();
      expect(await calls(page)).toContainEqual(['lookUp', 'cecot']);
      await card(page, 'CECOT').getByRole('button', { name: 'Back to Nayib Bukele' }).click();
      await card(page, 'Nayib Bukele').waitFor();
    }));

  it('asks which one is meant, and hands on the answer', () =>
    using({}, async (page) => {
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
    using({ query: '?trigger=click' }, async (page) => {
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
    using({}, async (page) => {
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
    using({}, async (page) => {
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
    using({}, async (page) => {
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

describe('on pages that get in the way', () => {
  it('looks the same whatever the page does to all elements, and under a strict policy', () =>
    using(
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

  it('comes back a few times when the page removes it, then gives in, without a loop', () =>
    using({}, async (page) => {
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
    using({}, async (page) => {
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
    using({ query: '?closed' }, async (page) => {
      expect(
        await page.evaluate(() => document.querySelector('backgrounder-ui')?.shadowRoot),
      ).toBeNull();
    }));

  it('becomes a sheet at 400% zoom', () =>
    using({ viewport: { width: 320, height: 256 } }, async (page) => {
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

describe('saving a passage', () => {
  it('highlights in a colour at once, and writes, deletes and brings back', () =>
    using({}, async (page) => {
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
    using({}, async (page) => {
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
    using({}, async (page) => {
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
    using({}, async (page) => {
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
    using({ query: '?private' }, async (page) => {
      await selectText(page, 'Lawyers doubted');
      await page.getByText('Private window: nothing is saved here.').waitFor();
      expect(await page.getByRole('button', { name: 'Note', exact: true }).count()).toBe(0);
    }));
});

describe('highlights on the page', () => {
  it('lie on their text, also after the layout has shifted and in a scrolled box, and open their note', () =>
    using(
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
        expect(await drift()).toBeLessThan(1);
        await page.evaluate(() => document.querySelector('article')!.scrollBy(0, 15));
        await page.waitForTimeout(150);
        await page.evaluate(() =>
          document.querySelector('main')!.style.setProperty('padding-top', '120px'),
        );
        await page.evaluate(() => scrollBy(0, 20));
        await page.waitForTimeout(200);
        expect(await drift()).toBeLessThan(1);
        await page.screenshot({ path: '.output/ui/article-highlights.png' });
        const line = (await linesOfText(page, 'Lawyers doubted'))[0]!;
        await page.mouse.click(line.left + 20, (line.top + line.bottom) / 2);
        await page.getByRole('textbox', { name: 'Your note' }).waitFor();
      },
    ));

  it('are two hundred without trouble', () =>
    using({}, async (page) => {
      await harness(page, 'fillWithNotes(200)');
      const marks = await page.evaluate(
        () =>
          document.querySelector('backgrounder-ui')!.shadowRoot!.querySelectorAll('.mark').length,
      );
      expect(marks).toBeGreaterThanOrEqual(200);
    }));
});
