import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import {
  closedElements,
  launchFirefox,
  openExtensionPage,
  servePagesInFirefox,
} from '../../tests/e2e/harness/firefox';
import { type Demo, say } from './demo';

/** Opens Firefox on the sample article; without a display walks through the main job and ends. */
export async function demoInFirefox({ url, html, headless, folder }: Demo): Promise<void> {
  const run = await launchFirefox({ extension: resolve('.output', 'firefox-mv3-demo'), headless });
  const page = await run.browser.newPage();
  await servePagesInFirefox(page, { [url]: html });
  await page.goto(url);
  if (!headless) {
    say('Firefox is open on the sample article. Rest the pointer on an underlined name.');
    say('Close the browser to end.');
    await new Promise<void>((closed) => run.browser.on('disconnected', () => closed()));
    await run.close();
    return;
  }
  try {
    await page.waitForFunction("CSS.highlights.has('backgrounder-mention')");
    const names = await markedNames(page);
    say(`\n${names.length} names are marked:`);
    for (const { text, x, y } of names) {
      await page.evaluate((top) => window.scrollTo(0, top - 300), y);
      await new Promise((settled) => setTimeout(settled, 150));
      const offset = await page.evaluate(() => window.scrollY);
      await page.mouse.move(x - 2, y - offset - 2);
      await page.mouse.move(x, y - offset);
      const card = await waitFor(async () => {
        const elements = await closedElements(run, page);
        return elements.find(({ attributes }) => attributes.role === 'dialog');
      });
      const description = (await closedElements(run, page)).find(({ attributes }) =>
        attributes.class?.includes('description'),
      );
      say(`  ${text}: ${description?.text ?? card.text.slice(0, 100)}`);
      await page.keyboard.press('Escape');
    }
    await page.screenshot({ path: `${folder}/firefox-article.png` });
    const popup = await openExtensionPage(run, '/popup.html');
    await popup.screenshot({ path: `${folder}/firefox-popup.png` });
    say(`Screenshots: ${folder}/firefox-article.png, firefox-popup.png`);
  } finally {
    await run.close();
  }
}

/** Each marked name once, with a place on the page to point at. */
function markedNames(page: Page): Promise<{ text: string; x: number; y: number }[]> {
  return page.evaluate(() => {
    const seen = new Map<string, { text: string; x: number; y: number }>();
    for (const [name, highlight] of CSS.highlights as unknown as Iterable<
      [string, Iterable<Range>]
    >) {
      if (!name.startsWith('backgrounder-mention')) continue;
      for (const range of highlight) {
        const box = range.getClientRects()[0];
        const text = range.toString();
        if (box && !seen.has(text)) {
          seen.set(text, {
            text,
            x: box.x + box.width / 2,
            y: box.y + box.height / 2 + window.scrollY,
          });
        }
      }
    }
    return [...seen.values()];
  });
}

async function waitFor<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 100; tries++) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((again) => setTimeout(again, 50));
  }
  throw new Error('the card did not open');
}
