/** What the browser's own trace says of a page's main thread: each task's length, and the processor time in it. */

import type { Page } from 'playwright-core';
import { recordTrace, type TraceEvent } from '../../tools/eval-pages/cost/trace';

/** A task of the main thread, in milliseconds. */
export interface Task {
  /** By the clock: on a busy machine mostly the time that other programs ran. */
  wall: number;
  /** Time that the thread ran. */
  cpu: number;
}

const CATEGORIES = ['toplevel', 'blink.user_timing'];
const TASK = 'ThreadControllerImpl::RunTask';

/** Runs `work` and answers the main thread's tasks between two of the page's `performance.mark`s, by the first mark's name. */
export async function traceTasks(
  page: Page,
  work: () => Promise<unknown>,
  phases: readonly string[],
): Promise<Map<string, Task[]>> {
  const events = await recordTrace(page.context(), work, CATEGORIES);
  return new Map(phases.map((phase) => [phase, tasksBetween(events, phase)]));
}

/** Tasks that began between the marks `phase` and `phase-end`. */
function tasksBetween(events: readonly TraceEvent[], phase: string): Task[] {
  const from = events.find(({ name }) => name === phase);
  const to = events.find(({ name }) => name === `${phase}-end`);
  if (from === undefined || to === undefined) throw new Error(`no marks of ${phase} in the trace`);
  const inPhase = ({ name, ph, pid, tid, ts }: TraceEvent) =>
    name === TASK &&
    ph === 'X' &&
    pid === from.pid &&
    tid === from.tid &&
    ts > from.ts &&
    ts < to.ts;
  return events
    .filter(inPhase)
    .map(({ dur = 0, tdur = 0 }) => ({ wall: dur / 1000, cpu: tdur / 1000 }));
}
