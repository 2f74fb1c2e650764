// @vitest-environment node
import { describe, expect, it } from 'vitest';
import {
  entityCountry,
  entityPrior,
  entityTopics,
  entityType,
  isCore,
  relatedEntities,
} from '../../../../utils/linking/gazetteer/gazetteer';
import type { GazetteerInput } from '../../../../utils/linking/gazetteer/input';
import { FORMAT_VERSION, HEADER } from '../../../../utils/linking/gazetteer/layout';
import { openGazetteer } from '../../../../utils/linking/gazetteer/open-gazetteer';
import { sizeGazetteer, writeGazetteer } from '../../../../utils/linking/gazetteer/write-gazetteer';
import { topicHash, wordHash } from '../../../../utils/linking/text/hash';

const INPUT: GazetteerInput = {
  datasetVersion: 'fedcba9876543210aaaa',
  datasetDate: '2026-11-24',
  entities: [
    {
      id: 'france',
      type: 'country',
      prior: 100,
      country: 0,
      related: [1],
      topics: ['europe'],
      core: true,
    },
    { id: 'paris', type: 'place', prior: 40, country: 0, related: [0], topics: [], core: false },
    {
      id: 'nobody',
      type: 'person',
      prior: 0.01,
      country: -1,
      related: [],
      topics: [],
      core: false,
    },
  ],
  forms: [
    { form: 'France', kind: 'full', case: 'initial', common: false, entity: 0, weight: 1 },
    { form: 'Paris', kind: 'full', case: 'initial', common: false, entity: 1, weight: 1 },
    { form: 'Paris', kind: 'surname', case: 'initial', common: true, entity: 2, weight: 0.1 },
    { form: '(!)', kind: 'full', case: 'any', common: false, entity: 2, weight: 1 },
  ],
};

function open(bytes: Uint8Array) {
  const opened = openGazetteer(bytes);
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

describe('writeGazetteer and openGazetteer', () => {
  it('takes exactly the size that was foretold, and the same bytes each time', () => {
    const bytes = writeGazetteer(INPUT);
    expect(bytes.byteLength).toBe(sizeGazetteer(INPUT));
    expect(writeGazetteer(structuredClone(INPUT))).toEqual(bytes);
  });

  it('does not depend on the order of the forms', () => {
    expect(writeGazetteer({ ...INPUT, forms: [...INPUT.forms].reverse() })).toEqual(
      writeGazetteer(INPUT),
    );
  });

  it('gives back what was written', () => {
    const gazetteer = open(writeGazetteer(INPUT));
    expect(gazetteer.datasetVersion).toBe('fedcba9876543210');
    expect(gazetteer.datasetDate).toBe('2026-11-24');
    expect([gazetteer.entities, gazetteer.entries, gazetteer.forms]).toEqual([3, 3, 2]);
    expect(entityType(gazetteer, 1)).toBe('place');
    expect([0, 1, 2].map((entity) => isCore(gazetteer, entity))).toEqual([true, false, false]);
    expect([0, 1, 2].map((entity) => entityCountry(gazetteer, entity))).toEqual([0, 0, -1]);
    expect(relatedEntities(gazetteer, 1)).toEqual([0]);
    expect(relatedEntities(gazetteer, 2)).toEqual([]);
    expect(entityTopics(gazetteer, 0)).toEqual([topicHash(wordHash('europe'))]);
    expect(entityPrior(gazetteer, 1)).toBeCloseTo(Math.log2(40), 0);
  });

  it('opens in the middle of a larger buffer', () => {
    const bytes = writeGazetteer(INPUT);
    const larger = new Uint8Array(bytes.byteLength + 64);
    larger.set(bytes, 32);
    expect(open(larger.subarray(32, 32 + bytes.byteLength)).entities).toBe(3);
  });

  it('writes an empty dataset', () => {
    expect(open(writeGazetteer({ ...INPUT, entities: [], forms: [] })).forms).toBe(0);
  });

  it('keeps the bytes of a known input: whoever changes them raises the format version', () => {
    const bytes = writeGazetteer(INPUT);
    const header = new DataView(bytes.buffer);
    expect([
      FORMAT_VERSION,
      header.getUint32(HEADER.checksumA, true).toString(16),
    ]).toMatchInlineSnapshot(`
      [
        2,
        "af80841b",
      ]
    `);
  });

  it('refuses by name what is not a whole index of this format', () => {
    const bytes = writeGazetteer(INPUT);
    const codeOf = (changed: Uint8Array) => {
      const opened = openGazetteer(changed);
      return opened.ok ? 'opened' : opened.error.code;
    };
    expect(codeOf(bytes.slice(0, 20))).toBe('index-truncated');
    expect(codeOf(bytes.slice(0, bytes.length - 4))).toBe('index-truncated');
    expect(codeOf(new Uint8Array(bytes.length))).toBe('index-version');
    const newer = bytes.slice();
    newer[HEADER.formatVersion] = FORMAT_VERSION + 1;
    expect(codeOf(newer)).toBe('index-version');
    const broken = bytes.slice();
    broken[bytes.length - 8]! ^= 1;
    expect(codeOf(broken)).toBe('index-checksum');
  });

  it('refuses every single changed byte', () => {
    const bytes = writeGazetteer(INPUT);
    // The bitmaps make most of the file; every byte elsewhere, and one in eleven of theirs.
    const unseen: number[] = [];
    for (let at = 0; at < bytes.length; at += at < 512 || at > bytes.length - 512 ? 1 : 11) {
      const kept = bytes[at]!;
      bytes[at] = kept ^ (1 << (at % 8));
      if (openGazetteer(bytes).ok) unseen.push(at);
      bytes[at] = kept;
    }
    expect(unseen).toEqual([]);
  }, 60_000);
});
