/**
 * Every note in memory, for lists that search, filter and count: the newest at once, the rest in slices, and from
 * then on only what has changed. (A live query over all notes would read 20,000 rows anew after each keystroke that
 * is saved.)
 */

import Dexie, { type ObservabilitySet } from 'dexie';
import type { NotesDatabase } from '../notes/database';
import type { Note, SourcePage } from '../notes/model';
import { countNotes, pagesByKey, recentNotes } from '../notes/queries';
import { storageFailure } from '../notes/storage-failure';
import type { Failure } from '../result';

/** Notes shown in the first paint. */
const FIRST = 40;
/** Rows read at a time: about 10 ms of work on the main thread. */
const SLICE = 300;
/** How long a paint is waited for at most; milliseconds. */
const PAINT_MS = 300;
/** Changes that come within so many milliseconds are read together. */
const GATHER_MS = 15;

/** What is in memory now. */
export interface FeedState {
  /** Outside the trash, newest first. */
  notes: readonly Note[];
  /** In the trash, last deleted first. */
  trash: readonly Note[];
  /** Every note read so far, in use or not; the lists above take them in once all are read. */
  byId: ReadonlyMap<string, Note>;
  pages: ReadonlyMap<string, SourcePage>;
  /** Rows read so far, of `total`. */
  loaded: number;
  total: number;
  /** Whether everything has been read. */
  complete: boolean;
  failure: Failure | null;
}

/** A state of the feed before anything was read. */
export const EMPTY_FEED: FeedState = {
  notes: [],
  trash: [],
  byId: new Map(),
  pages: new Map(),
  loaded: 0,
  total: 0,
  complete: false,
  failure: null,
};

/** What became of notes since the last time. */
export interface FeedChange {
  put: readonly Note[];
  removed: readonly string[];
}

export interface FeedOptions {
  onChange: (state: FeedState, change: FeedChange) => void;
  signal: AbortSignal;
  /** Resolves when there is time for the next slice. */
  pause?: () => Promise<void>;
  /** Resolves when the newest notes have been painted. */
  firstPaint?: () => Promise<void>;
}

/** Reads all notes and follows their changes in every context until the signal aborts. */
export function startNoteFeed(database: NotesDatabase, options: FeedOptions): void {
  const { signal, onChange, pause = nextTask, firstPaint = paint } = options;
  const byId = new Map<string, Note>();
  const pages = new Map<string, SourcePage>();
  let all: readonly Note[] = [];
  let notes: readonly Note[] = [];
  let trash: readonly Note[] = [];
  let total = 0;
  let complete = false;
  let reading = 0;
  /** Ids changed while a pass over all rows is under way: what it read of them may be stale. */
  let touched = new Set<string>();

  function publish(change: FeedChange, failure: Failure | null = null): void {
    if (signal.aborted) return;
    const changed = change.put.length > 0 || change.removed.length > 0;
    // Ordering thousands of notes after each slice would take longer than reading them.
    if (complete ? changed || all.length !== byId.size : all.length === 0) order();
    const loaded = Math.min(byId.size, total);
    onChange({ notes, trash, byId, pages, total, loaded, complete, failure }, change);
  }

  function order(): void {
    all = inOrder(byId, all);
    notes = all.filter(({ deleted }) => deleted === null);
    trash = all.filter(({ deleted }) => deleted !== null).sort(byDeletion);
  }

  /** Takes rows in; answers those that are new or other than before. */
  async function take(rows: readonly Note[]): Promise<Note[]> {
    const put = rows.filter((row) => isOther(byId.get(row.id), row));
    const unknown = new Set(put.map(({ page }) => page).filter((key) => !pages.has(key)));
    for (const [key, page] of await pagesByKey(database, unknown)) pages.set(key, page);
    for (const row of put) byId.set(row.id, row);
    return put;
  }

  /** Reads every row in slices and forgets what is no longer there. */
  async function readAll(): Promise<void> {
    const pass = ++reading;
    const seen = new Set<string>();
    touched = new Set();
    await readPages();
    let last = '';
    for (;;) {
      const rows = await database.notes.where('id').above(last).limit(SLICE).toArray();
      if (signal.aborted || pass !== reading) return;
      for (const { id } of rows) seen.add(id);
      const put = await take(rows.filter(({ id }) => !touched.has(id)));
      last = rows.at(-1)?.id ?? last;
      if (rows.length < SLICE) complete = true;
      const removed = complete ? forget((id) => !seen.has(id) && !touched.has(id)) : [];
      publish({ put, removed });
      if (complete) return;
      await pause();
    }
  }

  /** Reads every page in slices: asked for by key, each is an answer of its own to wait for. */
  async function readPages(): Promise<void> {
    for (let last = ''; !signal.aborted; await pause()) {
      const rows = await database.pages.where('key').above(last).limit(SLICE).toArray();
      for (const page of rows) pages.set(page.key, page);
      if (rows.length < SLICE) return;
      last = rows.at(-1)!.key;
    }
  }

  function forget(isGone: (id: string) => boolean): string[] {
    const gone = [...byId.keys()].filter(isGone);
    for (const id of gone) byId.delete(id);
    return gone;
  }

  /** Reads changed rows again. */
  async function readThese(ids: string[]): Promise<void> {
    for (const id of ids) touched.add(id);
    const rows = await database.notes.bulkGet(ids);
    const put = await take(rows.filter((row) => row !== undefined));
    const gone = new Set(ids.filter((_, at) => rows[at] === undefined));
    const removed = forget((id) => gone.has(id));
    if (complete) total = byId.size;
    if (put.length > 0 || removed.length > 0) publish({ put, removed });
  }

  const guard = (work: () => Promise<void>) => {
    if (signal.aborted) return;
    work().catch((error: unknown) => publish({ put: [], removed: [] }, storageFailure(error)));
  };

  followChanges(database, signal, (ids) =>
    guard(async () => {
      if (ids !== 'all') return readThese(ids);
      complete = false;
      total = await countAll(database);
      await readAll();
    }),
  );
  guard(async () => {
    // One query at a time: the browser answers them in turn, and these notes are what the reader waits for.
    const newest = await recentNotes(database, FIRST);
    total = newest.length;
    publish({ put: await take(newest), removed: [] });
    await firstPaint();
    total = await countAll(database);
    await readAll();
  });
}

