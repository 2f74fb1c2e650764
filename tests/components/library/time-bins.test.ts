// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeBins } from '../../../components/library/time-bins';

describe('counting over time', () => {
  it('counts by month without gaps, over the turn of a year', () => {
    const bins = timeBins(['2025-11-30T23:00:00Z', '2026-02-01T00:00:00Z', '2026-02-03T00:00:00Z']);
    expect(bins).toEqual([
      { span: '2025-11', count: 1 },
      { span: '2025-12', count: 0 },
      { span: '2026-01', count: 0 },
      { span: '2026-02', count: 2 },
    ]);
  });

  it('counts a longer time by years', () => {
    expect(timeBins(['2020-01-01', '2026-01-01']).map(({ span }) => span)).toHaveLength(7);
  });

  it('counts each time once', () => {
    const time = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString());
    fc.assert(
      fc.property(fc.array(time), (times) => {
        const sum = timeBins(times).reduce((all, { count }) => all + count, 0);
        expect(sum).toBe(times.length);
      }),
    );
  });
});
