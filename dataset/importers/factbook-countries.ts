/** What the Factbook importers share of a country: its ISO code, names and words for its people. */

import { iso1A2Code } from '@rapideditor/country-coder';
import { countryName } from './country-names';
import { type FactbookFile, factbookText, readFactbook } from './factbook-files';
import type { SourceFiles } from './source-files';

/** Date of the last edition. */
export const FACTBOOK_DATE = '2026-01-22';

/** A country of the Factbook. */
export interface FactbookCountry {
  /** ISO 3166-1 alpha-2, lower case. */
  iso: string;
  /** English short name. */
  name: string;
  /** "Peruvian"; '' where there is none of one or two words. */
  adjective: string;
  /** "Peruvian", "Peruvians". */
  demonyms: string[];
  file: FactbookFile;
  /** `factbook:pe`. */
  source: string;
}

/** Files whose names country-coder does not know. */
const BY_GEC: Record<string, string> = {
  cv: 'cv',
  tp: 'st',
  sc: 'kn',
  st: 'lc',
  tb: 'bl',
  uc: 'cw',
  vc: 'vc',
  vq: 'vi',
  ei: 'ie',
  vt: 'va',
  fk: 'fk',
  fs: 'tf',
  dr: 'do',
  kn: 'kp',
  ks: 'kr',
  cg: 'cd',
  cf: 'cg',
};

/** Every country and territory with a code of its own. */
export function readFactbookCountries(files: SourceFiles): FactbookCountry[] {
  return readFactbook(files).flatMap((file) => {
    const short = factbookText(file, 'Government', 'Country name', 'conventional short form');
    const long = factbookText(file, 'Government', 'Country name', 'conventional long form');
    const iso = (BY_GEC[file.code] ?? iso1A2Code(short) ?? iso1A2Code(long))?.toLowerCase();
    const name = iso && countryName(iso);
    if (!iso || !name) return [];
    return [
      {
        iso,
        name,
        adjective: adjectiveOf(file),
        demonyms: demonymsOf(file),
        file,
        source: `factbook:${file.code}`,
      },
    ];
  });
}

function adjectiveOf(file: FactbookFile): string {
  const text = factbookText(file, 'People and Society', 'Nationality', 'adjective');
  const first = text
    .replace(/\(or (\w+)\)/, '')
    .split(/[;,(]| or /)[0]!
    .trim();
  return /^\p{Lu}[\p{L}' -]{2,24}$/u.test(first) && first !== 'Taiwan'
    ? first
    : text.includes('Taiwanese')
      ? 'Taiwanese'
      : '';
}

/** "Peruvian(s)" is "Peruvian" and "Peruvians"; "Chinese (singular and plural)" is itself. */
function demonymsOf(file: FactbookFile): string[] {
  const text = factbookText(file, 'People and Society', 'Nationality', 'noun').replace(/;.*$/, '');
  const forms = text.split(/,|\//).flatMap((part) => {
    const word = part.trim();
    const plural = /^([\p{L}' -]+)\((s|es)\)/u.exec(word);
    if (plural) return [plural[1]!.trim(), plural[1]!.trim() + plural[2]!];
    return [word.replace(/\(.*$/, '').trim()];
  });
  return [...new Set(forms)].filter(
    (form) => /^\p{Lu}[\p{L}' -]{2,24}$/u.test(form) && !/^(US|British)$/.test(form),
  );
}
