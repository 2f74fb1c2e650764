import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import {
  type ChromiumRun,
  clickAccessible,
  copyOfBuild,
  findAccessible,
  launchChromium,
  markedTexts,
  servePages,
} from './harness/chromium';
import { dragOver } from './harness/chromium-page';
import { newsPageHtml, OWN_ARTICLE } from './harness/news-page';

/** Changes one byte of a file. */
function flip(file: string, at: number): void {
  const bytes = readFileSync(file);
  bytes[at] = bytes[at]! ^ 0x55;
  writeFileSync(file, bytes);
}

const damages: [string, (data: string) => void, RegExp][] = [
  ['missing', (data) => rmSync(join(data, 'gazetteer.bin')), /dataset is missing/],
  [
    'truncated',
    (data) => truncateSync(join(data, 'gazetteer.bin'), 100_000),
    /dataset .*incomplete/,
  ],
  ['of another format', (data) => flip(join(data, 'gazetteer.bin'), 4), /do not belong together/],
  ['damaged', (data) => flip(join(data, 'gazetteer.bin'), 200_000), /dataset .*damaged/],
  ['without its cards', (data) => rmSync(join(data, 'cards.bin')), /dataset is missing/],
];

let run: ChromiumRun | undefined;
let folder = '';

afterEach(async () => {
  await run?.close();
  run = undefined;
  rmSync(folder, { recursive: true, force: true });
});

describe('an index that is', () => {
  it.each(damages)(
    '%s is refused, the popup says so, and notes work on',
    async (_, damage, sentence) => {
      folder = copyOfBuild();
      damage(join(folder, 'data'));
      run = await launchChromium({ extension: folder });
      await servePages(run.context, { [OWN_ARTICLE.url]: newsPageHtml(OWN_ARTICLE) });
      const page = await run.context.newPage();
      const thrown: string[] = [];
      page.on('pageerror', (error) => thrown.push(String(error)));
      await page.goto(OWN_ARTICLE.url);
      await page.waitForTimeout(1000);
      expect(await markedTexts(page)).toEqual([]);
      await dragOver(page, 'Diplomats from Brazil', 'followed the debate');
      await clickAccessible(page, 'button', 'Highlight in Yellow');
      await findAccessible(page, 'button', 'Delete');
      const popup = await run.context.newPage();
      await popup.goto(`chrome-extension://${run.id}/popup.html`);
      await popup.getByText(sentence).waitFor();
      await popup.getByRole('tab', { name: /All notes/ }).click();
      await popup.getByText(/Diplomats from Brazil/).waitFor();
      expect(thrown).toEqual([]);
    },
  );
});
