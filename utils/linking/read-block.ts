/** A block's spans with the features that do not depend on the rest of the document. */

import { collectSpans } from './collect-spans';
import type { Gazetteer } from './gazetteer/gazetteer';
import { fillNameFeatures } from './name-features';
import { scanBlock } from './scan-block';
import type { ReadBlock, Span } from './span';
import type { TextBlock } from './types';

/** Reads a block once for all. */
export function readBlock(gazetteer: Gazetteer, block: TextBlock): ReadBlock {
  const scanned = scanBlock(gazetteer, block);
  const spans = collectSpans(gazetteer, scanned, 0);
  const byStart = groupBy(spans, ({ from }) => from);
  const byEnd = groupBy(spans, ({ to }) => to);
  for (const span of spans) fillNameFeatures(gazetteer, scanned, span, byStart, byEnd);
  return { scanned, spans, byStart, byEnd };
}

function groupBy(spans: Span[], key: (span: Span) => number): Map<number, Span[]> {
  const groups = new Map<number, Span[]>();
  for (const span of spans) {
    const known = groups.get(key(span));
    if (known) known.push(span);
    else groups.set(key(span), [span]);
  }
  return groups;
}
