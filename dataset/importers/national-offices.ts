/** Heads of state and of government as offices, with the holder the Factbook names. */

import type { Alias } from '../../utils/dataset/record';
import type { Draft, Imported } from '../join/draft';
import { checkedLeaders } from './checked-leaders';
import { countryName, withArticle } from './country-names';
import { FACTBOOK_DATE, type FactbookCountry, readFactbookCountries } from './factbook-countries';
import { factbookText } from './factbook-files';
import { dateInWords, headOfGovernment, headOfState, type Leader } from './factbook-leaders';
import { firstKnown } from './known-titles';
import type { SourceFiles } from './source-files';

/** "President of Peru" and "Prime Minister of Spain", where the office has one holder and one title. */
export function importNationalOffices(files: SourceFiles, known: Set<string>): Imported {
  const contradicts = checkedLeaders(files);
  const drafts = readFactbookCountries(files).flatMap((country) => {
    const state = headOfState(country);
    const government = headOfGovernment(country);
    const both = state && government && state.office === government.office;
    return [
      ...(state
        ? officeDraft(
            country,
            state,
            both ? 'head of state and of government' : 'head of state',
            contradicts,
            known,
          )
        : []),
      ...(government && !both
        ? officeDraft(country, government, 'head of government', contradicts, known)
        : []),
    ];
  });
  return {
    drafts: drafts.filter(
      ({ country }) => country !== undefined && countryName(country) !== undefined,
    ),
    notes: [],
  };
}

/** Sovereigns reign in several countries: the office is of one only where it is of that one. */
const SHARED = /^(King|Queen)$/;
const REALMS = new Set([
  'ag',
  'au',
  'bs',
  'bz',
  'ca',
  'gd',
  'jm',
  'nz',
  'pg',
  'kn',
  'lc',
  'vc',
  'sb',
  'tv',
]);

function officeDraft(
  country: FactbookCountry,
  leader: Leader,
  role: string,
  contradicts: (iso: string, leader: Leader) => boolean,
  known: Set<string>,
): Draft[] {
  const office = leader.office
    .replace(/^(Interim|Acting|Transitional) /, '')
    .replace('Federal Chancellor', 'Chancellor')
    .replace('Amir', 'Emir');
  if (SHARED.test(office) && (REALMS.has(country.iso) || !isSovereign(country))) return [];
  if (!isSovereign(country)) return [];
  const where = withArticle(country.name);
  const name = `${office} of ${where}`;
  const stale = contradicts(country.iso, leader);
  const holder = leader.name;
  const since = leader.since ? ` since ${dateInWords(leader.since)}` : '';
  return [
    {
      name,
      type: 'office',
      ...(firstKnown(known, [name, `${office} of ${country.name}`])
        ? { wikipedia: firstKnown(known, [name, `${office} of ${country.name}`])! }
        : {}),
      description: `The ${role} of ${where}`,
      ...(stale ? {} : backgroundOf(country, name, role, leader, since)),
      aliases: aliasesOf(country, office),
      facts: stale
        ? []
        : [
            {
              label: 'Holder',
              value: holder,
              ...(leader.since ? { from: leader.since } : {}),
              asOf: FACTBOOK_DATE,
              source: country.source,
            },
          ],
      country: country.iso,
      topics: ['government', 'election'],
      asOf: FACTBOOK_DATE,
      source: country.source,
      rank: 80,
      prior: 0.5,
      joinByName: true,
    },
  ];
}

function isSovereign(country: FactbookCountry): boolean {
  return (
    factbookText(country.file, 'Government', 'Independence') !== '' &&
    !/dependency|overseas|territory of|part of the/i.test(
      factbookText(country.file, 'Government', 'Government type'),
    )
  );
}

function backgroundOf(
  country: FactbookCountry,
  name: string,
  role: string,
  leader: Leader,
  since: string,
): { background?: string } {
  const government = factbookText(country.file, 'Government', 'Government type')
    .split(/[;(]/)[0]!
    .trim();
  const process = appointment(
    factbookText(country.file, 'Government', 'Executive branch', 'election/appointment process'),
    leader.office,
  );
  const sentences = [
    `The ${name.charAt(0).toLowerCase() + name.slice(1)} is the country's ${role}.`.replace(
      /^The (\p{Ll})/u,
      (_, letter: string) => `The ${letter.toUpperCase()}`,
    ),
    process,
    `${leader.name} ${since ? 'had held' : 'held'} the office${since}, as of ${dateInWords(FACTBOOK_DATE)}.`,
    government
      ? `${capitalise(withArticle(country.name))} ${country.name.endsWith('s') && /^(United|Netherlands|Philippines)/.test(country.name) ? 'is' : 'is'} ${article(government)} ${government}.`
      : '',
  ].filter(Boolean);
  const background = sentences.join(' ');
  return background.length >= 200 && background.length <= 600 ? { background } : {};
}

/** How the office is filled, told from the facts the Factbook's phrase holds: who elects, for how long. */
function appointment(text: string, office: string): string {
  if (!/President/.test(office)) return '';
  const clause = text.split(';').find((part) => /^\s*(the )?president/i.test(part)) ?? '';
  const term = /(\d+)-year term/.exec(clause)?.[1];
  const how = /(?<!in)directly elected/.test(clause)
    ? 'chosen by direct popular vote'
    : /indirectly elected/.test(clause)
      ? 'elected indirectly'
      : '';
  if (!how || !term) return '';
  const rounds = /2 rounds|two rounds/.test(clause)
    ? ', with a second round where nobody has a majority'
    : /simple[- ]majority|plurality/.test(clause)
      ? ', in which most votes win'
      : '';
  const again = /single term|not eligible|one term/.test(clause) ? 'a single term' : 'a term';
  return `The president is ${how}${rounds}, for ${again} of ${term} years.`;
}

function aliasesOf(country: FactbookCountry, office: string): Alias[] {
  if (!country.adjective || /of the/.test(office)) return [];
  const lower = office.toLowerCase();
  return [
    { form: `${country.adjective} ${office}`, kind: 'full' },
    ...(/^(President|Prime Minister|Chancellor|Premier)$/.test(office)
      ? [{ form: `${country.adjective} ${lower}`, kind: 'full' as const }]
      : []),
  ];
}

function article(word: string): string {
  return /^[aeiou]/i.test(word) ? 'an' : 'a';
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
