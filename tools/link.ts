/**
 * `npm run -s link`: reads JSONL documents `{"id","text"}` on standard input and writes JSONL
 * `{"id","mentions":[{"start","end","surface","entity","name","qid","wikipedia","type","score"}]}`.
 *   --precision cautious|balanced|eager   --model full|unweighted|prior   --all (rejected candidates and reasons)
 */

import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { Card } from '../utils/dataset/card';
import type { LinkOptions } from '../utils/linking/document';
import type { Gazetteer } from '../utils/linking/gazetteer/gazetteer';
import { linkText } from '../utils/linking/link-text';
import { readDataset } from './read-dataset';

const { values } = parseArgs({
  options: {
    all: { type: 'boolean', default: false },
    model: { type: 'string', default: 'full' },
    precision: { type: 'string', default: 'balanced' },
  },
});

const options: LinkOptions = {
  model: oneOf('model', values.model, ['full', 'unweighted', 'prior'] as const),
  precision: oneOf('precision', values.precision, ['cautious', 'balanced', 'eager'] as const),
  explain: values.all,
};

const { gazetteer, cards } = await readDataset();
const known = new Map<number, Card>();
for await (const line of createInterface({
  input: process.stdin,
  crlfDelay: Number.POSITIVE_INFINITY,
})) {
  if (line.trim() === '') continue;
  const { id, text } = JSON.parse(line) as { id: string; text: string };
  process.stdout.write(`${JSON.stringify({ id, ...(await linked(gazetteer, text)) })}\n`);
}

async function linked(index: Gazetteer, text: string): Promise<object> {
  const { mentions, rejections } = linkText(index, text, options);
  await learn([...mentions, ...rejections].map(({ entity }) => entity));
  const marks = mentions.map(({ start, end, surface, entity, score, kind, reason }) => ({
    start,
    end,
    surface,
    ...described(entity),
    score: rounded(score),
    ...(values.all ? { kind, reason } : {}),
  }));
  if (!values.all) return { mentions: marks };
  const rejected = rejections.map(({ start, end, surface, entity, score, reason }) => ({
    start,
    end,
    surface,
    ...described(entity),
    score: rounded(score),
    reason,
  }));
  return { mentions: marks, rejected };
}

async function learn(entities: number[]): Promise<void> {
  const missing = [...new Set(entities)].filter((entity) => !known.has(entity));
  const found = await cards.cards(missing);
  if (!found.ok) throw new Error(`${found.error.code}: ${found.error.detail}`);
  missing.forEach((entity, i) => {
    known.set(entity, found.value[i]!);
  });
}

function described(entity: number): object {
  const { id, name, qid, wikipedia, type } = known.get(entity)!;
  return { entity: id, name, qid, wikipedia, type };
}

function rounded(score: number): number {
  return Math.round(score * 1000) / 1000;
}

function oneOf<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined) {
    process.stderr.write(`--${name} is one of ${allowed.join(', ')}, not '${value}'\n`);
    process.exit(2);
  }
  return found;
}
