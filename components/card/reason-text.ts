/** The linker's reasons as sentences. */

import { i18n } from '../../utils/i18n';
import type { Reason } from '../../utils/linking/types';

/** Codes whose sentence needs no value. */
const PLAIN = {
  'full-name': 'reason.fullName',
  prior: 'reason.prior',
  only: 'reason.only',
  choice: 'reason.choice',
} as const;

/** Codes whose sentence names something; without it the plain sentence stands in. */
const NAMING = {
  'surname-after-full': 'reason.surnameAfterFull',
  'acronym-after-expansion': 'reason.acronymAfterExpansion',
  'context-country': 'reason.contextCountry',
  'context-topic': 'reason.contextTopic',
  title: 'reason.title',
  coherence: 'reason.coherence',
  adjective: 'reason.adjective',
} as const;

/** Why a name was marked, in a sentence; a code from a newer linker gets a general one. */
export function reasonText({ code, values }: Reason): string {
  if (Object.hasOwn(PLAIN, code)) return i18n.t(PLAIN[code as keyof typeof PLAIN]);
  if (Object.hasOwn(NAMING, code) && values.length > 0) {
    return i18n.t(NAMING[code as keyof typeof NAMING], [values.join(', ')]);
  }
  return i18n.t('reason.generic');
}
