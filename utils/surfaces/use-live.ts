import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import { storageFailure } from '../notes/storage-failure';
import { type Failure, ok, type Result } from '../result';

/**
 * The query's answer, anew whenever what it read has changed in any of our contexts. `initial` until the first
 * answer; a failure where the database cannot be read. `dependencies` are compared as in `useEffect`.
 */
export function useLive<T>(
  query: () => PromiseLike<T>,
  initial: T,
  dependencies: unknown[],
): Result<T, Failure> {
  const [result, setResult] = useState<Result<T, Failure>>(ok(initial));
  useEffect(() => {
    const subscription = liveQuery(async () => query()).subscribe({
      next: (value) => setResult(ok(value)),
      error: (error: unknown) => setResult({ ok: false, error: storageFailure(error) }),
    });
    return () => subscription.unsubscribe();
  }, dependencies);
  return result;
}
