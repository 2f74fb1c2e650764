/** From gold documents to what the model is fitted on. */

import { createDocument } from '../../utils/linking/document';
import { F } from '../../utils/linking/features';
import type { Gazetteer } from '../../utils/linking/gazetteer/gazetteer';
import { linesOf } from '../../utils/linking/link-text';
import type { Model } from '../../utils/linking/model';
import type { Sample } from './fit';
import type { GoldDocument } from './gold';
import { judge } from './score';

/** Samples for the passes that know the document, and the same for the first pass, which does not. */
export interface Samples {
  full: Sample[];
  local: Sample[];
}

/** Partial sets are many: a mention of theirs counts less. */
const SET_WEIGHT: [RegExp, number][] = [
  [/current-events/, 0.15],
  [/geovirus/, 0.3],
  [/reuters|rss|spotlight/, 0.5],
  [/hipe/, 0],
  [/kore50/, 1],
  [/msnbc/, 1],
];

/** Every judged candidate of the documents, with the features it has under `model`. */
export function samplesOf(
  gazetteer: Gazetteer,
  names: string[],
  documents: GoldDocument[],
  model: Model,
): Samples {
  const samples: Samples = { full: [], local: [] };
  for (const document of documents) addSamples(samples, gazetteer, names, document, model);
  return samples;
}

function addSamples(
  samples: Samples,
  gazetteer: Gazetteer,
  names: string[],
  document: GoldDocument,
  model: Model,
): void {
  const weight = SET_WEIGHT.find(([set]) => set.test(document.set))?.[1] ?? 2;
  if (weight === 0) return;
  const lines = linesOf(document.text);
  const linked = createDocument(gazetteer, { model });
  linked.update({ blocks: lines.map(({ block }) => block) });
  linked.decided().spans.forEach((spans, line) => {
    let reach = 0;
    for (const span of spans) {
      // What lies within a name that is marked is never asked for.
      if (span.start < reach) continue;
      if (span.candidates[0]!.logit > 0) reach = span.end;
      const start = span.start + lines[line]!.start;
      const end = span.end + lines[line]!.start;
      if (start < document.span[0] || end > document.span[1]) continue;
      const surface = document.text.slice(start, end);
      for (const { entity, features } of span.candidates) {
        const verdict = judge(document, { start, end, surface, entity, name: names[entity]! });
        if (verdict === 'unjudged') continue;
        const label = verdict === 'right' || verdict === 'right-neutral' ? 1 : 0;
        samples.full.push({ features: features.slice(), label, weight });
        const local = features.slice();
        local.fill(0, F.fuller);
        samples.local.push({ features: local, label, weight });
      }
    }
  });
}
