/**
 * The one owner of writes to the notes database. Every method answers once its transaction has completed, and with
 * a failure instead of throwing. Pure over an injected database, clock and id maker.
 */

import type { Failure, Result } from '../result';
import type { NotesDatabase } from './database';
import type { AnchorState, Note, NoteDraft, NotePatch, SourcePage, StoredDraft } from './model';
import { MAX_TEXT_LENGTH } from './model';
import { checkDraft, checkPatch, motivationOf, tidyTags } from './note-rules';
import { attempt, RefusedError } from './storage-failure';

/** Days that a deleted note stays in the trash. */
export const TRASH_DAYS = 30;
/** Earlier states kept of one note; the oldest go first. */
export const MAX_REVISIONS = 50;

/** What the repository needs from around it. */
export interface RepositoryPlatform {
  database: NotesDatabase;
  now: () => Date;
  /** Makes a UUID. */
  makeId: () => string;
}

/** Where a note was found this time. */
export interface AnchorReport {
  id: string;
  anchor: AnchorState;
  anchoredText: string | null;
}

/** Writes to the notes database. */
export interface NotesRepository {
  /** Saves a new note; a draft whose id is there already is answered with the note as it stands. */
  save(draft: NoteDraft): Promise<Result<Note>>;
  /** Changes a note and keeps its earlier state as a revision. */
  update(id: string, patch: NotePatch): Promise<Result<Note>>;
  /** Brings an earlier state's content back, as a new revision. */
  revert(id: string, revision: number): Promise<Result<Note>>;
  /** Changes several notes in one transaction: all or none. `change` returns null to leave one as it is. */
  updateMany(ids: string[], change: (note: Note) => NotePatch | null): Promise<Result<number>>;
  /** Moves notes to the trash; answers how many were not there already. */
  trash(ids: string[]): Promise<Result<number>>;
  /** Takes notes out of the trash. */
  restore(ids: string[]): Promise<Result<number>>;
  /** Removes notes for good, whether in the trash or not, with their revisions and pages no other note stands on. */
  remove(ids: string[]): Promise<Result<number>>;
  /** Removes for good what has been in the trash for `TRASH_DAYS` or longer. */
  purge(): Promise<Result<number>>;
  /** Remembers where notes were found; no revision, since the reader changed nothing. */
  reportAnchors(reports: AnchorReport[]): Promise<Result<number>>;
  /** Keeps unsaved text; null drops it. */
  keepDraft(
    key: string,
    draft: Omit<StoredDraft, 'key' | 'modified'> | null,
  ): Promise<Result<true>>;
  /** Empties every table. */
  eraseEverything(): Promise<Result<true>>;
}

/** Makes the repository; it holds no state of its own, so a worker that wakes anew makes it again. */
export function createRepository(platform: RepositoryPlatform): NotesRepository {
  const { database, now } = platform;
  const change = <T>(work: () => Promise<T>) =>
    attempt(() =>
      database.transaction('rw', [database.notes, database.revisions, database.pages], work),
    );
  const stamp = () => now().toISOString();
  return {
    save: (draft) => save(platform, draft),
    update: (id, patch) => change(() => updateOne(database, id, patch, stamp())),
    revert: (id, revision) => change(() => revertOne(database, id, revision, stamp())),
    updateMany: (ids, decide) => change(() => updateSeveral(database, ids, decide, stamp())),
    trash: (ids) => change(() => markDeleted(database, ids, stamp(), stamp())),
    restore: (ids) => change(() => markDeleted(database, ids, null, stamp())),
    remove: (ids) => change(() => removeForGood(database, ids)),
    purge: () => change(() => purgeTrash(database, now())),
    reportAnchors: (reports) => change(() => recordAnchors(database, reports)),
    keepDraft: (key, draft) => attempt(() => keepDraft(database, key, draft, stamp())),
    eraseEverything: () => attempt(() => eraseAll(database)),
  };
}

async function save(platform: RepositoryPlatform, draft: NoteDraft): Promise<Result<Note>> {
  const checked = checkDraft(draft);
  if (!checked.ok) return checked;
  const { database } = platform;
  const time = platform.now().toISOString();
  const note = noteFrom(checked.value, checked.value.id ?? platform.makeId(), time);
  return attempt(() =>
    database.transaction('rw', [database.notes, database.pages], async () => {
      const present = await database.notes.get(note.id);
      if (present) return present;
      await keepPage(database, checked.value.page, time);
      await database.notes.add(note);
      return note;
    }),
  );
}

function noteFrom(draft: NoteDraft, id: string, time: string): Note {
  return {
    id,
    page: draft.page.key,
    motivation: motivationOf(draft),
    target: draft.target,
    text: draft.text,
    tags: tidyTags(draft.tags),
    color: draft.color,
    subject: draft.subject,
    entities: [...new Set(draft.entities)],
    projects: [],
    anchor: draft.target === null ? 'unknown' : 'exact',
    anchoredText: null,
    created: time,
    modified: time,
    deleted: null,
    revision: 1,
  };
}

