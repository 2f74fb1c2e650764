/** The sentence for a failure: what happened, and what the reader can do. */

import { i18n } from './i18n';
import type { Failure, FailureCode } from './result';

/** Message names may hold no hyphen. */
type Underscored<Code extends string> = Code extends `${infer Head}-${infer Tail}`
  ? `${Head}_${Underscored<Tail>}`
  : Code;

export function failureText(failure: Failure): string {
  const code = failure.code.replaceAll('-', '_') as Underscored<FailureCode>;
  return i18n.t(`failure.${code}`);
}
