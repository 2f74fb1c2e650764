/** What the library's overview shows: notes over time, who is met most, and who appears with whom. Pure. */

import type { Note } from './model';

/** Widths of the bars over time. */
export type Period = 'day' | 'week' | 'month' | 'year';

/** Notes made in one period. */
export interface PeriodCount {
  /** The period's first day, `YYYY-MM-DD`. */
  start: string;
  count: number;
}

/** How often an entity is met. */
export interface EntityCount {
  entity: string;
  notes: number;
  /** Distinct pages with such notes. */
  pages: number;
}

/** Two entities that stand on the same pages. */
export interface Pair {
  /** In alphabetical order. */
  entities: [string, string];
  /** Pages whose notes name both. */
  pages: number;
}

/** Entities of one page that are paired; more are a list of names, and pairs grow with the square. */
const MAX_PAIRED = 40;
/** Pairs are counted under one number; more entities than this nobody meets. */
const PAIR_BASE = 2 ** 24;

/** Notes made per period, in order, empty periods between the first and the last included. */
export function notesOverTime(notes: readonly Note[], period: Period): PeriodCount[] {
  const counts = new Map<string, number>();
  for (const { created } of notes) {
    const start = startOf(created, period);
    counts.set(start, (counts.get(start) ?? 0) + 1);
  }
  const starts = [...counts.keys()].sort();
  const [first, last] = [starts[0], starts.at(-1)];
  const series: PeriodCount[] = [];
  if (first === undefined || last === undefined) return series;
  for (let start = first; start <= last; start = after(start, period)) {
    series.push({ start, count: counts.get(start) ?? 0 });
  }
  return series;
}

/** The period that gives a span of notes between a dozen and about sixty bars. */
export function fittingPeriod(notes: readonly Note[]): Period {
  const times = notes.map((note) => Date.parse(note.created));
  const days = (maximum(times) - minimum(times)) / 86_400_000;
  if (days <= 60) return 'day';
  if (days <= 420) return 'week';
  return days <= 1_830 ? 'month' : 'year';
}

/** Entities by the number of notes about or naming them, most met first. */
export function mostMet(notes: readonly Note[], limit: number): EntityCount[] {
  const counts = new Map<string, { notes: number; pages: Set<string> }>();
  for (const note of notes) {
    for (const entity of entitiesOf(note)) {
      const count = counts.get(entity) ?? { notes: 0, pages: new Set() };
      count.notes += 1;
      count.pages.add(note.page);
      counts.set(entity, count);
    }
  }
  return [...counts]
    .map(([entity, count]) => ({ entity, notes: count.notes, pages: count.pages.size }))
    .sort((a, b) => b.notes - a.notes || b.pages - a.pages || compare(a.entity, b.entity))
    .slice(0, limit);
}

/** Pairs of entities by the number of pages whose notes name both, most frequent first; `among` narrows them. */
export function whoWithWhom(
  notes: readonly Note[],
  limit: number,
  among: ReadonlySet<string> | null = null,
): Pair[] {
  const names: string[] = [];
  const numbers = new Map<string, number>();
  const counts = new Map<number, number>();
  for (const entities of entitiesByPage(notes, among)) {
    const page = entities.map((entity) => numberOf(entity, numbers, names)).sort((a, b) => a - b);
    for (let first = 0; first < page.length; first += 1) {
      for (let second = first + 1; second < page.length; second += 1) {
        const pair = page[first]! * PAIR_BASE + page[second]!;
        counts.set(pair, (counts.get(pair) ?? 0) + 1);
      }
    }
  }
  return [...counts]
    .map(([pair, pages]) => ({ entities: namesOf(pair, names), pages }))
    .sort((a, b) => b.pages - a.pages || compareNames(a.entities, b.entities))
    .slice(0, limit);
}

function numberOf(entity: string, numbers: Map<string, number>, names: string[]): number {
  const known = numbers.get(entity);
  if (known !== undefined) return known;
  numbers.set(entity, names.length);
  names.push(entity);
  return names.length - 1;
}

function namesOf(pair: number, names: string[]): [string, string] {
  const [first, second] = [names[Math.floor(pair / PAIR_BASE)]!, names[pair % PAIR_BASE]!];
  return first < second ? [first, second] : [second, first];
}

function compareNames(a: [string, string], b: [string, string]): number {
  return compare(a[0], b[0]) || compare(a[1], b[1]);
}

function entitiesByPage(notes: readonly Note[], among: ReadonlySet<string> | null): string[][] {
  const byPage = new Map<string, Set<string>>();
  for (const note of notes) {
    const entities = byPage.get(note.page) ?? new Set();
    for (const entity of entitiesOf(note)) {
      if (among === null || among.has(entity)) entities.add(entity);
    }
    byPage.set(note.page, entities);
  }
  return [...byPage.values()].map((entities) => [...entities].slice(0, MAX_PAIRED));
}

function entitiesOf(note: Note): Set<string> {
  return new Set(note.subject === null ? note.entities : [note.subject, ...note.entities]);
}

/** Periods begin in UTC, like the times of the notes; weeks on Monday. */
function startOf(time: string, period: Period): string {
  const day = time.slice(0, 10);
  if (period === 'year') return `${day.slice(0, 4)}-01-01`;
  if (period === 'month') return `${day.slice(0, 7)}-01`;
  if (period === 'day') return day;
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}

function after(start: string, period: Period): string {
  const date = new Date(`${start}T00:00:00Z`);
  if (period === 'year') date.setUTCFullYear(date.getUTCFullYear() + 1);
  else if (period === 'month') date.setUTCMonth(date.getUTCMonth() + 1);
  else date.setUTCDate(date.getUTCDate() + (period === 'week' ? 7 : 1));
  return date.toISOString().slice(0, 10);
}

/** Without spreading, which a list of many thousands overflows. */
function maximum(values: number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}

function minimum(values: number[]): number {
  return values.reduce((least, value) => Math.min(least, value), Number.MAX_SAFE_INTEGER);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
