/** Runs the cases of pages of markup in a real Chromium, all in one page. */

import { fileURLToPath } from 'node:url';
import { openBundledPage } from './bundled-page';
import type { AnchoringCase } from './cases';
import type { Outcome } from './judge';

type RunInPage = (before: string, after: string, cases: readonly AnchoringCase[]) => Outcome[];

/** A browser with the evaluation loaded; `close` ends it. */
export interface MarkupRunner {
  run: (before: string, after: string, cases: AnchoringCase[]) => Promise<Outcome[]>;
  close: () => Promise<void>;
}

/** Starts Chromium without a network. */
export async function startMarkupRunner(): Promise<MarkupRunner> {
  const { page, close } = await openBundledPage(
    fileURLToPath(new URL('./in-page.ts', import.meta.url)),
  );
  return {
    run: (before, after, cases) =>
      page.evaluate(
        ([first, second, given]) =>
          (globalThis as unknown as { runInPage: RunInPage }).runInPage(first, second, given),
        [before, after, cases] as const,
      ),
    close,
  };
}
