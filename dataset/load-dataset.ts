/** The dataset as it is compiled: written over imported records, overrides applied, in the order of entity numbers. */

import { basename, join } from 'node:path';
import type { EntityRecord } from '../utils/dataset/record';
import { mergeTiers } from './merge-tiers';
import { applyOverrides, readOverrides } from './overrides';
import { listJsonl, type PlacedRecord, readRecordFile } from './read-records';
import { type RegisteredSource, readSourceRegistry } from './source-registry';

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
  const files = listJsonl(join(dataset, 'records'));
  const written = files.filter((file) => !isImported(file)).flatMap(readRecordFile);
  const imported = files.filter(isImported).flatMap(readRecordFile);
  const overridesFile = join(dataset, 'overrides.jsonl');
  const merged = applyOverrides(
    mergeTiers(written, imported),
    readOverrides(overridesFile),
    overridesFile,
  );
  return { records: merged.sort((a, b) => byNumber(a.record, b.record)), registry };
}

/** Files that `dataset:import` writes; the others are written by people. */
function isImported(file: string): boolean {
  return basename(file).startsWith('imported-');
}

function byNumber(a: EntityRecord, b: EntityRecord): number {
  return b.prior - a.prior || (a.id < b.id ? -1 : 1);
}
