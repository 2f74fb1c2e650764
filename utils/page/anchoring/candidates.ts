/** Where in a text an edited quote may stand: the neighbourhoods that hold most of its telling words. */

import type { WordIndex } from './text-source';

/** A stretch of the text's words. */
export interface Window {
  from: number;
  to: number;
}

/** Neighbourhoods that are aligned; more cost time and hardly ever help. */
const MAX_WINDOWS = 4;
/** A word that stands more often in the text than this says nothing about the place. */
const MAX_PLACES = 200;

/** The most promising windows for a pattern of `ids`, best first; each is wide enough for the pattern with insertions. */
export function findWindows(index: WordIndex, ids: Int32Array): Window[] {
  const { count } = index.words;
  const width = Math.max(24, Math.ceil(ids.length / 2));
  const bins = new Float32Array(Math.ceil(count / width) + 1);
  for (const id of new Set(ids)) {
    const places = index.placesOf(id);
    if (places.length === 0 || places.length > MAX_PLACES) continue;
    let last = -1;
    for (const place of places) {
      const bin = Math.floor(place / width);
      // A word counts once a bin, however often it stands there.
      if (bin !== last) bins[bin]! += 1 / Math.sqrt(places.length);
      last = bin;
    }
  }
  const peaks = [...bins.keys()].map((bin) => ({
    bin,
    votes: bins[bin]! + Math.max(bins[bin - 1] ?? 0, bins[bin + 1] ?? 0),
  }));
  peaks.sort((a, b) => b.votes - a.votes || a.bin - b.bin);
  const reach = Math.max(width, ids.length);
  const chosen: number[] = [];
  for (const { bin, votes } of peaks) {
    if (votes === 0 || chosen.length === MAX_WINDOWS) break;
    if (chosen.every((other) => Math.abs(other - bin) > 1)) chosen.push(bin);
  }
  return chosen.map((bin) => ({
    from: Math.max(0, bin * width - reach),
    to: Math.min(count, (bin + 1) * width + reach),
  }));
}
