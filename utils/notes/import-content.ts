/** Brings rows from a file or a snapshot into the database: merged by id, the later change wins, all in one transaction. */

import type { Table } from 'dexie';
import type { Result } from '../result';
import type { NotesDatabase } from './database';
import type { NotesContent } from './formats/content';
import type { Note, Project, Revision, SourcePage } from './model';
import { attempt, RefusedError } from './storage-failure';

/** What an import would do, or did. */
export interface ImportSummary {
  /** Notes that are not there yet. */
  added: number;
  /** Notes whose state in the file is the later one; today's is kept as a revision. */
  updated: number;
  /** Notes that are the same, or changed here since. */
  kept: number;
  pages: number;
  projects: number;
}

interface Merge {
  summary: ImportSummary;
  notes: Note[];
  pages: SourcePage[];
  projects: Project[];
  revisions: Revision[];
}

/** What importing `content` would do; nothing is written. */
export function previewImport(
  database: NotesDatabase,
  content: NotesContent,
): Promise<Result<ImportSummary>> {
  return attempt(() =>
    database.transaction(
      'r',
      tablesOf(database),
      async () => (await merge(database, content)).summary,
    ),
  );
}

/**
 * Imports `content`; answers once the transaction has completed, and nothing is changed where it fails: `cancelled`
 * when the signal aborts before the last row is written.
 */
export function importContent(
  database: NotesDatabase,
  content: NotesContent,
  signal?: AbortSignal,
): Promise<Result<ImportSummary>> {
  return attempt(() =>
    database.transaction('rw', tablesOf(database), async () => {
      const merged = await merge(database, content);
      await putInPieces(database.notes, merged.notes, signal);
      await putInPieces(database.pages, merged.pages, signal);
      await putInPieces(database.projects, merged.projects, signal);
      await putInPieces(database.revisions, merged.revisions, signal);
      return merged.summary;
    }),
  );
}

/** Replaces a database that cannot be read any more: it is deleted, made anew and filled. */
export async function replaceDatabase(
  database: NotesDatabase,
  content: NotesContent,
): Promise<Result<ImportSummary>> {
  const fresh = await attempt(async () => {
    await database.delete();
    await database.open();
  });
  return fresh.ok ? importContent(database, content) : fresh;
}

/** Rows written between two looks at the signal. */
const PIECE = 500;

async function putInPieces<Row, Key>(
  table: Table<Row, Key>,
  rows: Row[],
  signal: AbortSignal | undefined,
): Promise<void> {
  for (let start = 0; start < rows.length; start += PIECE) {
    if (signal?.aborted) throw new RefusedError({ code: 'cancelled', detail: 'import' });
    await table.bulkPut(rows.slice(start, start + PIECE));
  }
}

function tablesOf(database: NotesDatabase) {
  const { notes, pages, projects, revisions } = database;
  return [notes, pages, projects, revisions];
}

async function merge(database: NotesDatabase, content: NotesContent): Promise<Merge> {
  const present = await database.notes.bulkGet(content.notes.map((note) => note.id));
  const merged: Merge = {
    summary: { added: 0, updated: 0, kept: 0, pages: 0, projects: 0 },
    notes: [],
    pages: [],
    projects: [],
    revisions: await missingRevisions(database, content.revisions),
  };
  const arriving = new Set(merged.revisions.map(revisionKey));
  content.notes.forEach((note, index) => {
    const today = present[index];
    if (today !== undefined && !isLater(note, today)) {
      merged.summary.kept += 1;
      return;
    }
    merged.notes.push(note);
    if (today === undefined) {
      merged.summary.added += 1;
      return;
    }
    merged.summary.updated += 1;
    const outgoing = { note: today.id, revision: today.revision, value: today };
    if (!arriving.has(revisionKey(outgoing))) merged.revisions.push(outgoing);
  });
  merged.pages = await mergePages(database, content.pages);
  merged.projects = await mergeProjects(database, content.projects);
  merged.summary.pages = merged.pages.length;
  merged.summary.projects = merged.projects.length;
  return merged;
}

function isLater(
  first: { modified: string; revision: number },
  second: { modified: string; revision: number },
): boolean {
  const [a, b] = [Date.parse(first.modified), Date.parse(second.modified)];
  return a === b ? first.revision > second.revision : a > b;
}

/** The earlier meeting of a page counts; otherwise what is here stays. */
async function mergePages(database: NotesDatabase, pages: SourcePage[]): Promise<SourcePage[]> {
  const present = await database.pages.bulkGet(pages.map((page) => page.key));
  return pages.flatMap((page, index) => {
    const today = present[index];
    if (today === undefined) return [page];
    return page.firstSeen < today.firstSeen ? [{ ...today, firstSeen: page.firstSeen }] : [];
  });
}

async function mergeProjects(database: NotesDatabase, projects: Project[]): Promise<Project[]> {
  const present = await database.projects.bulkGet(projects.map((project) => project.id));
  return projects.filter((project, index) => {
    const today = present[index];
    return today === undefined || Date.parse(project.modified) > Date.parse(today.modified);
  });
}

async function missingRevisions(
  database: NotesDatabase,
  revisions: Revision[],
): Promise<Revision[]> {
  const keys = revisions.map(({ note, revision }): [string, number] => [note, revision]);
  const present = await database.revisions.bulkGet(keys);
  return revisions.filter((_, index) => present[index] === undefined);
}

function revisionKey({ note, revision }: Revision): string {
  return JSON.stringify([note, revision]);
}
