/** What a state's bodies and offices are called by its adjective and within its borders. */

import type { EntityRecord, EntityType } from '../../dataset/record';
import type { FormSeed } from './form-seed';

/** How a country is written: its names, folded to lower case, and its adjectives as written. */
export interface CountryNames {
  names: Set<string>;
  adjectives: string[];
}

/** Types whose members every country has under the same names. */
const OF_STATES: ReadonlySet<EntityType> = new Set([
  'agency',
  'military',
  'office',
  'party',
  'organisation',
]);
/** What an organisation must be for its name to be used without the country. */
const NATIONAL =
  /\b(?:congress|senate|parliament|assembly|diet|chamber|house|courts?|council|commission|ministry|police|guard|forces|army|navy|court|bank|party|union|front|movement|alliance)\b/iu;
const ADJECTIVE_WEIGHT = 0.8;
/** "The Constitutional Court" is Kosovo's only where the text speaks of Kosovo. */
const BARE_WEIGHT = 0.2;

/** Names and adjectives of a country's record. */
export function countryNamesOf({ name, aliases }: EntityRecord): CountryNames {
  const names = new Set([name.toLowerCase()]);
  const adjectives: string[] = [];
  for (const alias of aliases) {
    if (typeof alias === 'string') names.add(alias.toLowerCase());
    else if (alias.kind === 'adjective') adjectives.push(alias.form);
    else if (alias.kind !== 'demonym') names.add(alias.form.toLowerCase());
  }
  return { names, adjectives };
}

/** "President of Iran" is the "Iranian president", the "Congress of Peru" at home "Congress". */
export function countryForms(record: EntityRecord, country: CountryNames): FormSeed[] {
  if (!OF_STATES.has(record.type)) return [];
  const forms: FormSeed[] = [];
  const longer = record.aliases.filter(
    (alias) => typeof alias === 'string' || alias.kind === 'full' || alias.kind === 'variant',
  );
  for (const alias of [record.name, ...longer]) {
    const head = headOf(typeof alias === 'string' ? alias : alias.form, country);
    if (!head) continue;
    const kind = record.type === 'office' ? 'office' : 'variant';
    for (const adjective of country.adjectives) {
      forms.push({ form: `${adjective} ${head}`, kind, weight: ADJECTIVE_WEIGHT });
    }
    if (record.type === 'office' || !NATIONAL.test(head)) continue;
    forms.push({ form: head, kind: 'short', weight: BARE_WEIGHT });
  }
  return forms;
}

/** "Congress" of "Congress of the Republic of Peru", "Supreme Court" of "Supreme Court (Chad)"; none where the country is not in it. */
function headOf(name: string, { names, adjectives }: CountryNames): string | null {
  const parts =
    /^(\p{Lu}.*?) (?:of|for) (?:the )?(?:(?:Republic|Kingdom|Federation|State) of (?:the )?)?(\p{Lu}.*)$/u.exec(
      name,
    ) ?? /^(\p{Lu}.*?) \((\p{Lu}.*)\)$/u.exec(name);
  if (parts && names.has(parts[2]!.toLowerCase())) return parts[1]!;
  const adjective = adjectives.find((one) => name.startsWith(`${one} `));
  const rest = adjective === undefined ? '' : name.slice(adjective.length + 1);
  return /^\p{Lu}\p{Ll}+ \p{Lu}/u.test(rest) ? rest : null;
}
