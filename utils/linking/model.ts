/** How features become a probability: a weighted sum through the logistic function. */

import { F, FEATURES, type FeatureVector } from './features';
import type { Precision } from './types';
import { FULL_WEIGHTS, LOCAL_WEIGHTS, type Weights } from './weights';

export type ModelName = 'full' | 'unweighted' | 'prior';

/** Weights in the order of `FEATURES`. */
export interface Model {
  name: ModelName;
  local: Float64Array;
  full: Float64Array;
}

/** What a name's evidence is worth without any fitting: for or against. */
export const UNWEIGHTED: Weights = {
  bias: -0.5,
  prior: 1,
  rare: -0.5,
  share: 1,
  best: 1,
  lone: 0.5,
  words: 1,
  surname: -2,
  surnamePrior: 2,
  personSingle: -1,
  weight: 1,
  outshone: -1,
  common: -0.5,
  word: -0.5,
  wordOpening: -2,
  lowerCase: -1,
  rightUnknown: -2,
  rightUnknownLong: -1,
  rightUnknownCountry: -1,
  rightTail: -2,
  rightTailCountry: -1,
  leftUnknown: -2,
  leftUnknownLong: -1,
  leftGiven: -2,
  leftGivenPerson: -4,
  leftHead: -1,
  hyphenUnknown: -1,
  insideLonger: -2,
  numberAfter: -3,
  linkedAfter: -1,
  linkedBefore: -1,
  initialSkipped: -1,
  adjectiveForce: -0.5,
  adjectiveState: -0.5,
  adjectiveFolk: -0.5,
  givenName: -1,
  rolePerson: 1,
  roleOther: -1,
  honorificPerson: 1,
  placeCue: 1,
  placeCueOther: -1,
  partOfPlace: 2,
  partOfRegion: 3,
  wholeOfPlace: 2,
  lowerInside: -1,
  officeBeforeName: -1,
  nationOffice: 1,
  adjectiveRole: 1,
  otherPlaceFollows: -3,
  dateline: 1,
  companyTail: 1,
  companyTailOther: -1,
  theBefore: -1,
  workThe: -3,
  fuller: 2,
  fullerLater: 1,
  localSurname: 2,
  localGiven: 1,
  rival: -2,
  definedHere: 3,
  definedElse: -4,
  related: 1,
  relatedNear: 1,
  sharedCountry: 1,
  topics: 1,
  relatedEdge: 1,
  countryEdge: 1,
  nearEdge: 1,
  bodyEdge: 2,
  bodyStrange: -1,
  topicsEdge: 1,
  sportsPlace: -1,
  sportsTeam: 2,
  listMate: 1,
  listEdge: 1,
};

/** Nothing but who is mentioned most. */
const PRIOR: Weights = { bias: 0.1, share: 1, best: 4 };

/** The model of that name. */
export function modelOf(name: ModelName): Model {
  if (name === 'prior') return { name, local: vectorOf(PRIOR), full: vectorOf(PRIOR) };
  if (name === 'unweighted')
    return { name, local: vectorOf(UNWEIGHTED), full: vectorOf(UNWEIGHTED) };
  return { name, local: vectorOf(LOCAL_WEIGHTS), full: vectorOf(FULL_WEIGHTS) };
}

/** Weights by name to weights by position. */
export function vectorOf(weights: Weights): Float64Array {
  const vector = new Float64Array(FEATURES.length);
  for (const name of FEATURES) vector[F[name]] = weights[name] ?? 0;
  return vector;
}

/** Log-odds of a candidate. */
export function logitOf(weights: Float64Array, features: FeatureVector): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += weights[i]! * features[i]!;
  return sum;
}

/** Log-odds to a probability. */
export function probability(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

/** Below this nothing is marked. Balanced is where precision and recall of news meet, measured after fitting. */
export const THRESHOLDS: Record<Precision, number> = { cautious: 0.75, balanced: 0.62, eager: 0.3 };
