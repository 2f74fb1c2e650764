/** Writes a model as the TypeScript file that is committed. */

import { FEATURES } from '../../utils/linking/features';
import type { Model } from '../../utils/linking/model';

/** Source of `utils/linking/weights.ts`; weights of zero are left out. */
export function weightsSource({ local, full }: Model): string {
  const table = (weights: Float64Array) =>
    FEATURES.map((name, i) => `  ${name}: ${Number(weights[i]!.toFixed(2))},\n`)
      .filter((line) => !line.endsWith(': 0,\n') && !line.endsWith(': -0,\n'))
      .join('');
  return `/** The model's weights, as fitted by \`npm run tune:linking\`. Do not edit by hand. */

import type { Feature } from './features';

export type Weights = Partial<Record<Feature, number>>;

/** For the first pass, which knows nothing of the document yet. */
export const LOCAL_WEIGHTS: Weights = {
${table(local)}};

/** For the passes after it. */
export const FULL_WEIGHTS: Weights = {
${table(full)}};
`;
}
