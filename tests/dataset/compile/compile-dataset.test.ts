// @vitest-environment node
import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compileDataset } from '../../../dataset/compile/compile-dataset';
import type { RegisteredSource } from '../../../dataset/source-registry';
import { bytesPlatform, openCards } from '../../../utils/dataset/open-cards';
import { openGazetteer } from '../../../utils/linking/gazetteer/open-gazetteer';
import { placedSample } from '../sample-record';

const registry = new Map<string, RegisteredSource>([
  [
    'factbook',
    {
      id: 'factbook',
      title: 'Factbook',
      publisher: 'Us',
      licence: 'public-domain',
      date: '2026-01',
      url: 'https://factbook.example/',
      kind: 'compiled',
    },
  ],
  [
    'unused',
    {
      id: 'unused',
      title: 'Unused',
      publisher: 'Us',
      licence: 'MIT',
      date: '2026-01',
      url: null,
      kind: 'compiled',
    },
  ],
]);
const records = [
  placedSample({
    id: 'exampleland',
    name: 'Exampleland',
    type: 'country',
    qid: 'Q756617',
    prior: 40,
  }),
  placedSample(
    {
      id: 'lower-example',
      country: 'exampleland',
      related: ['exampleland'],
      wikipedia: 'Lower Example',
      position: { latitude: 1, longitude: 2 },
    },
    2,
  ),
];
const compile = () => compileDataset({ records, registry });

describe('compileDataset', () => {
  it('gives the same bytes twice', () => {
    const [first, second] = [compile(), compile()];
    for (const [name, bytes] of first)
      expect(Buffer.compare(bytes, second.get(name)!), name).toBe(0);
  });

  it('writes an index and cards of one version under the same numbers', async () => {
    const files = compile();
    const gazetteer = openGazetteer(new Uint8Array(files.get('gazetteer.bin')!));
    if (!gazetteer.ok) throw new Error(gazetteer.error.detail);
    const cards = await openCards(
      bytesPlatform(files.get('cards.bin')!, async (bytes) => inflateRawSync(bytes)),
      gazetteer.value.datasetVersion,
    );
    if (!cards.ok) throw new Error(cards.error.detail);
    expect(cards.value.count).toBe(2);
    const card = await cards.value.card(1);
    expect(card).toMatchObject({
      ok: true,
      value: {
        name: 'Lower Example',
        countryCode: 'dk',
        position: { latitude: 1, longitude: 2 },
        related: [{ id: 'exampleland', name: 'Exampleland' }],
        sources: [{ title: 'Factbook', url: 'https://factbook.example/' }],
      },
    });
  });

  it('counts what is in it, source by source', () => {
    const info = JSON.parse(new TextDecoder().decode(compile().get('info.json'))) as {
      entities: number;
      sources: { id: string; records: number }[];
    };
    expect(info.entities).toBe(2);
    expect(info.sources.map(({ id, records: count }) => `${id} ${count}`)).toEqual(['factbook 2']);
  });

  it('changes its version with any record', () => {
    const other = compileDataset({
      records: [placedSample({ description: 'Something else of some length' })],
      registry,
    });
    expect(other.get('info.json')).not.toEqual(compile().get('info.json'));
  });
});
