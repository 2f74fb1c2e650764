/** Counts over time in months, or in years where there would be too many months. Pure. */

/** One span of time and how much fell into it. */
export interface Bin {
  /** `2026` or `2026-03`. */
  span: string;
  count: number;
}

/** Months shown at most; a longer time is counted by years. */
const MAX_MONTHS = 36;

/** Times (ISO 8601) counted by month or year, from the first to the last without gaps. */
export function timeBins(times: readonly string[]): Bin[] {
  if (times.length === 0) return [];
  const months = times.map((time) => time.slice(0, 7)).sort();
  const range = monthsBetween(months[0]!, months.at(-1)!);
  const spans =
    range.length <= MAX_MONTHS ? range : [...new Set(range.map((month) => month.slice(0, 4)))];
  const length = spans[0]!.length;
  const counts = new Map<string, number>(spans.map((span) => [span, 0]));
  for (const month of months) {
    const span = month.slice(0, length);
    counts.set(span, (counts.get(span) ?? 0) + 1);
  }
  return [...counts].map(([span, count]) => ({ span, count }));
}

function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  let [year, month] = first.split('-').map(Number) as [number, number];
  for (;;) {
    const name = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
    months.push(name);
    // A broken clock must not fill the memory.
    if (name >= last || months.length > 12_000) return months;
    month = month === 12 ? 1 : month + 1;
    if (month === 1) year += 1;
  }
}
