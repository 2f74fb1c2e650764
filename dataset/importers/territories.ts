/** Countries, territories and first-level divisions, from rigour's list. */

import { feature } from '@rapideditor/country-coder';
import type { Draft, Imported } from '../join/draft';
import { titleOf } from '../join/titles';
import { countryName, withArticle } from './country-names';
import { asList, asObject, asText, readJsonLines } from './parse';
import type { SourceFiles } from './source-files';

const FILE = 'rigour/territories.jsonl';
const AS_OF = '2026-07';

/** Names of divisions by country, for "State of India". */
const DIVISIONS: Record<string, string> = {
  us: 'State of the United States',
  in: 'State or union territory of India',
  br: 'State of Brazil',
  de: 'State of Germany',
  ca: 'Province or territory of Canada',
  au: 'State or territory of Australia',
  ru: 'Federal subject of Russia',
  ua: 'Region of Ukraine',
  ch: 'Canton of Switzerland',
  cn: 'Province or region of China',
  fr: 'Overseas region or territory of France',
  ae: 'Emirate of the United Arab Emirates',
  suhh: 'Republic of the Soviet Union until 1991',
  gb: 'Part of the United Kingdom',
  cy: 'Self-declared state on the north of Cyprus, recognised by Turkey alone',
  iq: 'Autonomous region of Iraq',
  be: 'Region of Belgium',
  ba: 'Entity of Bosnia and Herzegovina',
  nl: 'Part of the Kingdom of the Netherlands',
  sh: 'Part of Saint Helena, Ascension and Tristan da Cunha',
};

/** Articles whose title is not the name. */
const TITLES: Record<string, string> = {
  ge: 'Georgia (country)',
  tl: 'Timor-Leste',
  mp: 'Northern Mariana Islands',
  bl: 'Saint Barthélemy',
  mf: 'Collectivity of Saint Martin',
  sh: 'Saint Helena, Ascension and Tristan da Cunha',
  sj: 'Svalbard and Jan Mayen',
  re: 'Réunion',
  um: 'United States Minor Outlying Islands',
  vi: 'United States Virgin Islands',
  fm: 'Federated States of Micronesia',
  pn: 'Pitcairn Islands',
  va: 'Vatican City',
  kn: 'Saint Kitts and Nevis',
  vc: 'Saint Vincent and the Grenadines',
  lc: 'Saint Lucia',
  st: 'São Tomé and Príncipe',
  pm: 'Saint Pierre and Miquelon',
  ba: 'Bosnia and Herzegovina',
  tt: 'Trinidad and Tobago',
  ag: 'Antigua and Barbuda',
  ax: 'Åland',
  hm: 'Heard Island and McDonald Islands',
  gs: 'South Georgia and the South Sandwich Islands',
  tf: 'French Southern and Antarctic Lands',
  bq: 'Caribbean Netherlands',
  wf: 'Wallis and Futuna',
  tc: 'Turks and Caicos Islands',
  cw: 'Curaçao',
  cc: 'Cocos (Keeling) Islands',
  'us-ga': 'Georgia (U.S. state)',
  'us-wa': 'Washington (state)',
  'us-ny': 'New York (state)',
  'us-dc': 'Washington, D.C.',
  ie: 'Republic of Ireland',
  'in-pb': 'Punjab, India',
  'ca-qc': 'Quebec',
  'ch-zh': 'Canton of Zürich',
  'ch-ge': 'Canton of Geneva',
  'ch-be': 'Canton of Bern',
  'ch-lu': 'Canton of Lucerne',
  'ch-fr': 'Canton of Fribourg',
  'ch-ju': 'Canton of Jura',
  'ch-zg': 'Canton of Zug',
  'ch-sg': 'Canton of St. Gallen',
  'ch-sh': 'Canton of Schaffhausen',
  'ch-so': 'Canton of Solothurn',
  'ch-sz': 'Canton of Schwyz',
  'ch-gl': 'Canton of Glarus',
  'ch-ur': 'Canton of Uri',
  'br-rj': 'Rio de Janeiro (state)',
  'br-sp': 'São Paulo (state)',
  'br-am': 'Amazonas (Brazilian state)',
  'br-ac': 'Acre (state)',
  'br-pr': 'Paraná (state)',
  'br-df': 'Federal District (Brazil)',
  'de-hb': 'Bremen (state)',
  'iq-kr': 'Kurdistan Region',
};

/** Entities with a flag of their own, and the divisions of large countries. */
export function importTerritories(files: SourceFiles): Imported {
  const drafts = readJsonLines(files, FILE).flatMap((value) => draftOf(asObject(value)));
  return { drafts, notes: [] };
}

function draftOf(territory: Record<string, unknown>): Draft[] {
  const code = asText(territory.code);
  const qid = asText(territory.qid);
  const description = descriptionOf(territory, code);
  if (!/^Q\d+$/.test(qid) || !description || /^(eu|ip|an|zr)$/.test(code)) return [];
  const national = /^[a-z]{2}$/.test(code);
  const name = (national ? countryName(code) : undefined) ?? plainName(asText(territory.name));
  const address = asText(territory.wikipedia_url);
  const parent = asText(territory.parent);
  const fullName = asText(territory.full_name).replace(/ \(.*\)$/, '');
  return [
    {
      name,
      type: isCountry(territory, code) ? 'country' : 'place',
      qid,
      wikipedia: TITLES[code] ?? (national || !address ? name : titleOf(address)),
      description,
      aliases: fullName !== name && fullName.length < 60 ? [fullName] : [],
      ...(isCountry(territory, code)
        ? { country: code }
        : { country: (parent || ownerOf(code) || code).slice(0, 2) }),
      asOf: AS_OF,
      source: `rigour:${code}`,
      rank: 90,
      prior: isCountry(territory, code) ? 6 : national ? 1 : 0.8,
    },
  ];
}

function isCountry(territory: Record<string, unknown>, code: string): boolean {
  if (!/^[a-z]{2}$/.test(code)) return false;
  return code === 'ps' || (territory.is_country === true && ownerOf(code) === undefined);
}

/** The state a territory belongs to, as a code; undefined for states. */
function ownerOf(code: string): string | undefined {
  const owner = feature(code)?.properties.country?.toLowerCase();
  return owner === code ? undefined : owner;
}

function descriptionOf(territory: Record<string, unknown>, code: string): string | undefined {
  const parent = asText(territory.parent);
  const region = asText(territory.subregion) || asText(territory.region);
  if (territory.is_historical === true) return parent === 'suhh' ? DIVISIONS.suhh : undefined;
  if (code === 'ps') return 'State in Western Asia, claimed for the West Bank and the Gaza Strip';
  if (isCountry(territory, code)) return region ? `Country in ${region}` : undefined;
  if (/^[a-z]{2}$/.test(code)) {
    const owner = countryName(parent || (ownerOf(code) ?? ''));
    return owner ? `Territory of ${withArticle(owner)}${region ? ` in ${region}` : ''}` : undefined;
  }
  return /^(ge|md|az|so|am)$/.test(parent) || asList(territory.claims).length > 0
    ? undefined
    : DIVISIONS[parent];
}

function plainName(name: string): string {
  return name.replace(/ \([^()]*\)$/, '').replace(/^‘/, '');
}
