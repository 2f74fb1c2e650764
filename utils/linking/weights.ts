/** The model's weights, as fitted by `npm run tune:linking`. Do not edit by hand. */

import type { Feature } from './features';

export type Weights = Partial<Record<Feature, number>>;

/** For the first pass, which knows nothing of the document yet. */
export const LOCAL_WEIGHTS: Weights = {};

/** For the passes after it. */
export const FULL_WEIGHTS: Weights = {};
