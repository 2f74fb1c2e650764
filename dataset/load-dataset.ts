/** The dataset as it is compiled: both tiers merged, overrides applied, in the order of entity numbers. */

import { join } from 'node:path';
import type { EntityRecord } from '../utils/dataset/record';
import { mergeTiers } from './merge-tiers';
import { applyOverrides, readOverrides } from './overrides';
import { type PlacedRecord, readRecords } from './read-records';
import { readSourceRegistry, type RegisteredSource } from './source-registry';

/** Everything the compiler, the lints and the dump work on. */
export interface LoadedDataset {
  /** Most mentioned first, then by id: what articles name lies together in the first shards. */
  records: PlacedRecord[];
  registry: Map<string, RegisteredSource>;
}

/** Reads `dataset/` under `root`; throws RecordError with file, line and reason. */
export function loadDataset(root: string): LoadedDataset {
  const dataset = join(root, 'dataset');
  const registry = readSourceRegistry(join(dataset, 'sources.json'));
  const core = readRecords(join(dataset, 'records/core'));
  const wide = readRecords(join(dataset, 'records/wide'));
  const overridesFile = join(dataset, 'overrides.jsonl');
  const merged = applyOverrides(mergeTiers(core, wide), readOverrides(overridesFile), overridesFile);
  return { records: merged.sort((a, b) => byNumber(a.record, b.record)), registry };
}

function byNumber(a: EntityRecord, b: EntityRecord): number {
  return b.prior - a.prior || (a.id < b.id ? -1 : 1);
}
