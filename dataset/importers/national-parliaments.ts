/** Legislatures and the parties in them, as the Factbook lists them. */

import type { Alias, Fact } from '../../utils/dataset/record';
import type { Draft, Imported } from '../join/draft';
import { foldName } from '../join/entity-pool';
import { withArticle } from './country-names';
import { FACTBOOK_DATE, type FactbookCountry, readFactbookCountries } from './factbook-countries';
import { factbookKeys, factbookLines, factbookText } from './factbook-files';
import { dateInWords, isoDate } from './factbook-leaders';
import { firstKnown } from './known-titles';
import type { SourceFiles } from './source-files';

/** A chamber with what the Factbook says of it. */
export interface Chamber {
  name: string;
  native: string;
  seats: number;
  term: string;
  /** ISO date of the last election; '' where it is a period or unknown. */
  elected: string;
  parties: { name: string; short: string; seats: number }[];
  upper: boolean;
  /** Whether all seats were up at the last election; only then do its figures tell who is how large. */
  full: boolean;
}

/** Chambers and parties of every country. */
export function importNationalParliaments(files: SourceFiles, known: Set<string>): Imported {
  const drafts = readFactbookCountries(files).flatMap((country) => {
    const chambers = chambersOf(country);
    return [
      ...chambers.flatMap((chamber) => chamberDraft(country, chamber, chambers.length, known)),
      ...partyDrafts(country, chambers),
    ];
  });
  return { drafts, notes: [] };
}

/** The chambers that name themselves. */
export function chambersOf(country: FactbookCountry): Chamber[] {
  const sections = factbookKeys(country.file, 'Government').filter((key) =>
    key.startsWith('Legislative branch'),
  );
  const dates = new Set(
    sections
      .map((section) =>
        factbookText(country.file, 'Government', section, 'most recent election date'),
      )
      .filter(Boolean),
  );
  // Where the houses were elected on different days, the Factbook has often exchanged them: neither is told.
  const isDated = dates.size < 2;
  return sections.flatMap((section) => {
    const text = (key: string) => factbookText(country.file, 'Government', section, key);
    const [, name = '', native = ''] =
      /^([^(]+?)(?:\s*\(([^)]*)\))?$/.exec(text('chamber name') || text('legislature name')) ?? [];
    const seats = Number(/^(\d+)/.exec(text('number of seats'))?.[1] ?? 0);
    if (name === '' || seats === 0 || name.includes(' - ')) return [];
    return [
      {
        name,
        native,
        seats,
        term: text('term in office'),
        elected: isDated ? electionDate(text('most recent election date')) : '',
        parties: partiesOf(text('parties elected and seats per party')),
        upper: section.includes('upper'),
        full: /full/.test(text('scope of elections')),
      },
    ];
  });
}

/** "10/26/2024" and "13 January 2024". */
function electionDate(text: string): string {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (match) return `${match[3]}-${match[1]!.padStart(2, '0')}-${match[2]!.padStart(2, '0')}`;
  return /^\d{1,2} \p{L}+ \d{4}$/u.test(text) ? isoDate(text) : '';
}

/** "Free Peru (PL) (37); Popular Force (FP) (24)". */
function partiesOf(text: string): Chamber['parties'] {
  return text.split(';').flatMap((entry) => {
    const match = /^\s*([^()]+?)(?:\s*\(([^()]*)\))?\s*\((\d+)\)\s*$/.exec(entry);
    if (
      !match ||
      /^(other|independent|none|vacant|appointed|non-?partisan)/i.test(match[1]!) ||
      /,| and .* and /.test(match[1]!)
    )
      return [];
    return [{ name: match[1]!.trim(), short: match[2] ?? '', seats: Number(match[3]) }];
  });
}

