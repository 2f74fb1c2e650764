/** Titles that are known to exist: a rule may give an article's title only where a list has it. */

import type { Draft } from '../join/draft';
import { titleOf } from '../join/titles';
import { readNewsTitles, readRedirects } from './news-titles';
import type { SourceFiles } from './source-files';
import { readVitalTitles } from './vital-people';

/** Titles of the lists and of the drafts so far. */
export function knownTitles(files: SourceFiles, drafts: Draft[]): Set<string> {
  return new Set([
    ...readVitalTitles(files),
    ...readNewsTitles(files).map(({ title }) => title),
    ...readRedirects(files).values(),
    ...drafts.flatMap((draft) => (draft.wikipedia ? [titleOf(draft.wikipedia)] : [])),
  ]);
}

/** The first of some titles that is known. */
export function firstKnown(known: Set<string>, titles: string[]): string | undefined {
  return titles.find((title) => known.has(title));
}
