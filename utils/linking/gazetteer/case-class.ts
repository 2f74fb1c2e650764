/**
 * The case rule of a form, as the index keeps it. The index holds no letters, so a rule is one of eight checks
 * on the shapes of the tokens found.
 */

import type { CaseRule } from '../../dataset/record';
import { CASE, CASELESS, FOLD, learn, UNKNOWN } from '../text/fold';
import { PARTICLES } from '../text/particles';
import { SHAPE, startsUpper, type Tokens } from '../text/tokens';

export const CASE_CLASS = {
  /** Any case. */
  any: 0,
  /** Every token has its capital but for particles: "University of Texas". */
  title: 1,
  /** The first token has its capital: "Supreme court of Norway". */
  first: 2,
  /** One token at least has a capital: "anti-Nazi league". */
  some: 3,
  /** Every letter is a capital: "WHO". */
  upper: 4,
  /** Letter for letter; the form's case pattern is part of its key: "TdA", "iPhone". */
  mixed: 5,
  /** Like `title`, and not in capitals throughout: "Who". */
  titleExact: 6,
  /** A capital, and the full stop of an abbreviation: "Calif." */
  dotted: 7,
} as const;

/** The check that stands for `rule` on a form with these tokens. */
export function caseClassOf(rule: CaseRule, tokens: Tokens): number {
  const shapes = [...tokens.shape.subarray(0, tokens.count)];
  if (rule === 'any' || shapes.every((shape) => shape === SHAPE.lower || shape === SHAPE.caseless))
    return CASE_CLASS.any;
  if (tokens.count === 1 && tokens.dotted[0] === 1 && shapes[0] === SHAPE.initial)
    return CASE_CLASS.dotted;
  if (rule === 'exact') {
    if (shapes.every((shape) => isAllUpper(shape))) return CASE_CLASS.upper;
    if (shapes.some((shape) => isMixed(shape) || shape === SHAPE.upper)) return CASE_CLASS.mixed;
    return CASE_CLASS.titleExact;
  }
  const plain = shapes.every((shape, i) => hasCapital(shape) || PARTICLES.has(tokens.a[i]!));
  if (plain) return CASE_CLASS.title;
  return startsUpper(shapes[0]!) ? CASE_CLASS.first : CASE_CLASS.some;
}

/** Whether tokens `from` up to but not including `to` pass the check (but for `mixed`, which the key decides). */
export function passesCase(caseClass: number, tokens: Tokens, from: number, to: number): boolean {
  const { shape } = tokens;
  switch (caseClass) {
    case CASE_CLASS.title:
      return isTitle(tokens, from, to);
    case CASE_CLASS.first:
      return hasCapital(shape[from]!);
    case CASE_CLASS.some:
      for (let i = from; i < to; i++)
        if (hasCapital(shape[i]!) && shape[i] !== SHAPE.caseless) return true;
      return false;
    case CASE_CLASS.upper:
      for (let i = from; i < to; i++) if (!isAllUpper(shape[i]!)) return false;
      return true;
    case CASE_CLASS.dotted:
      return startsUpper(shape[from]!) && tokens.dotted[from] === 1;
    case CASE_CLASS.titleExact:
      for (let i = from; i < to; i++) if (shape[i] === SHAPE.upper) return false;
      return isTitle(tokens, from, to);
    default:
      return true;
  }
}

/** Whether all but particles have their capital, and something has. */
function isTitle({ shape, a }: Tokens, from: number, to: number): boolean {
  let capitals = 0;
  for (let i = from; i < to; i++) {
    if (hasCapital(shape[i]!)) capitals++;
    else if (!PARTICLES.has(a[i]!)) return false;
  }
  return capitals > 0;
}

/** A hash of which letters of `text` from `start` to `end` are capitals. */
export function casePattern(text: string, start: number, end: number): number {
  let pattern = 0x1505;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (FOLD[code] === UNKNOWN) learn(code);
    if (CASE[code] !== CASELESS) pattern = Math.imul(pattern, 33) ^ CASE[code]!;
  }
  return pattern;
}

/** Whether a token's own letters mix cases within ("McConnell", "iPhone"). */
export function isMixed(shape: number): boolean {
  return shape === SHAPE.mixedUpper || shape === SHAPE.mixedLower;
}

function hasCapital(shape: number): boolean {
  return startsUpper(shape) || shape === SHAPE.caseless || shape === SHAPE.mixedLower;
}

function isAllUpper(shape: number): boolean {
  return shape === SHAPE.upper || shape === SHAPE.single || shape === SHAPE.caseless;
}