/** The first capture stands; later ones fill in only what it did not know. */
async function keepPage(
  database: NotesDatabase,
  page: NoteDraft['page'],
  time: string,
): Promise<void> {
  const known = await database.pages.get(page.key);
  const merged: SourcePage = known
    ? {
        ...known,
        title: known.title || page.title,
        author: known.author ?? page.author,
        publisher: known.publisher ?? page.publisher,
        published: known.published ?? page.published,
        language: known.language ?? page.language,
        csl: { ...page.csl, ...known.csl },
      }
    : { ...page, firstSeen: time };
  await database.pages.put(merged);
}

async function updateOne(
  database: NotesDatabase,
  id: string,
  patch: NotePatch,
  time: string,
): Promise<Note> {
  const note = await database.notes.get(id);
  if (!note) throw refusal({ code: 'note-not-found', detail: 'update' });
  const checked = checkPatch(note, patch);
  if (!checked.ok) throw refusal(checked.error);
  return replace(database, note, checked.value, time);
}

async function revertOne(
  database: NotesDatabase,
  id: string,
  revision: number,
  time: string,
): Promise<Note> {
  const [note, earlier] = await Promise.all([
    database.notes.get(id),
    database.revisions.get([id, revision]),
  ]);
  if (!note || !earlier) throw refusal({ code: 'note-not-found', detail: 'revert' });
  const { text, tags, color, projects, target } = earlier.value;
  return replace(database, note, { text, tags, color, projects, target }, time);
}

async function updateSeveral(
  database: NotesDatabase,
  ids: string[],
  decide: (note: Note) => NotePatch | null,
  time: string,
): Promise<number> {
  let changed = 0;
  for (const note of await database.notes.bulkGet([...new Set(ids)])) {
    const patch = note && decide(note);
    if (!note || !patch) continue;
    const checked = checkPatch(note, patch);
    if (!checked.ok) throw refusal(checked.error);
    await replace(database, note, checked.value, time);
    changed += 1;
  }
  return changed;
}

async function replace(
  database: NotesDatabase,
  note: Note,
  patch: NotePatch,
  time: string,
): Promise<Note> {
  const next: Note = { ...note, ...patch, modified: time, revision: note.revision + 1 };
  next.tags = tidyTags(next.tags);
  next.motivation = motivationOf(next);
  await database.revisions.put({ note: note.id, revision: note.revision, value: note });
  const outdated = note.revision - MAX_REVISIONS;
  if (outdated > 0) {
    await database.revisions
      .where('[note+revision]')
      .between([note.id, 0], [note.id, outdated], true, true)
      .delete();
  }
  await database.notes.put(next);
  return next;
}

async function markDeleted(
  database: NotesDatabase,
  ids: string[],
  deleted: string | null,
  time: string,
): Promise<number> {
  const notes = await database.notes.bulkGet([...new Set(ids)]);
  const changed = notes.flatMap((note) =>
    note && (note.deleted === null) !== (deleted === null)
      ? [{ ...note, deleted, modified: time, revision: note.revision + 1 }]
      : [],
  );
  await database.notes.bulkPut(changed);
  return changed.length;
}

async function purgeTrash(database: NotesDatabase, today: Date): Promise<number> {
  const limit = new Date(today.getTime() - TRASH_DAYS * 86_400_000).toISOString();
  const ids = await database.notes.where('deleted').belowOrEqual(limit).primaryKeys();
  return removeForGood(database, ids);
}

async function removeForGood(database: NotesDatabase, ids: string[]): Promise<number> {
  const notes = (await database.notes.bulkGet([...new Set(ids)])).filter(
    (note) => note !== undefined,
  );
  await database.notes.bulkDelete(notes.map((note) => note.id));
  for (const { id } of notes) {
    await database.revisions
      .where('[note+revision]')
      .between([id, 0], [id, Number.MAX_SAFE_INTEGER])
      .delete();
  }
  for (const page of new Set(notes.map((note) => note.page))) {
    if ((await database.notes.where('page').equals(page).count()) === 0) {
      await database.pages.delete(page);
    }
  }
  return notes.length;
}

async function recordAnchors(database: NotesDatabase, reports: AnchorReport[]): Promise<number> {
  const byId = new Map(reports.map((report) => [report.id, report]));
  const changed: Note[] = [];
  for (const note of await database.notes.bulkGet([...byId.keys()])) {
    const report = note && byId.get(note.id);
    if (!note || !report) continue;
    const { anchor } = report;
    const anchoredText = report.anchoredText?.slice(0, MAX_TEXT_LENGTH) ?? null;
    if (note.anchor === anchor && note.anchoredText === anchoredText) continue;
    changed.push({ ...note, anchor, anchoredText });
  }
  await database.notes.bulkPut(changed);
  return changed.length;
}

async function keepDraft(
  database: NotesDatabase,
  key: string,
  draft: Omit<StoredDraft, 'key' | 'modified'> | null,
  time: string,
): Promise<true> {
  await database.transaction('rw', database.drafts, async () => {
    if (draft === null) await database.drafts.delete(key);
    else await database.drafts.put({ ...draft, key, modified: time });
  });
  return true;
}

async function eraseAll(database: NotesDatabase): Promise<true> {
  await database.transaction('rw', database.tables, async () => {
    for (const table of database.tables) await table.clear();
  });
  return true;
}

function refusal(failure: Failure): RefusedError {
  const { code, detail } = failure;
  return new RefusedError({ code, detail });
}
