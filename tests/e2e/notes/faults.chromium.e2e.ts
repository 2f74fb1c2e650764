import { readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Note } from '../../../utils/notes/model';
import { type ChromiumRun, launchChromium } from '../harness/chromium';
import { isWhole, numberedDraft, openClient, send, storedNotes } from './notes-client';

/** A browser's start alone takes long on a busy machine. */
const PATIENCE = 300_000;

let run: ChromiumRun;

/** Saves many notes one after the other from one tab. */
function saveMany(page: Page, prefix: string, count: number): Promise<number> {
  return page.evaluate(
    async ([template, name, total]) => {
      let saved = 0;
      for (let index = 0; index < total; index += 1) {
        const data = JSON.parse(template.replaceAll('ID', `${name}-${index}`));
        const message = { id: index, type: 'saveNote', data, timestamp: Date.now() };
        const reply = await chrome.runtime.sendMessage(message);
        if (reply?.res?.ok) saved += 1;
      }
      return saved;
    },
    [JSON.stringify(numberedDraft('ID')), prefix, count] as const,
  );
}

/** Stops the service worker, as the browser does whenever it likes. */
async function stopWorker(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const stopped = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some((version) => version.runningStatus === 'stopped')) resolve();
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await session.detach();
}

describe('saving in Chromium', () => {
  let page: Page;
  beforeAll(async () => {
    run = await launchChromium();
    page = await openClient(run);
  }, PATIENCE);
  afterAll(() => run.close());

  it.each([
    ['of 100,000 characters', 'long', 'long '.repeat(20_000)],
    ['with emoji, right-to-left and NUL', 'mixed', '👩‍👩‍👧 مرحبا \u0000 שלום \u202Ex'],
    ['with half a character', 'half', 'x\uD83Dy'],
  ])(
    'a note %s is kept exactly',
    async (_name, id, text) => {
      const answer = await send<Note>(page, 'saveNote', { ...numberedDraft(id), text });
      expect(answer.ok).toBe(true);
      expect(await storedCodeUnits(page, id)).toEqual(codeUnits(text));
    },
    PATIENCE,
  );

  it(
    'a note too long is refused by name',
    async () => {
      const draft = { ...numberedDraft('too-long'), text: 'x'.repeat(200_001) };
      expect(await send(page, 'saveNote', draft)).toMatchObject({
        error: { code: 'note-too-long' },
      });
    },
    PATIENCE,
  );

  it(
    'two tabs that save five hundred notes each make a thousand',
    async () => {
      const before = (await storedNotes(page)).length;
      const second = await openClient(run);
      const saved = await Promise.all([saveMany(page, 'one', 500), saveMany(second, 'two', 500)]);
      expect(saved).toEqual([500, 500]);
      const notes = await storedNotes(page);
      expect(new Set(notes.map((note) => note.id)).size).toBe(before + 1000);
    },
    3 * PATIENCE,
  );
});

function codeUnits(text: string): number[] {
  return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}

/** A stored note's text as numbers, which no way out of the browser can change. */
function storedCodeUnits(page: Page, id: string): Promise<number[]> {
  return page.evaluate(
    (wanted) =>
      new Promise<number[]>((resolve) => {
        const opening = indexedDB.open('backgrounder-notes');
        opening.onsuccess = () => {
          const database = opening.result;
          const reading = database.transaction('notes').objectStore('notes').get(wanted);
          reading.onsuccess = () => {
            const { text } = reading.result as { text: string };
            database.close();
            resolve(Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)));
          };
        };
      }),
    id,
  );
}

