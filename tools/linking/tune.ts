/** Fits the model: link, collect samples, fit, and again, since what the first pass believes changes the features of the second. */

import { FEATURES } from '../../utils/linking/features';
import type { Gazetteer } from '../../utils/linking/gazetteer/gazetteer';
import { type Model, modelOf, UNWEIGHTED } from '../../utils/linking/model';
import { fitLogistic } from './fit';
import type { GoldDocument } from './gold';
import { samplesOf } from './samples';

const PENALTY = 0.0005;
const STEPS = 400;
/** One document in three is kept apart. */
const VALIDATION_SHARE = 3;

/** Whether a document belongs to the validation split; decided by its text, so that copies go the same way. */
export function isValidation({ text }: GoldDocument): boolean {
  let hash = 0x811c9dc5;
  for (const character of text.slice(0, 120).replace(/\W/g, '')) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  }
  return (hash >>> 8) % VALIDATION_SHARE === 0;
}

/** A model fitted on `documents`. */
export function tune(
  gazetteer: Gazetteer,
  names: string[],
  documents: GoldDocument[],
  rounds: number,
): Model {
  const plain = modelOf('unweighted');
  let model = plain;
  // A feature that speaks for a name by its meaning may lose its weight, but not turn against it.
  const signs = FEATURES.map((name) => (name === 'bias' ? 0 : Math.sign(UNWEIGHTED[name] ?? 0)));
  for (let round = 0; round < rounds; round++) {
    const samples = samplesOf(gazetteer, names, documents, model);
    const options = { towards: plain.full, penalty: PENALTY, rounds: STEPS, signs };
    model = {
      name: 'full',
      local: fitLogistic(samples.local, FEATURES.length, options),
      full: fitLogistic(samples.full, FEATURES.length, options),
    };
  }
  return model;
}
