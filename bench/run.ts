/** `npm run bench [-- SUITE …]`: runs the named suites, or all, prints their tables and keeps them in `bench/results.json`. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Each suite prints its tables and returns what is kept of them. */
const SUITES: Record<string, () => Promise<unknown>> = {
  linking: async () => (await import('./linking/bench-linking')).benchLinking(),
  notes: async () => {
    const { benchNotes } = await import('./notes/bench-notes');
    return await printed('20,000 notes', await benchNotes());
  },
  anchoring: async () => {
    const { benchAnchoring } = await import('./anchoring/bench-anchoring');
    return await printed('Re-anchoring', await benchAnchoring());
  },
  surfaces: async () => {
    const { benchSurfaces } = await import('./surfaces/bench-surfaces');
    return await printed('Surfaces with 20,000 notes', await benchSurfaces());
  },
};

const RESULTS = 'bench/results.json';

const wanted = process.argv.slice(2);
for (const name of wanted.filter((suite) => !(suite in SUITES))) {
  throw new Error(`no suite '${name}'; there are ${Object.keys(SUITES).join(', ')}`);
}
for (const [name, run] of Object.entries(SUITES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const known = existsSync(RESULTS)
    ? (JSON.parse(readFileSync(RESULTS, 'utf8')) as Record<string, unknown>)
    : {};
  writeFileSync(RESULTS, `${JSON.stringify({ ...known, [name]: await run() }, null, 1)}\n`);
}

async function printed(
  title: string,
  measurements: import('./notes/measurement').Measurement[],
): Promise<unknown> {
  const { measurementTable } = await import('./notes/measurement');
  process.stdout.write(`${measurementTable(title, measurements)}\n\n`);
  return measurements;
}
