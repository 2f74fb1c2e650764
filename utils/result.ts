/** Expected failures are values: a caller must look before it uses what it asked for. */

export type Result<T, E = Failure> = { ok: true; value: T } | { ok: false; error: E };

/** Why something could not be done, as a code the interface has a sentence for. */
export interface Failure {
  code: FailureCode;
  /** For a bug report; English, never shown alone, never holds the reader's text. */
  detail: string;
}

export type FailureCode =
  | 'bad-message' // wrong shape or unknown sender
  | 'index-missing'
  | 'index-truncated'
  | 'index-version'
  | 'index-checksum'
  | 'index-unreadable'
  | 'note-too-long'
  | 'note-empty'
  | 'note-not-found'
  | 'nothing-selected' // a passage was to be taken from the selection
  | 'private-window'
  | 'storage-full'
  | 'storage-broken' // the database cannot be opened or read
  | 'storage-newer' // written by a newer version of the extension
  | 'import-malformed'
  | 'cancelled' // the reader ended it
  | 'import-newer'
  | 'permission-missing'
  | 'extension-updated' // the page's script outlived its extension
  | 'unexpected';

export function ok<T>(value: T): Result<T, never> {
  return { ok: true, value };
}

export function fail(code: FailureCode, detail: string): Result<never> {
  return { ok: false, error: { code, detail } };
}
