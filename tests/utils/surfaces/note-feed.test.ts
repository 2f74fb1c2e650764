import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDatabase, type NotesDatabase } from '../../../utils/notes/database';
import { createRepository, type NotesRepository } from '../../../utils/notes/repository';
import { EMPTY_FEED, type FeedState, startNoteFeed } from '../../../utils/surfaces/note-feed';
import { makeDraft } from '../notes/make';

let database: NotesDatabase;
let repository: NotesRepository;
let end: AbortController;
let state: FeedState;
let clock = 0;

async function save(id: string): Promise<void> {
  const result = await repository.save(makeDraft({ id }));
  expect(result.ok).toBe(true);
}

function follow(): void {
  startNoteFeed(database, {
    signal: end.signal,
    onChange: (next) => {
      state = next;
    },
    firstPaint: async () => {},
  });
}

const ids = () => state.notes.map(({ id }) => id);
const until = (check: () => void) => vi.waitFor(check, { timeout: 5000 });

beforeEach(() => {
  database = createDatabase();
  state = EMPTY_FEED;
  end = new AbortController();
  repository = createRepository({
    database,
    now: () => new Date(Date.UTC(2026, 0, 1) + 1000 * clock++),
    makeId: () => crypto.randomUUID(),
  });
});
afterEach(async () => {
  end.abort();
  await database.delete();
});

describe('the feed of notes', () => {
  it('reads all of them, newest first, more than one slice', async () => {
    for (let count = 0; count < 350; count += 1) await save(`n-${count}`);
    follow();
    await until(() => expect(state.complete).toBe(true));
    expect(state.notes).toHaveLength(350);
    expect(ids()[0]).toBe('n-349');
    expect(ids().at(-1)).toBe('n-0');
    expect(state.pages.get('https://news.example/harbour')?.title).toBe('The harbour opens again');
  });

  it('follows notes that are saved, changed, trashed, restored and removed', async () => {
    await save('a');
    follow();
    await until(() => expect(state.complete).toBe(true));
    await save('b');
    await until(() => expect(ids()).toEqual(['b', 'a']));
    await repository.update('a', { text: 'changed' });
    await until(() => expect(state.byId.get('a')?.text).toBe('changed'));
    await repository.trash(['b']);
    await until(() => expect(state.trash.map(({ id }) => id)).toEqual(['b']));
    expect(ids()).toEqual(['a']);
    await repository.restore(['b']);
    await until(() => expect(ids()).toEqual(['b', 'a']));
    await repository.remove(['a']);
    await until(() => expect(ids()).toEqual(['b']));
    expect(state.total).toBe(1);
  });

  it('reads everything anew when too much has changed to be told one by one', async () => {
    for (let count = 0; count < 60; count += 1) await save(`n-${count}`);
    follow();
    await until(() => expect(state.complete).toBe(true));
    await repository.trash(Array.from({ length: 60 }, (_, count) => `n-${count}`));
    await until(() => expect(state.trash).toHaveLength(60));
    await repository.eraseEverything();
    await until(() => expect(state.total).toBe(0));
    expect([state.notes.length, state.trash.length]).toEqual([0, 0]);
  });

  it('says why when the database cannot be read', async () => {
    database.on('ready', () => {
      throw Object.assign(new Error('x'), { name: 'UnknownError' });
    });
    follow();
    await until(() => expect(state.failure?.code).toBe('storage-broken'));
  });

  it('stops with its signal', async () => {
    follow();
    await until(() => expect(state.complete).toBe(true));
    end.abort();
    await save('late');
    await new Promise((later) => setTimeout(later, 60));
    expect(ids()).toEqual([]);
  });
});
