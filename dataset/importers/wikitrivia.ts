/** Years of founding, release, office and death (Wikidata) with page views, from Wikitrivia's decks. */

import type { EntityType, Fact } from '../../utils/dataset/record';
import type { Draft, Imported } from '../join/draft';
import { titleOf, withoutQualifier } from '../join/titles';
import { asList, asObject, asText, readJsonLines } from './parse';
import type { SourceFiles } from './source-files';

const FILE = 'wikitrivia/items.jsonl';
const AS_OF = '2026-06';

/** Deck, type, noun for the description. Decks of mixed things are left out. */
const DECKS: [RegExp, EntityType, string][] = [
  [/^all-entertainment-films$/, 'work', 'Film'],
  [/^all-entertainment-music$/, 'work', 'Album or song'],
  [/^all-entertainment-songs$/, 'work', 'Song'],
  [/^all-technology-video-games$/, 'work', 'Video game'],
  [/^all-entertainment-tv$/, 'work', 'Television series'],
  [/^all-entertainment-books$/, 'work', 'Book'],
  [/^all-entertainment-(comics|graphic-novels)$/, 'work', 'Comic'],
  [/^all-entertainment-plays$/, 'work', 'Play'],
  [/^all-entertainment-musicals$/, 'work', 'Musical'],
  [/^all-entertainment-podcasts$/, 'media', 'Podcast or programme'],
  [/^all-entertainment-characters$/, 'work', 'Fictional character'],
  [/^all-entertainment-board-games$/, 'product', 'Board game'],
  [/^all-art-paintings$/, 'work', 'Painting'],
  [/^all-art-sculptures$/, 'work', 'Sculpture or monument'],
  [/^all-architecture-/, 'facility', 'Building or site'],
  [/^all-engineering-aeroplanes$/, 'product', 'Aircraft'],
  [/^all-engineering-weapons$/, 'product', 'Weapon'],
  [/^all-engineering-military-vehicles$/, 'product', 'Military vehicle'],
  [/^all-engineering-space$/, 'event', 'Space mission or spacecraft'],
  [/^all-engineering-cars$/, 'product', 'Car'],
  [/^all-engineering-phones$/, 'product', 'Mobile phone'],
  [/^all-engineering-rail$/, 'facility', 'Railway'],
  [/^all-technology-websites$/, 'company', 'Website or internet service'],
  [/^all-technology-mobile-apps$/, 'product', 'Mobile app'],
  [/^all-technology-computing-/, 'product', 'Computing system or software'],
  [/^all-history-wars$/, 'event', 'War or conflict'],
  [/^all-history-battles$/, 'event', 'Battle or attack'],
  [/^all-history-revolts$/, 'event', 'Revolt or revolution'],
  [/^all-history-outbreaks$/, 'event', 'Outbreak of disease'],
  [/^all-history-nations$/, 'place', 'State, present or past'],
  [/^all-sport-teams$/, 'team', 'Sports team'],
  [/^all-sport-stadiums$/, 'facility', 'Stadium or arena'],
  [/^all-business-media$/, 'media', 'Media company or channel'],
  [/^all-business-(companies|food-drink)$/, 'company', 'Company or brand'],
  [/^all-(leaders|people)-/, 'person', ''],
];

/** How the title's verb reads in a description; `{}` is the year. */
const VERBS: [RegExp, string][] = [
  [/ (?:is|are) released$| releases$/, 'released in {}'],
  [/ is published$/, 'published in {}'],
  [/ is painted$/, 'of {}'],
  [/ is completed$/, 'completed in {}'],
  [/ is built$/, 'built in {}'],
  [/ opens$/, 'opened in {}'],
  [/ (?:is|are) (?:founded|established)$/, 'founded in {}'],
  [/ is created$/, 'created in {}'],
  [/ (?:launches|is launched)$/, 'launched in {}'],
  [/ first flies$/, 'first flown in {}'],
  [/ enters service$/, 'in service from {}'],
  [/ debuts$/, 'introduced in {}'],
  [/ first appears$/, 'first seen in {}'],
  [/ premieres$/, 'first performed in {}'],
  [/ (?:starts|begins|airs for the first time)$/, 'begun in {}'],
  [/ takes place$/, 'of {}'],
  [/ dates to$/, 'dating to {}'],
];

/** Every item whose deck and verb tell something. */
export function importWikitrivia(files: SourceFiles): Imported {
  return {
    drafts: readJsonLines(files, FILE).flatMap((value) => draftOf(asObject(value))),
    notes: [],
  };
}

function draftOf(item: Record<string, unknown>): Draft[] {
  const qid = asText(item.qid);
  const slug = asText(item.wikipediaSlug);
  const deck = DECKS.find(([pattern]) =>
    asList(item.decks).some((one) => pattern.test(asText(one))),
  );
  if (!deck || slug === '' || !/^Q\d+$/.test(qid)) return [];
  const [, type, noun] = deck;
  const title = titleOf(slug);
  const year = yearOf(asText(item.year));
  const source = `wikitrivia:${qid}`;
  const told =
    type === 'person'
      ? tellPerson(asText(item.title), year)
      : tellThing(asText(item.title), noun, year);
  const fact: Fact[] =
    told?.fact && year ? [{ label: told.fact, value: year, asOf: AS_OF, source }] : [];
  const views = typeof item.pageViews === 'number' ? item.pageViews : 0;
  return [
    {
      name: withoutQualifier(title),
      type,
      qid,
      wikipedia: title,
      ...(told?.description ? { description: told.description } : {}),
      facts: fact,
      asOf: AS_OF,
      source,
      rank: 25,
      prior: priorOfViews(views, type),
    },
  ];
}

/**
 * "1942", "44 BC": the list counts a year 0, so its -43 is 44 BC. Full centuries stand
 * for rough dates, counted either way.
 */
function yearOf(year: string): string {
  if (!/^-?\d{1,4}$/.test(year)) return '';
  const number = Number(year);
  if (number > 0) return String(number);
  return number % 100 === 0 && number !== 0 ? `about ${-number} BC` : `${1 - number} BC`;
}

function tellThing(
  title: string,
  noun: string,
  year: string,
): { description: string; fact: string } | undefined {
  const verb = VERBS.find(([pattern]) => pattern.test(title));
  if (!verb || year === '') return undefined;
  const begun = /begun/.test(verb[1]);
  return {
    description: `${noun}${verb[1].startsWith('of ') ? ' ' : ', '}${verb[1].replace('{}', year)}`,
    fact: begun ? 'Begun' : labelOf(verb[1]),
  };
}

function labelOf(phrase: string): string {
  const label = phrase.replace(/ (?:in|to|from) \{\}$/, '').replace(/^of \{\}$/, 'date');
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/** "X becomes king of Y" tells an office, "X dies" only a year, "X wins the Nobel Prize" a prize. */
function tellPerson(
  title: string,
  year: string,
): { description: string; fact: string } | undefined {
  if (year === '') return undefined;
  const office = / becomes (.+)$/.exec(title)?.[1];
  if (office) return { description: `Became ${office} in ${year}`, fact: '' };
  const prize = / wins the (.+)$/.exec(title)?.[1];
  if (prize) return { description: `Winner of the ${prize} in ${year}`, fact: '' };
  return title.endsWith(' dies') ? { description: '', fact: 'Died' } : undefined;
}

/** Page views of a year say more about curiosity than about news; works most of all. */
function priorOfViews(views: number, type: EntityType): number {
  const estimate = Math.min(2, (views / 10_000_000) * 2);
  return Math.max(0.02, type === 'work' || type === 'product' ? estimate / 5 : estimate);
}
