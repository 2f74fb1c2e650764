/** One number for all spellings of a surface that fold alike. */

import { joinA, SEED_A } from './text/hash';
import { tokenise } from './text/tokenise';

/** The key that spans of this surface have (see `Span.key`). */
export function surfaceKey(surface: string): number {
  const tokens = tokenise(surface);
  let key = SEED_A;
  for (let i = 0; i < tokens.count; i++) key = joinA(key, tokens.a[i]!);
  return key;
}
