// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBackup, writeBackup } from '../../../../utils/notes/formats/backup';
import { readContent } from '../../../../utils/notes/formats/content';
import { importContent, previewImport } from '../../../../utils/notes/import-content';
import { allNotes, revisionsOf } from '../../../../utils/notes/queries';
import { anyContent } from '../arbitrary';
import { makeStore, saved, unwrap } from '../make';

async function exported(store: ReturnType<typeof makeStore>): Promise<string> {
  return writeBackup(unwrap(await readContent(store.database)));
}

describe('a backup', () => {
  test('exported, imported into an empty database and exported again has the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(anyContent, async (content) => {
        const first = makeStore();
        unwrap(await importContent(first.database, content));
        const text = await exported(first);
        const second = makeStore();
        unwrap(await importContent(second.database, unwrap(readBackup(text))));
        expect(await exported(second)).toBe(text);
      }),
      { numRuns: 25 },
    );
  });

  test('imported where it came from changes nothing', async () => {
    const store = makeStore();
    const note = await saved(store);
    await store.repository.update(note.id, { text: 'changed' });
    await store.repository.trash([(await saved(store)).id]);
    const text = await exported(store);
    const summary = unwrap(await importContent(store.database, unwrap(readBackup(text))));
    expect(summary).toEqual({ added: 0, updated: 0, kept: 2, pages: 0, projects: 0 });
    expect(await exported(store)).toBe(text);
  });

  test('survives UTF-8 with NUL and lone surrogates in it', async () => {
    const store = makeStore();
    await saved(store, { text: 'a\u0000b \uD83D \uDE00 👩‍🚀' });
    const bytes = new TextEncoder().encode(await exported(store));
    const content = unwrap(readBackup(new TextDecoder().decode(bytes)));
    expect(content.notes[0]?.text).toBe('a\u0000b \uD83D \uDE00 👩‍🚀');
  });
});

describe('merging', () => {
  test('takes the later state of a note and keeps the earlier as a revision', async () => {
    const store = makeStore();
    const note = await saved(store);
    const text = await exported(store);
    unwrap(await store.repository.update(note.id, { text: 'later, here' }));
    const backup = unwrap(readBackup(text));
    expect(unwrap(await importContent(store.database, backup))).toMatchObject({
      kept: 1,
      updated: 0,
    });
    expect((await allNotes(store.database))[0]?.text).toBe('later, here');

    const future = {
      ...note,
      text: 'later, there',
      modified: '2030-01-01T00:00:00.000Z',
      revision: 9,
    };
    const summary = unwrap(await importContent(store.database, { ...backup, notes: [future] }));
    expect(summary).toMatchObject({ updated: 1 });
    expect(await allNotes(store.database)).toEqual([future]);
    const texts = (await revisionsOf(store.database, note.id)).map((row) => row.value.text);
    expect(texts).toEqual([note.text, 'later, here']);
  });

  test('says before what it will do, and does nothing by saying it', async () => {
    const source = makeStore();
    await saved(source);
    const content = unwrap(readBackup(await exported(source)));
    const store = makeStore();
    const preview = unwrap(await previewImport(store.database, content));
    expect(preview).toMatchObject({ added: 1, pages: 1 });
    expect(await store.database.notes.count()).toBe(0);
    expect(unwrap(await importContent(store.database, content))).toEqual(preview);
  });

  test('writes nothing when the last row fails', async () => {
    const source = makeStore();
    await saved(source);
    const content = unwrap(readBackup(await exported(source)));
    const store = makeStore();
    const uncloneable = { ...content.projects[0], id: 'p', name: () => {} } as never;
    const result = await importContent(store.database, { ...content, projects: [uncloneable] });
    expect(result.ok).toBe(false);
    expect(await store.database.notes.count()).toBe(0);
    expect(await store.database.pages.count()).toBe(0);
  });
});

describe('a file that is no backup', () => {
  test.each([
    ['empty', ''],
    ['cut short', '{"format":"backgrounder-backup","version":1,"notes":['],
    ['of another program', '{"format":"else","version":1}'],
    ['without its tables', '{"format":"backgrounder-backup","version":1}'],
    ['null', 'null'],
    ['a list', '[]'],
  ])('is refused when it is %s', (_name, text) => {
    expect(readBackup(text)).toMatchObject({ error: { code: 'import-malformed' } });
  });

  test('is refused when it is of a later version', () => {
    expect(readBackup('{"format":"backgrounder-backup","version":2}')).toMatchObject({
      error: { code: 'import-newer' },
    });
  });

  test('is refused for one wrong field, which it names without its value', async () => {
    const store = makeStore();
    await saved(store, { text: 'secret' });
    const text = await exported(store);
    for (const [from, to] of [
      ['"color":"yellow"', '"color":"secret"'],
      ['"revision":1', '"revision":0'],
      ['"tags":["harbours"]', '"tags":[3]'],
      ['"deleted":null', '"deleted":"soon"'],
      ['"entities":["Q1"]', '"surprise":true,"entities":["Q1"]'],
    ] as const) {
      expect(text).toContain(from);
      const result = readBackup(text.replace(from, to));
      expect(result).toMatchObject({ error: { code: 'import-malformed' } });
      if (!result.ok) {
        expect(result.error.detail).toMatch(/^notes\.0\.\w+/);
        expect(result.error.detail).not.toContain('secret');
      }
    }
  });

  test('is refused for two notes of one id', async () => {
    const store = makeStore();
    await saved(store);
    const content = unwrap(readBackup(await exported(store)));
    const twice = writeBackup({ ...content, notes: [...content.notes, ...content.notes] });
    expect(readBackup(twice)).toMatchObject({ error: { detail: 'notes: the same key twice' } });
  });

  test('never throws, whatever is in it', () => {
    fc.assert(fc.property(fc.json(), (text) => typeof readBackup(text).ok === 'boolean'));
  });
});
