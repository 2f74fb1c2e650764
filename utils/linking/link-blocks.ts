/**
 * Decides what the spans of a document name. Three passes: each name by itself; then with what the document
 * taught and what the others seem to be; then once more with better others.
 */

import { bagOf, fillDocumentFeatures, viewDocument } from './document-features';
import { F } from './features';
import type { Gazetteer } from './gazetteer/gazetteer';
import { fillListFeatures } from './list-features';
import { type Anchor, type LocalNames, readLocalNames } from './local-names';
import { withLocalSpans } from './local-spans';
import { logitOf, type Model } from './model';
import { fillNameFeatures } from './name-features';
import type { Candidate, ReadBlock, Span } from './span';

/** Spans with scored candidates, best first, block by block; and what the document taught. */
export interface Decided {
  spans: Span[][];
  names: LocalNames;
}

const FIRST_DOCUMENT_FEATURE = F.fuller;

/** Scores every candidate of every span. */
export function linkBlocks(gazetteer: Gazetteer, blocks: ReadBlock[], model: Model): Decided {
  const scanned = blocks.map((block) => block.scanned);
  blocks.forEach(({ spans }, at) => {
    for (const span of spans) {
      span.block = at;
      for (const candidate of span.candidates) candidate.features.fill(0, FIRST_DOCUMENT_FEATURE);
      score(span, model.local);
    }
  });
  let anchors = anchorsOf(blocks.map(({ spans }) => spans));
  const names = readLocalNames(gazetteer, scanned, anchors);
  const spans = withLocalSpans(blocks, names);
  spans.forEach((own, at) => {
    for (const span of own) {
      if (span.candidates.some(({ local }) => local)) {
        fillNameFeatures(gazetteer, scanned[at]!, span, blocks[at]!.byStart, blocks[at]!.byEnd);
      }
    }
  });
  const bag = bagOf(scanned);
  for (let pass = 0; pass < 2; pass++) {
    const view = viewDocument(gazetteer, scanned, spans, anchors, names, bag);
    spans.forEach((own, at) => {
      fillListFeatures(gazetteer, scanned[at]!, own);
      for (const span of own) {
        fillDocumentFeatures(gazetteer, view, scanned[at]!, span);
        score(span, model.full);
      }
    });
    anchors = anchorsOf(spans);
  }
  return { spans, names };
}

function score(span: Span, weights: Float64Array): void {
  for (const candidate of span.candidates) candidate.logit = logitOf(weights, candidate.features);
  span.candidates.sort(byScore);
}

function byScore(x: Candidate, y: Candidate): number {
  return y.logit - x.logit || x.entity - y.entity;
}

/** Spans whose best candidate is more likely than not. */
function anchorsOf(spans: Span[][]): Anchor[] {
  const anchors: Anchor[] = [];
  for (const own of spans) {
    for (const span of own) {
      const best = span.candidates[0]!;
      if (!span.inside && best.logit > 0) anchors.push({ span, candidate: best });
    }
  }
  return anchors;
}
