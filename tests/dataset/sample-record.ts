/** A valid record for tests, written by us. */

import type { PlacedRecord } from '../../dataset/read-records';
import type { EntityRecord } from '../../utils/dataset/record';

/** A town that does not exist, with whatever a test changes. */
export function sampleRecord(change: Partial<EntityRecord> = {}): EntityRecord {
  return {
    id: 'lower-example',
    name: 'Lower Example',
    type: 'place',
    qid: null,
    wikipedia: null,
    description: 'Town of 20,000 in a country of the tests',
    aliases: [],
    facts: [],
    related: [],
    prior: 0.5,
    asOf: '2026-01',
    sources: ['factbook:xx'],
    ...change,
  };
}

/** The same with a place in a file. */
export function placedSample(change: Partial<EntityRecord> = {}, line = 1): PlacedRecord {
  return { record: sampleRecord(change), file: 'records/sample.jsonl', line };
}
