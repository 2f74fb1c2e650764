/** Features that a span and the words around it give, whatever the rest of the document says. */

import { fillAdjective, isAdjective } from './adjective-features';
import { F, type FeatureVector } from './features';
import {
  entityCountry,
  entityPrior,
  entityType,
  type Gazetteer,
  isCore,
  relatedEntities,
} from './gazetteer/gazetteer';
import { entityGroup } from './kinds-of-entity';
import { type Neighbours, neighboursOf } from './neighbours';
import { holdsNation, TOKEN } from './scan-block';
import type { Candidate, ScannedBlock, Span } from './span';
import { wordHash } from './text/hash';
import { PARTICLES } from './text/particles';
import { GAP, GAP_CLASS, SHAPE } from './text/tokens';
import { WORD } from './text/word-classes';

const THE = wordHash('the');

const KIND_FEATURES = [
  'short',
  'acronym',
  'former',
  'variant',
  'native',
  'nickname',
  'surname',
  'adjective',
  'demonym',
  'office',
] as const;

/** Base-2 logarithm of one mention in eight years. */
const LEAST_PRIOR = -3;
const TOP_PRIOR = 0.75;
/** A full name worth less than this belongs to something better known first. */
const OUTSHONE_WEIGHT = -1.5;

/** Fills the features of all candidates of `span`. `byStart` and `byEnd` hold the block's spans by their first token and by the token after their last. */
export function fillNameFeatures(
  gazetteer: Gazetteer,
  scanned: ScannedBlock,
  span: Span,
  byStart: Map<number, Span[]>,
  byEnd: Map<number, Span[]>,
): void {
  const beside = neighboursOf(scanned, span);
  fillShares(gazetteer, span);
  for (const candidate of span.candidates) {
    const { features } = candidate;
    fillForm(gazetteer, scanned, span, candidate);
    fillWriting(scanned, span, candidate, beside);
    fillNeighbours(gazetteer, scanned, span, candidate, beside);
    features[F.insideLonger] = span.inside && !isAdjective(candidate) ? 1 : 0;
    if (candidate.local) fillExplained(features);
  }
  fillPlaceChain(gazetteer, scanned, span, byStart);
  fillWhole(gazetteer, scanned, span, byEnd);
}

/** How the span's mentions in the news divide among its bearers. */
function fillShares(gazetteer: Gazetteer, { candidates }: Span): void {
  const masses = candidates.map(
    ({ entity, weight }) => 2 ** (entityPrior(gazetteer, entity) + weight),
  );
  const total = masses.reduce((sum, mass) => sum + mass, 0);
  const top = Math.max(...masses);
  candidates.forEach(({ features }, i) => {
    features[F.share] = Math.max(-2, Math.log2(masses[i]! / total) / 5);
    features[F.best] = masses[i] === top ? 1 : 0;
    features[F.lone] = candidates.length === 1 ? 1 : 0;
  });
}

/** Whom the document named in full need not be well known to be called by a part of the name. */
function fillExplained(features: FeatureVector): void {
  features[F.prior] = Math.max(0, features[F.prior]!);
  features[F.surnamePrior] = Math.max(0, features[F.surnamePrior]!);
  features[F.rare] = 0;
  features[F.share] = 0;
  features[F.best] = 1;
}

function fillForm(
  gazetteer: Gazetteer,
  { words, tokens }: ScannedBlock,
  { from, to }: Span,
  candidate: Candidate,
): void {
  const { entity, kind, features } = candidate;
  // Below this an estimate of mentions says nothing more.
  const prior = Math.max(LEAST_PRIOR, entityPrior(gazetteer, entity)) / 10;
  const type = entityType(gazetteer, entity);
  const single = to - from === 1;
  features[F.prior] = prior;
  features[F.rare] = prior * 10 <= LEAST_PRIOR ? 1 : 0;
  features[F.priorTop] = Math.max(0, prior - TOP_PRIOR);
  features[F.core] = isCore(gazetteer, entity) ? 1 : 0;
  features[F.single] = single ? 1 : 0;
  features[F.words] = Math.min(3, to - from - 1) / 3;
  const letters = tokens.end[from]! - tokens.start[from]!;
  features[F.letters] = single ? Math.min(12, letters) / 12 : 0;
  features[F.acronymLetters] =
    single && kind === 'acronym' ? Math.min(3, Math.max(0, letters - 2)) / 3 : 0;
  features[F.longAcronym] = single && kind === 'acronym' && letters > 2 ? 1 : 0;
  for (const name of KIND_FEATURES) features[F[name]] = kind === name ? 1 : 0;
  features[F.adjectivePrior] = isAdjective(candidate) ? prior : 0;
  features[F.surnamePrior] = kind === 'surname' ? prior : 0;
  features[F.personSingle] = single && type === 'person' && !candidate.local ? 1 : 0;
  features[F.weight] = candidate.weight / 5;
  features[F.outshone] = kind === 'full' && candidate.weight < OUTSHONE_WEIGHT ? 1 : 0;
  features[F[entityGroup(type)]] = 1;
  features[F.givenName] = single && (words[from]! & TOKEN.given) !== 0 ? 1 : 0;
}

