// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { mergeTiers } from '../../dataset/merge-tiers';
import { placedSample } from './sample-record';

const fact = (label: string, value: string) => ({
  label,
  value,
  asOf: '2026',
  source: 'factbook:xx',
});

describe('mergeTiers', () => {
  it('lets the written record speak and adds what only the importer knows', () => {
    const written = placedSample({
      id: 'exampleland',
      wikipedia: 'Exampleland',
      type: 'country',
      description: 'Written',
      facts: [fact('Founded', '1900')],
    });
    const imported = placedSample({
      id: 'exampleland-xx',
      wikipedia: 'Exampleland',
      type: 'country',
      qid: 'Q7',
      description: 'Imported',
      facts: [fact('Founded', '1899'), fact('Population', '5')],
      prior: 8,
    });
    const [record] = mergeTiers([written], [imported]).map((placed) => placed.record);
    expect(record).toMatchObject({
      id: 'exampleland',
      qid: 'Q7',
      description: 'Written',
      prior: 8,
    });
    expect(record!.facts.map(({ label, value }) => `${label} ${value}`)).toEqual([
      'Founded 1900',
      'Population 5',
    ]);
  });

  it('does not set an older imported leader beside a written one', () => {
    const written = placedSample({ id: 'a', qid: 'Q1', facts: [fact('Leader', 'New')] });
    const imported = placedSample({ id: 'a', qid: 'Q1', facts: [fact('Head of state', 'Old')] });
    expect(mergeTiers([written], [imported])[0]!.record.facts).toHaveLength(1);
  });

  it('keeps namesakes apart: a written band does not swallow a town of its name', () => {
    const band = placedSample({ id: 'asia', name: 'Asia', type: 'organisation' });
    const town = placedSample({ id: 'asia', name: 'Asia', type: 'place' });
    const merged = mergeTiers([band], [town]);
    expect(merged.map(({ record }) => record.id)).toEqual(['asia', 'asia-place-other']);
  });

  it('turns references to an imported id to the written one', () => {
    const written = placedSample({ id: 'new-name', qid: 'Q1' });
    const imported = placedSample({ id: 'old-name', qid: 'Q1' });
    const other = placedSample({
      id: 'other',
      name: 'Other',
      related: ['old-name'],
      country: 'old-name',
    });
    const found = mergeTiers([written], [imported, other]).find(
      ({ record }) => record.id === 'other',
    )!.record;
    expect(found).toMatchObject({ related: ['new-name'], country: 'new-name' });
  });

  it('takes an imported alias away that is the name of something met far more often', () => {
    const famous = placedSample({ id: 'famous', name: 'Commons', prior: 90 });
    const obscure = placedSample({
      id: 'obscure',
      name: 'Club',
      aliases: ['Commons', 'Clubbers'],
      prior: 0.1,
    });
    const found = mergeTiers([famous], [obscure]).find(
      ({ record }) => record.id === 'obscure',
    )!.record;
    expect(found.aliases).toEqual(['Clubbers']);
  });
});
