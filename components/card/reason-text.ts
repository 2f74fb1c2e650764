/** The linker's reasons as sentences. */

import { i18n } from '../../utils/i18n';
import type { Reason } from '../../utils/linking/types';

/** Codes whose sentence needs no value. */
const PLAIN = {
  'full-name': 'reason.fullName',
  'role-before': 'reason.roleBefore',
  'company-suffix': 'reason.companySuffix',
  'fits-document': 'reason.fitsDocument',
  'well-known': 'reason.wellKnown',
  'known-name': 'reason.knownName',
  choice: 'reason.choice',
} as const;

/** Codes whose sentence names something; without it the general sentence stands in. */
const NAMING = {
  'surname-after-full': 'reason.surnameAfterFull',
  'given-after-full': 'reason.givenAfterFull',
  'acronym-spelled-out': 'reason.acronymSpelledOut',
  'short-after-full': 'reason.shortAfterFull',
  'place-within': 'reason.placeWithin',
  'adjective-of-country': 'reason.adjectiveOfCountry',
} as const;

/** Why a name was marked, in a sentence; a code from a newer linker gets a general one. */
export function reasonText({ code, values }: Reason): string {
  if (Object.hasOwn(PLAIN, code)) return i18n.t(PLAIN[code as keyof typeof PLAIN]);
  if (Object.hasOwn(NAMING, code) && values.length > 0) {
    return i18n.t(NAMING[code as keyof typeof NAMING], [values.join(', ')]);
  }
  return i18n.t('reason.generic');
}
