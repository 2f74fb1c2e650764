import type { Page } from 'playwright-core';
import type { NotesContent } from '../../../utils/notes/formats/content';

/** Rows put in at a time: a message to the browser holds only so much. */
const AT_ONCE = 2000;

/**
 * Fills the notes database from an extension page; the library must have been open there before, since that is what
 * makes the database. Reload the page to see the notes.
 */
export async function seedNotes(page: Page, content: NotesContent): Promise<void> {
  const tables = ['pages', 'projects', 'notes', 'revisions'] as const;
  for (const table of tables) {
    const rows: unknown[] = content[table];
    for (let start = 0; start < rows.length; start += AT_ONCE) {
      await page.evaluate(putRows, { table, rows: rows.slice(start, start + AT_ONCE) });
    }
  }
}

/** Runs in the page. */
function putRows({ table, rows }: { table: string; rows: unknown[] }): Promise<void> {
  return new Promise((done, failed) => {
    const opening = indexedDB.open('backgrounder-notes');
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const writing = database.transaction(table, 'readwrite');
      for (const row of rows) writing.objectStore(table).put(row);
      writing.onerror = () => failed(writing.error);
      writing.oncomplete = () => {
        database.close();
        done();
      };
    };
  });
}

/** Opens the library for the first time and fills it. */
export async function openLibrary(page: Page, id: string, content: NotesContent): Promise<void> {
  await page.goto(`chrome-extension://${id}/library.html`);
  await page.waitForSelector('.library');
  await seedNotes(page, content);
  await page.reload();
  await page.waitForSelector('.library-notes .note');
}
