/** Times library and popup with 20,000 notes: the built extension in a real Chromium. */

import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { type ChromiumRun, launchChromium } from '../../tests/e2e/harness/chromium';
import { seedNotes } from '../../tests/e2e/library/seed';
import type { NotesContent } from '../../utils/notes/formats/content';
import { makeContent } from '../notes/make-content';
import { type Measurement, measured } from '../notes/measurement';
import { type InPageTimes, timeInPage } from './in-page';

/** Each page is opened so often. */
const OPENINGS = 7;
const NOTE = '.note';
/** How long the page is left alone between two questions, milliseconds, and how often it is asked. */
const ASK_AGAIN_MS = 300;
const ASKED_AT_MOST = 200;

/** Runs the bench with `count` notes. */
export async function benchSurfaces(count = 20_000): Promise<Measurement[]> {
  const run = await launchChromium();
  try {
    const content = withRealEntities(makeContent(count));
    const page = await run.context.newPage();
    // The runner's compiler names functions by a helper that pages do not have.
    await page.addInitScript('globalThis.__name = (named) => named');
    await page.goto(addressOf(run, 'library'));
    await page.waitForSelector('.library');
    await seedNotes(page, content);
    const queries = queriesFrom(content);
    const library = await openings(run, page, 'library', NOTE);
    await waitUntilSearchable(page);
    const early = await keystrokesWhileIndexing(run, page, queries[0]!);
    const late = await keystrokes(page, queries);
    const popup = await openings(run, page, 'popup', 'input[type=search]');
    const popupKeys = await keystrokes(page, queries.slice(0, 3));
    return [
      measured('library usable: newest notes, search field', library, 400),
      measured('popup usable', popup, 200),
      measured('library keystroke to painted results', late, 50),
      measured('library keystroke while the index is made', early, 50),
      measured('popup keystroke, index being made', popupKeys, 50),
    ];
  } finally {
    await run.close();
  }
}

function addressOf({ id }: ChromiumRun, page: string): string {
  return `chrome-extension://${id}/${page}.html`;
}

/** Milliseconds from navigation until an element like this was painted. */
async function openings(
  run: ChromiumRun,
  page: Page,
  name: string,
  selector: string,
): Promise<number[]> {
  const times: number[] = [];
  await page.addInitScript(timeInPage, selector);
  for (let round = 0; round < OPENINGS; round += 1) {
    await page.goto('about:blank');
    await page.goto(addressOf(run, name));
    times.push(await whenUsable(run, page));
  }
  return times;
}

/**
 * Asks now and then, by the bare protocol: to wait for something the runner would put its own script into the page,
 * a third of a megabyte that has to be compiled in the very time that is measured.
 */
async function whenUsable({ context }: ChromiumRun, page: Page): Promise<number> {
  const session = await context.newCDPSession(page);
  for (let asked = 0; asked < ASKED_AT_MOST; asked += 1) {
    await page.waitForTimeout(ASK_AGAIN_MS);
    const { result } = await session.send('Runtime.evaluate', { expression: 'globalThis.usable' });
    if (typeof result.value !== 'number') continue;
    await session.detach();
    return result.value;
  }
  throw new Error('the page was not usable in time');
}

/** Types queries letter by letter and answers the milliseconds from each key to the painted results. */
async function keystrokes(page: Page, queries: string[]): Promise<number[]> {
  const field = page.getByRole('searchbox');
  await page.evaluate(forgetKeys);
  for (const query of queries) {
    await field.fill('');
    await field.pressSequentially(query, { delay: 60 });
  }
  await page.waitForTimeout(300);
  return page.evaluate(readKeys);
}

async function keystrokesWhileIndexing(
  run: ChromiumRun,
  page: Page,
  query: string,
): Promise<number[]> {
  await page.goto(addressOf(run, 'library'));
  await page.waitForSelector(NOTE);
  return keystrokes(page, [query, query]);
}

/** All notes are in the index when the line that says otherwise is gone. */
async function waitUntilSearchable(page: Page): Promise<void> {
  await page.getByRole('searchbox').fill('zz');
  await page.waitForFunction(isSearchable, undefined, { timeout: 180_000 });
  await page.getByRole('searchbox').fill('');
}

/** Words as a reader types them: beginnings, whole words, two words, a slip. */
function queriesFrom({ notes }: NotesContent): string[] {
  const words = (at: number) => notes[at]!.target!.quote.exact.toLowerCase().match(/\p{L}{5,}/gu)!;
  const first = words(10)[0]!;
  const second = words(200)[0]!;
  return [
    first,
    second.slice(0, 4),
    `${words(3000)[0]} ${words(3000)[1]}`,
    `${first.slice(0, 3)}x${first.slice(4)}`,
  ];
}

/** Names cost the background a card each, so the made-up ids become those of the dataset. */
function withRealEntities(content: NotesContent): NotesContent {
  const folder = 'dataset/records/core';
  const ids = readdirSync(folder).flatMap((file) =>
    readFileSync(`${folder}/${file}`, 'utf8')
      .split('\n')
      .flatMap((line) => /^\{"id":"([^"]+)"/.exec(line)?.[1] ?? []),
  );
  const real = new Map<string, string>();
  const realOf = (id: string) => {
    if (!real.has(id)) real.set(id, ids[real.size % ids.length]!);
    return real.get(id)!;
  };
  const notes = content.notes.map((note) => ({
    ...note,
    subject: note.subject === null ? null : realOf(note.subject),
    entities: note.entities.map(realOf),
  }));
  return { ...content, notes };
}

function isSearchable(): boolean {
  return document.querySelector('.library-search .progress') === null;
}
function readKeys(): number[] {
  return (globalThis as unknown as InPageTimes).keys;
}
function forgetKeys(): void {
  (globalThis as unknown as InPageTimes).keys = [];
}
