/**
 * How often each entity is named in a year of news. A count from the news is believed in proportion to what it rests
 * on: the estimate is the mean of a gamma distribution around what the record's evidence suggests, after the count.
 */

import type { EntityRecord } from '../../utils/dataset/record';
import { COUNTED, type DatasetView, evidenceOf, viewDataset } from './prior-evidence';
import { PRIOR_WEIGHTS } from './prior-weights';

/** Years that the counts cover. */
const COUNTED_YEARS = 0.75;
/** How much the evidence weighs beside no count: as much as this many mentions. The more were counted, the less. */
const BELIEF = 3;
/** Whatever was counted is worth this to begin with. */
const LEAST_COUNTED = 0.1;
/** Mentions in a year below which nothing is told apart. */
const LEAST_PRIOR = 0.004;

/** The records with estimated priors, in the same order. */
export function estimatePriors(records: EntityRecord[]): EntityRecord[] {
  const view = viewDataset(records);
  return records.map((record) => ({ ...record, prior: priorOf(record, view) }));
}

function priorOf(record: EntityRecord, view: DatasetView): number {
  const count = record.prior >= COUNTED ? record.prior * COUNTED_YEARS : 0;
  const suggested = Math.max(count > 0 ? LEAST_COUNTED : 0, suggestedBy(record, view));
  const belief = BELIEF / Math.sqrt(1 + count);
  const prior = (belief + count) / (belief / suggested + COUNTED_YEARS);
  return Math.max(LEAST_PRIOR, Number(prior.toPrecision(2)));
}

/** What the evidence alone suggests. */
function suggestedBy(record: EntityRecord, view: DatasetView): number {
  let sum = 0;
  for (const [name, value] of Object.entries(evidenceOf(record, view)))
    sum += (PRIOR_WEIGHTS[name] ?? 0) * value;
  return Math.exp(sum);
}
