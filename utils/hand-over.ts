/**
 * Hands a file from one of our pages to the background: a message takes 64 MB at most and is copied three times, so
 * the file lies in a small database of its own until the background has read it.
 */

import Dexie, { type Table } from 'dexie';

interface Waiting {
  key: string;
  file: Blob;
}

/** Lays a file down; the key goes into the message. Rejects when there is no room. */
export async function layDown(file: Blob): Promise<string> {
  const key = crypto.randomUUID();
  await within(async (files) => {
    // What an earlier attempt left behind is of no use to anyone.
    await files.clear();
    await files.put({ key, file });
  });
  return key;
}

/** Picks a file up, once; null where there is none under this key. */
export async function pickUp(key: string): Promise<Blob | null> {
  return within(async (files) => {
    const waiting = await files.get(key);
    await files.delete(key);
    return waiting?.file ?? null;
  });
}

async function within<T>(work: (files: Table<Waiting, string>) => Promise<T>): Promise<T> {
  const database = new Dexie('backgrounder-hand-over');
  database.version(1).stores({ files: 'key' });
  try {
    return await work(database.table('files'));
  } finally {
    database.close();
  }
}
