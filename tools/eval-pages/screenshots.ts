/** Photographs saved pages with the extension on them, a card open, in the looks that readers have. */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import type { SavedPage } from './corpus';
import { addressOf, servePage } from './serve-page';
import { openBrowser } from './visit';

interface Look {
  name: string;
  width: number;
  media?: Parameters<Page['emulateMedia']>[0];
  rightToLeft?: boolean;
}

const LOOKS: Look[] = [
  { name: '320', width: 320 },
  { name: '800', width: 800 },
  { name: '1600', width: 1600 },
  { name: '800-dark', width: 800, media: { colorScheme: 'dark' } },
  { name: '800-forced', width: 800, media: { forcedColors: 'active' } },
  { name: '800-rtl', width: 800, rightToLeft: true },
];
const PATIENCE = 15_000; // ms for the marks, and for the card

/** Writes a picture of each page and look to `folder`; a page without marks is told and left out. */
export async function takeScreenshots(
  pages: readonly SavedPage[],
  extension: string,
  folder: string,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const { context, close } = await openBrowser(extension);
  try {
    for (const page of pages) {
      for (const look of LOOKS) {
        const file = join(folder, `${page.id.replaceAll(/[^\w.-]+/g, '_')}-${look.name}.png`);
        await takeOne(context, page, look, file).catch((error: unknown) => {
          process.stderr.write(`${page.id} ${look.name}: ${String(error).split('\n')[0]}\n`);
        });
      }
    }
  } finally {
    await close();
  }
}

async function takeOne(
  context: BrowserContext,
  saved: SavedPage,
  { width, media, rightToLeft }: Look,
  path: string,
): Promise<void> {
  const tab = await context.newPage();
  try {
    await tab.setViewportSize({ width, height: 800 });
    if (media !== undefined) await tab.emulateMedia(media);
    await servePage(tab, saved);
    // The runner's compiler calls this in every named function it sends to a page.
    await tab.addInitScript({ content: 'globalThis.__name ??= (named) => named' });
    await tab.goto(addressOf(saved), { waitUntil: 'load' });
    if (rightToLeft === true) await tab.evaluate(turnRound);
    await tab.waitForFunction(isMarked, undefined, { timeout: PATIENCE });
    const point = await tab.evaluate(showFirstMark);
    if (point !== null) {
      await tab.mouse.move(point.x - 3, point.y - 40);
      await tab.waitForTimeout(200);
      await tab.mouse.move(point.x, point.y, { steps: 3 });
      await tab
        .getByRole('dialog')
        .first()
        .waitFor({ timeout: PATIENCE })
        .catch(() => {});
      await tab.waitForTimeout(300);
    }
    await tab.screenshot({ path });
  } finally {
    await tab.close();
  }
}

function isMarked(): boolean {
  const marks = CSS.highlights.get('backgrounder-mention') as unknown as
    | { size: number }
    | undefined;
  return (marks?.size ?? 0) > 0;
}

function turnRound(): void {
  document.documentElement.dir = 'rtl';
}

/** Scrolls to the first mark that lies in the window, and answers its middle. */
function showFirstMark(): { x: number; y: number } | null {
  const marks = CSS.highlights.get('backgrounder-mention') as unknown as Iterable<Range>;
  for (const range of marks) {
    if (range.getClientRects().length === 0) continue;
    range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    const box = range.getClientRects()[0]!;
    if (box.width > 0 && box.left >= 0 && box.right <= innerWidth)
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }
  return null;
}
