/** What the browser's own trace says of a page's main thread: each task's length, and the processor time in it. */

import type { CDPSession, Page } from 'playwright-core';

/** A task of the main thread, in milliseconds. */
export interface Task {
  /** By the clock: on a busy machine mostly the time that other programs ran. */
  wall: number;
  /** Time that the thread ran. */
  cpu: number;
}

/** The fields of a trace event that are read here; times in microseconds. */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
}

const CATEGORIES = ['toplevel', 'blink.user_timing'];
const TASK = 'ThreadControllerImpl::RunTask';

/** Runs `work` and answers the main thread's tasks between two of the page's `performance.mark`s, by the first mark's name. */
export async function traceTasks<T>(
  page: Page,
  work: () => Promise<T>,
  phases: readonly string[],
): Promise<{ result: T; tasks: Map<string, Task[]> }> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  });
  const result = await work();
  await stop(session);
  const tasks = new Map(phases.map((phase) => [phase, tasksBetween(events, phase)]));
  return { result, tasks };
}

async function stop(session: CDPSession): Promise<void> {
  const complete = new Promise<unknown>((done) => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
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
