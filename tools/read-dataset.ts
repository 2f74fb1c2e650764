/** The compiled dataset from `public/data`, for tools that run in Node. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { bytesPlatform, type CardStore, openCards } from '../utils/dataset/open-cards';
import type { Gazetteer } from '../utils/linking/gazetteer/gazetteer';
import { openGazetteer } from '../utils/linking/gazetteer/open-gazetteer';
import type { Result } from '../utils/result';

/** Index and cards of one dataset version. Throws where they are missing, broken or of two versions. */
export async function readDataset(
  folder = 'public/data',
): Promise<{ gazetteer: Gazetteer; cards: CardStore }> {
  const gazetteer = valueOrThrow(openGazetteer(readBytes(join(folder, 'gazetteer.bin'))));
  const platform = bytesPlatform(readBytes(join(folder, 'cards.bin')), async (bytes) =>
    inflateRawSync(bytes),
  );
  return { gazetteer, cards: valueOrThrow(await openCards(platform, gazetteer.datasetVersion)) };
}

/** A file's bytes at the start of a buffer of their own, as views need them. */
export function readBytes(file: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(file));
}

function valueOrThrow<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`${result.error.code}: ${result.error.detail} (run: npm run dataset)`);
}
