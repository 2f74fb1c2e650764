/** Times re-anchoring of 200 notes on one page in a real Chromium. */

import { fileURLToPath } from 'node:url';
import { openBundledPage } from '../../tools/eval-anchoring/bundled-page';
import { type Measurement, measured } from '../notes/measurement';
import type { AnchoringTimes } from './in-page';

/** A page is new to the engine but once, so each run has a browser of its own. */
const RUNS = 7;

/** Runs the bench. */
export async function benchAnchoring(): Promise<Measurement[]> {
  const runs: AnchoringTimes[] = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await runOnce());
  const line = (name: string, read: (times: AnchoringTimes) => number, budget: number | null) =>
    measured(`200 notes, ${name}`, runs.map(read), budget);
  return [
    line('unchanged page: in all', ({ unchanged }) => unchanged.whole, null),
    line('unchanged page: longest task', ({ unchanged }) => unchanged.longest, 16),
    line('edited page: in all', ({ changed }) => changed.whole, null),
    line('edited page: longest task', ({ changed }) => changed.longest, 16),
  ];
}

type InPage = () => Promise<AnchoringTimes>;

async function runOnce(): Promise<AnchoringTimes> {
  const entry = fileURLToPath(new URL('./in-page.ts', import.meta.url));
  const { page, close } = await openBundledPage(entry);
  try {
    return await page.evaluate(() =>
      (globalThis as unknown as { benchAnchoringInPage: InPage }).benchAnchoringInPage(),
    );
  } finally {
    await close();
  }
}
