import type { Page } from 'puppeteer-core';
import { edgeOfText } from './edge-of-text';

/** Asks again until there is an answer; throws after `timeout` ms. */
export async function until<T>(look: () => Promise<T | undefined>, timeout = 15_000): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error('what was waited for did not come');
    await new Promise((again) => setTimeout(again, 50));
  }
}

/** The marked words on the page. */
export function markedTextsInFirefox(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts: string[] = [];
    for (const [name, highlight] of CSS.highlights as unknown as Iterable<
      [string, Iterable<Range>]
    >) {
      if (name.startsWith('backgrounder-mention'))
        for (const range of highlight) texts.push(range.toString());
    }
    return texts;
  });
}

/** Rests the pointer on a marked name. */
export async function hoverMarkInFirefox(page: Page, text: string): Promise<void> {
  const { x, y } = await page.evaluate((wanted) => {
    for (const [name, highlight] of CSS.highlights as unknown as Iterable<
      [string, Iterable<Range>]
    >) {
      if (!name.startsWith('backgrounder-mention')) continue;
      for (const range of highlight) {
        if (range.toString() !== wanted) continue;
        range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
        const box = range.getClientRects()[0]!;
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
    }
    throw new Error(`${wanted} is not marked`);
  }, text);
  await page.mouse.move(x - 3, y - 60);
  await new Promise((settled) => setTimeout(settled, 150)); // a scroll suppresses hovering until the pointer moves again
  await page.mouse.move(x - 2, y);
  await page.mouse.move(x, y);
}

/** Selects text between two strings of the page with a real drag. */
export async function dragOverInFirefox(page: Page, from: string, to: string): Promise<void> {
  const start = await page.evaluate(edgeOfText, { text: from, atEnd: false });
  const end = await page.evaluate(edgeOfText, { text: to, atEnd: true });
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2);
  await page.mouse.move(end.x, end.y);
  await page.mouse.up();
}
