// @vitest-environment node
import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import { createDatabase, DATABASE_NAME, SCHEMA_VERSION } from '../../../utils/notes/database';
import { allNotes, notesOfEntity } from '../../../utils/notes/queries';
import { createRepository } from '../../../utils/notes/repository';
import { attempt } from '../../../utils/notes/storage-failure';
import { SCHEMA_FIXTURES, type SchemaFixture } from './fixtures/schemas';
import { makeDraft, makeStore } from './make';

async function writeFixture(factory: IDBFactory, fixture: SchemaFixture) {
  const old = new Dexie(DATABASE_NAME, { indexedDB: factory, IDBKeyRange });
  old.version(fixture.version).stores(fixture.stores);
  for (const [table, rows] of Object.entries(fixture.rows)) await old.table(table).bulkAdd(rows);
  old.close();
}

describe.each(SCHEMA_FIXTURES)('a database of schema version $version', (fixture) => {
  test('opens with every field kept and every later field filled in', async () => {
    const factory = new IDBFactory();
    await writeFixture(factory, fixture);
    const store = makeStore(factory);
    const notes = await store.database.notes.toArray();
    expect(notes.length).toBe(fixture.rows.notes.length);
    for (const row of fixture.rows.notes) {
      expect(notes.find((note) => note.id === row.id)).toMatchObject(row);
    }
    for (const note of notes) {
      expect(note).toMatchObject({ projects: expect.any(Array), revision: expect.any(Number) });
      expect(note).toHaveProperty('subject');
      expect(note).toHaveProperty('anchoredText');
    }
    expect(await store.database.pages.toArray()).toEqual(fixture.rows.pages);
  });

  test('can be searched by entity and written to', async () => {
    const factory = new IDBFactory();
    await writeFixture(factory, fixture);
    const store = makeStore(factory);
    expect(await notesOfEntity(store.database, 'Q42')).toHaveLength(1);
    expect(await store.repository.save(makeDraft())).toMatchObject({ ok: true });
    expect(await store.repository.update('note-1', { text: 'later' })).toMatchObject({ ok: true });
  });
});

test('there is a fixture for every schema version', () => {
  expect(SCHEMA_FIXTURES.map((fixture) => fixture.version)).toEqual(
    Array.from({ length: SCHEMA_VERSION }, (_, index) => index + 1),
  );
});

test('a database of a newer version is refused by name and left as it is', async () => {
  const factory = new IDBFactory();
  const newer = new Dexie(DATABASE_NAME, { indexedDB: factory, IDBKeyRange });
  newer.version(SCHEMA_VERSION + 1).stores({ notes: 'id', future: 'id' });
  await newer.table('notes').add({ id: 'from-tomorrow', shape: 'unknown' });
  newer.close();
  const { database, repository } = makeStore(factory);
  expect(await repository.save(makeDraft())).toMatchObject({ error: { code: 'storage-newer' } });
  expect(await attempt(() => allNotes(database))).toMatchObject({
    error: { code: 'storage-newer' },
  });
  const again = await newer.open();
  expect(again.backendDB().version).toBe((SCHEMA_VERSION + 1) * 10);
  expect(await again.table('notes').toArray()).toEqual([{ id: 'from-tomorrow', shape: 'unknown' }]);
});

test('a database that cannot be opened is said to be broken', async () => {
  const factory = new IDBFactory();
  factory.open = () => {
    throw new DOMException('Internal error opening backing store', 'UnknownError');
  };
  const database = createDatabase({ indexedDB: factory, IDBKeyRange });
  const repository = createRepository({ database, now: () => new Date(0), makeId: () => 'x' });
  expect(await repository.save(makeDraft())).toMatchObject({ error: { code: 'storage-broken' } });
});
