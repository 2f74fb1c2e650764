/** What an article is about: where an entity stands, how often, and in how many places. */

import type { BlockRole, Mention, Salience, TextBlock } from './types';

// A headline names the subject; a lead paragraph nearly always does.
const ROLE_WEIGHT: Record<BlockRole, number> = {
  headline: 4,
  standfirst: 3,
  paragraph: 1,
  heading: 1.5,
  item: 0.7,
  quote: 0.8,
  cell: 0.4,
  caption: 0.6,
};
const LEAD_PARAGRAPHS = 2;
const LEAD_WEIGHT = 2;
/** What an adjective is worth beside a name. */
const ADJECTIVE_SHARE = 0.5;

/** Entities of the mentions, most salient first; ties in order of number. */
export function salienceOf(blocks: TextBlock[], mentions: Mention[]): Salience[] {
  const weights = blockWeights(blocks);
  const seen = new Map<number, { best: number; count: number; blocks: Set<string> }>();
  for (const { entity, blockId, kind } of mentions) {
    const entry = seen.get(entity) ?? { best: 0, count: 0, blocks: new Set<string>() };
    const share = kind === 'adjective' || kind === 'demonym' ? ADJECTIVE_SHARE : 1;
    entry.best = Math.max(entry.best, (weights.get(blockId) ?? 1) * share);
    entry.count++;
    entry.blocks.add(blockId);
    seen.set(entity, entry);
  }
  const scored = [...seen].map(([entity, { best, count, blocks: spread }]) => ({
    entity,
    count,
    salience: best * (1 + Math.log2(count)) * (1 + Math.log2(spread.size)),
  }));
  const top = Math.max(1e-9, ...scored.map(({ salience }) => salience));
  return scored
    .map((one) => ({ ...one, salience: one.salience / top }))
    .sort((x, y) => y.salience - x.salience || x.entity - y.entity);
}

function blockWeights(blocks: TextBlock[]): Map<string, number> {
  const weights = new Map<string, number>();
  let paragraphs = 0;
  for (const { id, role } of blocks) {
    const lead = role === 'paragraph' && paragraphs++ < LEAD_PARAGRAPHS;
    weights.set(id, lead ? LEAD_WEIGHT : ROLE_WEIGHT[role]);
  }
  return weights;
}
