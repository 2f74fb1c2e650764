// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { estimatePriors } from '../../../dataset/priors/estimate-priors';
import { sampleRecord } from '../sample-record';

describe('estimated priors', () => {
  it('keep the order of the records', () => {
    const records = ['a', 'b', 'c'].map((id) => sampleRecord({ id }));
    expect(estimatePriors(records).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('rise with every mention that was counted', () => {
    const priors = [2, 20, 200].map(
      (prior) => estimatePriors([sampleRecord({ id: 'counted', prior })])[0]!.prior,
    );
    expect(priors).toEqual([...priors].sort((x, y) => x - y));
    expect(priors[2]).toBeGreaterThan(20);
  });

  it('believe one chance mention less than it says', () => {
    const [once] = estimatePriors([
      sampleRecord({ id: 'once', prior: 1.3, qid: null, wikipedia: null }),
    ]);
    expect(once!.prior).toBeLessThan(1.3);
  });

  it('put what others refer to above a namesake to which nobody refers', () => {
    const known = sampleRecord({ id: 'known', prior: 0.1 });
    const obscure = sampleRecord({ id: 'obscure', prior: 0.1 });
    const others = Array.from({ length: 20 }, (_, i) =>
      sampleRecord({ id: `other-${i}`, related: ['known'] }),
    );
    const [first, second] = estimatePriors([known, obscure, ...others]);
    expect(first!.prior).toBeGreaterThan(second!.prior);
  });
});
