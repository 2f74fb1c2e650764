// @vitest-environment node
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import { backupAge, REMIND_AT, recordBackup } from '../../../utils/notes/backup-reminder';
import { writeBackup } from '../../../utils/notes/formats/backup';
import { readContent } from '../../../utils/notes/formats/content';
import { importContent, replaceDatabase } from '../../../utils/notes/import-content';
import { allNotes } from '../../../utils/notes/queries';
import {
  eraseSnapshots,
  firstReadable,
  listSnapshots,
  readSnapshot,
  SNAPSHOT_SLOTS,
  takeSnapshot,
} from '../../../utils/notes/snapshots';
import { checkStore } from '../../../utils/notes/store-health';
import { makeStore, saved, unwrap } from './make';

/** `storage.local` in memory, JSON-safe like the real one; `room` is the number of characters it takes. */
function makeArea(room = Number.POSITIVE_INFINITY) {
  const stored = new Map<string, string>();
  const used = () => [...stored.values()].reduce((sum, value) => sum + value.length, 0);
  return {
    stored,
    room,
    async get(keys: string[]) {
      return Object.fromEntries(
        keys.flatMap((key) => (stored.has(key) ? [[key, JSON.parse(stored.get(key)!)]] : [])),
      );
    },
    async set(items: Record<string, unknown>) {
      for (const [key, value] of Object.entries(items)) {
        const text = JSON.stringify(value);
        if (used() + text.length > this.room)
          throw new Error('Resource::kQuotaBytes quota exceeded');
        stored.set(key, text);
      }
    },
    async remove(keys: string[]) {
      for (const key of keys) stored.delete(key);
    },
  };
}

async function newestContent(area: ReturnType<typeof makeArea>) {
  const [newest] = await listSnapshots(area);
  return unwrap(await readSnapshot(area, newest!));
}

function setUp() {
  const store = makeStore();
  const area = makeArea();
  return { store, area, platform: { ...store.platform, area } };
}

describe('taking snapshots', () => {
  test('a snapshot holds everything, byte for byte as in a backup', async () => {
    const { store, area, platform } = setUp();
    const note = await saved(store, { text: 'Ünïcode\u0000\uD83D '.repeat(500) });
    await store.repository.update(note.id, { text: 'changed' });
    await store.repository.trash([(await saved(store)).id]);
    const info = unwrap(await takeSnapshot(platform))!;
    expect(info).toMatchObject({ notes: 1, trash: 1, pages: 1 });
    const content = unwrap(await readSnapshot(area, info));
    expect(writeBackup(content)).toBe(writeBackup(unwrap(await readContent(store.database))));
  });

  test('nothing is taken when nothing has changed', async () => {
    const { store, area, platform } = setUp();
    await saved(store);
    expect(unwrap(await takeSnapshot(platform))).not.toBeNull();
    expect(unwrap(await takeSnapshot(platform))).toBeNull();
    expect(await listSnapshots(area)).toHaveLength(1);
  });

  test('they rotate, newest first, and leave no piece behind', async () => {
    const { store, area, platform } = setUp();
    for (let count = 0; count < 5; count += 1) {
      await saved(store);
      unwrap(await takeSnapshot(platform));
    }
    const list = await listSnapshots(area);
    expect(list.map((info) => info.notes)).toEqual([5, 4, 3]);
    expect(area.stored.size).toBe(1 + list.reduce((sum, info) => sum + info.pieces, 0));
    for (const info of list)
      expect(unwrap(await readSnapshot(area, info)).notes).toHaveLength(info.notes);
  });

  test('an empty database pushes no full snapshot out', async () => {
    const { store, area, platform } = setUp();
    await saved(store);
    unwrap(await takeSnapshot(platform));
    await store.repository.eraseEverything();
    for (let count = 0; count < 5; count += 1)
      expect(unwrap(await takeSnapshot(platform))).toBeNull();
    expect((await listSnapshots(area))[0]?.notes).toBe(1);
  });

  test('after a great loss the full snapshots are the last to go', async () => {
    const { store, area, platform } = setUp();
    for (let count = 0; count < 10; count += 1) await saved(store);
    unwrap(await takeSnapshot(platform));
    const notes = await allNotes(store.database);
    await store.repository.remove(notes.slice(1).map((note) => note.id));
    for (let count = 0; count < 6; count += 1) {
      await store.repository.update(notes[0]!.id, { text: `change ${count}` });
      unwrap(await takeSnapshot(platform));
    }
    expect((await listSnapshots(area)).map((info) => info.notes)).toContain(10);
  });

  test('a full disk is said and the earlier snapshots stay whole', async () => {
    const { store, area, platform } = setUp();
    await saved(store);
    unwrap(await takeSnapshot(platform));
    await saved(store, {
      text: Array.from({ length: 9_000 }, (_, index) => (index * 7919) % 997).join(''),
    });
    area.room = [...area.stored.values()].join('').length + 600;
    expect(await takeSnapshot(platform)).toMatchObject({ error: { code: 'storage-full' } });
    expect((await newestContent(area)).notes).toHaveLength(1);
    expect([...area.stored.keys()].sort()).toEqual(['snapshot-0-0', 'snapshots']);
  });

  test('killed at any moment, the list names only whole snapshots', async () => {
    const { store, area, platform } = setUp();
    for (let count = 0; count < SNAPSHOT_SLOTS; count += 1) {
      await saved(store);
      unwrap(await takeSnapshot(platform));
    }
    await saved(store);
    const before = new Map(area.stored);
    for (let steps = 0; steps < 6; steps += 1) {
      const copy = makeArea();
      for (const [key, value] of before) copy.stored.set(key, value);
      let left = steps;
      let die = () => {};
      const dead = new Promise<void>((resolve) => {
        die = resolve;
      });
      const unlessDead = (act: () => Promise<void>) => {
        if (left-- > 0) return act();
        die();
        return new Promise<never>(() => {});
      };
      const dying = {
        get: (keys: string[]) => copy.get(keys),
        set: (items: Record<string, unknown>) => unlessDead(() => copy.set(items)),
        remove: (keys: string[]) => unlessDead(() => copy.remove(keys)),
      };
      await Promise.race([takeSnapshot({ ...platform, area: dying }), dead]);
      const list = await listSnapshots(copy);
      expect(list.length).toBeGreaterThanOrEqual(SNAPSHOT_SLOTS - 1);
      for (const info of list) expect((await readSnapshot(copy, info)).ok).toBe(true);
    }
  });
});

