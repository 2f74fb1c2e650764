/** What a surface form is stored under. */

import type { CaseRule } from '../../dataset/record';
import { COLON_MARK, COMMA_MARK, joinA, joinB, SEED_A, SEED_B } from '../text/hash';
import { tokenise } from '../text/tokenise';
import { GAP, GAP_CLASS, type Tokens } from '../text/tokens';
import { CASE_CLASS, caseClassOf, casePattern } from './case-class';

/** A form's key and what the filters must know. */
export interface FormKey {
  /** The two hashes of the whole form. */
  a: number;
  b: number;
  caseClass: number;
  /** First hash of every proper prefix, so that the matcher knows how far to read. */
  prefixes: number[];
  /** Hash of the first token where it may be in lower case in a text; null otherwise. */
  lowerStart: number | null;
  tokens: number;
  /** Both hashes of the first token. */
  firstToken: number;
  firstTokenB: number;
}

/** Longest form in tokens. */
export const MAX_FORM_TOKENS = 24;

/** The key of `form`, or null where it has no word or a break that the matcher never reads across. */
export function formKeyOf(form: string, rule: CaseRule): FormKey | null {
  const tokens = tokenise(form);
  if (tokens.count === 0 || tokens.count > MAX_FORM_TOKENS) return null;
  const caseClass = caseClassOf(rule, tokens);
  const prefixes: number[] = [];
  let a = SEED_A;
  let b = SEED_B;
  for (let i = 0; i < tokens.count; i++) {
    const mark = i === 0 ? 0 : gapMark(tokens.gap[i]!);
    if (mark === null) return null;
    if (i > 0) prefixes.push(a);
    if (mark !== 0) {
      a = joinA(a, mark);
      b = joinB(b, mark);
      prefixes.push(a);
    }
    a = joinA(a, tokenA(tokens, i));
    b = joinB(b, tokenB(tokens, i));
  }
  if (caseClass === CASE_CLASS.mixed) {
    b = joinB(b, casePattern(form, tokens.start[0]!, lastEnd(tokens)));
  }
  return {
    a,
    b,
    caseClass,
    prefixes,
    lowerStart: mayStartLower(caseClass, tokens) ? tokenA(tokens, 0) : null,
    tokens: tokens.count,
    firstToken: tokens.a[0]!,
    firstTokenB: tokens.b[0]!,
  };
}

/** What a gap adds to a phrase: nothing, a mark, or null where phrases end. */
export function gapMark(gap: number): number | null {
  switch (gap & GAP_CLASS) {
    case GAP.space:
    case GAP.hyphen:
    case GAP.tight:
      return 0;
    case GAP.comma:
      return COMMA_MARK;
    case GAP.colon:
      return COLON_MARK;
    default:
      return null;
  }
}

function mayStartLower(caseClass: number, tokens: Tokens): boolean {
  if (caseClass === CASE_CLASS.any || caseClass === CASE_CLASS.some) return true;
  const first = tokens.shape[0]!;
  return first === 1 || first === 5; // lower, mixedLower
}

function lastEnd(tokens: Tokens): number {
  const last = tokens.count - 1;
  return Math.max(tokens.end[last]!, tokens.longEnd[last]!);
}

function tokenA(tokens: Tokens, i: number): number {
  return tokens.longEnd[i] ? tokens.longA[i]! : tokens.a[i]!;
}

function tokenB(tokens: Tokens, i: number): number {
  return tokens.longEnd[i] ? tokens.longB[i]! : tokens.b[i]!;
}
