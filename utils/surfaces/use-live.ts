import { useEffect, useState } from 'preact/hooks';
import { attempt } from '../notes/storage-failure';
import { type Failure, ok, type Result } from '../result';
import { onStoreChange } from './store-changes';

/**
 * The query's answer, anew after changes of the notes in any of our contexts, some of them together. `initial` until
 * the first answer; a failure where the database cannot be read. `dependencies` are compared as in `useEffect`.
 */
export function useLive<T>(
  query: () => PromiseLike<T>,
  initial: T,
  dependencies: unknown[],
): Result<T, Failure> {
  const [result, setResult] = useState<Result<T, Failure>>(ok(initial));
  useEffect(() => {
    const end = new AbortController();
    let asked = 0;
    async function ask(): Promise<void> {
      const turn = ++asked;
      const answer = await attempt(query);
      // An answer that was overtaken by a later one says what was.
      if (!end.signal.aborted && turn === asked) setResult(answer);
    }
    void ask();
    onStoreChange(end.signal, () => void ask());
    return () => end.abort();
  }, dependencies);
  return result;
}
