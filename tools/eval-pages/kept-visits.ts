/** Visits kept in a file, a line each, so that a run that was cut goes on where it was. */

import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { SavedPage } from './corpus';
import type { Visit } from './visit';

type KeptVisit = Omit<Visit, 'page'> & { id: string };

/** The visits kept in `file` to pages of `pages`; none where there is no such file. */
export function readKept(file: string, pages: readonly SavedPage[]): Visit[] {
  if (!existsSync(file)) return [];
  const byId = new Map(pages.map((page) => [page.id, page]));
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => {
      const { id, ...seen } = JSON.parse(line) as KeptVisit;
      const page = byId.get(id);
      return page === undefined ? [] : [{ page, ...seen }];
    });
}

/** Adds a visit to `file`. */
export function keepVisit(file: string, { page, ...seen }: Visit): void {
  appendFileSync(file, `${JSON.stringify({ id: page.id, ...seen } satisfies KeptVisit)}\n`);
}
