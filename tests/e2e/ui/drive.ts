/** What a reader does on the test article, and what can be seen of it. */

import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { openArticle } from './open-page';

export interface Area {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The lines of the nth occurrence of a text in the article. */
export function linesOfText(page: Page, text: string, nth = 0): Promise<Area[]> {
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

/** Moves the pointer onto a text, as a reader does. */
export async function hover(page: Page, text: string, nth = 0): Promise<Area> {
  const line = (await linesOfText(page, text, nth))[0]!;
  await page.mouse.move((line.left + line.right) / 2 - 3, (line.top + line.bottom) / 2);
  await page.mouse.move((line.left + line.right) / 2, (line.top + line.bottom) / 2);
  return line;
}

/** The dialog of a card. */
export function card(page: Page, name: string) {
  return page.getByRole('dialog', { name, exact: true });
}

/** What the interface has asked of the page's script. */
export function calls(page: Page): Promise<unknown[][]> {
  return page.evaluate(
    () => (window as unknown as { harness: { calls: unknown[][] } }).harness.calls,
  );
}

/** What an expression over the harness in the page yields. */
export function harness<T>(page: Page, expression: string): Promise<T> {
  return page.evaluate(`harness.${expression}`);
}

/** Selects a text of one line with the mouse. */
export async function selectText(page: Page, text: string): Promise<void> {
  const line = (await linesOfText(page, text))[0]!;
  const y = (line.top + line.bottom) / 2;
  await page.mouse.move(line.left + 1, y);
  await page.mouse.down();
  await page.mouse.move(line.right - 1, y, { steps: 4 });
  await page.mouse.up();
}

/** Runs a test on an article; an error on its console fails it. */
export async function using(
  browser: Browser,
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
