/** Long work that can be interrupted between its steps. */

import type { Slices } from './scheduler';

/** Yields where the page may go first; returns the result. */
export type Steps<T> = Generator<void, T, void>;

/** Does all steps without a pause. */
export function allAtOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Does the steps, and lets the page go first whenever a slice of time is over. */
export async function inSlices<T>(steps: Steps<T>, slices: Slices): Promise<T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (slices.isOver) await slices.breathe();
  }
}
