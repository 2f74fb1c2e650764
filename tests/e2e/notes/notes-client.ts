import type { Page } from 'playwright-core';
import type { Note, NoteDraft } from '../../../utils/notes/model';
import type { Result } from '../../../utils/result';
import type { ChromiumRun } from '../harness/chromium';

/** A page of the extension that shows no notes itself, from which messages are sent as popup and library send them. */
export async function openClient(run: ChromiumRun): Promise<Page> {
  const page = await run.context.newPage();
  await page.goto(`chrome-extension://${run.id}/about.html`);
  return page;
}

/** Sends a message of the protocol and gives back its answer. */
export async function send<T>(page: Page, type: string, data: unknown): Promise<Result<T>> {
  const answer = await page.evaluate(
    ([name, payload]) =>
      new Promise<{ res?: unknown; err?: unknown }>((resolve) => {
        const message = { id: Math.random(), type: name, data: payload, timestamp: Date.now() };
        chrome.runtime.sendMessage(message, (reply) => {
          resolve(reply ?? { err: chrome.runtime.lastError?.message ?? 'no reply' });
        });
      }),
    [type, data] as const,
  );
  if (answer.err !== undefined) throw new Error(JSON.stringify(answer.err));
  return answer.res as Result<T>;
}

/** A draft that says in every field which one it is, so that a half-written note shows. */
export function numberedDraft(id: string, length = 400): NoteDraft {
  const text = `note ${id} `.padEnd(length, `${id}.`);
  return {
    id,
    page: {
      key: 'https://paper.example/story',
      url: 'https://paper.example/story',
      title: 'A story',
      author: null,
      publisher: null,
      published: null,
      language: 'en',
      csl: {},
    },
    motivation: 'commenting',
    target: {
      quote: { type: 'TextQuoteSelector', exact: text, prefix: id, suffix: id },
      position: null,
      range: null,
    },
    text,
    tags: [id],
    color: 'yellow',
    subject: null,
    entities: [],
  };
}

/** Whether a stored note has everything its draft had. */
export function isWhole(note: Note | undefined, draft: NoteDraft): boolean {
  return (
    note !== undefined &&
    note.text === draft.text &&
    note.tags[0] === draft.tags[0] &&
    note.target?.quote.exact === draft.target?.quote.exact &&
    note.target?.quote.suffix === draft.target?.quote.suffix
  );
}

/** All notes as they lie in the database, read without our code. */
export function storedNotes(page: Page): Promise<Note[]> {
  return page.evaluate(
    () =>
      new Promise<Note[]>((resolve, reject) => {
        const opening = indexedDB.open('backgrounder-notes');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          if (!database.objectStoreNames.contains('notes')) {
            database.close();
            resolve([]);
            return;
          }
          const reading = database.transaction('notes').objectStore('notes').getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            database.close();
            resolve(reading.result);
          };
        };
      }),
  );
}
