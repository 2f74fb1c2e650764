/** The complete backup: one JSON file with every row, one row a line, the same bytes for the same rows. */

import * as v from 'valibot';
import { fail, ok, type Result } from '../../result';
import { noteSchema, pageSchema, projectSchema, revisionSchema } from '../note-schema';
import { inKeyOrder, type NotesContent } from './content';

/** Says what the file is. */
export const BACKUP_FORMAT = 'backgrounder-backup';
/** Version of the file's layout; counted up with every change of it. */
export const BACKUP_VERSION = 1;
/** Type and ending of the file. */
export const BACKUP_FILE = { type: 'application/json', extension: 'backgrounder.json' };

const TABLES = ['notes', 'pages', 'projects', 'revisions'] as const;

const contentSchema = v.object({
  notes: v.array(noteSchema),
  pages: v.array(pageSchema),
  projects: v.array(projectSchema),
  revisions: v.array(revisionSchema),
}) satisfies v.GenericSchema<NotesContent>;

/** The file's text. Lone surrogates are written as escapes, so that the text survives any encoding. */
export function writeBackup(content: NotesContent): string {
  const head = `{\n"format": "${BACKUP_FORMAT}",\n"version": ${BACKUP_VERSION}`;
  const tables = TABLES.map((table) => {
    const rows = content[table].map((row) => JSON.stringify(inKeyOrder(row)));
    return `"${table}": [${rows.length === 0 ? '' : `\n${rows.join(',\n')}\n`}]`;
  });
  return `${[head, ...tables].join(',\n')}\n}\n`;
}

/** Reads a backup, whole or not at all: `import-malformed` says where it is wrong, `import-newer` that it is of a later version. */
export function readBackup(text: string): Result<NotesContent> {
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  const head = v.safeParse(
    v.object({ format: v.literal(BACKUP_FORMAT), version: v.number() }),
    parsed.value,
  );
  if (!head.success) return fail('import-malformed', 'not a backup of Backgrounder');
  if (head.output.version > BACKUP_VERSION) {
    return fail('import-newer', `version ${head.output.version}, known up to ${BACKUP_VERSION}`);
  }
  const content = v.safeParse(contentSchema, parsed.value);
  if (!content.success) return fail('import-malformed', placeOf(content.issues));
  const twice = firstDuplicate(content.output);
  return twice === null ? ok(content.output) : fail('import-malformed', twice);
}

/** Parses JSON; `import-malformed` where it is none. */
export function parseJson(text: string): Result<unknown> {
  try {
    // A byte order mark is what some editors leave in front.
    return ok(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch {
    return fail('import-malformed', 'not JSON');
  }
}

/** Where a value breaks its schema, as a path and what was expected; never the value, which is the reader's. */
export function placeOf(issues: readonly v.BaseIssue<unknown>[]): string {
  const [issue] = issues;
  const path = issue?.path?.map((item) => String(item.key)).join('.') ?? '';
  return `${path}: expected ${issue?.expected ?? 'something else'}`;
}

function firstDuplicate(content: NotesContent): string | null {
  const keys: [string, string[]][] = [
    ['notes', content.notes.map((note) => note.id)],
    ['pages', content.pages.map((page) => page.key)],
    ['projects', content.projects.map((project) => project.id)],
    ['revisions', content.revisions.map(({ note, revision }) => JSON.stringify([note, revision]))],
  ];
  for (const [table, ids] of keys) {
    if (new Set(ids).size !== ids.length) return `${table}: the same key twice`;
  }
  return null;
}
