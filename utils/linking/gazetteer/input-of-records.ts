/** Turns records into what the index is written from. */

import type { EntityRecord } from '../../dataset/record';
import { surfaceFormsOf } from '../surface-forms';
import { topicsOf } from '../topics-of';
import type { GazetteerEntity, GazetteerForm, GazetteerInput } from './input';

/** The version and date that the compiled dataset carries. */
export interface DatasetStamp {
  datasetVersion: string;
  datasetDate: string;
}

/** The index's input for `records`, whose order gives the entities their numbers. */
export function gazetteerInputOf(records: EntityRecord[], stamp: DatasetStamp): GazetteerInput {
  const numbers = new Map(records.map((record, number) => [record.id, number]));
  const entities: GazetteerEntity[] = [];
  const forms: GazetteerForm[] = [];
  records.forEach((record, number) => {
    const own = record.type === 'country' ? number : -1;
    entities.push({
      id: record.id,
      type: record.type,
      prior: record.prior,
      country: record.country === undefined ? own : (numbers.get(record.country) ?? own),
      related: record.related.flatMap((id) => numbers.get(id) ?? []),
      topics: topicsOf(record),
      core: record.background !== undefined,
    });
    for (const form of surfaceFormsOf(record)) forms.push({ ...form, entity: number });
  });
  return { ...stamp, entities, forms };
}
