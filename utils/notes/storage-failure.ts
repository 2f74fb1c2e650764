/** Turns what IndexedDB and Dexie throw into failures that the interface has a sentence for. */

import { type Failure, type FailureCode, fail, ok, type Result } from '../result';

const CODES: Record<string, FailureCode> = {
  QuotaExceededError: 'storage-full',
  NewerDatabaseError: 'storage-newer',
  VersionError: 'storage-newer',
  OpenFailedError: 'storage-broken',
  MissingAPIError: 'storage-broken',
  DatabaseClosedError: 'storage-broken',
  InvalidStateError: 'storage-broken',
  UnknownError: 'storage-broken',
  NotFoundError: 'storage-broken',
  NotReadableError: 'storage-broken',
  UpgradeError: 'storage-broken',
  SchemaError: 'storage-broken',
  DataError: 'storage-broken',
  AbortError: 'storage-broken',
  TimeoutError: 'storage-broken',
};

/** More telling codes first: Dexie wraps a full disk in an `AbortError` or a `BulkError`. */
const PRECEDENCE: FailureCode[] = ['storage-full', 'storage-newer', 'storage-broken'];

/** A refusal thrown inside a transaction, so that it rolls back and comes out as this failure. */
export class RefusedError extends Error {
  override name = 'RefusedError';
  constructor(readonly failure: Failure) {
    super(failure.detail);
  }
}

/** Finds the failure at the bottom of an error; `unexpected` when it is none of the storage's own. */
export function storageFailure(error: unknown): Failure {
  const chain = errorChain(error);
  const refused = chain.find((link) => link instanceof RefusedError);
  if (refused) return refused.failure;
  const names = chain.flatMap((link) => [nameOf(link), messageWord(link)]);
  const codes = names.flatMap((name) => CODES[name] ?? []);
  if (chain.some(saysFull)) codes.push('storage-full');
  const code = PRECEDENCE.find((candidate) => codes.includes(candidate)) ?? 'unexpected';
  return { code, detail: [...new Set(chain.map(nameOf))].join(' < ') };
}

/** Runs work on the storage and returns its outcome as a value; it never rejects. */
export async function attempt<T>(work: () => PromiseLike<T>): Promise<Result<T>> {
  try {
    return ok(await work());
  } catch (error) {
    const { code, detail } = storageFailure(error);
    return fail(code, detail);
  }
}

/**
 * Where the name does not tell: `storage.local` says "Resource::kQuotaBytes quota exceeded" or "IO error: … No space
 * left on device", and a long note that Chromium cannot lay down beside a full database "Failed to write blobs".
 */
function saysFull(error: unknown): boolean {
  const { message } = error as { message?: unknown };
  return (
    typeof message === 'string' &&
    /quota|no space left|disk (?:is )?full|failed to write blobs/i.test(message)
  );
}

function errorChain(error: unknown): unknown[] {
  const chain: unknown[] = [];
  const queue = [error];
  while (queue.length > 0 && chain.length < 16) {
    const link = queue.shift();
    if (link === null || typeof link !== 'object' || chain.includes(link)) continue;
    chain.push(link);
    const { inner, cause, failures } = link as Record<string, unknown>;
    queue.push(inner, cause, ...(Array.isArray(failures) ? failures.slice(0, 2) : []));
  }
  return chain;
}

function nameOf(error: unknown): string {
  const { name } = error as { name?: unknown };
  return typeof name === 'string' ? name : 'Error';
}

/** `AbortError: QuotaExceededError `: where the inner error was lost on the way, its name leads the message. */
function messageWord(error: unknown): string {
  const { message } = error as { message?: unknown };
  return typeof message === 'string' ? (/^\s*(\w+Error)\b/.exec(message)?.[1] ?? '') : '';
}