function fillWriting(
  scanned: ScannedBlock,
  span: Span,
  candidate: Candidate,
  beside: Neighbours,
): void {
  const { features } = candidate;
  const { from, to } = span;
  const single = to - from === 1;
  const headline = scanned.style !== 'running';
  // Capitals throughout are no everyday word, unless all words are written so: "US".
  const plain = single && (scanned.style === 'upper' || scanned.tokens.shape[from] !== SHAPE.upper);
  const word = plain && (scanned.words[from]! & TOKEN.common) !== 0;
  const lower = isLower(scanned, from, to);
  features[F.common] = candidate.common && !lower ? 1 : 0;
  features[F.word] = word && !lower ? 1 : 0;
  features[F.wordOpening] = word && !lower && (beside.opening || headline) ? 1 : 0;
  features[F.opening] = beside.opening && single ? 1 : 0;
  features[F.lowerCase] = lower ? 1 : 0;
  features[F.titleBlock] = scanned.style === 'title' ? 1 : 0;
  features[F.upperBlock] = scanned.style === 'upper' ? 1 : 0;
  features[F.quoted] = beside.quoted ? 1 : 0;
  features[F.lowerInside] = !single && !lower && holdsNoun(scanned, from, to) ? 1 : 0;
  features[F.nationFirst] = !single && (scanned.words[from]! & TOKEN.nation) !== 0 ? 1 : 0;
}

function fillNeighbours(
  gazetteer: Gazetteer,
  scanned: ScannedBlock,
  span: Span,
  { entity, features, kind }: Candidate,
  beside: Neighbours,
): void {
  const type = entityType(gazetteer, entity);
  const group = entityGroup(type);
  const person = group === 'person';
  const place = group === 'place' || group === 'country';
  const long = span.to - span.from > 1;
  const named = kind !== 'adjective' && kind !== 'demonym';
  if (!named) fillAdjective(scanned, span, features);
  const nation = group === 'country';
  const right = nation ? F.rightUnknownCountry : long ? F.rightUnknownLong : F.rightUnknown;
  features[right] = named ? beside.right : 0;
  // In a headline what follows a country is mostly a common noun: "New U.S. Agreement".
  if (!nation) features[F.rightTail] = named ? beside.rightTail : 0;
  else if (scanned.style === 'running') features[F.rightTailCountry] = named ? beside.rightTail : 0;
  features[long ? F.leftUnknownLong : F.leftUnknown] = named ? beside.left : 0;
  features[F.leftGiven] = beside.leftGiven && (!person || long) ? 1 : 0;
  features[F.leftGivenPerson] = person && !long && (beside.leftGiven || beside.left > 0.5) ? 1 : 0;
  features[F.leftHead] = beside.leftHead ? 1 : 0;
  features[F.hyphenUnknown] = beside.hyphen ? 1 : 0;
  features[F.rolePerson] = person && beside.role ? 1 : 0;
  features[F.linkedAfter] = named && beside.linkedAfter ? 1 : 0;
  features[F.linkedBefore] = named && beside.linkedBefore ? 1 : 0;
  features[F.initialSkipped] = span.initial ? 1 : 0;
  features[F.numberAfter] =
    !long && group !== 'place' && group !== 'country' && numberFollows(scanned, span.to) ? 1 : 0;
  features[F.roleOther] = !person && beside.role && (beside.before & WORD.role) !== 0 ? 1 : 0;
  features[F.honorificPerson] = person && (beside.before & WORD.honorific) !== 0 ? 1 : 0;
  features[F.placeCue] = place && (beside.before & WORD.placeCue) !== 0 ? 1 : 0;
  features[F.placeCueOther] = !place && (beside.before & WORD.placeCue) !== 0 ? 1 : 0;
  features[F.weakPlaceCue] = place && (beside.before & WORD.weakPlaceCue) !== 0 ? 1 : 0;
  features[F.weakPlaceCueOther] = !place && (beside.before & WORD.weakPlaceCue) !== 0 ? 1 : 0;
  features[F.companyTail] = type === 'company' && beside.companyTail ? 1 : 0;
  features[F.companyTailOther] = type !== 'company' && beside.companyTail ? 1 : 0;
  features[F.dateline] = place && isDateline(scanned, span) ? 1 : 0;
  if (type === 'office' && nameFollows(scanned, span.to))
    features[holdsNation(scanned, span) ? F.nationOffice : F.officeBeforeName] = 1;
  features[F.theBefore] = (person || group === 'place') && isThe(scanned, span.from) ? 1 : 0;
  features[F.workThe] = group === 'work' && long && isSmallThe(scanned, span.from) ? 1 : 0;
  features[F.peoplePlural] = type === 'people' && !long && isPlural(scanned, span) ? 1 : 0;
}

