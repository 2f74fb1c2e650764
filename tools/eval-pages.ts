/**
 * Serves saved pages at their own hosts to the built extension in Chromium and prints what it made of them.
 *
 *   npm run eval:pages -- DIR [--json FILE] [--runtime] [--build e2e|production] [--source NAME,…] [--id TEXT]
 *                             [--tabs N] [--patience MS] [--errors N] [--keep FILE]
 *   npm run eval:pages -- DIR --screenshots FOLDER [--id TEXT,…]
 *   npm run eval:pages -- DIR --cost [--heaviest N] [--rounds N] [--articles] [--json FILE]
 *
 * A page counts as recognised when the host element `<backgrounder-ui>` appears. `--runtime` injects the page runtime by
 * itself, with every run of capitalised words for a mention: quick, and no build is needed. The paragraphs read are
 * those of the runtime in both cases, since marks alone do not show them. `--keep` writes each visit to a file at once;
 * run again with the same file, only the pages that are not in it are visited. `--cost` measures by trace what the
 * extension costs on the heaviest pages (of articles alone with `--articles`), beside the same pages without it.
 */

import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readCorpus, type SavedPage } from './eval-pages/corpus';
import { formatCost, heaviest, runCost } from './eval-pages/cost/run-cost';
import { countRead } from './eval-pages/gold';
import { keepVisit, readKept } from './eval-pages/kept-visits';
import { formatReport, marksOutside, summarise } from './eval-pages/report';
import { takeScreenshots } from './eval-pages/screenshots';
import { openBrowser, type Visit, visit } from './eval-pages/visit';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'string' },
    runtime: { type: 'boolean', default: false },
    build: { type: 'string', default: 'e2e' },
    source: { type: 'string' },
    id: { type: 'string' },
    tabs: { type: 'string', default: '2' },
    patience: { type: 'string', default: '1500' },
    errors: { type: 'string', default: '0' },
    keep: { type: 'string' },
    cost: { type: 'boolean', default: false },
    heaviest: { type: 'string', default: '20' },
    rounds: { type: 'string', default: '3' },
    screenshots: { type: 'string' },
    articles: { type: 'boolean', default: false },
  },
});

const [folder] = positionals;
if (folder === undefined || !existsSync(folder)) {
  process.stderr.write('Name the folder with the saved pages: npm run eval:pages -- DIR\n');
  process.exit(2);
}

const extension = values.runtime
  ? null
  : resolve('.output', values.build === 'production' ? 'chrome-mv3' : 'chrome-mv3-e2e');
if (extension !== null && !existsSync(join(extension, 'manifest.json'))) {
  process.stderr.write(`${extension} is missing: build the extension first, or use --runtime\n`);
  process.exit(2);
}

const ids = values.id?.split(',');
const sources = values.source?.split(',');
const pages = readCorpus(folder).filter(
  (page) =>
    (sources === undefined || sources.includes(page.source)) &&
    (ids === undefined || ids.some((id) => page.id.includes(id))) &&
    (!values.articles || page.kind !== 'nonarticle'),
);

if (values.screenshots !== undefined) {
  if (extension === null) throw new Error('The pictures are of the built extension');
  await takeScreenshots(pages, extension, values.screenshots);
  process.exit(0);
}

if (values.cost) {
  if (extension === null) throw new Error('The cost is that of the built extension');
  const chosen = heaviest(pages, Number(values.heaviest));
  const cost = await runCost(chosen, extension, Number(values.rounds));
  process.stdout.write(`${formatCost(cost)}\n`);
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(cost, null, 2)}\n`);
  process.exit(0);
}

const kept = values.keep === undefined ? [] : readKept(values.keep, pages);
const visits = [
  ...kept,
  ...(await visitAll(pages.filter((page) => !kept.some((one) => one.page.id === page.id)))),
];
const report = summarise(visits);
process.stdout.write(`${formatReport(report)}\n`);
if (Number(values.errors) > 0) printErrors(visits, Number(values.errors));
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);

/** A few tabs at a time; a page that cannot be opened is tried once more and then told. */
async function visitAll(queue: SavedPage[]): Promise<Visit[]> {
  if (queue.length === 0) return [];
  const { context, close } = await openBrowser(extension);
  const done: Visit[] = [];
  const options = { extension, patience: Number(values.patience) };
  const work = async () => {
    for (let page = queue.shift(); page !== undefined; page = queue.shift()) {
      const current = page;
      const seen = await visit(context, current, options)
        .catch(() => visit(context, current, options))
        .catch((error: unknown) => {
          process.stderr.write(`${current.id} could not be opened: ${String(error)}\n`);
        });
      if (seen === undefined) continue;
      done.push(seen);
      if (values.keep !== undefined) keepVisit(values.keep, seen);
      if (done.length % 50 === 0)
        process.stderr.write(`${done.length} done, ${queue.length} left\n`);
    }
  };
  await Promise.all(Array.from({ length: Number(values.tabs) }, work));
  await close();
  return done;
}

/** The pages that were judged wrongly, and the worst bodies. */
function printErrors(all: readonly Visit[], count: number): void {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const wrong = all.filter(
    ({ page, recognised }) =>
      (page.kind === 'nonarticle' && recognised) || (page.kind === 'news_article' && !recognised),
  );
  say('\njudged wrongly');
  for (const { page, score, reasons } of wrong.slice(0, 4 * count)) {
    say(
      `  ${page.kind} ${page.subtype ?? ''} ${page.id} ${page.url ?? ''} ${score.toFixed(2)}: ${reasons.slice(0, 9).join(', ')}`,
    );
  }
  const golden = all.filter(({ page, recognised }) => page.gold !== null && recognised);
  say('\nmost marks outside');
  for (const one of [...golden]
    .sort((a, b) => marksOutside(b).length - marksOutside(a).length)
    .slice(0, count)) {
    const out = marksOutside(one);
    say(`  ${one.page.id}: ${out.length} of ${one.marks.length}`);
    for (const mark of out.slice(0, 4)) say(`      ${mark.text} | ${mark.block}`);
  }
  say('\nmost paragraphs missed');
  const missed = golden.map((one) => ({ one, count: countRead(one.page.gold!, one.texts) }));
  for (const {
    one,
    count: { missed: lines, paragraphs },
  } of missed.sort((a, b) => b.count.missed.length - a.count.missed.length).slice(0, count)) {
    say(`  ${one.page.id}: ${lines.length} of ${paragraphs}`);
    for (const line of lines.slice(0, 3)) say(`      ${line.slice(0, 110)}`);
  }
}
