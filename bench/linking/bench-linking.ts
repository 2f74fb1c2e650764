/** The linker's bench: scan beside its peers, load, bytes a form, article latency, growth, hostile text. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadDataset } from '../../dataset/load-dataset';
import { readBytes } from '../../tools/read-dataset';
import type { Gazetteer } from '../../utils/linking/gazetteer/gazetteer';
import { openGazetteer } from '../../utils/linking/gazetteer/open-gazetteer';
import { linkText } from '../../utils/linking/link-text';
import { surfaceFormsOf } from '../../utils/linking/surface-forms';
import { interleaved, median, timed } from './clock';
import { ENGINES } from './engines';
import { makeText } from './make-text';
import { type Table, tableText } from './table';

const INDEX = 'public/data/gazetteer.bin';
/** Names in the side-by-side scan: about as many as the dataset has. */
const SHARED_FORMS = 180_000;
const SCAN_CHARACTERS = 400_000;
const ARTICLE_CHARACTERS = 6_200; // a thousand words
const ROUNDS = 9;

/** Runs the suite and returns its tables. */
export function benchLinking(): Table[] {
  const bytes = readBytes(INDEX);
  const opened = openGazetteer(bytes);
  if (!opened.ok) throw new Error(`${INDEX}: ${opened.error.code} (run: npm run dataset)`);
  const gazetteer = opened.value;
  const names = loadDataset(process.cwd()).records.flatMap(({ record }) =>
    surfaceFormsOf(record)
      .filter(({ form, case: rule }) => rule !== 'any' && /^\p{L}/u.test(form))
      .map(({ form }) => form),
  );
  return [
    () => scanTable([...new Set(names)]),
    () => indexTable(bytes, gazetteer),
    () => articleTable(gazetteer, names),
    () => growthTable(gazetteer, names),
    () => hostileTable(gazetteer),
  ].map((measure) => {
    const table = measure();
    process.stdout.write(`${tableText(table)}\n`);
    return table;
  });
}

function scanTable(names: string[]): Table {
  const text = makeText(SCAN_CHARACTERS, names);
  const engines = ENGINES.map((engine) => {
    const forms = names.slice(0, Math.min(SHARED_FORMS, engine.most ?? SHARED_FORMS));
    const read = text.slice(0, engine.reads);
    const { ms, value: scan } = timed(() => engine.build(forms));
    const run = () => scan(read);
    return {
      name: engine.name,
      build: ms,
      run,
      kB: read.length / 1000,
      forms: forms.length,
      found: run(),
    };
  });
  const times = interleaved(
    engines.map(({ run }) => run),
    ROUNDS,
  ).map((ms, i) => ms / engines[i]!.kB);
  return {
    title: `Scan, ${SCAN_CHARACTERS / 1000} kB of text`,
    columns: ['engine', 'times ours', 'MB/s', 'build ms', 'names', 'kB', 'found'],
    rows: engines.map(({ name, build, forms, kB, found }, i) => [
      name,
      times[i]! / times[0]!,
      1 / times[i]!,
      Math.round(build),
      forms,
      Math.round(kB),
      found,
    ]),
  };
}

function indexTable(bytes: Uint8Array, gazetteer: Gazetteer): Table {
  const [verified, view] = interleaved(
    [() => openGazetteer(bytes), () => openGazetteer(bytes, { verify: false })],
    15,
  );
  const { entries, forms, bucketBases, buckets, fingerprints, payloads, prefixes } = gazetteer;
  const formBytes = [bucketBases, buckets, fingerprints, payloads, prefixes].reduce(
    (sum, part) => sum + part.byteLength,
    0,
  );
  return {
    title: 'Index',
    columns: ['what', 'value', 'unit'],
    rows: [
      ['size', bytes.byteLength / 1e6, 'MB'],
      ['surface forms with their candidates', entries, ''],
      ['distinct forms', forms, ''],
      ['bytes a surface form, all in', bytes.byteLength / entries, 'B'],
      ['bytes a surface form, forms alone', formBytes / entries, 'B'],
      ['view ready', view!, 'ms'],
      ['view ready with checksum', verified!, 'ms'],
    ],
  };
}

function articleTable(gazetteer: Gazetteer, names: string[]): Table {
  const articles = Array.from({ length: 12 }, (_, seed) =>
    makeText(ARTICLE_CHARACTERS, names, seed + 1),
  );
  for (const article of articles) linkText(gazetteer, article);
  const times = interleaved(
    articles.map((article) => () => linkText(gazetteer, article)),
    ROUNDS,
  );
  return {
    title: 'Link an article of a thousand words',
    columns: ['what', 'value', 'unit'],
    rows: [
      ['match and disambiguate, warm, median', median(times), 'ms'],
      [
        'first article of a fresh process',
        median(Array.from({ length: 5 }, () => firstArticle(articles[0]!))),
        'ms',
      ],
    ],
  };
}

function firstArticle(article: string): number {
  const file = join(mkdtempSync(join(tmpdir(), 'bench-linking-')), 'article.txt');
  writeFileSync(file, article);
  const script = fileURLToPath(new URL('./first-article.ts', import.meta.url));
  return Number(
    execFileSync(process.execPath, ['--import', 'tsx', script, INDEX, file], { encoding: 'utf8' }),
  );
}

function growthTable(gazetteer: Gazetteer, names: string[]): Table {
  const sizes = [1, 10, 100, 1000, 5000];
  const texts = sizes.map((kilobytes) => makeText(kilobytes * 1000, names, 3));
  const times = interleaved(
    texts.map((text) => () => linkText(gazetteer, text)),
    3,
  );
  return {
    title: 'Growth',
    columns: ['text', 'ms', 'µs a kB'],
    rows: sizes.map((kilobytes, i) => [
      `${kilobytes} kB`,
      times[i]!,
      (1000 * times[i]!) / kilobytes,
    ]),
  };
}

function hostileTable(gazetteer: Gazetteer): Table {
  const texts: [string, string][] = [
    ['one name repeated', 'Paris '.repeat(170_000)],
    ['one word, no spaces', 'Paris'.repeat(200_000)],
    ['all capitals', 'THE PRESIDENT OF FRANCE SAID NO TO NEW YORK '.repeat(23_000)],
    ['no punctuation', 'the Paris Hilton of New Marco Rubio Smith '.repeat(24_000)],
    ['initials', 'J. D. K. L. M. '.repeat(67_000)],
    ['brackets', 'Women Helping Others (WHO) '.repeat(37_000)],
    ['stops and spaces', '.  '.repeat(330_000)],
  ];
  return {
    title: 'Hostile text, 1 MB in one block',
    columns: ['text', 'ms', 'µs a kB'],
    rows: texts.map(([name, text]) => {
      const { ms } = timed(() => linkText(gazetteer, text));
      return [name, ms, (1e6 * ms) / text.length];
    }),
  };
}