/** "Paris, Texas": the place that lies in the one that follows. */
function fillPlaceChain(
  gazetteer: Gazetteer,
  { tokens }: ScannedBlock,
  span: Span,
  byStart: Map<number, Span[]>,
): void {
  if (span.to >= tokens.count || (tokens.gap[span.to]! & GAP_CLASS) !== GAP.comma) return;
  const wholes = new Set(
    (byStart.get(span.to) ?? []).flatMap(({ candidates }) =>
      candidates.map(({ entity }) => entity),
    ),
  );
  if (wholes.size === 0) return;
  let any = false;
  for (const { entity, features } of span.candidates) {
    const region = isPlace(gazetteer, entity) && liesInRegion(gazetteer, entity, wholes);
    const part =
      region || (isPlace(gazetteer, entity) && wholes.has(entityCountry(gazetteer, entity)));
    features[F.partOfPlace] = part ? 1 : 0;
    features[F.partOfRegion] = region ? 1 : 0;
    any ||= part;
  }
  if (!any) return;
  for (const { features } of span.candidates) {
    features[F.otherPlaceFollows] = features[F.partOfPlace] ? 0 : 1;
  }
  fillDecided(span.candidates, F.partOfRegion);
}

/** "Fresno, Calif.": the place in which the one before it lies. */
function fillWhole(
  gazetteer: Gazetteer,
  { tokens }: ScannedBlock,
  span: Span,
  byEnd: Map<number, Span[]>,
): void {
  if (span.from === 0 || (tokens.gap[span.from]! & GAP_CLASS) !== GAP.comma) return;
  const parts = (byEnd.get(span.from) ?? []).flatMap(({ candidates }) =>
    candidates.map(({ entity }) => entity),
  );
  for (const { entity, features } of span.candidates) {
    const whole = new Set([entity]);
    const holds = parts.some((part) => isPlace(gazetteer, part) && liesIn(gazetteer, part, whole));
    features[F.wholeOfPlace] = holds ? 1 : 0;
  }
}

/** Read with its region a name is borne by one place alone: how often its namesakes are mentioned says nothing. */
function fillDecided(candidates: Candidate[], feature: number): void {
  const bearers = candidates.filter(({ features }) => features[feature] === 1);
  if (bearers.length !== 1) return;
  for (const { features } of candidates) {
    const own = features === bearers[0]!.features;
    features[F.share] = own ? 0 : -2;
    features[F.best] = own ? 1 : 0;
    features[F.lone] = own ? 1 : 0;
  }
}

function isPlace(gazetteer: Gazetteer, entity: number): boolean {
  const type = entityType(gazetteer, entity);
  return type === 'place' || type === 'facility';
}

function liesIn(gazetteer: Gazetteer, entity: number, wholes: Set<number>): boolean {
  return wholes.has(entityCountry(gazetteer, entity)) || liesInRegion(gazetteer, entity, wholes);
}

function liesInRegion(gazetteer: Gazetteer, entity: number, wholes: Set<number>): boolean {
  return relatedEntities(gazetteer, entity).some(
    (related) => wholes.has(related) && isPlace(gazetteer, related),
  );
}

/** "BAGHDAD (Reuters) -", "PARIS, France —": a place at the head of a block, before a break. */
function isDateline({ tokens }: ScannedBlock, { from, to }: Span): boolean {
  if (from > 3 || tokens.shape[from] !== SHAPE.upper) return false;
  for (let i = to; i < Math.min(tokens.count, to + 4); i++) {
    const kind = tokens.gap[i]! & GAP_CLASS;
    if (kind === GAP.break) return true;
    if (kind !== GAP.comma && kind !== GAP.space) return false;
  }
  return false;
}

function nameFollows({ tokens, words }: ScannedBlock, to: number): boolean {
  return (
    to < tokens.count &&
    (tokens.gap[to]! & GAP_CLASS) === GAP.space &&
    (words[to]! & TOKEN.capital) !== 0
  );
}

/** "Terminal 4" is not "Terminal". */
function numberFollows({ tokens, block: { text } }: ScannedBlock, to: number): boolean {
  if (to >= tokens.count || (tokens.gap[to]! & GAP_CLASS) !== GAP.space) return false;
  const code = text.charCodeAt(tokens.start[to]!);
  return code >= 48 && code <= 57;
}

function isSmallThe({ tokens }: ScannedBlock, at: number): boolean {
  return tokens.a[at] === THE && tokens.shape[at] === SHAPE.lower;
}

function isPlural({ block: { text } }: ScannedBlock, { end }: Span): boolean {
  return text[end - 1] === 's';
}

function isThe({ tokens }: ScannedBlock, from: number): boolean {
  return from > 0 && (tokens.gap[from]! & GAP_CLASS) === GAP.space && tokens.a[from - 1] === THE;
}

/** Whether a word within the span is in lower case and no particle. */
function holdsNoun({ tokens }: ScannedBlock, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (tokens.shape[i] === SHAPE.lower && !PARTICLES.has(tokens.a[i]!)) return true;
  }
  return false;
}

function isLower({ tokens }: ScannedBlock, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const shape = tokens.shape[i]!;
    if (shape !== SHAPE.lower && shape !== SHAPE.caseless) return false;
  }
  return true;
}
