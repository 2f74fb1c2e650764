// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { describeChanges } from '../../../dataset/refresh/changes';
import { sampleRecord } from '../sample-record';

describe('describeChanges', () => {
  it('tells what came, what went and what says something else', () => {
    const before = [
      sampleRecord({ id: 'gone' }),
      sampleRecord({ id: 'kept' }),
      sampleRecord({ id: 'other', prior: 1 }),
    ];
    const after = [
      sampleRecord({ id: 'kept' }),
      sampleRecord({ id: 'new' }),
      sampleRecord({ id: 'other', prior: 2 }),
    ];
    expect(describeChanges(before, after)).toEqual([
      '+ new: Town of 20,000 in a country of the tests',
      '~ other.prior: 1 → 2',
      '- gone: Town of 20,000 in a country of the tests',
    ]);
  });
});