/** Calls `listener` with the ids of changed notes, gathered, or `all` where Dexie does not tell which. */
function followChanges(
  database: NotesDatabase,
  signal: AbortSignal,
  listener: (ids: string[] | 'all') => void,
): void {
  const part = `idb://${database.name}/notes/`;
  let gathered: Set<string> | 'all' = new Set();
  let timer: ReturnType<typeof setTimeout> | null = null;
  const onMutated = (parts: ObservabilitySet) => {
    const changed = parts.all ? 'all' : keysOf(parts[part] as RangeNode | undefined);
    if (changed !== 'all' && changed.length === 0) return;
    gathered = changed === 'all' || gathered === 'all' ? 'all' : new Set([...gathered, ...changed]);
    timer ??= setTimeout(() => {
      const now = gathered === 'all' ? 'all' : [...gathered];
      gathered = new Set();
      timer = null;
      listener(now);
    }, GATHER_MS);
  };
  Dexie.on('storagemutated', onMutated);
  signal.addEventListener('abort', () => {
    Dexie.on.storagemutated.unsubscribe(onMutated);
    if (timer !== null) clearTimeout(timer);
  });
}

/** Dexie's tree of changed ranges as it arrives from another context: without methods. */
interface RangeNode {
  from?: unknown;
  to?: unknown;
  l?: RangeNode | null;
  r?: RangeNode | null;
}

/** The single keys in a tree of ranges; `all` when it holds a wider one. */
function keysOf(tree: RangeNode | undefined | null): string[] | 'all' {
  if (!tree || tree.from === undefined) return [];
  if (tree.from !== tree.to) return 'all';
  const [left, right] = [keysOf(tree.l), keysOf(tree.r)];
  return left === 'all' || right === 'all'
    ? 'all'
    : [...left, `${tree.from as string | number}`, ...right];
}

async function countAll(database: NotesDatabase): Promise<number> {
  const { notes, trash } = await countNotes(database);
  return notes + trash;
}

function isOther(known: Note | undefined, row: Note): boolean {
  return (
    known === undefined ||
    known.revision !== row.revision ||
    known.modified !== row.modified ||
    known.anchor !== row.anchor ||
    known.anchoredText !== row.anchoredText
  );
}

/** Newest first. What was in order before stays so, which sorting notices. */
function inOrder(byId: ReadonlyMap<string, Note>, before: readonly Note[]): Note[] {
  const kept = before.flatMap(({ id }) => byId.get(id) ?? []);
  const known = new Set(kept.map(({ id }) => id));
  const added = [...byId.values()].filter(({ id }) => !known.has(id)).sort(byCreation);
  return [...added, ...kept].sort(byCreation);
}

function byCreation(a: Note, b: Note): number {
  if (a.created !== b.created) return a.created < b.created ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

function byDeletion(a: Note, b: Note): number {
  return (a.deleted ?? '') < (b.deleted ?? '') ? 1 : -1;
}

/** The document is painted first; a hidden one never is. */
async function paint(): Promise<void> {
  const hidden = new Promise<void>((over) => setTimeout(over, PAINT_MS));
  const painted = new Promise<void>((next) => requestAnimationFrame(() => setTimeout(next)));
  await Promise.race([painted, hidden]);
}

function nextTask(): Promise<void> {
  return new Promise((next) => setTimeout(next));
}
