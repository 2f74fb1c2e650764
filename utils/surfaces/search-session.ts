/** A search index that follows the note feed, filled in slices so that nothing waits for it. */

import type { Note, SourcePage } from '../notes/model';
import { createNoteSearch, type SearchAnswer, type SearchEntry } from '../notes/search';
import { feedSearch } from '../notes/search-feed';
import type { FeedChange, FeedState } from './note-feed';

export interface SearchSession {
  /** Takes a change of the feed in; it can be found a little later. */
  follow(change: FeedChange, state: FeedState): void;
  search(query: string): SearchAnswer;
  /** Share of the notes that can be searched, 0 to 1. */
  share(): number;
}

export interface SearchSessionOptions {
  signal: AbortSignal;
  /** Names of entities by id, learnt first where they are not known; resolves with what there is. */
  namesOf: (ids: Iterable<string>) => Promise<Record<string, string>>;
  /** Called when more, or other, notes can be found. */
  onProgress: () => void;
}

export function createSearchSession(options: SearchSessionOptions): SearchSession {
  const { signal, namesOf, onProgress } = options;
  const index = createNoteSearch();
  const waiting: { change: FeedChange; pages: FeedState['pages'] }[] = [];
  let state: FeedState | null = null;
  let working = false;

  async function work(): Promise<void> {
    working = true;
    for (let next = waiting.shift(); next && !signal.aborted; next = waiting.shift()) {
      const { change, pages } = next;
      for (const id of change.removed) index.remove(id);
      for (const { id, deleted } of change.put) if (deleted !== null) index.remove(id);
      const notes = change.put.filter(({ deleted }) => deleted === null);
      const names = await namesOf(notes.flatMap(entitiesOf));
      const entries = notes.map((note) => entryOf(note, pages.get(note.page), names));
      await feedSearch(index, entries, { signal, onProgress: () => {} });
      onProgress();
    }
    working = false;
  }

  return {
    follow(change, now) {
      state = now;
      if (change.put.length === 0 && change.removed.length === 0) return;
      waiting.push({ change, pages: now.pages });
      if (!working) void work();
    },
    search: (query) => index.search(query),
    share() {
      if (state === null) return 0;
      if (state.complete && !working) return 1;
      return state.total === 0 ? 1 : Math.min(0.99, index.size() / state.total);
    },
  };
}

function entryOf(
  note: Note,
  page: SourcePage | undefined,
  names: Record<string, string>,
): SearchEntry {
  const title = [page?.title, page?.publisher, page?.author].filter(Boolean).join(' | ');
  return { note, title, entityNames: entitiesOf(note).flatMap((id) => names[id] ?? []) };
}

function entitiesOf({ subject, entities }: Note): string[] {
  return subject === null ? entities : [subject, ...entities];
}
