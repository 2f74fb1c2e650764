/** The notes database: its tables, its versions and how it is opened. */

import { Dexie, type Table } from 'dexie';
import { migrateToProjects } from './migrations';
import type { Note, Project, Revision, SourcePage, StoredDraft } from './model';

/** Name of the database in the extension's origin. */
export const DATABASE_NAME = 'backgrounder-notes';

/** Newest schema version this code knows; count it up with every change of the schema. */
export const SCHEMA_VERSION = 2;

/** Facts about the store itself, by key. */
export interface MetaRow {
  key: string;
  value: unknown;
}

/** Typed tables of the notes database. */
export interface NotesDatabase extends Dexie {
  notes: Table<Note, string>;
  pages: Table<SourcePage, string>;
  projects: Table<Project, string>;
  revisions: Table<Revision, [string, number]>;
  drafts: Table<StoredDraft, string>;
  meta: Table<MetaRow, string>;
}

/** The database on disk was written by a newer version of the extension; opening it here could lose fields. */
export class NewerDatabaseError extends Error {
  override name = 'NewerDatabaseError';
}

/** Where IndexedDB comes from; tests hand in their own. */
export interface DatabaseOptions {
  name?: string;
  indexedDB?: IDBFactory;
  IDBKeyRange?: typeof IDBKeyRange;
}

/**
 * Describes the notes database; the first query opens it. Opening rejects with `NewerDatabaseError` when the
 * data is of a later schema than `SCHEMA_VERSION`.
 */
export function createDatabase(options: DatabaseOptions = {}): NotesDatabase {
  const { name = DATABASE_NAME, indexedDB = globalThis.indexedDB, ...dependencies } = options;
  const database = new Dexie(name, {
    ...dependencies,
    indexedDB: refusingNewer(indexedDB),
    // The default lets the system answer before the disk has the bytes: an acknowledged note must survive a crash.
    chromeTransactionDurability: 'strict',
  }) as NotesDatabase;
  // `deleted` is null for a note in use, and null is no key: the index holds the trash alone.
  database.version(1).stores({
    notes: 'id, page, created, modified, deleted, *tags, *entities',
    pages: 'key',
    meta: 'key',
  });
  database
    .version(2)
    .stores({
      notes: 'id, page, created, modified, deleted, subject, *tags, *entities, *projects',
      projects: 'id, position',
      revisions: '[note+revision]',
      drafts: 'key',
    })
    .upgrade(migrateToProjects);
  return database;
}

/**
 * Dexie 4 answers a database of a later version by opening it without a version and mending its schema to ours,
 * which would change what a newer extension wrote. That second try is refused here.
 */
function refusingNewer(factory: IDBFactory | undefined): IDBFactory | undefined {
  if (factory === undefined) return undefined;
  return {
    open(name: string, version?: number) {
      if (version === undefined) throw new NewerDatabaseError(`known up to ${SCHEMA_VERSION}`);
      return factory.open(name, version);
    },
    deleteDatabase: (name: string) => factory.deleteDatabase(name),
    databases: () => factory.databases(),
    cmp: (first: unknown, second: unknown) => factory.cmp(first, second),
  };
}
