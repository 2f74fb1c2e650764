/** From the index's matches in a block to spans with their candidates. */

import { ALIAS_KINDS, type EntityType } from '../dataset/record';
import { emptyFeatures } from './features';
import { entityType, type Gazetteer } from './gazetteer/gazetteer';
import { payloadCommon, payloadEntity, payloadKind, payloadWeight } from './gazetteer/payload';
import { weightLog2 } from './gazetteer/scales';
import { entityGroup } from './kinds-of-entity';
import { entryPasses, INITIAL_SKIPPED, POSSESSIVE } from './match-forms';
import { holdsNation, TOKEN } from './scan-block';
import type { Candidate, ScannedBlock, Span } from './span';
import { joinA, SEED_A, wordHash } from './text/hash';
import { GAP, GAP_CLASS, SHAPE } from './text/tokens';
import { WORD } from './text/word-classes';

/** Bearers of one form that are looked at, best first. */
const MAX_CANDIDATES = 40;

const THE = wordHash('the');

/** All spans of a block that the index knows, in order of start, the longest first. */
export function collectSpans(gazetteer: Gazetteer, scanned: ScannedBlock, block: number): Span[] {
  const { matches } = scanned;
  const spans: Span[] = [];
  for (let i = 0; i < matches.from.length; i++) {
    const candidates = candidatesOf(gazetteer, scanned, i);
    if (candidates.length === 0) continue;
    const long = (matches.flags[i]! & POSSESSIVE) !== 0;
    const span = spanOf(scanned, block, matches.from[i]!, matches.to[i]!, long, candidates);
    span.initial = (matches.flags[i]! & INITIAL_SKIPPED) !== 0;
    spans.push(span);
  }
  spans.sort((x, y) => x.from - y.from || y.to - x.to || y.end - x.end);
  const kept = withoutOffices(gazetteer, scanned, withoutArticles(scanned, spans));
  markInside(kept);
  return kept;
}

/** "The Caribbean Sea" is the sea and not "the Caribbean": an article yields to the longer name behind it. */
function withoutArticles({ tokens }: ScannedBlock, spans: Span[]): Span[] {
  return spans.filter(({ from, to }, i) => {
    if (tokens.a[from] !== THE) return true;
    for (let next = i + 1; next < spans.length && spans[next]!.from <= from + 1; next++) {
      if (spans[next]!.from === from + 1 && spans[next]!.to > to) return false;
    }
    return true;
  });
}

/**
 * "State Department spokesperson Tammy Bruce": before its holder's name an office is read as its parts, the body and
 * the person; by itself it is a name, and so it is with its country: "U.S. President Joe Biden".
 */
function withoutOffices(gazetteer: Gazetteer, scanned: ScannedBlock, spans: Span[]): Span[] {
  const { tokens, words } = scanned;
  return spans.filter((span, i) => {
    const { from, to, candidates } = span;
    if (to - from < 2 || to >= tokens.count) return true;
    if ((tokens.gap[to]! & GAP_CLASS) !== GAP.space || (words[to]! & TOKEN.capital) === 0)
      return true;
    if (candidates.some(({ entity }) => entityType(gazetteer, entity) !== 'office')) return true;
    const national = holdsNation(scanned, span);
    for (let inner = i + 1; inner < spans.length && spans[inner]!.from < to; inner++) {
      if (
        spans[inner]!.to <= to &&
        standsAlone(spans[inner]!, (entity) => entityType(gazetteer, entity), national)
      )
        return false;
    }
    return true;
  });
}

/** Whether a name within an office is more than another office or the office's own country. */
function standsAlone(
  { candidates }: Span,
  typeOf: (entity: number) => EntityType,
  national: boolean,
): boolean {
  const types = candidates.map(({ entity }) => typeOf(entity));
  if (national && types.includes('country')) return false;
  return types.some((type) => type !== 'office');
}

/** A span over tokens `from` up to but not including `to`; `long` takes in the possessive. */
export function spanOf(
  { tokens }: ScannedBlock,
  block: number,
  from: number,
  to: number,
  long: boolean,
  candidates: Candidate[],
): Span {
  let key = SEED_A;
  for (let i = from; i < to; i++) key = joinA(key, tokens.a[i]!);
  return {
    block,
    from,
    to,
    start: tokens.start[from]!,
    end: long ? tokens.longEnd[to - 1]! : tokens.end[to - 1]!,
    key,
    inside: false,
    initial: false,
    candidates,
  };
}

function candidatesOf(
  gazetteer: Gazetteer,
  { matches, tokens, words }: ScannedBlock,
  at: number,
): Candidate[] {
  const from = matches.from[at]!;
  const to = matches.to[at]!;
  const skipped = (matches.flags[at]! & INITIAL_SKIPPED) !== 0;
  // "October" is the month and never the album.
  const month = to - from === 1 && (words[from]! & WORD.calendar) !== 0;
  const candidates: Candidate[] = [];
  if (
    to - from === 1 &&
    tokens.shape[from] === SHAPE.single &&
    tokens.end[from]! - tokens.start[from]! === 1
  ) {
    return candidates; // one letter names nobody
  }
  for (let entry = matches.low[at]!; entry < matches.high[at]!; entry++) {
    const payload = gazetteer.payloads[entry]!;
    if (!entryPasses(payload, tokens, from, to)) continue;
    const entity = payloadEntity(payload);
    if (skipped && entityType(gazetteer, entity) !== 'person') continue;
    if (month && entityGroup(entityType(gazetteer, entity)) === 'work') continue;
    if (candidates.some((candidate) => candidate.entity === entity)) continue;
    candidates.push({
      entity,
      kind: ALIAS_KINDS[payloadKind(payload)]!,
      common: payloadCommon(payload),
      weight: weightLog2(payloadWeight(payload)),
      local: false,
      features: emptyFeatures(),
      logit: 0,
      evidence: null,
    });
    if (candidates.length === MAX_CANDIDATES) break;
  }
  return candidates;
}

/** Marks the spans that lie within one of more tokens. */
function markInside(spans: Span[]): void {
  let reach: Span | undefined;
  for (const span of spans) {
    span.inside =
      reach !== undefined && span.to <= reach.to && (span.from > reach.from || span.to < reach.to);
    if (!reach || span.to > reach.to) reach = span;
  }
}
