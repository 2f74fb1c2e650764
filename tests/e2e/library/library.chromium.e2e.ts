import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seriousViolations } from '../harness/axe';
import { type ChromiumRun, launchChromium } from '../harness/chromium';
import { foreignAttempts } from '../harness/quiet-proxy';
import { sampleContent } from './sample-content';
import { openLibrary } from './seed';

let run: ChromiumRun;
let page: Page;
let errors: string[];

beforeAll(async () => {
  run = await launchChromium();
});
afterAll(() => run.close());
beforeEach(async () => {
  page = await run.context.newPage();
  errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await openLibrary(page, run.id, sampleContent());
  await search().waitFor();
});
afterEach(async () => {
  await page.goto(`chrome-extension://${run.id}/library.html#backup`);
  await page.getByLabel('Type “delete” to confirm').fill('delete');
  await page.getByRole('button', { name: 'Delete everything' }).click();
  await page.getByText('Everything was deleted.').waitFor();
  await page.close();
  expect(errors).toEqual([]);
});

const search = () => page.getByRole('searchbox');
const notes = (): Locator => page.locator('.library-notes > li');
const count = (number: number) => expect.poll(() => notes().count()).toBe(number);
const quotes = () => page.locator('.library-notes .note-quote').allInnerTexts();
const box = (words: string) => page.getByRole('checkbox', { name: `Choose ${words}` });
const toast = (text: string) => page.locator('.toast').getByText(text).waitFor();

describe('searching and filtering', () => {
  it('finds by the beginning of a word, with a slip, by tag and by title, and marks what it found', async () => {
    await search().pressSequentially('exempt');
    await count(1);
    expect(await page.locator('.note mark').first().innerText()).toBe('Exemptions');
    await search().fill('medicyne');
    await count(1);
    await search().fill('quota');
    await count(1);
    await search().fill('grain prices');
    await count(2);
    await search().fill('zeppelin');
    await page.getByText('No note has this.').waitFor();
  });

  it('finds by the name of an entity that the passage does not spell out', async () => {
    await search().fill('guterres');
    await count(1);
    expect(await quotes()).toEqual([expect.stringContaining('Exemptions')]);
  });

  it('narrows by colour and place on the page, and opens again', async () => {
    await page.getByLabel('Place on the page').selectOption('gone');
    await count(1);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.getByLabel('Colour').first().selectOption('green');
    await count(1);
  });
});

describe('many notes at once', () => {
  it('are tagged, and back', async () => {
    await box('The council').check();
    await box('Exemptions').check();
    await page.getByRole('combobox', { name: 'Add a tag' }).fill('seen');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.tag', { hasText: 'seen' }).count()).toBe(2);
    await toast('2 notes changed');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => page.locator('.tag', { hasText: 'seen' }).count()).toBe(0);
  });

  it('are deleted, brought back, and removed for good only on a second word', async () => {
    await box('The council').check();
    await box('Exemptions').check();
    await page.getByRole('toolbar').getByRole('button', { name: 'Delete' }).click();
    await count(5);
    await page.getByRole('button', { name: 'Undo' }).click();
    await count(7);
    await page.getByRole('tab', { name: /Trash/ }).click();
    await count(1);
    await page.getByRole('button', { name: 'Remove for good' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click();
    await count(1);
    await page.getByRole('button', { name: 'Remove for good' }).first().click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove for good' }).click();
    await page.getByText('The trash is empty.').waitFor();
  });

  it('are restored from the trash', async () => {
    await page.getByRole('tab', { name: /Trash/ }).click();
    await page.getByRole('button', { name: 'Restore' }).click();
    await page.getByText('The trash is empty.').waitFor();
    await page.getByRole('tab', { name: /Notes/ }).click();
    await count(8);
  });
});

describe('a project', () => {
  it('is made, filled, put in order by keyboard, and keeps its order', async () => {
    await page.getByRole('button', { name: /Essay on sanctions/ }).click();
    await count(2);
    expect((await quotes())[0]).toContain('Exemptions');
    await box('Exemptions').focus();
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(async () => (await quotes())[0]).toContain('The council');
    await page.reload();
    await page.getByRole('button', { name: /Essay on sanctions/ }).click();
    await expect.poll(async () => (await quotes())[0]).toContain('The council');
    await page.getByRole('textbox', { name: 'New project' }).fill('Harbours');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Harbours/ }).waitFor();
  });

  it('changes places with others, is renamed, and goes without its notes', async () => {
    const names = () => page.locator('.project').allInnerTexts();
    await page.getByRole('button', { name: /Politics class/ }).click();
    await page.getByRole('button', { name: 'Move the project Politics class up' }).click();
    await expect.poll(async () => (await names())[0]).toContain('Politics class');
    await page.getByRole('button', { name: 'Rename the project Politics class' }).click();
    await page.getByRole('textbox', { name: 'Name of the project' }).fill('Civics');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await names())[0]).toContain('Civics');
    await page.getByRole('button', { name: /Delete the project Civics/ }).click();
    await count(7);
  });
});

