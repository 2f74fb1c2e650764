/** Why a name was marked, or was not, as a code with its values; the interface has a sentence for each. */

import { F } from './features';
import type { Candidate, ScannedBlock, Span } from './span';
import type { Reason } from './types';

/** What happened to a span that is not marked; `less-likely` is a candidate that another one beat. */
export type Rejected =
  | 'inside-longer'
  | 'reader'
  | 'muted'
  | 'adjective'
  | 'unlikely'
  | 'less-likely';

/** Codes of reasons for a mark, in the order in which they are tried. */
export const REASONS_FOR = [
  'surname-after-full', // value: the full name
  'given-after-full', // value: the full name
  'acronym-spelled-out',
  'short-after-full', // value: the fuller name
  'place-within', // value: the surface and what follows
  'adjective-of-country',
  'role-before',
  'company-suffix',
  'fits-document', // other names in the article belong with it
  'full-name',
  'well-known', // by far the most mentioned of this name
  'known-name',
] as const;

/** Codes of reasons against a mark. */
export const REASONS_AGAINST = [
  'inside-longer',
  'reader',
  'muted',
  'adjective',
  'less-likely',
  'longer-unknown-name', // a capitalised word beside it belongs with it
  'namesake-in-document', // somebody else of this name is meant
  'acronym-of-other', // the document spells it out as something else
  'surname-alone', // a bare surname, and no full name before it
  'everyday-word',
  'several-bearers',
  'unlikely',
] as const;

/** The strongest plain reason for the mark. */
export function reasonFor(
  { block, tokens }: ScannedBlock,
  span: Span,
  { features, kind, evidence }: Candidate,
): Reason {
  const has = (at: number) => features[at]! > 0;
  const surface = block.text.slice(span.start, span.end);
  const fuller = evidence === null ? [] : [evidence];
  if (has(F.localSurname) && fuller.length > 0)
    return { code: 'surname-after-full', values: fuller };
  if (has(F.localGiven) && fuller.length > 0) return { code: 'given-after-full', values: fuller };
  if (has(F.definedHere)) return { code: 'acronym-spelled-out', values: [surface] };
  if ((has(F.fuller) || has(F.fullerLater)) && fuller.length > 0)
    return { code: 'short-after-full', values: fuller };
  if (has(F.partOfPlace)) {
    return { code: 'place-within', values: [block.text.slice(span.start, tokens.end[span.to]!)] };
  }
  if (kind === 'adjective' || kind === 'demonym')
    return { code: 'adjective-of-country', values: [surface] };
  if (has(F.rolePerson)) return { code: 'role-before', values: [] };
  if (has(F.companyTail)) return { code: 'company-suffix', values: [] };
  if (features[F.related]! > 0.5 || has(F.relatedNear))
    return { code: 'fits-document', values: [] };
  if (span.to - span.from > 1) return { code: 'full-name', values: [] };
  return {
    code: has(F.best) && features[F.share]! > -0.1 ? 'well-known' : 'known-name',
    values: [],
  };
}

/** Why a candidate was left out. */
export function reasonAgainst(
  span: Span,
  { features, kind }: Candidate,
  rejected: Rejected,
): Reason {
  if (rejected !== 'unlikely') return { code: rejected, values: [] };
  const has = (at: number) => features[at]! > 0;
  const stranger = [
    F.rightUnknown,
    F.rightUnknownLong,
    F.rightTail,
    F.leftUnknown,
    F.leftUnknownLong,
    F.leftGiven,
    F.leftGivenPerson,
    F.rightUnknownCountry,
    F.rightTailCountry,
    F.leftHead,
    F.hyphenUnknown,
  ];
  if (stranger.some(has)) return { code: 'longer-unknown-name', values: [] };
  if (has(F.rival)) return { code: 'namesake-in-document', values: [] };
  if (has(F.definedElse)) return { code: 'acronym-of-other', values: [] };
  if (kind === 'surname') return { code: 'surname-alone', values: [] };
  if (has(F.common) || has(F.word) || has(F.lowerCase))
    return { code: 'everyday-word', values: [] };
  return { code: span.candidates.length > 1 ? 'several-bearers' : 'unlikely', values: [] };
}
