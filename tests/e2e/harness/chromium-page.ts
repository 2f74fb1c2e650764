import type { Page } from 'playwright-core';
import { accessibleNodes } from './chromium';
import { edgeOfText } from './edge-of-text';

/** Middle of the first line of a marked name, in viewport coordinates; scrolls it into view first. */
export async function pointOfMark(page: Page, text: string): Promise<{ x: number; y: number }> {
  return page.evaluate((wanted) => {
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
}

/** Rests the pointer on a marked name. */
export async function hoverMark(page: Page, text: string): Promise<void> {
  const { x, y } = await pointOfMark(page, text);
  await page.mouse.move(x - 3, y - 60);
  await page.waitForTimeout(150); // a scroll suppresses hovering until the pointer moves again
  await page.mouse.move(x, y, { steps: 4 });
}

/** Text of everything accessible, for looking into the closed root. */
export async function accessibleText(page: Page): Promise<string> {
  const cdp = await page.context().newCDPSession(page);
  const nodes = await accessibleNodes(cdp);
  await cdp.detach();
  return nodes.map((node) => node.name).join('\n');
}

/** Selects text between two strings of the page with a real drag. */
export async function dragOver(page: Page, from: string, to: string): Promise<void> {
  const start = await page.evaluate(edgeOfText, { text: from, atEnd: false });
  const end = await page.evaluate(edgeOfText, { text: to, atEnd: true });
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 8 });
  await page.mouse.up();
}

/** The page's DOM as text, without our one host element. */
export function serialisedDom(page: Page): Promise<string> {
  return page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as Element;
    copy.querySelector('backgrounder-ui')?.remove();
    return copy.outerHTML;
  });
}
