/** Flags and maps from the npm packages that hold them. */

import { readFileSync } from 'node:fs';
import { deflateSync } from 'fflate';
import type { Topology } from 'topojson-specification';
import { readFlags } from './flags';
import { locatorMaps } from './locator-maps';
import { writePictures } from './write-pictures';

/** The bytes of `pictures.bin`. */
export function compilePictures(): Uint8Array {
  const atlas = JSON.parse(
    readFileSync('node_modules/world-atlas/countries-50m.json', 'utf8'),
  ) as Topology;
  return writePictures(readFlags('node_modules/circle-flags/flags'), locatorMaps(atlas), (bytes) =>
    deflateSync(bytes, { level: 9 }),
  );
}
