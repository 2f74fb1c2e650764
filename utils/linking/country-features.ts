/** "The Senate" is that of the country spoken of: how near a candidate's country stands. */

import type { DocumentView } from './document-features';
import { fillEdge } from './edges';
import { F } from './features';
import { entityCountry, entityType, type Gazetteer } from './gazetteer/gazetteer';
import type { Span } from './span';

/** Types whose names are alike in every country. */
const BODIES: ReadonlySet<string> = new Set([
  'agency',
  'military',
  'office',
  'law',
  'party',
  'organisation',
]);
/** Tokens at which a country's name says half as much as beside the candidate. */
const HALF_DISTANCE = 12;
/** What a country named only elsewhere in the document is worth. */
const ELSEWHERE = 0.15;

/** Fills how near each candidate's country stands, and how much nearer than the others'. */
export function fillCountries(gazetteer: Gazetteer, view: DocumentView, span: Span): void {
  const { candidates } = span;
  const values = candidates.map(({ entity }) => countryNear(gazetteer, view, span, entity));
  fillEdge(candidates, F.nearEdge, values);
  candidates.forEach(({ features, entity }, at) => {
    features[F.countryNear] = values[at]!;
    const body = BODIES.has(entityType(gazetteer, entity)) && entityCountry(gazetteer, entity) >= 0;
    features[F.bodyEdge] = body ? features[F.nearEdge]! : 0;
    features[F.bodyStrange] = body && values[at] === 0 && view.withCountry > 1 ? 1 : 0;
  });
}

function countryNear(gazetteer: Gazetteer, view: DocumentView, span: Span, entity: number): number {
  const country = entityCountry(gazetteer, entity);
  if (country < 0 || country === entity) return 0;
  const places = view.countriesNear[span.block]!.get(country) ?? [];
  const distance = nearest(places, span.from);
  if (distance > 0) return 1 / (1 + (distance - 1) / HALF_DISTANCE);
  const self = view.anchored.get(entity) === span.key ? 1 : 0;
  return (view.countries.get(country) ?? 0) - self > 0 ? ELSEWHERE : 0;
}

/** Distance from `token` to the nearest other of the sorted places; 0 where there is none. */
function nearest(places: number[], token: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]! < token) low = middle + 1;
    else high = middle;
  }
  const before = places[low - 1];
  const after = places[places[low] === token ? low + 1 : low];
  const left = before === undefined ? Number.POSITIVE_INFINITY : token - before;
  const right = after === undefined ? Number.POSITIVE_INFINITY : after - token;
  const least = Math.min(left, right);
  return least === Number.POSITIVE_INFINITY ? 0 : least;
}
