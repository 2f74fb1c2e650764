/** Features that compare the bearers of one name. */

import type { Candidate } from './span';

/** Fills a feature with how far each value exceeds the best of the others; 0 where there is nothing to compare. */
export function fillEdge(candidates: Candidate[], feature: number, values: number[]): void {
  candidates.forEach(({ features }, at) => {
    let best = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < values.length; i++) if (i !== at && values[i]! > best) best = values[i]!;
    features[feature] = best === Number.NEGATIVE_INFINITY ? 0 : values[at]! - best;
  });
}
