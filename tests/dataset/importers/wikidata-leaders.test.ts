// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { memoryFiles } from '../../../dataset/importers/source-files';
import { importWikidataLeaders } from '../../../dataset/importers/wikidata-leaders';
import type { Draft } from '../../../dataset/join/draft';

const peru: Draft = {
  name: 'Peru',
  type: 'country',
  qid: 'Q419',
  asOf: '2026',
  source: 'rigour:pe',
  rank: 90,
};
const row = (role: string, personLabel: string) => ({
  country: { value: 'http://www.wikidata.org/entity/Q419' },
  code: { value: 'PE' },
  role: { value: role },
  personLabel: { value: personLabel },
  since: { value: '2026-02-18T00:00:00Z' },
});
const read = (...bindings: object[]) =>
  importWikidataLeaders(
    memoryFiles({ 'wikidata/leaders.json': JSON.stringify({ results: { bindings } }) }),
    [peru],
  );

describe('importWikidataLeaders', () => {
  it('gives the holder with the day the office began', () => {
    expect(read(row('state', 'Ann Example')).drafts[0]!.facts).toEqual([
      {
        label: 'Head of state',
        value: 'Ann Example',
        from: '2026-02-18',
        asOf: '2026-01-01',
        source: 'wikidata:Q419',
      },
    ]);
  });

  it('gives nothing where two hold one office, and says so', () => {
    const imported = read(row('state', 'Ann Example'), row('state', 'Ben Example'));
    expect(imported.drafts).toEqual([]);
    expect(imported.notes).toEqual(['wikidata: Peru has 2 holders of "Head of state"']);
  });

  it('gives nothing where the file was never fetched', () => {
    expect(importWikidataLeaders(memoryFiles({}), [peru])).toEqual({ drafts: [], notes: [] });
  });
});
