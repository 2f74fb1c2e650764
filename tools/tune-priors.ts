/**
 * `npx tsx tools/tune-priors.ts EVAL`: learns from the training split of the gold corpora under EVAL what a record's
 * evidence says of how often it is named, and writes `dataset/priors/prior-weights.ts`. Reports how well the estimate
 * foretells the validation split, beside the importers' guesses.
 */

import { writeFileSync } from 'node:fs';
import { readMergedRecords } from '../dataset/load-dataset';
import { estimatePriors } from '../dataset/priors/estimate-priors';
import { evidenceOf, viewDataset } from '../dataset/priors/prior-evidence';
import type { EntityRecord } from '../utils/dataset/record';
import { type Counted, fitCounts } from './linking/fit-counts';
import { type GoldDocument, readGold } from './linking/gold';
import { isValidation } from './linking/tune';

const PENALTY = 1;
/** News of one year fills most of the corpora; what other news names counts for more. */
const OTHER_NEWS = 3;
const LEFT_OUT = /hipe|wned|kore/;

const folder = process.argv[2];
if (!folder) throw new Error('name the folder of gold corpora');
const records = readMergedRecords(process.cwd()).records.map(({ record }) => record);
const documents = readGold(folder, records).filter(({ set }) => !LEFT_OUT.test(set));
const training = countsOf(documents.filter((document) => !isValidation(document)));

const view = viewDataset(records);
const names = new Map<string, number>();
const rows = records.map((record, i) => rowOf(record, training[i]!));
const weights = fitCounts(rows, names.size, PENALTY);
weights[0]! += Math.log(yearly(records) / training.reduce((sum, count) => sum + count, 0));
writeFileSync('dataset/priors/prior-weights.ts', sourceOf());

const held = countsOf(documents.filter(isValidation));
const estimated = estimatePriors(records);
process.stdout.write(
  `nats a mention, guessed ${surprise(records).toFixed(3)}, estimated before this run ${surprise(estimated).toFixed(3)}\n`,
);

function countsOf(some: GoldDocument[]): Float64Array {
  const counts = new Float64Array(records.length);
  for (const { set, gold } of some) {
    const share = /current-events/.test(set) ? 1 : OTHER_NEWS;
    for (const entity of new Set(gold.flatMap(({ entities }) => [...entities])))
      counts[entity]! += share;
  }
  return counts;
}

function rowOf(record: EntityRecord, count: number): Counted {
  const row: Counted = { at: [], values: [], count };
  for (const [name, value] of Object.entries(evidenceOf(record, view))) {
    if (value === 0) continue;
    const at = names.get(name) ?? names.size;
    names.set(name, at);
    row.at.push(at);
    row.values.push(value);
  }
  return row;
}

/** Mentions in a year, as the importers count them. */
function yearly(all: EntityRecord[]): number {
  return all.reduce((sum, { prior }) => sum + prior, 0);
}

/** How surprising the validation split's mentions are to these priors. */
function surprise(all: EntityRecord[]): number {
  const total = yearly(all);
  let sum = 0;
  let mentions = 0;
  all.forEach(({ prior }, i) => {
    sum -= held[i]! * Math.log(prior / total);
    mentions += held[i]!;
  });
  return sum / mentions;
}

function sourceOf(): string {
  const lines = [...names].map(
    ([name, at]) =>
      `  ${/^[a-z]+$/.test(name) ? name : `'${name}'`}: ${Number(weights[at]!.toFixed(2))},`,
  );
  return `/** What evidence says of how often an entity is named, as fitted by \`tools/tune-priors.ts\`. Do not edit by hand. */\nexport const PRIOR_WEIGHTS: Record<string, number> = {\n${lines.join('\n')}\n};\n`;
}
