// @vitest-environment node
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadDataset } from '../../dataset/load-dataset';
import { formatRecord } from '../../dataset/schema';
import { sampleRecord } from './sample-record';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'backgrounder-dataset-'));
  write('sources.json', `[\n${JSON.stringify(source('factbook'))}\n]\n`);
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string): void {
  const file = join(root, 'dataset', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function source(id: string): object {
  return {
    id,
    title: id,
    publisher: 'nobody',
    licence: 'CC0-1.0',
    date: '2026-01',
    url: null,
    kind: 'compiled',
  };
}

const line = (change: object) => `${formatRecord(sampleRecord(change))}\n`;

describe('loadDataset', () => {
  it('numbers the most mentioned first', () => {
    write('records/core/place.jsonl', line({ id: 'b', prior: 1 }) + line({ id: 'c', prior: 9 }));
    write('records/wide/imported-place.jsonl', line({ id: 'a', prior: 1, name: 'A' }));
    expect(loadDataset(root).records.map(({ record }) => record.id)).toEqual(['c', 'a', 'b']);
  });

  it('stops at a file that is cut off, with file and line', () => {
    write('records/core/place.jsonl', line({}) + line({ id: 'b' }).slice(0, -20));
    expect(() => loadDataset(root)).toThrow(
      /place\.jsonl:2: does not end in a line break: the file is cut off/,
    );
  });

  it('stops at a malformed record, with file and line', () => {
    write('records/core/place.jsonl', `${line({})}{"id":"b"}\n`);
    expect(() => loadDataset(root)).toThrow(/place\.jsonl:2: name: /);
  });

  it('stops at a source entry that is wrong or stands twice', () => {
    write('sources.json', `[\n${JSON.stringify({ ...source('a'), license: 'MIT' })}\n]\n`);
    expect(() => loadDataset(root)).toThrow(/sources\.json:2: /);
    write(
      'sources.json',
      `[\n${JSON.stringify(source('a'))},\n${JSON.stringify(source('a'))}\n]\n`,
    );
    expect(() => loadDataset(root)).toThrow(/sources\.json:3: source a stands twice/);
  });

  it('applies overrides, and refuses one for a record that is none', () => {
    write('records/core/place.jsonl', line({ id: 'a' }));
    write(
      'overrides.jsonl',
      '{"id":"a","set":{"description":"City that has changed its name"},"reason":"renamed in 2026"}\n',
    );
    expect(loadDataset(root).records[0]!.record.description).toBe('City that has changed its name');
    write('overrides.jsonl', '{"id":"z","drop":true,"reason":"does not exist at all"}\n');
    expect(() => loadDataset(root)).toThrow(/overrides\.jsonl:1: names z, which is no record/);
  });

  it('refuses an override without a reason', () => {
    write('records/core/place.jsonl', line({ id: 'a' }));
    write('overrides.jsonl', '{"id":"a","drop":true}\n');
    expect(() => loadDataset(root)).toThrow(/overrides\.jsonl:1: reason/);
  });

  it('lets one record speak for another and turns references to it', () => {
    write(
      'records/core/place.jsonl',
      line({ id: 'a' }) +
        line({ id: 'b', name: 'B' }) +
        line({ id: 'c', name: 'C', related: ['b'] }),
    );
    write('overrides.jsonl', '{"id":"b","sameAs":"a","reason":"two articles on one town"}\n');
    const { records } = loadDataset(root);
    expect(records.map(({ record }) => record.id).sort()).toEqual(['a', 'c']);
    expect(records.find(({ record }) => record.id === 'c')!.record.related).toEqual(['a']);
  });
});
