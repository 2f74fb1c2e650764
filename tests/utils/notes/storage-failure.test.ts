// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { attempt, RefusedError, storageFailure } from '../../../utils/notes/storage-failure';

const named = (name: string, more: object = {}) => Object.assign(new Error(''), { name }, more);

describe('what the storage throws', () => {
  test.each([
    [
      'a full disk inside an abort',
      named('AbortError', { inner: named('QuotaExceededError') }),
      'storage-full',
    ],
    [
      'a full disk named only in the message',
      named('AbortError', { message: 'QuotaExceededError ' }),
      'storage-full',
    ],
    [
      'a full disk among bulk failures',
      named('BulkError', { failures: [named('QuotaExceededError')] }),
      'storage-full',
    ],
    [
      'a full disk as a cause',
      named('Error', { cause: named('QuotaExceededError') }),
      'storage-full',
    ],
    [
      'a long note that found no room',
      named('AbortError', {
        inner: named('DataError', { message: 'Failed to write blobs (IOError)' }),
      }),
      'storage-full',
    ],
    ['a full settings store', new Error('Resource::kQuotaBytes quota exceeded'), 'storage-full'],
    [
      'a newer database',
      named('OpenFailedError', { inner: named('NewerDatabaseError') }),
      'storage-newer',
    ],
    ['a broken backing store', named('UnknownError'), 'storage-broken'],
    ['a mistake of ours', new TypeError('x is undefined'), 'unexpected'],
    ['something that is no error', 'boom', 'unexpected'],
  ])('%s is told apart', (_name, error, code) => {
    expect(storageFailure(error).code).toBe(code);
  });

  test('an error that is its own cause ends the search', () => {
    const error = named('AbortError');
    Object.assign(error, { cause: error });
    expect(storageFailure(error).code).toBe('storage-broken');
  });

  test('a refusal inside a transaction comes out as it was given', async () => {
    const failure = { code: 'note-empty', detail: 'x' } as const;
    const result = await attempt(() => Promise.reject(new RefusedError(failure)));
    expect(result).toEqual({ ok: false, error: failure });
  });
});