describe('without a mouse', () => {
  it('is walked from search to a deleted and returned note', async () => {
    await search().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await expect
      .poll(() => search().evaluate((field) => field === document.activeElement))
      .toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Delete');
    await count(6);
    await page.keyboard.press('Control+z');
    await count(7);
    await page.keyboard.press('e');
    await page.getByRole('textbox', { name: 'Your note' }).fill('Written by keyboard.');
    await page.keyboard.press('Control+Enter');
    await page.locator('.note-text', { hasText: 'Written by keyboard.' }).waitFor();
  });
});

describe('a changed note', () => {
  it('comes back as it was from its earlier versions', async () => {
    const note = notes().filter({ hasText: 'Fishing crews' });
    const change = async (text: string) => {
      await note.getByRole('button', { name: 'Edit this note' }).click();
      await note.getByRole('textbox', { name: 'Your note' }).fill(text);
      await page.keyboard.press('Control+Enter');
      await note.locator('.note-text', { hasText: text }).waitFor();
    };
    await change('First thought.');
    await change('Second thought.');
    await note.getByText('Earlier versions').click();
    await note
      .locator('.note-history li', { hasText: 'First thought.' })
      .getByRole('button', { name: /Bring back/ })
      .click();
    await note.locator('.note-text', { hasText: 'First thought.' }).waitFor();
    await note.locator('.note-history li', { hasText: 'Second thought.' }).waitFor();
  });
});

describe('another tab', () => {
  it('stays in step', async () => {
    const other = await run.context.newPage();
    await other.goto(`chrome-extension://${run.id}/library.html`);
    await other.waitForSelector('.library-notes .note');
    await other
      .locator('.library-notes > li', { hasText: 'Fishing crews' })
      .getByRole('button', { name: 'Delete this note' })
      .click();
    await count(6);
    await other.close();
  });
});

describe('an entity', () => {
  it('has a page with its card, its articles and its notes', async () => {
    await page.getByRole('button', { name: 'France' }).first().click();
    await page.getByRole('heading', { name: 'France' }).waitFor();
    await page.getByText('2 articles').waitFor();
    await page.getByText('Capital').waitFor();
    expect(await page.locator('.entity-main .note').count()).toBe(3);
    await page.goBack();
    await count(7);
  });
});

describe('the overview', () => {
  it('shows the same as plot and as table', async () => {
    await page.getByRole('tab', { name: 'Overview' }).click();
    await page.locator('.plot svg').nth(2).waitFor();
    const row = page.getByRole('row', { name: /France/ }).first();
    expect(await row.innerText()).toMatch(/France\s+3\s+2/);
  });
});

describe('a backup', () => {
  it('goes out and comes back the same, byte for byte', async () => {
    await page.getByRole('tab', { name: 'Backup' }).click();
    const first = await saved('Save a backup');
    await eraseAndBring(first);
    const second = await saved('Save a backup');
    expect(readFileSync(second, 'utf8')).toBe(readFileSync(first, 'utf8'));
  });

  it('goes out and comes back as W3C annotations', async () => {
    await page.getByRole('tab', { name: 'Backup' }).click();
    const file = await saved('Save a W3C annotation file');
    expect(JSON.parse(readFileSync(file, 'utf8')).total).toBe(8);
    await eraseAndBring(file);
    await page.getByRole('tab', { name: /Notes/ }).click();
    await count(7);
  });

  it('that is cut off is refused whole', async () => {
    await page.getByRole('tab', { name: 'Backup' }).click();
    const file = join(tmpdir(), 'backgrounder-cut.json');
    writeFileSync(file, '{\n"format": "backgrounder-backup",\n"version": 1,\n"notes": [');
    await page.getByLabel('Choose a file').setInputFiles(file);
    await page
      .getByRole('alert')
      .getByText(/Nothing was changed/)
      .waitFor();
  });
});

it('has nothing serious for axe in any view, and connects to nowhere', async () => {
  for (const view of ['notes', 'trash', 'overview', 'backup', 'entity=france']) {
    await page.goto(`chrome-extension://${run.id}/library.html#${view}`);
    await page.waitForTimeout(500);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await seriousViolations(page)).toEqual([]);
    }
  }
  expect(foreignAttempts(run.proxy)).toEqual([]);
});

/** Saves a file and answers where it lies. */
async function saved(button: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const file = join(tmpdir(), `backgrounder-${button.length}-${Date.now()}.json`);
  await (await download).saveAs(file);
  return file;
}

async function eraseAndBring(file: string): Promise<void> {
  await page.getByLabel('Type “delete” to confirm').fill('delete');
  await page.getByRole('button', { name: 'Delete everything' }).click();
  await page.getByText('Everything was deleted.').waitFor();
  await page.getByLabel('Choose a file').setInputFiles(file);
  await page.getByText(/It holds 8 notes/).waitFor();
  await page.getByRole('button', { name: 'Bring them in' }).click();
  await page.getByText(/^8 added/).waitFor();
}
