/** Features that the rest of the document gives: fuller names, rivals of the same name, entities that belong together. */

import { fillCountries } from './country-features';
import { fillEdge } from './edges';
import { F } from './features';
import {
  entityCountry,
  entityTopics,
  entityType,
  type Gazetteer,
  relatedEntities,
} from './gazetteer/gazetteer';
import { hasBit, setBit } from './gazetteer/word-filter';
import { entityGroup } from './kinds-of-entity';
import type { Anchor, FullName, LocalNames, Place } from './local-names';
import { isBefore } from './local-spans';
import type { Candidate, ScannedBlock, Span } from './span';
import { topicHash } from './text/hash';
import { isSportWord } from './text/sport-words';

/** What the anchors say together. */
export interface DocumentView {
  names: LocalNames;
  /** Words of the document, by `topicHash`. */
  bag: Uint32Array;
  /** The longest anchor of each entity so far, and where the first of that length stands. */
  fullest: Map<number, { words: number; first: Place; surface: string }>;
  /** How many anchored entities name an entity as related, in the document and in each block. */
  support: Map<number, number>;
  supportNear: Map<number, number>[];
  /** Anchored entities, with the one surface key that names them, or 0 for several. */
  anchored: Map<number, number>;
  anchoredNear: Set<number>[];
  /** First tokens of the anchors of each country, block by block, in order. */
  countriesNear: Map<number, number[]>[];
  /** Anchored entities of each country, and in all. */
  countries: Map<number, number>;
  withCountry: number;
  /** Spans of each surface key. */
  repeats: Map<number, number>;
  /** 0 to 1: how much the document is about sport. */
  sport: number;
}

/** Words of the blocks, as a bitmap. */
export function bagOf(blocks: ScannedBlock[]): Uint32Array {
  const bag = new Uint32Array(2048);
  for (const { tokens } of blocks)
    for (let i = 0; i < tokens.count; i++) setBit(bag, topicHash(tokens.a[i]!));
  return bag;
}

/** A document is about sport outright where this share of its words is. */
const SPORT_SHARE = 0.03;

function sportOf(blocks: ScannedBlock[]): number {
  let all = 0;
  let sport = 0;
  for (const { tokens } of blocks) {
    all += tokens.count;
    for (let i = 0; i < tokens.count; i++) if (isSportWord(tokens.a[i]!)) sport++;
  }
  return Math.min(1, sport / Math.max(1, SPORT_SHARE * all));
}

/** Sums up the anchors. */
export function viewDocument(
  gazetteer: Gazetteer,
  blocks: ScannedBlock[],
  spans: Span[][],
  anchors: Anchor[],
  names: LocalNames,
  bag: Uint32Array,
): DocumentView {
  const view: DocumentView = {
    names,
    bag,
    fullest: new Map(),
    support: new Map(),
    supportNear: blocks.map(() => new Map()),
    anchored: new Map(),
    anchoredNear: blocks.map(() => new Set()),
    countriesNear: blocks.map(() => new Map()),
    countries: new Map(),
    withCountry: 0,
    repeats: new Map(),
    sport: sportOf(blocks),
  };
  for (const own of spans) for (const { key, inside } of own) if (!inside) bump(view.repeats, key);
  for (const { span, candidate } of anchors) {
    addFullest(view, blocks[span.block]!, span, candidate.entity);
    addAnchor(gazetteer, view, span, candidate.entity);
  }
  return view;
}

function addFullest(view: DocumentView, { block }: ScannedBlock, span: Span, entity: number): void {
  const words = span.to - span.from;
  const known = view.fullest.get(entity);
  if (known && known.words >= words) return;
  const surface = block.text.slice(span.start, span.end);
  view.fullest.set(entity, { words, first: { block: span.block, token: span.from }, surface });
}

function addAnchor(
  gazetteer: Gazetteer,
  view: DocumentView,
  { key, block, from }: Span,
  entity: number,
): void {
  const country = entityCountry(gazetteer, entity);
  if (country >= 0) {
    const places = view.countriesNear[block]!.get(country);
    if (places) places.push(from);
    else view.countriesNear[block]!.set(country, [from]);
  }
  const known = view.anchored.get(entity);
  view.anchored.set(entity, known === undefined || known === key ? key : 0);
  const near = view.anchoredNear[block]!;
  const related =
    known === undefined || !near.has(entity) ? relatedEntities(gazetteer, entity) : [];
  if (!near.has(entity)) {
    near.add(entity);
    for (const other of related) bump(view.supportNear[block]!, other);
  }
  if (known !== undefined) return;
  for (const other of related) bump(view.support, other);
  if (country >= 0) {
    bump(view.countries, country);
    view.withCountry++;
  }
}

