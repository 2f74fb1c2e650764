import type { Note, SourcePage } from '../notes/model';
import type { SearchAnswer } from '../notes/search';
import type { FeedState } from './note-feed';

/** A note with its page and the places in it that answer a search. */
export interface Found {
  note: Note;
  page: SourcePage | undefined;
  hits?: ReturnType<SearchAnswer['hitsOf']>;
}

/** The first notes that answer a search, or the newest without one. */
export function firstFound(feed: FeedState, answers: SearchAnswer | null, limit: number): Found[] {
  const notes =
    answers === null
      ? feed.notes.slice(0, limit)
      : answers.ids.slice(0, limit).flatMap((id) => feed.byId.get(id) ?? []);
  return notes.map((note) => ({
    note,
    page: feed.pages.get(note.page),
    ...(answers !== null && { hits: answers.hitsOf(note) }),
  }));
}
