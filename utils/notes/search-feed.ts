/** Fills a search index without holding the page up, and keeps it in step with the notes. */

import type { NoteSearch, SearchEntry } from './search';

/** What filling needs from around it. */
export interface FeedOptions {
  signal: AbortSignal;
  /** Called after each slice with the share of notes that can be searched, 0 to 1. */
  onProgress: (share: number) => void;
  /** Milliseconds of one slice. */
  slice?: number;
  now?: () => number;
  /** Resolves when others have had their turn. */
  rest?: () => Promise<void>;
}

/** Half of a frame. */
const SLICE = 8;

/** Puts every entry into the index, in slices; stops where the signal says so. */
export async function feedSearch(
  search: NoteSearch,
  entries: readonly SearchEntry[],
  options: FeedOptions,
): Promise<void> {
  const { signal, onProgress, slice = SLICE, now = () => performance.now(), rest = turn } = options;
  let started = now();
  for (const [index, entry] of entries.entries()) {
    if (signal.aborted) return;
    search.put(entry);
    if (now() - started < slice) continue;
    onProgress((index + 1) / entries.length);
    await rest();
    started = now();
  }
  onProgress(1);
}

/** What has changed between two states of the notes, by id and revision. */
export interface Changes<T> {
  put: T[];
  removed: string[];
}

/** Compares the notes now with the revisions last seen; the caller keeps the new revisions. */
export function changesSince<T extends { id: string; revision: number }>(
  notes: readonly T[],
  seen: ReadonlyMap<string, number>,
): Changes<T> {
  const ids = new Set(notes.map((note) => note.id));
  return {
    put: notes.filter((note) => seen.get(note.id) !== note.revision),
    removed: [...seen.keys()].filter((id) => !ids.has(id)),
  };
}

function turn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