function chamberDraft(
  country: FactbookCountry,
  chamber: Chamber,
  chambers: number,
  known: Set<string>,
): Draft[] {
  const where = withArticle(country.name);
  const role =
    chambers > 1 ? `${chamber.upper ? 'Upper' : 'Lower'} house of the legislature` : 'Legislature';
  const distinct = chamber.name.split(' ').length > 1 || chamber.name.length > 8;
  const qualified = [
    `${chamber.name} (${country.name})`,
    `${chamber.name} of ${where}`,
    `${country.adjective} ${chamber.name}`,
  ];
  const title = firstKnown(known, [
    ...qualified,
    ...(isSharedName(chamber.name) ? [] : [chamber.name]),
  ]);
  if (!distinct && !title) return [];
  const source = country.source;
  const facts: Fact[] = [
    { label: 'Seats', value: String(chamber.seats), asOf: FACTBOOK_DATE, source },
    ...(/^\d+ years$/.test(chamber.term)
      ? [{ label: 'Term', value: chamber.term, asOf: FACTBOOK_DATE, source }]
      : []),
    ...(chamber.elected
      ? [
          {
            label: 'Last election',
            value: dateInWords(chamber.elected),
            asOf: FACTBOOK_DATE,
            source,
          },
        ]
      : []),
  ];
  const aliases: (Alias | string)[] = [
    `${chamber.name} of ${where}`,
    ...(country.adjective ? [`${country.adjective} ${chamber.name}`] : []),
    ...(!chamber.upper && country.adjective
      ? [`${country.adjective} parliament`, `${country.adjective} Parliament`]
      : []),
    ...(/^[\p{Script=Latin}\p{P} ]{5,60}$/u.test(chamber.native) && !chamber.native.includes(' - ')
      ? [{ form: chamber.native, kind: 'native' as const }]
      : []),
  ];
  return [
    {
      name: isSharedName(chamber.name) ? `${chamber.name} of ${where}` : chamber.name,
      type: 'agency',
      ...(title ? { wikipedia: title } : {}),
      description: `${role} of ${where}, with ${chamber.seats} seats (January 2026)`,
      ...chamberBackground(country, chamber, role),
      aliases: [
        ...aliases,
        {
          form: chamber.name,
          kind: 'short',
          ...(isSharedName(chamber.name) ? { common: true } : {}),
        },
      ],
      facts,
      country: country.iso,
      topics: ['parliament', 'lawmakers', 'vote'],
      asOf: FACTBOOK_DATE,
      source,
      rank: 66,
      prior: 0.2,
      joinByName: true,
    },
  ];
}

/** Names that many countries' chambers bear. */
function isSharedName(name: string): boolean {
  return /^(National Assembly|Parliament|Senate|House of Representatives|Chamber of Deputies|Congress|Legislative Assembly|House of Assembly|National Council|Assembly|Legislative Council|Council of States|House of Commons|House of Lords|Chamber of Representatives|People's Assembly|Federal Assembly|National Parliament|Legislature|Federal Council|National Congress|Council of Ministers|Supreme Council)$/.test(
    name,
  );
}

function chamberBackground(
  country: FactbookCountry,
  chamber: Chamber,
  role: string,
): { background: string } | undefined {
  const where = withArticle(country.name);
  const [largest, second] = (chamber.full ? [...chamber.parties] : []).sort(
    (a, b) => b.seats - a.seats,
  );
  const won = chamber.elected
    ? `won the most seats at the election of ${dateInWords(chamber.elected)}`
    : 'is listed with the most seats';
  const sentences = [
    `The ${chamber.name} is the ${role.charAt(0).toLowerCase() + role.slice(1)} of ${where} and has ${chamber.seats} seats.`,
    /^\d+ years$/.test(chamber.term) ? `Members serve for ${chamber.term}.` : '',
    largest
      ? `${capitalise(withThe(largest.name))} ${won}, ${largest.seats} in all${second ? `, ahead of ${withThe(second.name)} with ${second.seats}` : ''}.`
      : '',
    largest
      ? 'The figures are those listed in January 2026, and later elections or defections may have changed them.'
      : '',
  ].filter(Boolean);
  const background = sentences.join(' ');
  return sentences.length >= 3 && background.length >= 200 && background.length <= 600
    ? { background }
    : undefined;
}

