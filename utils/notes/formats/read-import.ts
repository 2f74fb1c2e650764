/** Reads whichever file notes can be imported from. */

import type { Result } from '../../result';
import { sha256 } from '../snapshot-codec';
import { readBackup } from './backup';
import type { NotesContent } from './content';
import { readWebAnnotations } from './read-web-annotations';

/** Files that notes can be imported from. */
export type ImportFormat = 'backup' | 'annotations';

/** The file's content, whole or a failure that says where it is wrong. `now` dates what the file does not. */
export async function readImport(
  text: string,
  format: ImportFormat,
  now: Date,
): Promise<Result<NotesContent>> {
  if (format === 'backup') return readBackup(text);
  return readWebAnnotations(text, now.toISOString(), hash);
}

/** Which kind of file a text is, by its head: a backup says so in its second line. */
export function formatOf(text: string): ImportFormat {
  return /^\uFEFF?\s*\{\s*"format":\s*"backgrounder-backup"/.test(text.slice(0, 200))
    ? 'backup'
    : 'annotations';
}

function hash(text: string): Promise<string> {
  return sha256(new TextEncoder().encode(text));
}
