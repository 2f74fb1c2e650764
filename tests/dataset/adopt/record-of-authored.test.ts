// @vitest-environment node
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { adoptionContext } from '../../../dataset/adopt/adoption-context';
import { authoredSchema } from '../../../dataset/adopt/authored';
import { recordOfAuthored } from '../../../dataset/adopt/record-of-authored';
import { memoryFiles } from '../../../dataset/importers/source-files';
import { sampleRecord } from '../sample-record';

const authored = (change: object = {}) =>
  v.parse(authoredSchema, {
    wikipedia: 'Ann Example (politician)',
    type: 'person',
    description: 'Minister of Examples since 2024.',
    country: 'Peru',
    related: ['Peru', 'Nobody Known'],
    topics: ['Senate'],
    asOf: '2026-05',
    sources: ['wp-current-events:2026-05-01'],
    facts: [],
    ...change,
  });
const peru = sampleRecord({ id: 'peru', name: 'Peru', wikipedia: 'Peru', type: 'country' });
const files = memoryFiles({
  'titles/current-events.titles.tsv':
    'title\tcount\tsurface_forms\nAnn Example (politician)\t3\t[]\n',
});
const adopt = (change: object = {}) =>
  recordOfAuthored(authored(change), adoptionContext([peru], [authored(change)], files));

describe('recordOfAuthored', () => {
  it('makes id, name, country and prior, and drops relations to nobody', () => {
    expect(adopt()).toMatchObject({
      id: 'ann-example-politician',
      name: 'Ann Example',
      description: 'Minister of Examples since 2024',
      country: 'peru',
      related: ['peru'],
      topics: ['senate'],
      prior: 4,
    });
  });

  it('leaves out lower-case aliases of names, which running words would match', () => {
    const { aliases } = adopt({
      aliases: [
        'the minister',
        'Annie Example',
        'AEX',
        { form: 'Example', kind: 'short', common: true },
      ],
    });
    expect(aliases).toEqual([
      { form: 'Annie Example', kind: 'full' },
      { form: 'AEX', kind: 'acronym' },
      { form: 'Example', kind: 'short', common: true },
    ]);
  });

  it('keeps lower-case aliases of notions', () => {
    expect(
      adopt({ type: 'concept', aliases: [{ form: 'executive orders', case: 'any' }] }).aliases,
    ).toEqual([{ form: 'executive orders', kind: 'full', case: 'any' }]);
  });

  it('knows the everyday names of countries', () => {
    const context = adoptionContext([], [], undefined);
    expect([
      context.countryId('UK'),
      context.countryId('Côte d’Ivoire'),
      context.countryId('Atlantis'),
    ]).toEqual(['united-kingdom', 'ivory-coast', undefined]);
  });
});
