import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import {
  accessibleNodes,
  clickAccessible,
  findAccessible,
  launchChromium,
  markedTexts,
  servePages,
  waitForMarks,
  waitUntilGone,
} from '../../tests/e2e/harness/chromium';
import { dragOver, hoverMark } from '../../tests/e2e/harness/chromium-page';
import { type Demo, say } from './demo';

/** Opens Chromium on the sample article; without a display walks through the main job and ends. */
export async function demoInChromium({ url, html, headless, folder }: Demo): Promise<void> {
  const run = await launchChromium({ extension: resolve('.output', 'chrome-mv3-demo'), headless });
  await servePages(run.context, { [url]: html });
  const page = await run.context.newPage();
  await page.goto(url);
  if (!headless) {
    say(`Chromium is open on the sample article. Rest the pointer on an underlined name.`);
    say('Close the browser to end.');
    await new Promise<void>((closed) => run.context.on('close', () => closed()));
    await run.close();
    return;
  }
  try {
    await walkThrough(page, run.id, folder);
  } finally {
    await run.close();
  }
}

async function walkThrough(page: Page, id: string, folder: string): Promise<void> {
  await waitForMarks(page);
  // The first-run page has opened meanwhile; a tab behind it paints nothing and waits for every frame.
  await page.bringToFront();
  const names = [...new Set(await markedTexts(page))];
  say(`\n${names.length} names are marked:`);
  for (const name of names) say(`  ${name}: ${await firstLineOfCard(page, name)}`);
  await hoverMark(page, names[0]!);
  await findAccessible(page, 'dialog', /.+/);
  await page.waitForTimeout(300);
  await page.screenshot({ path: `${folder}/card.png` });
  await page.keyboard.press('Escape');
  await dragOver(page, 'The charter gave', 'security to a small body');
  await clickAccessible(page, 'button', /note/i);
  await page.waitForTimeout(300);
  await page.screenshot({ path: `${folder}/selection.png` });
  await page.keyboard.type('Compare with the League of Nations.');
  await clickAccessible(page, 'button', /^Save/);
  await page.waitForTimeout(500);
  await page.reload();
  await waitForMarks(page);
  await page.waitForTimeout(500);
  await page.screenshot({ path: `${folder}/note.png` });
  const popup = await page.context().newPage();
  await popup.setViewportSize({ width: 400, height: 600 });
  await popup.goto(`chrome-extension://${id}/popup.html`);
  await popup.getByRole('tab', { name: /All notes/ }).click();
  await popup.getByText('Compare with the League of Nations.').waitFor();
  await popup.screenshot({ path: `${folder}/popup.png` });
  say('\nA note was saved, found again on the page and in the popup.');
  say(`Screenshots: ${folder}/card.png, selection.png, note.png, popup.png`);
}

/** Opens a name's card as a reader would and reads its description: the text after the heading. */
async function firstLineOfCard(page: Page, name: string): Promise<string> {
  await hoverMark(page, name);
  const { cdp, node } = await findAccessible(page, 'dialog', /.+/);
  const nodes = await accessibleNodes(cdp);
  await cdp.detach();
  const texts = nodes.filter(({ role }) => role === 'StaticText').map((one) => one.name);
  await page.keyboard.press('Escape');
  await waitUntilGone(page, 'dialog', /.+/);
  const heading = texts.indexOf(node.name);
  return `${node.name}. ${texts[heading + 1] ?? ''}`;
}
