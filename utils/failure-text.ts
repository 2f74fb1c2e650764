/** The sentence for a failure: what happened, and what the reader can do. */

import { i18n } from './i18n';
import type { Failure } from './result';

export function failureText(failure: Failure): string {
  return i18n.t(`failure.${failure.code}`);
}
