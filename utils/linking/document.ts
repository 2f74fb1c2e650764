/** A document under the linker's eyes: it is told what changed and answers with what the whole then says. */

import { chooseMentions } from './choose-mentions';
import type { Gazetteer } from './gazetteer/gazetteer';
import { type Decided, linkBlocks } from './link-blocks';
import { type Model, type ModelName, modelOf, THRESHOLDS } from './model';
import { readBlock } from './read-block';
import { salienceOf } from './salience';
import type { ReadBlock } from './span';
import { surfaceKey } from './surface-key';
import type { LinkResult, Mention, Precision, Rejection, TextBlock } from './types';

/** How to link; everything may be left out. */
export interface LinkOptions {
  /** Default `balanced`. */
  precision?: Precision;
  /** Whether adjectives and demonyms of countries are marked; default true. */
  adjectives?: boolean;
  /** By name, or one's own; default `full`. */
  model?: ModelName | Model;
  /** Entities never marked. */
  muted?: Iterable<number>;
  /** The reader's own answers: a surface as written, and the entity it means or null for none. */
  choices?: Iterable<[surface: string, entity: number | null]>;
  /** Whether rejected candidates are told, with reasons; default false. */
  explain?: boolean;
}

/** What happened to a document since the last call. */
export interface DocumentChange {
  /** New blocks, and blocks whose text or role changed. */
  blocks: TextBlock[];
  /** Ids of blocks that are gone. */
  removed?: string[];
  /** Ids of all blocks in reading order; left out, new blocks follow the old. */
  order?: string[];
}

/** Keeps what it has read, so that a change costs little more than reading what is new. */
export interface LinkedDocument {
  /** Takes the change in and returns the mentions of the whole document, as if it had been read at once. */
  update(change: DocumentChange): LinkResult;
  /** The scored spans as of the last update; for tuning and debugging. */
  decided(): Decided;
}

/** An empty document. */
export function createDocument(gazetteer: Gazetteer, options: LinkOptions = {}): LinkedDocument {
  const model =
    typeof options.model === 'object' ? options.model : modelOf(options.model ?? 'full');
  let blocks = new Map<string, ReadBlock>();
  let decided: Decided | null = null;

  function update(change: DocumentChange): LinkResult {
    for (const id of change.removed ?? []) blocks.delete(id);
    for (const block of change.blocks) {
      const known = blocks.get(block.id)?.scanned.block;
      if (known?.text === block.text && known.role === block.role) continue;
      blocks.set(block.id, readBlock(gazetteer, block));
    }
    if (change.order) blocks = inOrder(blocks, change.order);
    decided = linkBlocks(gazetteer, [...blocks.values()], model);
    return resultOf(blocks, decided, options);
  }

  return { update, decided: () => decided ?? linkBlocks(gazetteer, [], model) };
}

function inOrder(blocks: Map<string, ReadBlock>, order: string[]): Map<string, ReadBlock> {
  const sorted = new Map<string, ReadBlock>();
  for (const id of order) {
    const block = blocks.get(id);
    if (block) sorted.set(id, block);
  }
  for (const [id, block] of blocks) if (!sorted.has(id)) sorted.set(id, block);
  return sorted;
}

function resultOf(
  blocks: Map<string, ReadBlock>,
  decided: Decided,
  options: LinkOptions,
): LinkResult {
  const choosing = {
    threshold: thresholdOf(options),
    adjectives: options.adjectives ?? true,
    muted: new Set(options.muted ?? []),
    choices: new Map(
      [...(options.choices ?? [])].map(([surface, entity]) => [surfaceKey(surface), entity]),
    ),
  };
  const mentions: Mention[] = [];
  const rejections: Rejection[] | null = options.explain ? [] : null;
  [...blocks.values()].forEach(({ scanned }, at) => {
    mentions.push(...chooseMentions(scanned, decided.spans[at]!, choosing, rejections));
  });
  const texts = [...blocks.values()].map(({ scanned }) => scanned.block);
  return { mentions, rejections: rejections ?? [], salience: salienceOf(texts, mentions) };
}

function thresholdOf({ precision, model }: LinkOptions): number {
  return model === 'prior' ? THRESHOLDS.balanced : THRESHOLDS[precision ?? 'balanced'];
}
