/**
 * The dataset's packaged files, copied once per dataset version into IndexedDB as Blobs, from where a cold worker
 * reads them several times faster than from the package. The package stays the fallback.
 */

import { Dexie, type Table } from 'dexie';
import { browser } from 'wxt/browser';

/** Files of the dataset under `/data/`. */
export type DatasetFile = 'gazetteer.bin' | 'cards.bin' | 'pictures.bin';

interface Copy {
  file: DatasetFile;
  version: string;
  blob: Blob;
}

interface CopiesDatabase extends Dexie {
  copies: Table<Copy, string>;
}

function openCopies(): CopiesDatabase {
  const database = new Dexie('backgrounder-dataset') as CopiesDatabase;
  database.version(1).stores({ copies: 'file' });
  return database;
}

/** The copy of a file for this dataset version; null where there is none or the database does not open. */
export async function copyOf(file: DatasetFile, version: string): Promise<Blob | null> {
  try {
    const copies = openCopies();
    const copy = await copies.copies.get(file);
    copies.close();
    return copy?.version === version ? copy.blob : null;
  } catch {
    return null;
  }
}

/** Keeps a copy; a full or broken disk only means that the package is read again next time. */
export async function keepCopy(file: DatasetFile, version: string, blob: Blob): Promise<void> {
  try {
    const copies = openCopies();
    await copies.copies.put({ file, version, blob });
    copies.close();
  } catch {
    // The package is still there.
  }
}

/** The packaged file; null where it is missing. */
export async function packagedFile(file: DatasetFile | 'info.json'): Promise<Blob | null> {
  try {
    // Addresses of public files are typed from the build that made them; the dataset is compiled before it.
    const response = await fetch(browser.runtime.getURL(`/data/${file}` as never));
    return response.ok ? await response.blob() : null;
  } catch {
    return null;
  }
}
