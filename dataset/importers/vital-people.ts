/** People of Wikipedia's vital articles: Wikidata ids and birth years; what they do is told by their place in the list. */

import type { Draft, Imported } from '../join/draft';
import { titleOf, withoutQualifier } from '../join/titles';
import { readRows } from './parse';
import type { SourceFiles } from './source-files';
import { vitalOccupations } from './vital-groups';

const FILES = ['every-expanded.csv', 'every.csv', 'vital3.csv', 'vital4.csv', 'vital5.csv'];
const AS_OF = '2025-07';

/** The list's titles, in order, without section marks. */
export function readVitalTitles(files: SourceFiles): string[] {
  const path = 'titles/vital-articles-level5.txt';
  if (!files.has(path)) return [];
  return files
    .text(path)
    .split('\n')
    .filter(Boolean)
    .map(titleOf)
    .filter((title) => !title.startsWith('Wikipedia:'));
}

/** Everyone whose occupation the list tells; the others are kept for their ids. */
export function importVitalPeople(files: SourceFiles): Imported {
  const titles = readVitalTitles(files);
  const occupations = vitalOccupations(titles);
  const known = new Set(titles);
  const seen = new Set<string>();
  const drafts: Draft[] = [];
  for (const [name = '', qid = '', year = '', gender = ''] of FILES.flatMap((file) =>
    readRows(files, `vital-people/${file}`, '\t'),
  )) {
    if (!/^Q\d+$/.test(qid) || seen.has(qid) || !/^Q6581(072|097)$/.test(gender)) continue;
    seen.add(qid);
    const shown = name.includes(', ') ? name.split(', ').reverse().join(' ') : name;
    const title = known.has(shown) ? shown : undefined;
    const occupation = title === undefined ? undefined : occupations.get(title);
    const born = yearText(year);
    drafts.push({
      name: withoutQualifier(shown),
      type: 'person',
      qid,
      ...(title ? { wikipedia: title } : {}),
      ...(occupation && born ? { description: `${occupation}, born in ${born}` } : {}),
      facts: born
        ? [{ label: 'Born', value: born, asOf: AS_OF, source: `vital-people:${qid}` }]
        : [],
      asOf: AS_OF,
      source: `vital-people:${qid}`,
      rank: 20,
      prior: 0.15,
    });
  }
  return { drafts, notes: [] };
}

/** "1942", "620 BC"; '' where there is none. */
export function yearText(year: string): string {
  if (!/^-?\d{1,4}$/.test(year)) return '';
  const number = Number(year);
  if (number === 0) return '';
  return number < 0 ? `${-number} BC` : String(number);
}
