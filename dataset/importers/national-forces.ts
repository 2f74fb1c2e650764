/** Armed forces, their branches, and national police, as the Factbook lists them. */

import type { EntityType, Fact } from '../../utils/dataset/record';
import type { Draft, Imported } from '../join/draft';
import { withArticle } from './country-names';
import { FACTBOOK_DATE, type FactbookCountry, readFactbookCountries } from './factbook-countries';
import { factbookLines, factbookText } from './factbook-files';
import { firstKnown } from './known-titles';
import type { SourceFiles } from './source-files';

/** What a branch is, by its name. */
const BRANCHES: [RegExp, EntityType, string][] = [
  [/\b(Army|Ground Forces?|Land Forces?)\b/, 'military', 'Land forces'],
  [/\b(Navy|Naval Forces?|Maritime Force)\b/, 'military', 'Navy'],
  [/\b(Air Forces?|Aerospace Forces?|Air Arm)\b/, 'military', 'Air force'],
  [/\bMarine Corps\b/, 'military', 'Marines'],
  [/\bCoast Guard\b/, 'military', 'Coast guard'],
  [/\b(National Guard|Republican Guard|Presidential Guard)\b/, 'military', 'Guard force'],
  [/\bGendarmerie\b/, 'military', 'Gendarmerie'],
  [/\bPolice\b/, 'agency', 'Police force'],
];

/** One draft for the forces as a whole and one for each branch that names its country. */
export function importNationalForces(files: SourceFiles, known: Set<string>): Imported {
  return {
    drafts: readFactbookCountries(files).flatMap((country) => forcesOf(country, known)),
    notes: [],
  };
}

function forcesOf(country: FactbookCountry, known: Set<string>): Draft[] {
  const lines = factbookLines(
    country.file,
    'Military and Security',
    'Military and security forces',
  );
  const [first = ''] = lines;
  const whole = wholeName(first);
  const branches = lines.flatMap((line) => branchNames(line.replace(/^[^:]{0,120}:/, '')));
  const listed = branches
    .filter(
      (name) =>
        !name.includes('(') && name !== whole && !/Armed Forces|Defen[cs]e Forces?$/.test(name),
    )
    .slice(0, 6);
  return [
    ...(whole ? [wholeDraft(country, whole, listed, known)] : []),
    ...branches.flatMap((name) => branchDraft(country, name, whole, known)),
  ];
}

