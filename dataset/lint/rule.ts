/** What a lint rule is given and gives. */

import type { EntityRecord } from '../../utils/dataset/record';
import type { PlacedRecord } from '../read-records';
import type { RegisteredSource } from '../source-registry';

/** Lookups over the whole dataset. */
export interface LintContext {
  registry: Map<string, RegisteredSource>;
  ids: Map<string, EntityRecord>;
  records: PlacedRecord[];
}

/** One rule on one record: sentences on what is wrong, none where nothing is. */
export type RecordRule = (placed: PlacedRecord, context: LintContext) => string[];

/** One rule over all records at once. */
export type DatasetRule = (context: LintContext) => { placed: PlacedRecord; message: string }[];
