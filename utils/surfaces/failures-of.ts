import type { Failure, Result } from '../result';

/** What failed among these, each kind of failure once. */
export function failuresOf(...parts: (Failure | Result<unknown> | null)[]): Failure[] {
  const kinds = new Map<string, Failure>();
  for (const part of parts) {
    if (part === null || (isResult(part) && part.ok)) continue;
    const failure = isResult(part) ? part.error : part;
    kinds.set(failure.code, failure);
  }
  return [...kinds.values()];
}

function isResult(part: Failure | Result<unknown>): part is Result<unknown> {
  return 'ok' in part;
}
