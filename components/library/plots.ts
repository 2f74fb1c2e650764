/** The overview's plots. This file alone loads the plotting library, and is itself loaded with the overview alone. */

import { axisX, axisY, barX, cell, gridY, plot, rectY, text } from '@observablehq/plot';
import type { PeriodCount } from '../../utils/notes/overview';

/** Colours come from the page's style, so that the plots follow its theme. */
const STYLE = { background: 'none', color: 'inherit', fontFamily: 'inherit', fontSize: '12px' };
const ACCENT = 'var(--accent)';

/** Room for names left of the plot, px. */
const NAMES = 168;
/** Letters of a name that fit there. */
const NAME_LENGTH = 24;

/** Notes over time. */
export function timePlot(rows: PeriodCount[], width: number): Element {
  const data = rows.map(({ start, count }) => ({ start: new Date(`${start}T00:00:00Z`), count }));
  const step = data.length > 1 ? Number(data[1]!.start) - Number(data[0]!.start) : 86_400_000;
  // Half a note is none: a line for each whole number, five at most.
  const most = Math.max(1, ...data.map(({ count }) => count));
  const ticks = most <= 5 ? Array.from({ length: most + 1 }, (_, at) => at) : 4;
  return plot({
    width,
    height: 180,
    marginTop: 12,
    marginLeft: 36,
    style: STYLE,
    x: { type: 'utc', label: null },
    y: { label: null, nice: most > 5 },
    marks: [
      gridY({ ticks }),
      axisY({ ticks, tickSize: 0, tickFormat: (value: number) => value.toLocaleString() }),
      axisX({ ticks: Math.max(2, Math.floor(width / 110)) }),
      rectY(data, {
        x1: 'start',
        x2: (row: { start: Date }) => new Date(Number(row.start) + step),
        y: 'count',
        fill: ACCENT,
        inset: 0.5,
      }),
    ],
  });
}

/** Who is met most. */
export function metPlot(rows: { name: string; count: number }[], width: number): Element {
  const data = distinct(rows);
  return plot({
    width,
    height: 24 * data.length + 12,
    marginTop: 6,
    marginBottom: 6,
    marginLeft: NAMES,
    marginRight: 36,
    style: STYLE,
    x: { axis: null },
    y: { label: null, domain: data.map(({ name }) => name), tickFormat: shortName, tickSize: 0 },
    marks: [
      barX(data, { x: 'count', y: 'name', fill: ACCENT, rx: 2 }),
      text(data, { x: 'count', y: 'name', text: 'count', dx: 6, textAnchor: 'start' }),
    ],
  });
}

/** Who appears with whom: the more pages, the stronger the field. */
export function pairPlot(rows: { a: string; b: string; pages: number }[], width: number): Element {
  const names = [...new Set(rows.flatMap(({ a, b }) => [a, b]))];
  const both = rows.flatMap(({ a, b, pages }) => [
    { a, b, pages },
    { a: b, b: a, pages },
  ]);
  const most = Math.max(...rows.map(({ pages }) => pages));
  const size = Math.min(width, NAMES + 34 * names.length);
  return plot({
    width: size,
    height: NAMES + 24 * names.length,
    marginTop: 6,
    marginLeft: NAMES,
    marginBottom: NAMES - 20,
    style: STYLE,
    x: { label: null, domain: names, tickRotate: -50, tickFormat: shortName, tickSize: 0 },
    y: { label: null, domain: names, tickFormat: shortName, tickSize: 0 },
    marks: [
      cell(both, {
        x: 'a',
        y: 'b',
        fill: ACCENT,
        fillOpacity: (row: { pages: number }) => 0.25 + (0.75 * row.pages) / most,
        inset: 1,
        rx: 2,
      }),
    ],
  });
}

function shortName(name: string): string {
  return name.length > NAME_LENGTH ? `${name.slice(0, NAME_LENGTH - 1)}…` : name;
}

/** Two entities may share a name, which would put their bars on top of each other. */
function distinct<Row extends { name: string }>(rows: Row[]): Row[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const count = (seen.get(row.name) ?? 0) + 1;
    seen.set(row.name, count);
    return count === 1 ? row : { ...row, name: `${row.name} (${count})` };
  });
}
