/** Measures the heaviest saved pages in several rounds, and prints what the extension costs beside its limits. */

import type { SavedPage } from '../corpus';
import { openBrowser } from '../visit';
import { type CostBrowsers, measureCost, type PageCost } from './measure';

/** A figure with its limit. */
export interface CostFigure {
  what: string;
  value: number;
  limit: number;
  unit: string;
}

/** The figures of all pages, and the pages with theirs. */
export interface CostReport {
  figures: CostFigure[];
  pages: ({ id: string } & PageCost)[];
}

/** The pages with most HTML. */
export function heaviest(pages: readonly SavedPage[], count: number): SavedPage[] {
  return pages
    .map((page) => ({ page, size: page.html().length }))
    .sort((a, b) => b.size - a.size)
    .slice(0, count)
    .map(({ page }) => page);
}

/** Visits each page `rounds` times, with the extension in `folder` and without; a page's figures are its medians. */
export async function runCost(
  pages: readonly SavedPage[],
  folder: string,
  rounds: number,
): Promise<CostReport> {
  const extended = await openBrowser(folder);
  const plain = await openBrowser(null);
  const [worker] = extended.context.serviceWorkers();
  const extension = new URL(worker!.url()).host;
  const tab = await extended.context.newPage();
  await tab.goto(`chrome-extension://${extension}/about.html`);
  const browsers: CostBrowsers = {
    plain: plain.context,
    extended: extended.context,
    extension,
    folder,
    killWorker: async () => {
      const cdp = await extended.context.newCDPSession(tab);
      const stopped = new Promise<void>((done) =>
        cdp.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
          if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) done();
        }),
      );
      await cdp.send('ServiceWorker.enable');
      await cdp.send('ServiceWorker.stopAllWorkers');
      await stopped;
      await cdp.detach();
    },
  };
  const measured: CostReport['pages'] = [];
  try {
    for (const page of pages) {
      const seen: PageCost[] = [];
      for (let round = 0; round < rounds; round++) {
        const cost = await measureCost(browsers, page).catch((error: unknown) => {
          process.stderr.write(`${page.id} could not be measured: ${String(error)}\n`);
        });
        if (cost !== undefined) seen.push(cost);
      }
      if (seen.length > 0) measured.push({ id: page.id, ...medianCost(seen) });
      process.stderr.write(`${measured.length} of ${pages.length} measured\n`);
    }
  } finally {
    await extended.close();
    await plain.close();
  }
  return { figures: figuresOf(measured), pages: measured };
}

function medianCost(seen: readonly PageCost[]): PageCost {
  const of = (pick: (cost: PageCost) => number | null | undefined) =>
    median(numbers(seen.map(pick)));
  const first = seen[0]!;
  return {
    marks: of(({ marks }) => marks),
    script: of(({ script }) => script),
    start: of(({ start }) => start),
    walk: of(({ walk }) => walk),
    longestTask: of(({ longestTask }) => longestTask),
    shift: of(({ shift }) => shift),
    heap: of(({ heap }) => heap),
    firstMarkWarm: first.firstMarkWarm === null ? null : of((cost) => cost.firstMarkWarm),
    firstMarkCold: first.firstMarkCold === null ? null : of((cost) => cost.firstMarkCold),
    rendering:
      first.rendering === null
        ? null
        : {
            highlight: of(({ rendering }) => rendering?.highlight),
            mark: of(({ rendering }) => rendering?.mark),
          },
  };
}

function figuresOf(pages: CostReport['pages']): CostFigure[] {
  const rendered = pages.flatMap(({ rendering }) => rendering ?? []);
  const ratios = pages.map(({ script, start, walk }) => (script - start) / walk);
  return [
    {
      what: 'longest task of ours, worst page',
      value: max(pages.map((one) => one.longestTask)),
      limit: 16,
      unit: 'ms',
    },
    { what: 'script by bare walk, median', value: median(ratios), limit: 3, unit: 'x' },
    { what: 'script by bare walk, worst page', value: max(ratios), limit: 3, unit: 'x' },
    {
      what: 'the same with compiling and starting, median',
      value: median(pages.map(({ script, walk }) => script / walk)),
      limit: Number.NaN,
      unit: 'x',
    },
    {
      what: 'rendering by <mark>, all marked pages',
      value: sum(rendered.map((one) => one.highlight)) / sum(rendered.map((one) => one.mark)),
      limit: 0.7,
      unit: 'x',
    },
    {
      what: 'rendering by <mark>, median',
      value: median(rendered.map(({ highlight, mark }) => highlight / mark)),
      limit: 0.7,
      unit: 'x',
    },
    {
      what: 'layout shift, worst page',
      value: max(pages.map((one) => one.shift)),
      limit: 0,
      unit: '',
    },
    {
      what: 'heap, median',
      value: median(pages.map((one) => one.heap)) / 1e6,
      limit: 2,
      unit: 'MB',
    },
    {
      what: 'heap, worst page',
      value: max(pages.map((one) => one.heap)) / 1e6,
      limit: Number.NaN,
      unit: 'MB',
    },
    {
      what: 'load to first mark, warm worker, median',
      value: median(numbers(pages.map((one) => one.firstMarkWarm))),
      limit: 300,
      unit: 'ms',
    },
    {
      what: 'load to first mark, dead worker, median',
      value: median(numbers(pages.map((one) => one.firstMarkCold))),
      limit: 700,
      unit: 'ms',
    },
  ];
}

/** The report as lines of text. */
export function formatCost({ figures, pages }: CostReport): string {
  const lines = figures.map(({ what, value, limit, unit }) => {
    const verdict = Number.isNaN(limit)
      ? ''
      : `  (at most ${limit}) ${value <= limit ? 'met' : 'MISSED'}`;
    return `  ${what.padEnd(48)} ${value.toFixed(2).padStart(8)} ${unit.padEnd(3)}${verdict}`;
  });
  const rows = pages.map((one) =>
    [
      one.id.slice(0, 44).padEnd(44),
      String(one.marks).padStart(5),
      ...[one.script - one.start, one.start, one.walk, one.longestTask].map(cell),
      cell(one.rendering?.highlight),
      cell(one.rendering?.mark),
      cell(one.heap / 1e6),
      cell(one.firstMarkWarm),
      cell(one.firstMarkCold),
    ].join(' '),
  );
  const head = `${'page'.padEnd(44)} marks ${'script start walk task render mark heap warm cold'
    .split(' ')
    .map((name) => name.padStart(7))
    .join(' ')}`;
  return [`cost of ${pages.length} pages`, ...lines, '', head, ...rows].join('\n');
}

function cell(value: number | null | undefined): string {
  return (value == null ? '-' : value.toFixed(value < 100 ? 2 : 0)).padStart(7);
}

function numbers(values: readonly (number | null | undefined)[]): number[] {
  return values.filter((value) => value != null);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return Number.NaN;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function max(values: readonly number[]): number {
  return Math.max(...values);
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
