/**
 * Evaluates re-anchoring: `npm run eval:anchoring -- DIR [--json FILE] [--errors N] [--outcomes FILE]`. DIR holds sets
 * of cases with the versions of each page; markup is anchored in a real DOM, text as text.
 */

import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { anchorText } from '../utils/page/anchoring/text-anchor';
import { createTextSource } from '../utils/page/anchoring/text-source';
import {
  type AnchoringCase,
  type CaseSet,
  isMarkup,
  readCaseSets,
  readVersion,
} from './eval-anchoring/cases';
import { judge, type Outcome, plainText, storedPosition } from './eval-anchoring/judge';
import { sharesOf, table } from './eval-anchoring/report';
import { type MarkupRunner, startMarkupRunner } from './eval-anchoring/run-markup';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'string' },
    errors: { type: 'string' },
    outcomes: { type: 'string' },
  },
});

function runOnText(before: string, text: string, cases: AnchoringCase[]): Outcome[] {
  const earlier = createTextSource(before);
  const source = createTextSource(text);
  const plain = plainText(text);
  return cases.map((given) => {
    const { quote: exact, prefix, suffix } = given;
    const position = storedPosition(given, earlier);
    const started = performance.now();
    const found = anchorText(source, { quote: { exact, prefix, suffix }, position });
    const time = performance.now() - started;
    const span = found.state === 'gone' ? null : { start: found.start, end: found.end };
    return judge(given, source, plain, position, {
      span,
      state: found.state,
      score: found.score,
      time,
    });
  });
}

async function runSet(set: CaseSet, browser: () => Promise<MarkupRunner>): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const cases of groupByVersions(set.cases)) {
    const { a, b } = cases[0]!;
    const before = readVersion(set, a);
    const after = readVersion(set, b);
    outcomes.push(
      ...(isMarkup(b)
        ? await (await browser()).run(before, after, cases)
        : runOnText(before, after, cases)),
    );
  }
  return outcomes;
}

/** Cases of the same two versions together. */
function groupByVersions(cases: AnchoringCase[]): AnchoringCase[][] {
  const groups = new Map<string, AnchoringCase[]>();
  for (const given of cases) {
    const key = `${given.a}\n${given.b}`;
    const group = groups.get(key);
    if (group) group.push(given);
    else groups.set(key, [given]);
  }
  return [...groups.values()];
}

async function main(): Promise<void> {
  const [folder] = positionals;
  if (folder === undefined) {
    process.stderr.write('usage: npm run eval:anchoring -- DIR [--json FILE] [--errors N]\n');
    process.exitCode = 2;
    return;
  }
  let runner: Promise<MarkupRunner> | undefined;
  const browser = () => (runner ??= startMarkupRunner());
  const sets = [];
  try {
    for (const set of readCaseSets(folder)) {
      sets.push({ name: set.name, outcomes: await runSet(set, browser) });
    }
  } finally {
    await (await runner)?.close();
  }
  const all = sets.flatMap((set) => set.outcomes);
  process.stdout.write(`${table(sets)}\n`);
  const failed = all
    .filter((outcome) => outcome.ours !== 'right')
    .slice(0, Number(values.errors ?? 0));
  for (const { id, category, ours, state, score, found } of failed) {
    process.stdout.write(
      `${category} ${ours} ${state} ${score.toFixed(2)} ${id}: ${found.slice(0, 120)}\n`,
    );
  }
  if (values.outcomes !== undefined) writeFileSync(values.outcomes, JSON.stringify(all));
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(sharesOf(all))}\n`);
}

await main();
