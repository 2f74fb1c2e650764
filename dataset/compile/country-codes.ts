/** Which records are countries or territories with a flag, by their Wikidata ids. */

import { iso1A2Code } from '@rapideditor/country-coder';
import type { EntityRecord } from '../../utils/dataset/record';

/** Ids that country-coder has under another item: the kingdom, the island, the territory as named. */
const MORE: Record<string, string> = {
  Q55: 'nl',
  Q35: 'dk',
  Q40362: 'eh',
  Q22890: 'ie',
  Q21: 'gb',
};

/** ISO 3166-1 alpha-2 codes, lower case, by record id. */
export function countryCodesOf(records: EntityRecord[]): Map<string, string> {
  const codes = new Map<string, string>();
  for (const record of records) {
    if (!record.qid || (record.type !== 'country' && record.type !== 'place')) continue;
    const code = MORE[record.qid] ?? iso1A2Code(record.qid, { level: 'territory' })?.toLowerCase();
    if (code && /^[a-z]{2}$/.test(code)) codes.set(record.id, code);
  }
  return codes;
}
