// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_TEXT_LENGTH } from '../../../utils/notes/model';
import {
  allNotes,
  countNotes,
  noteById,
  notesOfEntity,
  notesOfPage,
  recentNotes,
  revisionsOf,
  tagCounts,
  trashedNotes,
} from '../../../utils/notes/queries';
import { createRepository, MAX_REVISIONS } from '../../../utils/notes/repository';
import { makeDraft, makePage, makeStore, saved, unwrap } from './make';

const DAY = 86_400_000;

describe('saving', () => {
  test('a saved note is read back as it was answered', async () => {
    const store = makeStore();
    const note = await saved(store);
    expect(await noteById(store.database, note.id)).toEqual(note);
    expect(note).toMatchObject({ revision: 1, deleted: null, anchor: 'exact', projects: [] });
  });

  test('a note is still there when the database is opened again', async () => {
    const store = makeStore();
    const note = await saved(store);
    store.database.close();
    const reopened = makeStore(store.factory);
    expect(await allNotes(reopened.database)).toEqual([note]);
  });

  test('the same draft sent twice is saved once', async () => {
    const store = makeStore();
    const id = '11111111-1111-4111-8111-111111111111';
    const first = await saved(store, { id });
    const second = await saved(store, { id, text: 'sent again' });
    expect(second).toEqual(first);
    expect(await countNotes(store.database)).toMatchObject({ notes: 1 });
  });

  test('the first capture of a page stands and later ones fill its gaps', async () => {
    const store = makeStore();
    await saved(store, { page: { ...makePage(), author: null } });
    await saved(store, { page: { ...makePage(), title: 'Changed', author: 'Ada Lind' } });
    const page = await store.database.pages.get(makePage().key);
    expect(page).toMatchObject({ title: 'The harbour opens again', author: 'Ada Lind' });
  });

  test('a thousand notes saved from two tabs at once are all kept', async () => {
    const store = makeStore();
    const other = createRepository({
      ...store.platform,
      makeId: (() => {
        let count = 0;
        return () => `tab-two-${++count}`;
      })(),
    });
    const saves = Array.from({ length: 500 }, (_, index) => [
      store.repository.save(makeDraft({ text: `one ${index}` })),
      other.save(makeDraft({ text: `two ${index}` })),
    ]).flat();
    const results = await Promise.all(saves);
    expect(results.every((result) => result.ok)).toBe(true);
    expect(await countNotes(store.database)).toMatchObject({ notes: 1000, pages: 1 });
  });

  test.each([
    ['a draft of another shape', { color: 'red' }, 'bad-message'],
    ['a note on an entity that names none', { motivation: 'describing' }, 'bad-message'],
    ['a comment without quote and text', { target: null, text: ' \n' }, 'note-empty'],
    ['a text over the limit', { text: 'x'.repeat(MAX_TEXT_LENGTH + 1) }, 'note-too-long'],
  ])('%s is refused with its reason', async (_name, changes, code) => {
    const store = makeStore();
    const result = await store.repository.save(makeDraft(changes as never));
    expect(result).toMatchObject({ ok: false, error: { code } });
    expect(await countNotes(store.database)).toMatchObject({ notes: 0, pages: 0 });
  });

  test('a quote over the limit is refused with its reason', async () => {
    const { repository } = makeStore();
    const draft = makeDraft();
    draft.target!.quote.exact = 'q'.repeat(MAX_TEXT_LENGTH + 1);
    expect(await repository.save(draft)).toMatchObject({ error: { code: 'note-too-long' } });
  });

  test.each([
    ['100,000 characters', 'long '.repeat(20_000)],
    ['emoji and joiners', '👩‍👩‍👧‍👦 🏴󠁧󠁢󠁳󠁣󠁴󠁿 é'],
    ['right-to-left text', 'مرحبا بالعالم \u202Eabc\u202C שלום'],
    ['NUL and control characters', 'a\u0000b\u0007\u001F\uFFFF'],
    ['lone surrogates', 'x\uD83Dy\uDE00z'],
  ])('%s in quote, note and tags is kept exactly', async (_name, text) => {
    const store = makeStore();
    const target = makeDraft().target!;
    const note = await saved(store, {
      text,
      tags: [text.slice(0, 40).trim()],
      target: { ...target, quote: { ...target.quote, exact: text } },
    });
    const read = await noteById(store.database, note.id);
    expect(read?.text).toBe(text);
    expect(read?.target?.quote.exact).toBe(text);
    expect(read?.tags).toEqual([text.slice(0, 40).trim()]);
  });

  test('any text within the limit is kept exactly', async () => {
    const store = makeStore();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), async (text) => {
        const note = await saved(store, { text });
        return (await noteById(store.database, note.id))?.text === text;
      }),
      { numRuns: 60 },
    );
  });
});

