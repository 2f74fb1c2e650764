/** Reads the cases of an evaluation folder: `<set>/cases.jsonl` beside the versions of each page. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

export const CATEGORIES = ['unchanged', 'moved', 'edited', 'deleted'] as const;
export type Category = (typeof CATEGORIES)[number];

/** A sentence quoted from version a of a page, to be found in version b. */
export interface AnchoringCase {
  id: string;
  /** Files of the versions, relative to the set's folder. */
  a: string;
  b: string;
  category: Category;
  quote: string;
  prefix: string;
  suffix: string;
  /** What it reads in version b; null where it is gone. */
  expected: string | null;
  expected_prefix?: string;
  expected_suffix?: string;
}

/** One folder of cases. */
export interface CaseSet {
  name: string;
  folder: string;
  cases: AnchoringCase[];
}

/** Every set under `folder`, which may be a set itself. */
export function readCaseSets(folder: string): CaseSet[] {
  const names = existsSync(join(folder, 'cases.jsonl'))
    ? ['.']
    : readdirSync(folder, { withFileTypes: true })
        .filter((entry) => existsSync(join(folder, entry.name, 'cases.jsonl')))
        .map((entry) => entry.name)
        .sort();
  return names.map((name) => {
    const set = join(folder, name);
    const lines = readFileSync(join(set, 'cases.jsonl'), 'utf8').split('\n').filter(Boolean);
    return { name, folder: set, cases: lines.map((line) => JSON.parse(line) as AnchoringCase) };
  });
}

/** A version's text or markup. */
export function readVersion(set: CaseSet, file: string): string {
  const bytes = readFileSync(join(set.folder, file));
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** Whether a version is a page to be parsed. */
export function isMarkup(file: string): boolean {
  return /\.x?html?(\.gz)?$/.test(file);
}
