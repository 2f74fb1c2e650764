/** "Chicago, Cleveland and Baton Rouge": what stands beside a name in a list is mostly of its kind. */

import { fillEdge } from './edges';
import { F } from './features';
import { entityCountry, entityType, type Gazetteer } from './gazetteer/gazetteer';
import { type EntityGroup, entityGroup } from './kinds-of-entity';
import type { Candidate, ScannedBlock, Span } from './span';
import { wordHash } from './text/hash';
import { GAP, GAP_CLASS } from './text/tokens';

const JOINTS = new Set(['and', 'or', 'but', 'versus', 'vs'].map(wordHash));

/** Fills the features of a block's spans from what the last pass thought of the spans beside them. */
export function fillListFeatures(gazetteer: Gazetteer, scanned: ScannedBlock, spans: Span[]): void {
  const top = spans.filter(({ inside }) => !inside);
  const believed = top.map(({ candidates }) => (candidates[0]!.logit > 0 ? candidates[0]! : null));
  top.forEach((span, i) => {
    const mates: Candidate[] = [];
    const before = believed[i - 1];
    const after = believed[i + 1];
    if (before && isListed(scanned, top[i - 1]!, span)) mates.push(before);
    if (after && isListed(scanned, span, top[i + 1]!)) mates.push(after);
    const alike = span.candidates.map(({ entity }) =>
      mates.filter(
        (mate) =>
          mate.entity !== entity && groupOf(gazetteer, mate.entity) === groupOf(gazetteer, entity),
      ),
    );
    const near = span.candidates.map(({ entity }, at) => {
      const country = entityCountry(gazetteer, entity);
      return country >= 0 &&
        alike[at]!.some((mate) => entityCountry(gazetteer, mate.entity) === country)
        ? 1
        : 0;
    });
    span.candidates.forEach(({ features }, at) => {
      features[F.listMate] = alike[at]!.length > 0 ? 1 : 0;
    });
    fillEdge(span.candidates, F.listEdge, near);
  });
}

function groupOf(gazetteer: Gazetteer, entity: number): EntityGroup {
  const group = entityGroup(entityType(gazetteer, entity));
  return group === 'country' ? 'place' : group;
}

/** Whether only a comma, a semicolon or an "and" stands between two spans. */
function isListed({ tokens }: ScannedBlock, first: Span, second: Span): boolean {
  const between = second.from - first.to;
  if (between > 1 || between < 0) return false;
  if (between === 1) return JOINTS.has(tokens.a[first.to]!);
  const kind = tokens.gap[second.from]! & GAP_CLASS;
  return kind === GAP.comma || kind === GAP.break;
}
