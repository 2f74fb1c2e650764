// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { leadersAgree } from '../../../dataset/lint/leaders-agree';
import type { LintContext } from '../../../dataset/lint/rule';
import { placedSample } from '../sample-record';

const fact = (label: string, value: string, asOf: string) => ({
  label,
  value,
  asOf,
  source: 'factbook:xx',
});

function findings(inOffice: string, inCountry: string): string[] {
  const country = placedSample({
    id: 'tarn',
    type: 'country',
    facts: [fact('Head of state', inCountry, '2026-01-22')],
  });
  const office = placedSample({
    id: 'president-of-tarn',
    type: 'office',
    country: 'tarn',
    description: 'Head of state of Tarn',
    facts: [fact('Holder', inOffice, '2026-03-01')],
  });
  const context: LintContext = {
    registry: new Map(),
    records: [country, office],
    ids: new Map([
      ['tarn', country.record],
      ['president-of-tarn', office.record],
    ]),
  };
  return leadersAgree(context).map(({ message }) => message);
}

describe('leaders agree', () => {
  it('finds a country that names another holder than its office', () => {
    expect(findings('Nadia Lindqvist', 'Olaf Brandt, President')).toHaveLength(1);
  });

  it('passes two spellings of one name', () => {
    expect(findings('Nadia Lindqvist', 'Nádia LINDQVIST, President')).toEqual([]);
  });
});
