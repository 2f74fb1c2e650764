/** The dataset as it is compiled: written over imported records, overrides applied, in the order of entity numbers. */

import { basename, join } from 'node:path';
import type { EntityRecord } from '../utils/dataset/record';
import { flagCommonForms } from './flag-common-forms';
import { foldNamesakes } from './fold-namesakes';
import { mergeTiers } from './merge-tiers';
import { applyOverrides, readOverrides } from './overrides';
import { estimatePriors } from './priors/estimate-priors';
import { listJsonl, type PlacedRecord, readRecordFile } from './read-records';
import { type RegisteredSource, readSourceRegistry } from './source-registry';

/** Everything the compiler, the lints and the dump work on. */
export interface LoadedDataset {
  /** Most mentioned first, then by id: what articles name lies together in the first shards. */
  records: PlacedRecord[];
  registry: Map<string, RegisteredSource>;
}

/** Reads `dataset/` under `root` and estimates how often each entity is named; throws RecordError with file, line and reason. */
export function loadDataset(root: string): LoadedDataset {
  const { records, registry } = readMergedRecords(root);
  const estimated = estimatePriors(records.map(({ record }) => record));
  const placed = records.map((one, i) => ({ ...one, record: estimated[i]! }));
  return { records: placed.sort((a, b) => byNumber(a.record, b.record)), registry };
}

/** The same with the priors that importers and counts give, in no order. */
export function readMergedRecords(root: string): LoadedDataset {
  const dataset = join(root, 'dataset');
  const registry = readSourceRegistry(join(dataset, 'sources.json'));
  const files = listJsonl(join(dataset, 'records'));
  const written = files.filter((file) => !isImported(file)).flatMap(readRecordFile);
  const imported = files.filter(isImported).flatMap(readRecordFile);
  const overridesFile = join(dataset, 'overrides.jsonl');
  const records = applyOverrides(
    foldNamesakes(mergeTiers(written, imported)),
    readOverrides(overridesFile),
    overridesFile,
  );
  return { records: flagCommonForms(records), registry };
}

/** Files that `dataset:import` writes; the others are written by people. */
function isImported(file: string): boolean {
  return basename(file).startsWith('imported-');
}

function byNumber(a: EntityRecord, b: EntityRecord): number {
  return b.prior - a.prior || (a.id < b.id ? -1 : 1);
}
