import type { Note, SourcePage } from '../notes/model';
import type { SearchAnswer } from '../notes/search';
import type { FeedState } from './note-feed';

/** A note with its page and the places in it that answer a search. */
export interface Found {
  note: Note;
  page: SourcePage | undefined;
  hits: ReturnType<SearchAnswer['hitsOf']> | undefined;
}

/** The first notes that answer a search; none before it has begun. */
export function firstFound(feed: FeedState, answers: SearchAnswer | null, limit: number): Found[] {
  const notes = (answers?.ids ?? []).slice(0, limit).flatMap((id) => feed.byId.get(id) ?? []);
  return notes.map((note) => ({
    note,
    page: feed.pages.get(note.page),
    // Read only for notes that are shown.
    get hits() {
      return answers?.hitsOf(note);
    },
  }));
}

/** Notes with their pages, without a search. */
export function recentFound(
  notes: readonly Note[],
  pages: ReadonlyMap<string, SourcePage>,
): Found[] {
  return notes.map((note) => ({ note, page: pages.get(note.page), hits: undefined }));
}
