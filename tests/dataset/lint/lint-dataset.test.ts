// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { lintDataset } from '../../../dataset/lint/lint-dataset';
import type { PlacedRecord } from '../../../dataset/read-records';
import type { RegisteredSource } from '../../../dataset/source-registry';
import type { EntityRecord } from '../../../utils/dataset/record';
import { placedSample } from '../sample-record';

const source = (id: string, change: Partial<RegisteredSource> = {}): [string, RegisteredSource] => [
  id,
  {
    id,
    title: id,
    publisher: 'nobody',
    licence: 'CC0-1.0',
    date: '2026-11',
    url: null,
    kind: 'compiled',
    ...change,
  },
];
const registry = new Map([
  source('factbook'),
  source('web', { kind: 'checked', licence: 'checked-only' }),
  source('closed', { licence: 'CC-BY-NC-4.0' }),
]);
const lint = (...records: PlacedRecord[]) => lintDataset({ records, registry });
const one = (change: Partial<EntityRecord>) => lint(placedSample(change));
const sentence =
  'The town stands in these tests for any other and has nothing else to tell than this. ';

describe('lintDataset', () => {
  it('finds nothing in a sound record', () => {
    expect(one({ background: sentence.repeat(3).trim() })).toEqual([]);
  });

  it('tells file, line, id and reason', () => {
    expect(one({ related: ['nowhere'] })).toEqual([
      'records/sample.jsonl:1: lower-example: related nowhere is no record',
    ]);
  });

  it.each<[string, Partial<EntityRecord>, RegExp]>([
    ['a source that is not registered', { sources: ['rumour:1'] }, /source rumour is not in/],
    [
      'a licence that is not permissive',
      { sources: ['closed:1'] },
      /closed has the licence CC-BY-NC-4.0/,
    ],
    ['a page without address', { sources: ['web:somewhere'] }, /has no address/],
    ['a country that is no record', { country: 'nowhere' }, /country nowhere is no record/],
    ['a short background', { background: 'Too short to tell.' }, /background has 18 characters/],
    ['a long background', { background: sentence.repeat(8).trim() }, /characters, not 200 to 600/],
    ['markup in a background', { background: `${sentence.repeat(3)}<b>x</b>.` }, /markup/],
    [
      'a loaded word',
      { description: 'Seat of a notorious regime of the tests' },
      /loaded word "notorious"/,
    ],
    ['a description that tells nothing', { description: 'Lower Example' }, /tells nothing/],
    [
      'a full stop after a description',
      { description: 'Town of 20,000 in a country.' },
      /full stop/,
    ],
    [
      'an office without a date',
      { type: 'person', description: 'President of a country of the tests' },
      /office without a date/,
    ],
    [
      'an accusation without its source',
      { type: 'person', description: 'Drug trafficker born in 1970 in the tests' },
      /accuses without saying who/,
    ],
    ['a date after the newest source', { asOf: '2027-01' }, /later than any source/],
    [
      'an end before the beginning',
      {
        facts: [
          {
            label: 'Office',
            value: 'Mayor',
            from: '2020',
            to: '2010',
            asOf: '2026',
            source: 'factbook:xx',
          },
        ],
      },
      /before it begins/,
    ],
  ])('finds %s', (_, change, reason) => {
    expect(one(change).join('\n')).toMatch(reason);
  });

  it('accepts an accusation whose source stands in the sentence', () => {
    expect(
      one({ type: 'person', description: 'Convicted in 2020 by a court as a drug trafficker' }),
    ).toEqual([]);
  });

  it.each<[string, Partial<EntityRecord>]>([
    ['id', { id: 'lower-example', name: 'Other' }],
    ['qid', { id: 'other', name: 'Other', qid: 'Q5' }],
    ['article', { id: 'other', name: 'Other', wikipedia: 'Lower Example' }],
  ])('finds an %s that two records share', (key, change) => {
    const first = placedSample({ qid: 'Q5', wikipedia: 'Lower Example' });
    expect(lint(first, placedSample(change, 2)).join('\n')).toMatch(
      new RegExp(`sample.jsonl:2: .*${key} .* is also that of lower-example`),
    );
  });

  it('finds an alias that hides something far more common, unless it is flagged', () => {
    const famous = placedSample({ id: 'famous', name: 'Commons', prior: 90 });
    const hiding = (common: boolean) =>
      placedSample({ aliases: [{ form: 'Commons', kind: 'short', common }] }, 2);
    expect(lint(famous, hiding(false)).join('\n')).toMatch(/alias "Commons" is the name of famous/);
    expect(lint(famous, hiding(true))).toEqual([]);
  });
});
