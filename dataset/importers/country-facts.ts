/** The Factbook's countries: capital, population, government, leaders, and the words for their people. */

import type { Alias, Fact } from '../../utils/dataset/record';
import type { Draft, Imported } from '../join/draft';
import { checkedLeaders } from './checked-leaders';
import { countryBackground } from './country-background';
import { FACTBOOK_DATE, type FactbookCountry, readFactbookCountries } from './factbook-countries';
import { factbookText } from './factbook-files';
import { headOfGovernment, headOfState, type Leader } from './factbook-leaders';
import type { SourceFiles } from './source-files';

/** One draft a country, joined to its territory by Wikidata id. */
export function importCountryFacts(files: SourceFiles, territories: Draft[]): Imported {
  const byCode = new Map(
    territories.flatMap((draft) =>
      draft.source.startsWith('rigour:') ? [[draft.source.slice(7), draft] as const] : [],
    ),
  );
  const contradicts = checkedLeaders(files);
  const notes: string[] = [];
  const drafts = readFactbookCountries(files).flatMap((country): Draft[] => {
    const territory = byCode.get(country.iso);
    if (!territory?.qid) {
      notes.push(`${country.source} "${country.name}" is not in the list of territories`);
      return [];
    }
    return [draftOf(country, territory, contradicts)];
  });
  return { drafts, notes };
}

function draftOf(
  country: FactbookCountry,
  territory: Draft,
  contradicts: (iso: string, leader: Leader) => boolean,
): Draft {
  const text = (...path: string[]) => factbookText(country.file, ...path);
  const capital = capitalOf(country);
  const government = text('Government', 'Government type').split(/[;(]/)[0]!.trim();
  const base = territory.description ?? '';
  const description =
    territory.type === 'country' && capital ? `${base}, capital ${capital}` : base;
  const facts = [
    fact(country, 'Capital', capital),
    fact(country, 'Population', populationOf(text('People and Society', 'Population', 'total'))),
    fact(country, 'Area', areaOf(text('Geography', 'Area', 'total'))),
    fact(country, 'Government', government),
    ...leaderFacts(country, contradicts),
    fact(country, 'Independence', text('Government', 'Independence').split(/[;(]/)[0]!.trim()),
    fact(
      country,
      'Currency',
      text('Economy', 'Exchange rates', 'Currency').replace(/ per .*$/, ''),
    ),
  ].filter((one) => one.value !== '' && one.value.length <= 120);
  return {
    name: territory.name,
    type: territory.type,
    ...(territory.qid ? { qid: territory.qid } : {}),
    ...(description.length <= 140 && description !== '' ? { description } : {}),
    ...(territory.type === 'country' ? withBackground(countryBackground(country, base)) : {}),
    aliases: territory.type === 'country' ? peopleForms(country) : [],
    facts,
    ...(territory.country ? { country: territory.country } : {}),
    ...positionOf(text('Geography', 'Geographic coordinates')),
    asOf: FACTBOOK_DATE,
    source: country.source,
    rank: 95,
  };
}

function withBackground(background: string | undefined): { background?: string } {
  return background === undefined ? {} : { background };
}

/** The capital's name alone; '' where there is none or several. */
export function capitalOf(country: FactbookCountry): string {
  const name = factbookText(country.file, 'Government', 'Capital', 'name')
    .split(/[;(,]/)[0]!
    .trim();
  if (country.iso === 'us') return 'Washington, D.C.';
  return /^(none|no official|note)/i.test(name) || name.length > 40 ? '' : name;
}

function fact(country: FactbookCountry, label: string, value: string): Fact {
  return { label, value, asOf: FACTBOOK_DATE, source: country.source };
}

function leaderFacts(
  country: FactbookCountry,
  contradicts: (iso: string, leader: Leader) => boolean,
): Fact[] {
  const state = headOfState(country);
  const government = headOfGovernment(country);
  const same = state && government && state.name === government.name;
  const of = (label: string, leader: Leader | undefined): Fact[] =>
    leader && !contradicts(country.iso, leader)
      ? [
          {
            ...fact(country, label, `${leader.name}, ${leader.office}`),
            ...(leader.since ? { from: leader.since } : {}),
          },
        ]
      : [];
  return [...of('Head of state', state), ...(same ? [] : of('Head of government', government))];
}

function peopleForms(country: FactbookCountry): Alias[] {
  return [
    ...(country.adjective ? [{ form: country.adjective, kind: 'adjective' as const }] : []),
    ...country.demonyms
      .filter((form) => form !== country.adjective)
      .map((form): Alias => ({ form, kind: 'demonym' })),
  ];
}

function populationOf(text: string): string {
  const match = /^([\d,]+)(?: \((\d{4}))?/.exec(text);
  return match ? `${match[1]}${match[2] ? ` (${match[2]} estimate)` : ''}` : '';
}

function areaOf(text: string): string {
  const match = /^([\d,.]+) sq km/.exec(text);
  return match ? `${match[1]} km²` : '';
}

/** "10 00 S, 76 00 W" in degrees. */
export function positionOf(
  text: string,
): { position: { latitude: number; longitude: number } } | undefined {
  const match = /^(\d+) (\d+) ([NS]),? (\d+) (\d+) ([EW])/.exec(text);
  if (!match) return undefined;
  const degrees = (whole: string, minutes: string, minus: boolean) =>
    Math.round((Number(whole) + Number(minutes) / 60) * (minus ? -100 : 100)) / 100;
  return {
    position: {
      latitude: degrees(match[1]!, match[2]!, match[3] === 'S'),
      longitude: degrees(match[4]!, match[5]!, match[6] === 'W'),
    },
  };
}