describe('when something is wrong', () => {
  test('an empty database beside a snapshot is seen, and restored', async () => {
    const { store, area, platform } = setUp();
    const note = await saved(store);
    unwrap(await takeSnapshot(platform));
    const fresh = makeStore(new IDBFactory());
    const health = await checkStore(fresh.database, area);
    expect(health).toMatchObject({ state: 'lost', newest: { notes: 1 } });
    const content = await newestContent(area);
    expect(unwrap(await importContent(fresh.database, content))).toMatchObject({ added: 1 });
    expect(await allNotes(fresh.database)).toEqual([note]);
    expect(await checkStore(fresh.database, area)).toMatchObject({ state: 'well' });
  });

  test('a new installation is well', async () => {
    expect(await checkStore(makeStore().database, makeArea())).toEqual({
      state: 'well',
      newest: null,
    });
  });

  test('a database that cannot be read is seen with the snapshot beside it', async () => {
    const { store, area, platform } = setUp();
    await saved(store);
    unwrap(await takeSnapshot(platform));
    const factory = new IDBFactory();
    factory.open = () => {
      throw new DOMException('Internal error', 'UnknownError');
    };
    expect(await checkStore(makeStore(factory).database, area)).toMatchObject({
      state: 'unreadable',
      failure: { code: 'storage-broken' },
      newest: { notes: 1 },
    });
  });

  test('a broken database is replaced by the snapshot', async () => {
    const { store, area, platform } = setUp();
    const note = await saved(store);
    unwrap(await takeSnapshot(platform));
    await store.database.notes.put({ id: 'broken' } as never);
    const content = await newestContent(area);
    expect(unwrap(await replaceDatabase(store.database, content))).toMatchObject({ added: 1 });
    expect(await store.database.notes.toArray()).toEqual([note]);
  });

  test.each([
    ['a piece is missing', (stored: Map<string, string>) => stored.delete('snapshot-1-0')],
    [
      'a piece is changed',
      (stored: Map<string, string>) =>
        stored.set('snapshot-1-0', stored.get('snapshot-1-0')!.replace(/[A-M]/g, 'z')),
    ],
    ['a piece is no text', (stored: Map<string, string>) => stored.set('snapshot-1-0', '7')],
  ])('when %s, the next older snapshot is offered', async (_name, spoil) => {
    const { store, area, platform } = setUp();
    await saved(store);
    unwrap(await takeSnapshot(platform));
    await saved(store);
    unwrap(await takeSnapshot(platform));
    spoil(area.stored);
    expect(await firstReadable(area, await listSnapshots(area))).toMatchObject({ notes: 1 });
    const empty = makeStore(new IDBFactory());
    expect(await checkStore(empty.database, area)).toMatchObject({
      state: 'lost',
      newest: { notes: 1 },
    });
  });

  test('when every snapshot is damaged, the loss is still said', async () => {
    const { store, area, platform } = setUp();
    await saved(store);
    unwrap(await takeSnapshot(platform));
    area.stored.delete('snapshot-0-0');
    expect(await firstReadable(area, await listSnapshots(area))).toBeNull();
    const empty = makeStore(new IDBFactory());
    expect(await checkStore(empty.database, area)).toMatchObject({
      state: 'lost',
      newest: { notes: 1 },
    });
  });

  test.each(['7', '"x"', '[{"slot":9}]', '{}'])(
    'a list of the shape %s counts as none',
    async (list) => {
      const area = makeArea();
      area.stored.set('snapshots', list);
      expect(await listSnapshots(area)).toEqual([]);
    },
  );

  test('"delete everything" leaves no snapshot', async () => {
    const { store, area, platform } = setUp();
    await saved(store);
    unwrap(await takeSnapshot(platform));
    unwrap(await eraseSnapshots(area));
    expect(area.stored.size).toBe(0);
  });
});

test('the reminder counts what no backup holds', async () => {
  const store = makeStore();
  await saved(store);
  expect(unwrap(await backupAge(store.database))).toEqual({ saved: null, changed: 1, due: false });
  for (let count = 1; count < REMIND_AT; count += 1) await saved(store);
  expect(unwrap(await backupAge(store.database))).toMatchObject({ changed: REMIND_AT, due: true });
  unwrap(await recordBackup(store.database, store.platform.now()));
  expect(unwrap(await backupAge(store.database))).toMatchObject({ changed: 0, due: false });
});
