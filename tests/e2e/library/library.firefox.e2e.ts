import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeBackup } from '../../../utils/notes/formats/backup';
import { type FirefoxRun, launchFirefox, openExtensionPage } from '../harness/firefox';
import { until } from '../harness/firefox-page';
import { sampleContent } from './sample-content';

let run: FirefoxRun;

beforeAll(async () => {
  run = await launchFirefox();
});
afterAll(() => run.close());

it('brings a backup in, searches, deletes and takes it back', async () => {
  const page = await openExtensionPage(run, '/library.html#backup');
  await page.waitForSelector('input[type=file]');
  // A real file chooser cannot be driven at these addresses; the field takes a file all the same.
  await page.evaluate((text) => {
    const field = document.querySelector<HTMLInputElement>('input[type=file]')!;
    const files = new DataTransfer();
    files.items.add(new File([text], 'notes.json'));
    field.files = files.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }, writeBackup(sampleContent()));
  await (await page.waitForSelector('.preview .button.main'))!.click();
  await page.waitForFunction(() => document.body.innerText.includes('8 added'));

  await page.evaluate(() => {
    location.hash = 'notes';
  });
  const count = () => page.$$eval('.library-notes > li', (items) => items.length);
  const becomes = (number: number) =>
    until(async () => ((await count()) === number ? true : undefined));
  await becomes(7);
  await page.type('input[type=search]', 'medicyne');
  await becomes(1);
  expect(await page.$eval('.note mark', (mark) => mark.textContent)).toBe('medicine');
  await (await page.waitForSelector('[data-action=delete]'))!.click();
  await becomes(0);
  await (await page.waitForSelector('.toast .button'))!.click();
  await becomes(1);
  await page.close();
});