function bump(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Fills the document's features of a span's candidates, in place of what an earlier pass put there. */
export function fillDocumentFeatures(
  gazetteer: Gazetteer,
  view: DocumentView,
  scanned: ScannedBlock,
  span: Span,
): void {
  const { candidates } = span;
  for (const candidate of candidates) fillCandidate(gazetteer, view, scanned, span, candidate);
  fillCountries(gazetteer, view, span);
  const valuesOf = (at: number) => candidates.map(({ features }) => features[at]!);
  fillEdge(candidates, F.relatedEdge, valuesOf(F.related));
  fillEdge(candidates, F.countryEdge, valuesOf(F.sharedCountry));
  fillEdge(candidates, F.topicsEdge, valuesOf(F.topics));
}

function fillCandidate(
  gazetteer: Gazetteer,
  view: DocumentView,
  scanned: ScannedBlock,
  span: Span,
  candidate: Candidate,
): void {
  const { features, entity } = candidate;
  fillFuller(view, span, candidate);
  fillLocal(gazetteer, view, scanned, span, candidate);
  const related = relatedEntities(gazetteer, entity);
  features[F.related] =
    Math.min(3, supportOf(view.support, view.anchored, related, span, entity)) / 3;
  const { supportNear, anchoredNear } = view;
  const near = supportOf(
    supportNear[span.block]!,
    anchoredNear[span.block]!,
    related,
    span,
    entity,
  );
  features[F.relatedNear] = Math.min(2, near) / 2;
  features[F.sharedCountry] = countryShare(gazetteer, view, span, entity);
  let topics = 0;
  for (const topic of entityTopics(gazetteer, entity)) if (hasBit(view.bag, topic)) topics++;
  features[F.topics] = Math.min(4, topics) / 4;
  const type = entityType(gazetteer, entity);
  const group = entityGroup(type);
  const located =
    features[F.placeCue]! +
      features[F.weakPlaceCue]! +
      features[F.partOfPlace]! +
      features[F.dateline]! >
    0;
  features[F.sportsPlace] = (group === 'place' || group === 'country') && !located ? view.sport : 0;
  features[F.sportsTeam] = type === 'team' ? view.sport : 0;
  features[F.repeats] = Math.min(1, Math.log2(view.repeats.get(span.key) ?? 1) / 3);
}

function fillFuller(view: DocumentView, span: Span, candidate: Candidate): void {
  const { features, entity } = candidate;
  features[F.fuller] = 0;
  features[F.fullerLater] = 0;
  const fullest = view.fullest.get(entity);
  if (!fullest || fullest.words <= span.to - span.from) return;
  const before = isBefore(fullest.first, { block: span.block, token: span.from });
  features[before ? F.fuller : F.fullerLater] = 1;
  candidate.evidence = fullest.surface;
}

function fillLocal(
  gazetteer: Gazetteer,
  { names }: DocumentView,
  { tokens }: ScannedBlock,
  span: Span,
  { features, entity, kind, local }: Candidate,
): void {
  const hash = tokens.a[span.to - 1]!;
  const single = span.to - span.from === 1;
  const here = { block: span.block, token: span.from };
  const namesakes = names.bySurname.get(hash) ?? [];
  const own = namesakes.some((name) => name.entity === entity);
  features[F.localSurname] = (local && kind === 'surname') || (single && own) ? 1 : 0;
  features[F.localGiven] = local && kind !== 'surname' ? 1 : 0;
  const person = entityType(gazetteer, entity) === 'person';
  features[F.rival] = single
    ? rivalShare(
        own ? namesakes : [...namesakes, ...(person ? (names.byGiven.get(hash) ?? []) : [])],
        entity,
        here,
      )
    : 0;
  const spelled = single ? names.acronyms.get(hash) : undefined;
  features[F.definedHere] = spelled?.entity === entity ? 1 : 0;
  features[F.definedElse] = spelled && spelled.entity !== entity ? 1 : 0;
}

/** Whoever is named in full first is mostly the one whom the surname alone means. */
const FIRST_SHARE = 3;

/** How many of the full names before `here` that the word may be short for are somebody else's. */
function rivalShare(namesakes: FullName[], entity: number, here: Place): number {
  let own = 0;
  let others = 0;
  namesakes.forEach(({ entity: other, mentions, first }, at) => {
    const weighed = at === 0 ? FIRST_SHARE * mentions : mentions;
    if (other === entity) own += weighed;
    else if (isBefore(first, here)) others += weighed;
  });
  return others === 0 ? 0 : others / (own + others);
}

/** Anchored entities that are related to `entity` in either direction; those of the span's own surface do not count. */
function supportOf(
  support: Map<number, number>,
  anchored: Map<number, number> | Set<number>,
  related: number[],
  span: Span,
  entity: number,
): number {
  let count = support.get(entity) ?? 0;
  for (const other of related) {
    if (other === entity || !anchored.has(other)) continue;
    if (anchored instanceof Map && anchored.get(other) === span.key) continue;
    count++;
  }
  return count;
}

/** How many of the other anchored entities with a country share its country. */
function countryShare(
  gazetteer: Gazetteer,
  view: DocumentView,
  span: Span,
  entity: number,
): number {
  const country = entityCountry(gazetteer, entity);
  if (country < 0) return 0;
  const self = view.anchored.get(entity) === span.key ? 1 : 0;
  const others = view.withCountry - self;
  return others <= 0 ? 0 : ((view.countries.get(country) ?? 0) - self) / others;
}
