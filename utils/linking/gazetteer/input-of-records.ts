/** Turns records into what the index is written from. */

import type { EntityRecord } from '../../dataset/record';
import { countryNamesOf } from '../forms/country-forms';
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
  const wholes = regionsByName(records);
  const countries = new Map(
    records
      .filter(({ type }) => type === 'country')
      .map((record) => [record.id, countryNamesOf(record)]),
  );
  const entities: GazetteerEntity[] = [];
  const forms: GazetteerForm[] = [];
  records.forEach((record, number) => {
    const own = record.type === 'country' ? number : -1;
    entities.push({
      id: record.id,
      type: record.type,
      prior: record.prior,
      country: record.country === undefined ? own : (numbers.get(record.country) ?? own),
      related: [
        ...new Set([
          ...regionOf(record, number, wholes),
          ...record.related.flatMap((id) => numbers.get(id) ?? []),
        ]),
      ],
      topics: topicsOf(record),
      core: record.background !== undefined,
    });
    const country = countries.get(record.country ?? '');
    for (const form of surfaceFormsOf(record, country)) forms.push({ ...form, entity: number });
  });
  return { ...stamp, entities, forms };
}

/** Numbers of regions by country and name: "united-states Texas". */
function regionsByName(records: EntityRecord[]): Map<string, number> {
  const regions = new Map<string, number>();
  records.forEach((record, number) => {
    if (record.type !== 'place') return;
    const key = `${record.country ?? ''} ${record.name}`;
    // Records come most mentioned first, and a region is mentioned more than its namesakes.
    if (!regions.has(key)) regions.set(key, number);
  });
  return regions;
}

/** The region that a place's longer name tells: "Paris, Texas" lies in Texas. */
function regionOf(record: EntityRecord, number: number, regions: Map<string, number>): number[] {
  if (record.type !== 'place' && record.type !== 'facility') return [];
  for (const alias of [record.wikipedia ?? '', ...record.aliases]) {
    const [head, tail] = (typeof alias === 'string' ? alias : alias.form).split(', ');
    const region =
      tail && head === record.name ? regions.get(`${record.country ?? ''} ${tail}`) : undefined;
    if (region !== undefined && region !== number) return [region];
  }
  return [];
}
