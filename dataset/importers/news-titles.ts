/** Titles linked from daily news on Wikipedia's current-events portal: counts and the words editors used. Bare titles and counts only. */

import { titleOf } from '../join/titles';
import { asList, asObject, asText, readJson } from './parse';
import { SourceFileError, type SourceFiles } from './source-files';

/** A title with its mentions in the list's nine months. */
export interface NewsTitle {
  title: string;
  count: number;
  /** Surface forms, most used first. */
  forms: string[];
}

const FILE = 'titles/current-events.titles.tsv';

/** Months the list covers, against the year a prior counts. */
const YEAR_SHARE = 9 / 12;

/** The list, most mentioned first. */
export function readNewsTitles(files: SourceFiles): NewsTitle[] {
  const [, ...lines] = files.text(FILE).split('\n');
  return lines.flatMap((line, index) => {
    if (line === '') return [];
    const [title, count, forms] = line.split('\t');
    if (!title || !count || !forms || !Number.isFinite(Number(count))) {
      throw new SourceFileError(FILE, index + 2, 'is truncated: a row has title, count and forms');
    }
    const pairs = asList(JSON.parse(forms) as unknown).map((pair) => asText(asList(pair)[0]));
    return [{ title: titleOf(title), count: Number(count) / YEAR_SHARE, forms: pairs }];
  });
}

/** Old titles and the present ones. */
export function readRedirects(files: SourceFiles): Map<string, string> {
  const path = 'titles/redirects.json';
  if (!files.has(path)) return new Map();
  const pairs = Object.entries(asObject(readJson(files, path)));
  return new Map(
    pairs.flatMap(([from, to]) =>
      typeof to === 'string' && to !== '' ? [[titleOf(from), titleOf(to)] as const] : [],
    ),
  );
}
