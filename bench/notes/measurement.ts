/** One line of a bench's table. */

export interface Measurement {
  name: string;
  /** 50th and 95th percentile, or the same value twice where there is but one. */
  median: number;
  high: number;
  unit: 'ms' | 'kB';
  /** What `high` must not exceed; null where nothing is promised. */
  budget: number | null;
}

/** Percentiles of repeated timings in milliseconds. */
export function measured(name: string, times: number[], budget: number | null): Measurement {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { name, median: at(0.5), high: at(0.95), unit: 'ms', budget };
}

/** The table, a line a measurement, with what misses its budget marked. */
export function measurementTable(title: string, measurements: Measurement[]): string {
  const lines = measurements.map(({ name, median, high, unit, budget }) => {
    const limit = budget === null ? '' : `${high <= budget ? 'within' : 'OVER'} ${budget}`;
    const cells = [
      name.padEnd(44),
      median.toFixed(1).padStart(9),
      high.toFixed(1).padStart(9),
      unit,
      limit,
    ];
    return cells.join(' ');
  });
  return [`${title.padEnd(44)} ${'p50'.padStart(9)} ${'p95'.padStart(9)}`, ...lines].join('\n');
}
