/** Times re-anchoring and drawing of 200 notes on one page in a real Chromium. */

import { fileURLToPath } from 'node:url';
import { openBundledPage } from '../../tools/eval-anchoring/bundled-page';
import { type Measurement, measured } from '../notes/measurement';
import { type Task, traceTasks } from './main-thread';

/** A page is new to the engine but once, so each run has a browser of its own. */
const RUNS = 7;
const PHASES = ['unchanged', 'edited'] as const;

type Run = Map<string, Task[]>;

/** Runs the bench. */
export async function benchAnchoring(): Promise<Measurement[]> {
  const runs: Run[] = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await runOnce());
  return PHASES.flatMap((phase) => {
    const line = (name: string, read: (tasks: Task[]) => number, budget: number | null) =>
      measured(
        `200 notes, ${phase} page: ${name}`,
        runs.map((run) => read(run.get(phase) ?? [])),
        budget,
      );
    return [
      line('in all, processor time', (tasks) => tasks.reduce((sum, { cpu }) => sum + cpu, 0), null),
      line('longest task, processor time', longest('cpu'), 16),
      line('longest task, by the clock', longest('wall'), 16),
    ];
  });
}

function longest(kind: keyof Task): (tasks: Task[]) => number {
  return (tasks) => Math.max(...tasks.map((task) => task[kind]));
}

type InPage = () => Promise<unknown>;

async function runOnce(): Promise<Run> {
  const entry = fileURLToPath(new URL('./in-page.ts', import.meta.url));
  const { page, close } = await openBundledPage(entry);
  try {
    const work = () =>
      page.evaluate(() =>
        (globalThis as unknown as { benchAnchoringInPage: InPage }).benchAnchoringInPage(),
      );
    return await traceTasks(page, work, PHASES);
  } finally {
    await close();
  }
}
