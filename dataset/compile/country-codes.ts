/** Which records are countries or territories with a flag, by their Wikidata ids. */

import { iso1A2Code } from '@rapideditor/country-coder';
import type { EntityRecord } from '../../utils/dataset/record';

/** ISO 3166-1 alpha-2 codes, lower case, by record id. */
export function countryCodesOf(records: EntityRecord[]): Map<string, string> {
  const codes = new Map<string, string>();
  for (const record of records) {
    if (!record.qid || (record.type !== 'country' && record.type !== 'place')) continue;
    const code = iso1A2Code(record.qid, { level: 'territory' })?.toLowerCase();
    if (code && /^[a-z]{2}$/.test(code)) codes.set(record.id, code);
  }
  return codes;
}
