// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { formatRecord, parseRecordLine } from '../../dataset/schema';
import { sampleRecord } from './sample-record';

const line = (change: object) =>
  JSON.stringify({ ...JSON.parse(formatRecord(sampleRecord())), ...change });
const parse = (text: string) => () => parseRecordLine(text, 'records/a.jsonl', 7);

describe('parseRecordLine', () => {
  it('reads what formatRecord wrote, with the defaults filled in', () => {
    const record = sampleRecord({
      qid: 'Q1',
      aliases: ['L. Example', { form: 'LE', kind: 'acronym', common: true }],
      facts: [
        { label: 'Population', value: '20,000', asOf: '2026-01', source: 'factbook:xx' },
        { label: 'Founded', value: '1900', from: '1900', asOf: '2019', source: 'fb15k:Q1' },
      ],
      position: { latitude: 1.5, longitude: -2 },
    });
    expect(parseRecordLine(formatRecord(record), 'a', 1)).toEqual(record);
  });

  it('leaves out of the file what is empty or said by the record already', () => {
    const text = formatRecord(
      sampleRecord({
        facts: [{ label: 'Population', value: '1', asOf: '2026-01', source: 'factbook:xx' }],
      }),
    );
    expect(text).not.toContain('related');
    expect(text).toContain('"facts":[{"label":"Population","value":"1"}]');
  });

  it('refuses a field it does not know, with file, line and reason', () => {
    expect(parse(line({ descripton: 'oops' }))).toThrow(/^records\/a\.jsonl:7: .*descripton/);
  });

  it.each([
    ['half a record', '{"id":"x","na', /records\/a\.jsonl:7: is not JSON/],
    ['an unknown type', line({ type: 'planet' }), /:7: type:/],
    ['a bad Wikidata id', line({ qid: '42' }), /:7: qid: is not a Wikidata id/],
    ['a bad date', line({ asOf: 'May 2026' }), /:7: asOf: not an ISO 8601 date/],
    ['no source', line({ sources: [] }), /:7: sources: names no source/],
    [
      'a description without end',
      line({ description: 'x'.repeat(141) }),
      /:7: description: is longer than 140/,
    ],
    ['a prior of nothing', line({ prior: 0 }), /:7: prior: must be above 0/],
    [
      'a place off the globe',
      line({ position: { latitude: 91, longitude: 0 } }),
      /:7: position\.latitude/,
    ],
    ['an id that is no slug', line({ id: 'Not A Slug' }), /:7: id: is not a slug/],
  ])('refuses %s', (_, text, reason) => {
    expect(parse(text)).toThrow(reason);
  });
});
