import { mkdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousViolations } from '../harness/axe';
import { launch, openGallery } from './open-page';

const FOLDER = '.output/ui';

let browser: Browser;
beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true });
  browser = await launch();
});
afterAll(() => browser.close());

const LOOKS = {
  light: {},
  dark: { colorScheme: 'dark' },
  narrow: { viewport: { width: 320, height: 800 } },
  wide: { viewport: { width: 1600, height: 900 } },
  'right-to-left': { query: '?dir=rtl&locale=ar' },
  'forced-colours': { forcedColors: 'active' },
  'more-contrast': { contrast: 'more' },
  'more-contrast-dark': { contrast: 'more', colorScheme: 'dark' },
} as const;

describe('every state of card and selection bar', () => {
  for (const [name, look] of Object.entries(LOOKS)) {
    it(`has nothing serious for axe and fits its width: ${name}`, async () => {
      const page = await openGallery(browser, look);
      await page.screenshot({ path: `${FOLDER}/${name}.png`, fullPage: true });
      expect(await seriousViolations(page)).toEqual([]);
      const overflowing = await page.evaluate(
        () => document.documentElement.scrollWidth - innerWidth,
      );
      expect(overflowing).toBeLessThanOrEqual(0);
      await page.context().close();
    });
  }

  it('has nothing serious on the pages behind a card either', async () => {
    const page = await openGallery(browser);
    for (const [figure, button] of [
      ['georgia', 'Not this one?'],
      ['person', 'More actions'],
      ['long', 'Save note'],
      ['country', '2 sources'],
    ] as const) {
      await page.locator(`#${figure}`).getByRole('button', { name: button, exact: true }).click();
    }
    await page.locator('#person').getByRole('button', { name: 'Report a mistake' }).click();
    await page.screenshot({ path: `${FOLDER}/behind.png`, fullPage: true });
    expect(await seriousViolations(page)).toEqual([]);
    await page.context().close();
  });
});
