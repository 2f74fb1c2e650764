/** Times re-anchoring of 200 notes on one page in a real Chromium. */

import { fileURLToPath } from 'node:url';
import { openBundledPage } from '../../tools/eval-anchoring/bundled-page';
import type { Measurement } from '../notes/measurement';

type InPage = () => Promise<Measurement[]>;

/** Runs the bench. */
export async function benchAnchoring(): Promise<Measurement[]> {
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