describe('changing', () => {
  test('a change counts up the revision and keeps the earlier state', async () => {
    const store = makeStore();
    const note = await saved(store);
    const changed = unwrap(
      await store.repository.update(note.id, { text: 'New', tags: ['a', 'A '] }),
    );
    expect(changed).toMatchObject({ text: 'New', tags: ['a'], revision: 2 });
    expect(changed.modified > note.modified).toBe(true);
    expect((await revisionsOf(store.database, note.id)).map((row) => row.value)).toEqual([note]);
  });

  test('an earlier state can be brought back', async () => {
    const store = makeStore();
    const note = await saved(store);
    await store.repository.update(note.id, { text: 'Overwritten in another tab' });
    const back = unwrap(await store.repository.revert(note.id, 1));
    expect(back).toMatchObject({ text: note.text, revision: 3 });
  });

  test('emptying a comment leaves its highlight, and text makes it a comment again', async () => {
    const store = makeStore();
    const note = await saved(store);
    expect(unwrap(await store.repository.update(note.id, { text: '' })).motivation).toBe(
      'highlighting',
    );
    expect(unwrap(await store.repository.update(note.id, { text: 'b' })).motivation).toBe(
      'commenting',
    );
  });

  test('a note that would be empty, too long or is not there is refused and nothing changes', async () => {
    const store = makeStore();
    const note = await saved(store, { motivation: 'describing', subject: 'Q1', target: null });
    const update = (id: string, text: string) => store.repository.update(id, { text });
    expect(await update(note.id, ' ')).toMatchObject({ error: { code: 'note-empty' } });
    expect(await update(note.id, 'x'.repeat(MAX_TEXT_LENGTH + 1))).toMatchObject({
      error: { code: 'note-too-long' },
    });
    expect(await update('nobody', 'x')).toMatchObject({ error: { code: 'note-not-found' } });
    expect(await store.repository.update(note.id, { id: 'x' } as never)).toMatchObject({
      error: { code: 'bad-message' },
    });
    expect(await noteById(store.database, note.id)).toEqual(note);
    expect(await revisionsOf(store.database, note.id)).toEqual([]);
  });

  test('only the newest earlier states are kept', async () => {
    const store = makeStore();
    const note = await saved(store);
    for (let index = 0; index < MAX_REVISIONS + 5; index += 1) {
      await store.repository.update(note.id, { text: `version ${index}` });
    }
    const revisions = await revisionsOf(store.database, note.id);
    expect(revisions.length).toBe(MAX_REVISIONS);
    expect(revisions.at(-1)?.revision).toBe(MAX_REVISIONS + 5);
  });

  test('a bulk change is done for all or, when one is refused, for none', async () => {
    const store = makeStore();
    const notes = [await saved(store), await saved(store), await saved(store)];
    const ids = notes.map((note) => note.id);
    const tag = await store.repository.updateMany(ids, (note) => ({
      tags: [...note.tags, 'essay'],
    }));
    expect(tag).toEqual({ ok: true, value: 3 });
    let seen = 0;
    const refused = await store.repository.updateMany(ids, () =>
      ++seen === 3 ? { text: 'x'.repeat(MAX_TEXT_LENGTH + 1) } : { text: 'half done' },
    );
    expect(refused).toMatchObject({ error: { code: 'note-too-long' } });
    const texts = (await allNotes(store.database)).map((note) => note.text);
    expect(texts).toEqual(notes.map((note) => note.text));
  });

  test('where a note was found is remembered without a revision', async () => {
    const store = makeStore();
    const note = await saved(store);
    const report = { id: note.id, anchor: 'edited', anchoredText: 'the second ship' } as const;
    expect(await store.repository.reportAnchors([report])).toEqual({ ok: true, value: 1 });
    expect(await store.repository.reportAnchors([report])).toEqual({ ok: true, value: 0 });
    expect(await noteById(store.database, note.id)).toEqual({
      ...note,
      anchor: 'edited',
      anchoredText: 'the second ship',
    });
  });
});

