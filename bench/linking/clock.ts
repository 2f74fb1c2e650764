/** Times in milliseconds, taken in interleaved rounds so that a busy machine is unfair to nobody. */

/** Median of the times of each task over `rounds` rounds, every task once a round. */
export function interleaved(tasks: (() => void)[], rounds: number): number[] {
  const times = tasks.map(() => [] as number[]);
  for (let round = 0; round < rounds; round++) {
    tasks.forEach((task, i) => {
      const started = performance.now();
      task();
      times[i]!.push(performance.now() - started);
    });
  }
  return times.map(median);
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

/** How long one call takes, and what it gives. */
export function timed<T>(task: () => T): { ms: number; value: T } {
  const started = performance.now();
  const value = task();
  return { ms: performance.now() - started, value };
}
