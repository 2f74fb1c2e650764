import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { EMPTY_FEED, type FeedState } from '../../../utils/surfaces/note-feed';
import { createSearchSession, type SearchSession } from '../../../utils/surfaces/search-session';
import { sampleNote } from '../../components/library/sample-notes';

let end: AbortController;
let session: SearchSession;
const onProgress = vi.fn();
const state: FeedState = { ...EMPTY_FEED, total: 2, complete: true };

beforeEach(() => {
  end = new AbortController();
  session = createSearchSession({
    signal: end.signal,
    onProgress,
    namesOf: async () => ({ fr: 'France' }),
  });
});
afterEach(() => end.abort());

const found = (query: string) => session.search(query).ids;
const until = (check: () => void) => vi.waitFor(check);

it('finds notes by their text and by the names of their entities once the feed has brought them', async () => {
  session.follow(
    { put: [sampleNote('a', { entities: ['fr'] }), sampleNote('b')], removed: [] },
    state,
  );
  await until(() => expect(found('france')).toEqual(['a']));
  await until(() => expect(found('passage').sort()).toEqual(['a', 'b']));
  expect(session.share()).toBe(1);
  expect(onProgress).toHaveBeenCalled();
});

it('follows changes in order, and forgets what is deleted', async () => {
  session.follow({ put: [sampleNote('a', { text: 'first' })], removed: [] }, state);
  session.follow({ put: [sampleNote('a', { text: 'second', revision: 2 })], removed: [] }, state);
  await until(() => expect(found('second')).toEqual(['a']));
  expect(found('first')).toEqual([]);
  session.follow({ put: [sampleNote('a', { deleted: '2026-01-01' })], removed: [] }, state);
  await until(() => expect(found('passage')).toEqual([]));
});
