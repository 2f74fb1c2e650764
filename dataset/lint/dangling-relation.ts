/** A related entity and a country must exist. */

import type { RecordRule } from './rule';

/** Ids that name no record. */
export const danglingRelation: RecordRule = ({ record }, { ids }) => [
  ...record.related.filter((id) => !ids.has(id)).map((id) => `related ${id} is no record`),
  ...record.related.filter((id) => id === record.id).map(() => 'is related to itself'),
  ...(record.country !== undefined && !ids.has(record.country)
    ? [`country ${record.country} is no record`]
    : []),
];
