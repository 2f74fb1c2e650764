import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousViolations } from './harness/axe';
import { type ChromiumRun, launchChromium } from './harness/chromium';
import { foreignAttempts } from './harness/quiet-proxy';

let run: ChromiumRun;

beforeAll(async () => {
  run = await launchChromium();
});
afterAll(() => run.close());

const surfaces = ['popup', 'sidepanel', 'options', 'about', 'welcome'];

describe('our own pages', () => {
  it.each(surfaces)(
    '%s has nothing serious for axe, light and dark, and no error',
    async (surface) => {
      const page = await run.context.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.goto(`chrome-extension://${run.id}/${surface}.html`);
        await page.waitForSelector('#app > *');
        await page.waitForTimeout(300);
        expect(await seriousViolations(page)).toEqual([]);
      }
      expect(errors).toEqual([]);
      await page.close();
    },
  );

  it('open the first-run page once, at installation', () => {
    const welcome = run.context.pages().filter((page) => page.url().endsWith('/welcome.html'));
    expect(welcome.length).toBe(1);
  });

  it('leave no declared key without its command', async () => {
    const page = await run.context.newPage();
    await page.goto(`chrome-extension://${run.id}/options.html`);
    const commands = await page.evaluate(() => chrome.commands.getAll());
    const declared = commands.filter((command) => command.name !== '_execute_action');
    expect(declared.length).toBe(5);
    // Escape closes cards; browsers allow four suggested keys.
    for (const { name, shortcut } of declared.filter((one) => one.name !== 'close-card'))
      expect(`${name}: ${shortcut}`).toMatch(/: .+/);
    await page.close();
  });

  it('remember a setting over a reload', async () => {
    const page = await run.context.newPage();
    await page.goto(`chrome-extension://${run.id}/options.html`);
    await page.getByLabel('The first in each section').check();
    await page.waitForTimeout(200);
    await page.reload();
    await page.waitForSelector('#app > *');
    await expect.poll(() => page.getByLabel('The first in each section').isChecked()).toBe(true);
    await page.close();
  });

  it('connect to nowhere', () => {
    expect(foreignAttempts(run.proxy)).toEqual([]);
  });
});
