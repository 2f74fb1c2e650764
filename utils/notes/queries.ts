/**
 * Reads from the notes database. They need no owner: popup and library run them under `liveQuery` to stay in step.
 * They reject as Dexie does; `attempt` in `storage-failure.ts` turns that into a value.
 */

import type { NotesDatabase } from './database';
import { draftPrefix } from './draft-key';
import type { Note, Project, Revision, SourcePage, StoredDraft } from './model';

/** How much there is. */
export interface NoteCounts {
  notes: number;
  trash: number;
  pages: number;
  projects: number;
}

/** One note, in the trash or not. */
export function noteById(database: NotesDatabase, id: string): PromiseLike<Note | undefined> {
  return database.notes.get(id);
}

/** A page's notes in reading order: by place on the page, those without a place last, then by age. */
export async function notesOfPage(database: NotesDatabase, page: string): Promise<Note[]> {
  const notes = await database.notes.where('page').equals(page).filter(inUse).toArray();
  return notes.sort(byPlace);
}

/** Every note outside the trash, newest first. */
export async function allNotes(database: NotesDatabase): Promise<Note[]> {
  const notes = await database.notes.toArray();
  return notes.filter(inUse).sort(byNewest);
}

/** The newest notes outside the trash, `limit` of them, without reading the rest. */
export async function recentNotes(database: NotesDatabase, limit: number): Promise<Note[]> {
  const newest = () => database.notes.orderBy('created').reverse();
  // Without a filter newer browsers answer in one request; with one it is a step of a cursor for each note.
  const rows = await newest().limit(limit).toArray();
  return rows.every(inUse) ? rows : newest().filter(inUse).limit(limit).toArray();
}

/** Notes about an entity and notes whose quote names it, newest first. */
export async function notesOfEntity(database: NotesDatabase, entity: string): Promise<Note[]> {
  const [about, naming] = await Promise.all([
    database.notes.where('subject').equals(entity).toArray(),
    database.notes.where('entities').equals(entity).toArray(),
  ]);
  const byId = new Map([...about, ...naming].map((note) => [note.id, note]));
  return [...byId.values()].filter(inUse).sort(byNewest);
}

/** A project's notes in the reader's order; those not yet placed follow by age. */
export async function notesOfProject(database: NotesDatabase, project: Project): Promise<Note[]> {
  const notes = await database.notes.where('projects').equals(project.id).filter(inUse).toArray();
  const place = new Map(project.order.map((id, index) => [id, index]));
  const placeOf = (note: Note) => place.get(note.id) ?? Number.MAX_SAFE_INTEGER;
  return notes.sort((a, b) => placeOf(a) - placeOf(b) || compare(a.created, b.created));
}

/** What is in the trash, last deleted first. */
export function trashedNotes(database: NotesDatabase): PromiseLike<Note[]> {
  return database.notes.orderBy('deleted').reverse().toArray();
}

/** A note's earlier states, oldest first. */
export function revisionsOf(database: NotesDatabase, note: string): PromiseLike<Revision[]> {
  return database.revisions
    .where('[note+revision]')
    .between([note, 0], [note, Number.MAX_SAFE_INTEGER])
    .toArray();
}

/** Pages by key. */
export async function pagesByKey(
  database: NotesDatabase,
  keys: Iterable<string>,
): Promise<Map<string, SourcePage>> {
  const pages = await database.pages.bulkGet([...new Set(keys)]);
  return new Map(pages.flatMap((page) => (page ? [[page.key, page] as const] : [])));
}

/** Projects in the reader's order. */
export function allProjects(database: NotesDatabase): PromiseLike<Project[]> {
  return database.projects.orderBy('position').toArray();
}

/**
 * Every tag in use with how many notes bear it, most used first. Counted tag by tag: a cursor over the index would
 * take a step for each tag of each note.
 */
export async function tagCounts(database: NotesDatabase): Promise<[tag: string, count: number][]> {
  const [tags, trash] = await Promise.all([
    database.notes.orderBy('tags').uniqueKeys(),
    trashedNotes(database),
  ]);
  const trashed = new Map<string, number>();
  for (const tag of trash.flatMap((note) => note.tags))
    trashed.set(tag, (trashed.get(tag) ?? 0) + 1);
  const counts = await Promise.all(
    tags.map(String).map(async (tag): Promise<[string, number]> => {
      const all = await database.notes.where('tags').equals(tag).count();
      return [tag, all - (trashed.get(tag) ?? 0)];
    }),
  );
  return counts.filter(([, count]) => count > 0).sort((a, b) => b[1] - a[1] || compare(a[0], b[0]));
}

/** Unsaved texts on a page, by the beginning of what they are about. */
export async function draftsOfPage(
  database: NotesDatabase,
  page: string,
): Promise<Record<string, Pick<StoredDraft, 'text' | 'tags' | 'color'>>> {
  const prefix = draftPrefix(page);
  const drafts = await database.drafts.where('key').startsWith(prefix).toArray();
  return Object.fromEntries(
    drafts.map(({ key, text, tags, color }) => [key.slice(prefix.length), { text, tags, color }]),
  );
}

/** Unsaved text under a key. */
export function draftOf(
  database: NotesDatabase,
  key: string,
): PromiseLike<StoredDraft | undefined> {
  return database.drafts.get(key);
}

/** Counts for the library's head and for the check of an empty database. */
export async function countNotes(database: NotesDatabase): Promise<NoteCounts> {
  const [all, trash, pages, projects] = await Promise.all([
    database.notes.count(),
    database.notes.where('deleted').above('').count(),
    database.pages.count(),
    database.projects.count(),
  ]);
  return { notes: all - trash, trash, pages, projects };
}

function inUse(note: Note): boolean {
  return note.deleted === null;
}

function byPlace(a: Note, b: Note): number {
  const placeOf = (note: Note) => note.target?.position?.start ?? Number.MAX_SAFE_INTEGER;
  return placeOf(a) - placeOf(b) || compare(a.created, b.created);
}

function byNewest(a: Note, b: Note): number {
  return compare(b.created, a.created) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