/** "Armed Forces of Peru (…): …" is the Armed Forces of Peru; a ministry or a sentence is nothing. */
function wholeName(line: string): string | undefined {
  const name = line.split(/[(:;]/)[0]!.trim().replace(/^the /i, '');
  return /\b(Forces?|Army|Military|Defen[cs]e)\b/.test(name) &&
    !/^(no|Ministry|Department|per|under)\b/i.test(name) &&
    name.length <= 60 &&
    name.split(' ').length <= 7
    ? name
    : undefined;
}

function branchNames(list: string): string[] {
  let depth = 0;
  let plain = '';
  for (const letter of list) {
    if (letter === '(') depth++;
    if (depth === 0) plain += letter;
    if (letter === ')') depth = Math.max(0, depth - 1);
  }
  return plain
    .split(/[,;:]/)
    .map((name) => name.trim().replace(/^(and )?(the )?/i, ''))
    .filter((name) => /^\p{Lu}/u.test(name) && name.length <= 60);
}

function wholeDraft(
  country: FactbookCountry,
  name: string,
  branches: string[],
  known: Set<string>,
): Draft {
  const { adjective } = country;
  const where = withArticle(country.name);
  const titles = [
    name,
    `${adjective} Armed Forces`,
    `Armed Forces of ${where}`,
    `${country.name} Armed Forces`,
    `${adjective} Defence Forces`,
    `${adjective} Defence Force`,
  ];
  const title = firstKnown(known, titles);
  const spending = spendingOf(country);
  const source = country.source;
  const facts: Fact[] = spending
    ? [
        {
          label: 'Military spending',
          value: `${spending.share} of GDP (${spending.year})`,
          asOf: FACTBOOK_DATE,
          source,
        },
      ]
    : [];
  const strength = strengthOf(country);
  if (strength) facts.push({ label: 'Strength', value: strength, asOf: FACTBOOK_DATE, source });
  return {
    name,
    type: 'military',
    ...(title ? { wikipedia: title } : {}),
    description:
      `Armed forces of ${where}`.length > name.length + 3
        ? `Armed forces of ${where}`
        : `Armed forces of ${where}, as listed in 2026`,
    ...backgroundOf(country, name, branches, spending, strength),
    aliases: [
      ...new Set([
        `${adjective} Armed Forces`,
        `${adjective} military`,
        `Armed Forces of ${where}`,
      ]),
    ].filter((form) => adjective !== '' && form !== name),
    facts,
    country: country.iso,
    topics: ['military', 'army', 'troops'],
    asOf: FACTBOOK_DATE,
    source,
    rank: 70,
    prior: 0.5,
    joinByName: true,
  };
}

function backgroundOf(
  country: FactbookCountry,
  name: string,
  branches: string[],
  spending: { share: string; year: string } | undefined,
  strength: string,
): { background: string } | undefined {
  const where = withArticle(country.name);
  const sentences = [
    `The ${name} ${name.endsWith('s') ? 'are' : 'is'} responsible for the defence of ${where}.`,
    branches.length > 1
      ? `Their components, as listed in January 2026, include the following: ${branches.slice(0, 5).join(', ')}.`
      : '',
    spending
      ? `Military spending in ${spending.year} was put at ${spending.share} of gross domestic product.`
      : '',
    strength ? `Estimates of active personnel stood at about ${strength}.` : '',
  ].filter(Boolean);
  const background = sentences.join(' ');
  return sentences.length >= 3 && background.length >= 200 && background.length <= 600
    ? { background }
    : undefined;
}

/** "0.8%" and "2024". */
function spendingOf(country: FactbookCountry): { share: string; year: string } | undefined {
  for (const year of ['2025', '2024', '2023']) {
    const match = /^([\d.]+%) of GDP/.exec(
      factbookText(
        country.file,
        'Military and Security',
        'Military expenditures',
        `Military Expenditures ${year}`,
      ),
    );
    if (match) return { share: match[1]!, year };
  }
  return undefined;
}

/** "85,000 (2025)"; '' where the text gives no such figure. */
function strengthOf(country: FactbookCountry): string {
  const text = factbookText(
    country.file,
    'Military and Security',
    'Military and security service personnel strengths',
  );
  const match =
    /(?:approximately|estimated|about|up to) ([\d,]{5,9}(?:-[\d,]{5,9})?) (?:total )?active(?:-| )?(?:duty)?[^;.]*?(?:;|\.|\(|$)/.exec(
      text,
    );
  const year = /\((\d{4})\)\s*$/.exec(text)?.[1];
  return match && year ? `${match[1]} (${year})` : '';
}

function branchDraft(
  country: FactbookCountry,
  name: string,
  whole: string | undefined,
  known: Set<string>,
): Draft[] {
  const kind = BRANCHES.find(([pattern]) => pattern.test(name));
  if (!kind || name === whole || /^(Ministry|Department|Directorate|Command)/.test(name)) return [];
  const [, type, noun] = kind;
  const names = [country.adjective, country.name].filter(Boolean);
  const telling = names.some((one) => name.includes(one)) || name.startsWith('Royal ');
  const plain =
    /^(Army|Navy|Air Force|Coast Guard|National Guard|National Police|Marine Corps|National Gendarmerie)$/.test(
      name,
    );
  if (!telling && !(plain && country.adjective)) return [];
  const shown = telling ? name : `${country.adjective} ${name}`;
  const title = firstKnown(known, [
    shown,
    `${country.adjective} ${name}`,
    `${country.name} ${name}`,
    `${name} of ${country.name}`,
  ]);
  return [
    {
      name: shown,
      type,
      ...(title ? { wikipedia: title } : {}),
      description: `${noun} of ${withArticle(country.name)}, as listed in January 2026`,
      aliases: telling ? [] : [`${country.name} ${name}`],
      facts: [],
      country: country.iso,
      topics: [type === 'agency' ? 'police' : 'military'],
      asOf: FACTBOOK_DATE,
      source: country.source,
      rank: 65,
      prior: 0.15,
      joinByName: true,
    },
  ];
}
