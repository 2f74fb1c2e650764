/** Logistic regression with a quadratic penalty, by gradient steps of adaptive size. Deterministic. */

/** One candidate with what is true of it. */
export interface Sample {
  features: Float64Array;
  /** 1 where the span names the entity, else 0. */
  label: number;
  weight: number;
}

export interface FitOptions {
  /** Where weights start, and stay without evidence. */
  towards: Float64Array;
  /** Strength of the pull back to `towards`. */
  penalty: number;
  rounds: number;
  /** Sign that each weight must keep: 1, -1 or 0 for either. */
  signs?: number[];
}

/** Weights that make the samples likely. */
export function fitLogistic(
  samples: Sample[],
  size: number,
  { towards, penalty, rounds, signs }: FitOptions,
): Float64Array {
  const weights = towards.slice();
  const first = new Float64Array(size);
  const second = new Float64Array(size);
  const total = samples.reduce((sum, { weight }) => sum + weight, 0);
  for (let round = 1; round <= rounds; round++) {
    const gradient = gradientOf(samples, weights, total);
    for (let i = 0; i < size; i++) {
      const slope = gradient[i]! + (i === 0 ? 0 : penalty * (weights[i]! - towards[i]!));
      first[i] = 0.9 * first[i]! + 0.1 * slope;
      second[i] = 0.999 * second[i]! + 0.001 * slope * slope;
      const rate = (0.3 / Math.sqrt(round)) * (first[i]! / (1 - 0.9 ** round));
      weights[i]! -= rate / (Math.sqrt(second[i]! / (1 - 0.999 ** round)) + 1e-8);
      if (signs && signs[i]! * weights[i]! < 0) weights[i] = 0;
    }
  }
  return weights;
}

function gradientOf(samples: Sample[], weights: Float64Array, total: number): Float64Array {
  const gradient = new Float64Array(weights.length);
  for (const { features, label, weight } of samples) {
    let sum = 0;
    for (let i = 0; i < weights.length; i++) sum += weights[i]! * features[i]!;
    const miss = ((1 / (1 + Math.exp(-sum)) - label) * weight) / total;
    for (let i = 0; i < weights.length; i++) gradient[i]! += miss * features[i]!;
  }
  return gradient;
}
