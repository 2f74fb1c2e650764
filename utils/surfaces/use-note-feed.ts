import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { NotesDatabase } from '../notes/database';
import { EMPTY_FEED, type FeedChange, type FeedState, startNoteFeed } from './note-feed';

/** Progress is shown so often at most; milliseconds. */
const PROGRESS_MS = 250;

/**
 * Every note, kept in step with all contexts. `onChange` hears of each change before it is shown. Nothing is read
 * while `wanted` is false.
 */
export function useNoteFeed(
  database: NotesDatabase,
  wanted: boolean,
  onChange: (change: FeedChange, state: FeedState) => void,
): FeedState {
  const [state, setState] = useState(EMPTY_FEED);
  const listener = useRef(onChange);
  listener.current = onChange;
  // Before the first paint: the first query is what the reader waits for.
  useLayoutEffect(() => {
    if (!wanted) return;
    const end = new AbortController();
    let shown = 0;
    startNoteFeed(database, {
      signal: end.signal,
      onChange(next, change) {
        listener.current(change, next);
        const now = performance.now();
        const isProgress = !next.complete && shown > 0 && next.failure === null;
        if (isProgress && now - shown < PROGRESS_MS) return;
        shown = now;
        setState(next);
      },
    });
    return () => end.abort();
  }, [database, wanted]);
  return state;
}
