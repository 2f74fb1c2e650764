/** Times the notes' store and search with 20,000 notes in a real Chromium. */

import { fileURLToPath } from 'node:url';
import { openBundledPage } from '../../tools/eval-anchoring/bundled-page';
import type { Measurement } from './measurement';

type InPage = (count: number) => Promise<Measurement[]>;

/** Runs the bench with `count` notes. */
export async function benchNotes(count = 20_000): Promise<Measurement[]> {
  const entry = fileURLToPath(new URL('./in-page.ts', import.meta.url));
  const { page, close } = await openBundledPage(entry);
  try {
    return await page.evaluate(
      (notes) => (globalThis as unknown as { benchNotesInPage: InPage }).benchNotesInPage(notes),
      count,
    );
  } finally {
    await close();
  }
}
