import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { NotesDatabase } from '../notes/database';
import type { SearchAnswer } from '../notes/search';
import type { EntityNames } from './entity-names';
import type { FeedState } from './note-feed';
import { createSearchSession, type SearchSession } from './search-session';
import { useNoteFeed } from './use-note-feed';

/** Results and progress are shown so often at most while the index grows; milliseconds. */
const PROGRESS_MS = 200;
/** Names that a page asks for before its notes can be searched at most; with more, their cards would take too long. */
const NAMES_FOR_SEARCH = 3000;

/** All notes, found by what the reader types. */
export interface FoundNotes {
  feed: FeedState;
  /** Null while nothing is searched for. */
  answers: SearchAnswer | null;
  /** Share of the notes that can be searched, 0 to 1. */
  searchable: number;
}

/** Reads all notes while `wanted`, and searches them, by the names of their entities too. */
export function useNoteSearch(
  database: NotesDatabase,
  names: EntityNames,
  query: string,
  wanted: boolean,
): FoundNotes {
  const [progress, setProgress] = useState(0);
  const session = useRef<SearchSession | null>(null);
  useLayoutEffect(() => {
    if (!wanted) return;
    const end = new AbortController();
    const onProgress = throttled(() => setProgress((count) => count + 1), end.signal);
    session.current = createSearchSession({
      signal: end.signal,
      onProgress,
      async namesOf(ids) {
        await names.learn([...new Set(ids)].slice(0, NAMES_FOR_SEARCH));
        return names.known();
      },
    });
    return () => end.abort();
  }, [database, wanted]);
  const feed = useNoteFeed(database, wanted, (change, state) =>
    session.current?.follow(change, state),
  );
  const term = query.trim();
  const answers = useMemo(
    () => (term === '' || !session.current ? null : session.current.search(term)),
    [term, progress, feed],
  );
  return { feed, answers, searchable: session.current?.share() ?? 0 };
}

/** Calls `run` at once, and then not again before the time has passed; the last call is never lost. */
function throttled(run: () => void, signal: AbortSignal): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let again = false;
  const fire = () => {
    if (signal.aborted) return;
    run();
    again = false;
    timer = setTimeout(() => {
      timer = null;
      if (again) fire();
    }, PROGRESS_MS);
  };
  return () => {
    if (timer === null) fire();
    else again = true;
  };
}
