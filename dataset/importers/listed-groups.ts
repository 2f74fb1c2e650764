/** Groups that the Factbook lists under terrorism, with the countries where it lists them. */

import type { Alias } from '../../utils/dataset/record';
import type { Draft, Imported } from '../join/draft';
import { withArticle } from './country-names';
import { FACTBOOK_DATE, readFactbookCountries } from './factbook-countries';
import { factbookText } from './factbook-files';
import { firstKnown } from './known-titles';
import type { SourceFiles } from './source-files';

/** One draft a group; who lists it is said, since it is a judgement. */
export function importListedGroups(files: SourceFiles, known: Set<string>): Imported {
  const groups = new Map<
    string,
    { short: string; countries: { iso: string; name: string }[]; source: string }
  >();
  for (const country of readFactbookCountries(files)) {
    const text = factbookText(country.file, 'Terrorism', 'Terrorist group(s)');
    for (const entry of text.split(/;|, (?=\p{Lu})/u)) {
      const [, name = '', short = ''] =
        /^\s*([^()]+?)(?:\s*\(([^()]*)\))?\s*(?:\(\d{4}\))?\.?$/.exec(entry) ?? [];
      if (
        name.length < 4 ||
        name.length > 80 ||
        /^(note|none|details|see)/i.test(name) ||
        !/^[\p{Lu}\p{Ll}]/u.test(name)
      )
        continue;
      const group = groups.get(name) ?? { short: '', countries: [], source: country.source };
      group.short ||= short;
      group.countries.push({ iso: country.iso, name: country.name });
      groups.set(name, group);
    }
  }
  return { drafts: [...groups].map(([name, group]) => draftOf(name, group, known)), notes: [] };
}

function draftOf(
  name: string,
  group: { short: string; countries: { iso: string; name: string }[]; source: string },
  known: Set<string>,
): Draft {
  const shown = name.replace(/^The /, '');
  const title = firstKnown(known, [shown, name]);
  const places = group.countries.map((country) => withArticle(country.name));
  const where =
    places.length > 3
      ? `${places.slice(0, 2).join(', ')} and ${places.length - 2} more countries`
      : listOf(places);
  const acronym =
    /^[\p{Lu}][\p{L}-]{1,7}$/u.test(group.short) && /\p{Lu}.*\p{Lu}/u.test(group.short)
      ? group.short
      : '';
  const aliases: (Alias | string)[] = acronym
    ? [{ form: acronym, kind: 'acronym', case: 'exact' }]
    : /^[\p{Script=Latin} -]{5,40}$/u.test(group.short)
      ? [group.short]
      : [];
  return {
    name: shown,
    type: 'armed-group',
    ...(title ? { wikipedia: title } : {}),
    description: `Group that the World Factbook listed under terrorism in 2026, for ${where}`.slice(
      0,
      140,
    ),
    aliases,
    facts: [
      {
        label: 'Listed',
        value: `by the CIA World Factbook under terrorism: ${listOf(places.slice(0, 8))}`.slice(
          0,
          290,
        ),
        asOf: FACTBOOK_DATE,
        source: group.source,
      },
    ],
    ...(group.countries.length === 1 ? { country: group.countries[0]!.iso } : {}),
    topics: ['attack', 'militants'],
    asOf: FACTBOOK_DATE,
    source: group.source,
    rank: 55,
    prior: 0.4,
    joinByName: true,
  };
}

function listOf(names: string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
