/** What adopting one record needs to know of all others. */

import type { EntityRecord } from '../../utils/dataset/record';
import { readNewsTitles, readRedirects } from '../importers/news-titles';
import type { SourceFiles } from '../importers/source-files';
import { foldName } from '../join/entity-pool';
import { slugOf } from '../join/titles';
import type { Authored } from './authored';

/** Lookups by title and name. */
export interface AdoptionContext {
  /** Id of the entity with this title, redirect or name; undefined where none has it. */
  idOf(title: string): string | undefined;
  /** Id of a country by its English name. */
  countryId(name: string): string | undefined;
  /** The present title of an old one; undefined where the title is no redirect. */
  redirectOf(title: string): string | undefined;
  /** Mentions in a year of news; 0 where unknown. */
  newsCount(title: string): number;
}

/** Everyday names of countries that are nobody's record name. */
const COUNTRY_NAMES: Record<string, string> = {
  usa: 'united-states',
  us: 'united-states',
  'u s': 'united-states',
  uk: 'united-kingdom',
  britain: 'united-kingdom',
  'great britain': 'united-kingdom',
  england: 'united-kingdom',
  scotland: 'united-kingdom',
  wales: 'united-kingdom',
  'northern ireland': 'united-kingdom',
  drc: 'democratic-republic-of-the-congo',
  'dr congo': 'democratic-republic-of-the-congo',
  congo: 'democratic-republic-of-the-congo',
  'republic of congo': 'republic-of-the-congo',
  czechia: 'czech-republic',
  'cote d ivoire': 'ivory-coast',
  burma: 'myanmar',
  turkiye: 'turkey',
  gambia: 'the-gambia',
  bahamas: 'the-bahamas',
  'state of palestine': 'palestine',
  'palestinian territories': 'palestine',
  ireland: 'republic-of-ireland',
  georgia: 'georgia-country',
  'timor leste': 'east-timor',
  swaziland: 'eswatini',
  'cabo verde': 'cape-verde',
  'vatican city state': 'vatican-city',
  'holy see': 'vatican-city',
  'people s republic of china': 'china',
  'sao tome': 'sao-tome-and-principe',
  macedonia: 'north-macedonia',
};

/** Built from the records known so far and from everything in the batches. */
export function adoptionContext(
  known: EntityRecord[],
  authored: Authored[],
  files?: SourceFiles,
): AdoptionContext {
  const redirects = files ? readRedirects(files) : new Map<string, string>();
  const counts = new Map<string, number>();
  for (const { title, count } of files ? readNewsTitles(files) : []) counts.set(title, count);
  const byTitle = new Map<string, string>();
  const byName = new Map<string, string | null>();
  const countries = new Map(Object.entries(COUNTRY_NAMES));
  const name = (form: string, id: string) =>
    byName.set(
      foldName(form),
      byName.has(foldName(form)) && byName.get(foldName(form)) !== id ? null : id,
    );
  for (const record of known) {
    if (record.wikipedia) byTitle.set(record.wikipedia, record.id);
    if (record.prior >= 1) name(record.name, record.id);
    if (record.type === 'country' || record.sources[0]?.startsWith('rigour:'))
      countries.set(foldName(record.name), record.id);
  }
  for (const record of authored) {
    const id = slugOf(record.wikipedia ?? record.name ?? '');
    if (record.wikipedia) byTitle.set(record.wikipedia, id);
    name(record.name ?? record.wikipedia ?? '', id);
    if (record.type === 'country')
      countries.set(foldName(record.name ?? record.wikipedia ?? ''), id);
  }
  return {
    idOf: (title) =>
      byTitle.get(title) ??
      byTitle.get(redirects.get(title) ?? '') ??
      byName.get(foldName(title)) ??
      undefined,
    countryId: (country) => COUNTRY_NAMES[foldName(country)] ?? countries.get(foldName(country)),
    redirectOf: (title) => redirects.get(title),
    newsCount: (title) => counts.get(title) ?? 0,
  };
}
