// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { EntityRecord } from '../../../../utils/dataset/record';
import { countryForms, countryNamesOf } from '../../../../utils/linking/forms/country-forms';

const base: EntityRecord = {
  id: 'sample',
  name: 'Sample',
  type: 'agency',
  qid: null,
  wikipedia: null,
  description: 'a body of the state',
  aliases: [],
  facts: [],
  related: [],
  prior: 1,
  asOf: '2026',
  sources: ['test:1'],
};
const chad = countryNamesOf({
  ...base,
  name: 'Chad',
  type: 'country',
  aliases: [
    { form: 'Chadian', kind: 'adjective' },
    { form: 'Chadians', kind: 'demonym' },
    'Republic of Chad',
  ],
});

function formsOf(name: string, type: EntityRecord['type']): string[] {
  return countryForms({ ...base, name, type }, chad).map(({ form }) => form);
}

describe('forms from the country', () => {
  it('call a body by the adjective and at home by its bare name', () => {
    expect(formsOf('Senate of Chad', 'agency')).toEqual(['Chadian Senate', 'Senate']);
    expect(formsOf('Supreme Court (Chad)', 'agency')).toEqual([
      'Chadian Supreme Court',
      'Supreme Court',
    ]);
  });

  it('see through the longer name of the state', () => {
    expect(formsOf('Congress of the Republic of Chad', 'organisation')).toContain('Congress');
  });

  it('leave an office with its country', () => {
    expect(formsOf('President of Chad', 'office')).toEqual(['Chadian President']);
  });

  it('make nothing of names of other countries, people and places', () => {
    expect(formsOf('Senate of Niger', 'agency')).toEqual([]);
    expect(formsOf('Battle of Chad', 'event')).toEqual([]);
  });
});