describe('when the ground gives way in Chromium', () => {
  afterEach(() => run.close());

  it(
    'a worker killed in the middle of saving loses nothing that was acknowledged',
    async () => {
      run = await launchChromium();
      const page = await openClient(run);
      const acknowledged = new Set<string>();
      for (let round = 0; round < 5; round += 1) {
        const saving = Promise.all(
          Array.from({ length: 20 }, async (_, index) => {
            const id = `r${round}-${index}`;
            const answer = await send<Note>(page, 'saveNote', numberedDraft(id)).catch(() => null);
            if (answer?.ok) acknowledged.add(id);
          }),
        );
        await new Promise((resolve) => setTimeout(resolve, 5 + round * 15));
        await stopWorker(page);
        await saving;
      }
      // What was not acknowledged is sent again, under the same id.
      for (let round = 0; round < 5; round += 1) {
        for (let index = 0; index < 20; index += 1) {
          const answer = await send<Note>(page, 'saveNote', numberedDraft(`r${round}-${index}`));
          expect(answer.ok).toBe(true);
        }
      }
      const notes = await storedNotes(page);
      expect(notes.length).toBe(100);
      for (const id of acknowledged) {
        expect(
          isWhole(
            notes.find((note) => note.id === id),
            numberedDraft(id),
          ),
        ).toBe(true);
      }
    },
    PATIENCE,
  );

  it(
    'a database of a newer version is refused by name and left alone',
    async () => {
      run = await launchChromium();
      const page = await openClient(run);
      await page.evaluate(
        () =>
          new Promise<void>((resolve, reject) => {
            const opening = indexedDB.open('backgrounder-notes', 9_990);
            opening.onupgradeneeded = () => {
              const { result } = opening;
              const store = result.objectStoreNames.contains('notes')
                ? opening.transaction!.objectStore('notes')
                : result.createObjectStore('notes', { keyPath: 'id' });
              store.put({ id: 'from-tomorrow' });
            };
            opening.onerror = () => reject(opening.error);
            opening.onsuccess = () => {
              opening.result.close();
              resolve();
            };
          }),
      );
      const answer = await send<Note>(page, 'saveNote', numberedDraft('today'));
      expect(answer).toMatchObject({ ok: false, error: { code: 'storage-newer' } });
      const databases = await page.evaluate(() => indexedDB.databases());
      expect(databases.find(({ name }) => name === 'backgrounder-notes')?.version).toBe(9_990);
      for (const surface of ['popup', 'library']) {
        await page.goto(`chrome-extension://${run.id}/${surface}.html`);
        await page.getByRole('alert').getByText('written by a newer version').waitFor();
        expect(await page.getByRole('alert').count()).toBe(1);
      }
    },
    PATIENCE,
  );
});

describe('a database that is lost or broken', () => {
  afterEach(() => run.close());

  async function withSnapshot(): Promise<string> {
    run = await launchChromium();
    const page = await openClient(run);
    await send<Note>(page, 'saveNote', numberedDraft('precious'));
    await page.evaluate(() => chrome.alarms.create('snapshot', { when: Date.now() }));
    await expect.poll(() => snapshots(page), { timeout: 60_000 }).toHaveLength(1);
    return run.profile;
  }

  async function snapshots(page: Page): Promise<{ created: string }[]> {
    const stored = await page.evaluate(() => chrome.storage.local.get('snapshots'));
    return (stored.snapshots as { created: string }[] | undefined) ?? [];
  }

  /** As a reader would: told of the loss, led to the snapshot, shown what is in it, and only then asked. */
  async function restored(page: Page): Promise<void> {
    await page.goto(`chrome-extension://${run.id}/popup.html`);
    await page.getByRole('alert').getByText('holds 1 note.').waitFor();
    await page.goto(`chrome-extension://${run.id}/library.html`);
    await page.getByRole('alert').getByText('holds 1 note.').waitFor();
    await page.getByRole('button', { name: 'Look at the snapshot' }).click();
    await page.getByText('It holds 1 note.').waitFor();
    expect(await storedNotes(page).catch(() => [])).toEqual([]);
    await page.getByRole('button', { name: 'Restore', exact: true }).click();
    await page.getByText('1 added, 0 updated, 0 were here already.').waitFor();
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await page.goto(`chrome-extension://${run.id}/library.html`);
    await page.locator('.library-notes .note', { hasText: 'note precious' }).waitFor();
    const notes = await storedNotes(page);
    expect(
      isWhole(
        notes.find((note) => note.id === 'precious'),
        numberedDraft('precious'),
      ),
    ).toBe(true);
  }

  it(
    'comes back from the snapshot after the database was deleted',
    async () => {
      const profile = await withSnapshot();
      const page = run.context.pages().at(-1)!;
      await page.evaluate(
        () =>
          new Promise<void>((resolve) => {
            const deleting = indexedDB.deleteDatabase('backgrounder-notes');
            deleting.onsuccess = () => resolve();
          }),
      );
      await run.stop();
      run = await launchChromium({ profile });
      const again = await openClient(run);
      expect(await storedNotes(again)).toEqual([]);
      await restored(again);
    },
    PATIENCE,
  );

  it(
    'comes back from the snapshot after its files were spoilt',
    async () => {
      const profile = await withSnapshot();
      await run.stop();
      const folder = join(profile, 'Default', 'IndexedDB');
      const store = readdirSync(folder).find(
        (name) => name.includes(run.id) && name.endsWith('.leveldb'),
      );
      for (const file of readdirSync(join(folder, store!))) {
        const path = join(folder, store!, file);
        if (file.startsWith('MANIFEST')) writeFileSync(path, 'not a manifest any more');
        else if (/\.(?:log|ldb)$/.test(file)) truncateSync(path, 7);
      }
      run = await launchChromium({ profile });
      const page = await openClient(run);
      await restored(page);
      const answer = await send<Note>(page, 'saveNote', numberedDraft('after'));
      expect(answer.ok).toBe(true);
    },
    PATIENCE,
  );
});