function partyDrafts(country: FactbookCountry, chambers: Chamber[]): Draft[] {
  const chamber = chambers.find((one) => !one.upper && one.parties.length > 0);
  const listed = factbookLines(country.file, 'Government', 'Political parties').flatMap(
    listedParty,
  );
  const seen = new Set<string>();
  return listed.flatMap((party): Draft[] => {
    const key = foldName(party.name);
    if (seen.has(key)) return [];
    seen.add(key);
    const elected = chamber?.parties.find(
      (one) => foldName(one.name) === key || (party.short !== '' && one.short === party.short),
    );
    const where = withArticle(country.name);
    const source = country.source;
    const result =
      elected && chamber?.full
        ? chamber.elected
          ? `; won ${elected.seats} of ${chamber.seats} seats in ${chamber.elected.slice(0, 4)}`
          : `; listed with ${elected.seats} of ${chamber.seats} seats in January 2026`
        : '';
    const facts: Fact[] =
      elected && chamber
        ? [
            {
              label: 'Seats',
              value: `${elected.seats} of ${chamber.seats} in the ${chamber.name}`,
              ...(chamber.elected ? { from: chamber.elected } : {}),
              asOf: FACTBOOK_DATE,
              source,
            },
          ]
        : [];
    return [
      {
        name: party.name,
        type: 'party',
        description: `Political party in ${where}${result}`.slice(0, 140),
        ...(elected && chamber ? partyBackground(country, party.name, elected, chamber) : {}),
        aliases: [
          ...(/^[\p{Lu}-]{2,8}$/u.test(party.short)
            ? [{ form: party.short, kind: 'acronym' as const, case: 'exact' as const }]
            : []),
          ...(/^[\p{Script=Latin}\p{P} ]{6,80}$/u.test(party.native) && party.native.includes(' ')
            ? [{ form: party.native, kind: 'native' as const }]
            : []),
        ],
        facts,
        country: country.iso,
        topics: ['party', 'election'],
        asOf: FACTBOOK_DATE,
        source,
        rank: elected ? 52 : 30,
        prior: elected ? 0.1 + elected.seats / 400 : 0.03,
        joinByName: true,
      },
    ];
  });
}

/** "Free Peru (Perú Libre) or PL". */
function listedParty(line: string): { name: string; native: string; short: string }[] {
  const match =
    /^([^()[\]]+?)(?:\s*\(([^()]*)\))?(?:\s+(?:or|of)\s+([\p{Lu}\p{Ll}-]{2,10}))?$/u.exec(
      line.replace(/[;.]$/, ''),
    );
  const name = match?.[1]?.trim() ?? '';
  if (
    name === '' ||
    name.length > 80 ||
    /^(note|none|other|there|the following|coalition|in addition|numerous|political)/i.test(name) ||
    /[:;,]/.test(name)
  )
    return [];
  return [
    {
      name: name.replace(/ or [\p{Lu}]{2,10}$/u, ''),
      native: match?.[2] ?? '',
      short: match?.[3] ?? / or ([\p{Lu}]{2,10})$/u.exec(name)?.[1] ?? '',
    },
  ];
}

function partyBackground(
  country: FactbookCountry,
  name: string,
  elected: Chamber['parties'][number],
  chamber: Chamber,
): { background?: string } {
  if (!chamber.full) return {};
  const where = withArticle(country.name);
  const rank = [...chamber.parties].sort((a, b) => b.seats - a.seats).indexOf(elected);
  const place = ['the largest', 'the second-largest', 'the third-largest'][rank];
  const [first, second] = [...chamber.parties]
    .filter((party) => party !== elected)
    .sort((a, b) => b.seats - a.seats);
  const others = [first, second]
    .filter((party) => party !== undefined)
    .map((party) => `${withThe(party.name)} (${party.seats})`);
  const government = factbookText(country.file, 'Government', 'Government type')
    .split(/[;(]/)[0]!
    .trim();
  const sentences = [
    `${capitalise(withThe(name))} is a political party in ${where}${government ? `, ${/^[aeiou]/i.test(government) ? 'an' : 'a'} ${government}` : ''}.`,
    `${chamber.elected ? `At the election of ${dateInWords(chamber.elected)} it won` : 'The listing of January 2026 gives it'} ${elected.seats} of the ${chamber.seats} seats in the ${chamber.name}${place ? `, which made it ${place} party there` : ''}.`,
    others.length > 0
      ? `Other parties with seats${chamber.elected ? ' after that vote' : ''} included ${others.join(' and ')}, as listed in January 2026.`
      : 'The result is as listed in January 2026.',
  ];
  const background = sentences.join(' ');
  return background.length >= 200 && background.length <= 600 ? { background } : {};
}

function withThe(name: string): string {
  return /\b(Party|Movement|Front|Union|Alliance|Coalition|Bloc|Congress|League|Rally|Democrats|Greens|Organization|Association|Federation)\b/.test(
    name,
  ) && !/^the /i.test(name)
    ? `the ${name}`
    : name;
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