describe('the trash', () => {
  test('a deleted note leaves every list and comes back whole', async () => {
    const store = makeStore();
    const note = await saved(store);
    expect(await store.repository.trash([note.id, note.id, 'nobody'])).toEqual({
      ok: true,
      value: 1,
    });
    expect(await allNotes(store.database)).toEqual([]);
    expect(await notesOfPage(store.database, note.page)).toEqual([]);
    expect(await notesOfEntity(store.database, 'Q1')).toEqual([]);
    expect(await tagCounts(store.database)).toEqual([]);
    expect(await trashedNotes(store.database)).toHaveLength(1);
    expect(await countNotes(store.database)).toMatchObject({ notes: 0, trash: 1 });
    await store.repository.restore([note.id]);
    const back = await noteById(store.database, note.id);
    expect(back).toEqual({ ...note, modified: back?.modified, revision: 3 });
  });

  test('the trash is emptied after thirty days, not before, with revisions and lonely pages', async () => {
    const store = makeStore();
    const note = await saved(store);
    await store.repository.update(note.id, { text: 'changed' });
    const kept = await saved(store, { page: makePage('https://news.example/other') });
    await store.repository.trash([note.id]);
    store.pass(29 * DAY);
    expect(await store.repository.purge()).toEqual({ ok: true, value: 0 });
    store.pass(DAY);
    expect(await store.repository.purge()).toEqual({ ok: true, value: 1 });
    expect(await store.database.notes.toArray()).toEqual([kept]);
    expect(await store.database.revisions.count()).toBe(0);
    expect(await store.database.pages.toCollection().primaryKeys()).toEqual([kept.page]);
  });

  test('"delete everything" leaves nothing in any table', async () => {
    const store = makeStore();
    const note = await saved(store);
    await store.repository.update(note.id, { text: 'changed' });
    await store.repository.keepDraft('page:x', { ...makeDraft(), target: null });
    await store.repository.eraseEverything();
    for (const table of store.database.tables) expect(await table.count()).toBe(0);
  });
});

describe('reading', () => {
  test("a page's notes come in reading order, those without a place last", async () => {
    const store = makeStore();
    const at = (start: number) => ({
      ...makeDraft().target!,
      position: { type: 'TextPositionSelector' as const, start, end: start + 5 },
    });
    await saved(store, { text: 'page', target: null });
    await saved(store, { text: 'second', target: at(90) });
    await saved(store, { text: 'first', target: at(10) });
    await saved(store, { text: 'elsewhere', page: makePage('https://news.example/other') });
    const notes = await notesOfPage(store.database, makePage().key);
    expect(notes.map((note) => note.text)).toEqual(['first', 'second', 'page']);
  });

  test('all and recent notes come newest first', async () => {
    const store = makeStore();
    for (const text of ['a', 'b', 'c']) await saved(store, { text });
    expect((await allNotes(store.database)).map((note) => note.text)).toEqual(['c', 'b', 'a']);
    expect((await recentNotes(store.database, 2)).map((note) => note.text)).toEqual(['c', 'b']);
  });

  test('a note in the trash takes no place among the recent ones', async () => {
    const store = makeStore();
    await saved(store, { text: 'a' });
    const second = await saved(store, { text: 'b' });
    await saved(store, { text: 'c' });
    unwrap(await store.repository.trash([second.id]));
    expect((await recentNotes(store.database, 2)).map((note) => note.text)).toEqual(['c', 'a']);
  });

  test('notes of an entity are those about it and those whose quote names it', async () => {
    const store = makeStore();
    await saved(store, {
      text: 'about',
      motivation: 'describing',
      subject: 'Q2',
      entities: [],
      target: null,
    });
    await saved(store, { text: 'named', entities: ['Q2', 'Q3'] });
    await saved(store, { text: 'neither', entities: ['Q3'] });
    const notes = await notesOfEntity(store.database, 'Q2');
    expect(notes.map((note) => note.text)).toEqual(['named', 'about']);
  });
});

test('unsaved text is kept under its key until it is dropped', async () => {
  const { repository, database } = makeStore();
  await repository.keepDraft('page:a', {
    text: 'half a th',
    tags: [],
    color: 'blue',
    target: null,
  });
  expect(await database.drafts.get('page:a')).toMatchObject({ text: 'half a th' });
  await repository.keepDraft('page:a', null);
  expect(await database.drafts.get('page:a')).toBeUndefined();
});
