// @vitest-environment node
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCards } from '../../../dataset/compile/write-cards';
import type { CardsInfo, PackedCard } from '../../../utils/dataset/card-format';
import { bytesPlatform, type CardStore, openCards } from '../../../utils/dataset/open-cards';

const info: CardsInfo = {
  dataset: {
    version: '0123456789abcdef',
    date: '2026',
    formatVersion: 1,
    entities: 0,
    core: 0,
    surfaceForms: 0,
    sources: [],
  },
  sources: [
    {
      id: 'factbook',
      title: 'Factbook',
      publisher: 'Us',
      licence: 'MIT',
      date: '2026-01',
      url: null,
      record: 'https://x.example/{}',
    },
  ],
};
const cardsNamed = (ids: string[]): PackedCard[] =>
  ids.map((i) => ({ i, n: `The ${i}`, t: 'place', d: `About ${i}`, s: [[0, 'a b']], a: '2026' }));
const write = (ids: string[]) =>
  writeCards(cardsNamed(ids), info, (bytes) => deflateRawSync(bytes));
const open = (bytes: Uint8Array, version?: string) =>
  openCards(
    bytesPlatform(bytes, async (packed) => inflateRawSync(packed)),
    version,
  );
const hundred = Array.from({ length: 100 }, (_, number) => `id-${number}`);

async function store(bytes: Uint8Array): Promise<CardStore> {
  const opened = await open(bytes);
  if (!opened.ok) throw new Error(opened.error.detail);
  return opened.value;
}

describe('openCards', () => {
  it('finds every card by number and by id', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 120 }),
        async (ids) => {
          const cards = await store(write(ids));
          for (const [number, id] of ids.entries()) {
            expect(await cards.card(number)).toMatchObject({
              ok: true,
              value: { id, name: `The ${id}` },
            });
            expect(await cards.numberOf(id)).toEqual({ ok: true, value: number });
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('spells out a source with the address of its document', async () => {
    const card = await (await store(write(['one']))).cardById('one');
    expect(card).toMatchObject({
      ok: true,
      value: { sources: [{ url: 'https://x.example/a%20b', date: '2026-01' }] },
    });
  });

  it('answers null for an id that no entity has, and fails for a number that none has', async () => {
    const cards = await store(write(hundred));
    expect(await cards.cardById('nobody')).toEqual({ ok: true, value: null });
    expect(await cards.card(100)).toMatchObject({ ok: false, error: { code: 'index-unreadable' } });
    expect(await cards.cards([0, 99, 0])).toMatchObject({
      ok: true,
      value: [{ id: 'id-0' }, { id: 'id-99' }, { id: 'id-0' }],
    });
  });

  it.each<[string, (bytes: Uint8Array) => Uint8Array, string]>([
    ['a file of nothing', () => new Uint8Array(0), 'index-truncated'],
    ['a file cut off', (bytes) => bytes.subarray(0, bytes.length - 1), 'index-truncated'],
    ['another kind of file', (bytes) => bytes.with(0, 1), 'index-unreadable'],
    ['another format', (bytes) => bytes.with(4, 99), 'index-version'],
    ['a damaged head', (bytes) => bytes.with(41, bytes[41]! ^ 1), 'index-checksum'],
  ])('refuses %s', async (_, damage, code) => {
    expect(await open(damage(write(hundred)))).toMatchObject({ ok: false, error: { code } });
  });

  it('refuses cards of another dataset than the index', async () => {
    expect(await open(write(hundred), 'ffffffffffffffff')).toMatchObject({
      ok: false,
      error: { code: 'index-version' },
    });
    expect(await open(write(hundred), '0123456789abcdef99')).toMatchObject({ ok: true });
  });

  it('fails for cards of a damaged shard and still opens the others', async () => {
    const bytes = write(hundred);
    const cards = await store(bytes.with(bytes.length - 3, bytes.at(-3)! ^ 1));
    expect(await cards.card(99)).toMatchObject({ ok: false, error: { code: 'index-checksum' } });
    expect(await cards.card(0)).toMatchObject({ ok: true });
  });
});
