/** The words beside a span: do they show that it is part of a longer name that nobody here knows? */

import { TOKEN } from './scan-block';
import type { ScannedBlock, Span } from './span';
import { GAP, GAP_CLASS, GAP_QUOTE, SHAPE } from './text/tokens';
import { WORD } from './text/word-classes';

/** 0 to 1 each: how sure it is that a capitalised word beside the span belongs with it. */
export interface Neighbours {
  right: number;
  /** A word like "University" or "Inc" follows. */
  rightTail: number;
  companyTail: boolean;
  left: number;
  leftGiven: boolean;
  leftHead: boolean;
  hyphen: boolean;
  /** Classes (`WORD`) of the word before, across a space. */
  before: number;
  /** A sentence begins at the span. */
  opening: boolean;
  quoted: boolean;
  /** A role stands before: "President", "foreign minister". */
  role: boolean;
}

/** In a headline a capital says little. */
const HEADLINE_SHARE = 0.4;

/** What stands beside `span`. */
export function neighboursOf(scanned: ScannedBlock, span: Span): Neighbours {
  const { tokens, words } = scanned;
  const { from, to } = span;
  const gapBefore = tokens.gap[from]!;
  const gapAfter = to < tokens.count ? tokens.gap[to]! : GAP.stop;
  const beside = from > 0 && (gapBefore & GAP_CLASS) === GAP.space;
  const before = beside ? words[from - 1]! : 0;
  return {
    ...rightOf(scanned, span, gapAfter),
    ...leftOf(scanned, span, before),
    hyphen:
      (to < tokens.count &&
        (gapAfter & GAP_CLASS) === GAP.hyphen &&
        isStranger(scanned, to, TOKEN.longStart)) ||
      (from > 0 &&
        (gapBefore & GAP_CLASS) === GAP.hyphen &&
        isStranger(scanned, from - 1, TOKEN.longEnd)),
    before,
    opening: isOpening(gapBefore),
    quoted: (gapBefore & GAP_QUOTE) !== 0 && (gapAfter & GAP_QUOTE) !== 0,
    role: roleBefore(scanned, from),
  };
}

/** Whether a sentence begins after this gap. */
export function isOpening(gap: number): boolean {
  const kind = gap & GAP_CLASS;
  return kind === GAP.first || kind === GAP.stop || ((gap & GAP_QUOTE) !== 0 && kind !== GAP.space);
}

function rightOf(
  scanned: ScannedBlock,
  { to }: Span,
  gapAfter: number,
): Pick<Neighbours, 'right' | 'rightTail' | 'companyTail'> {
  const { tokens, words } = scanned;
  const none = { right: 0, rightTail: 0, companyTail: false };
  // A possessive closes a name: "Trump's Washington".
  if (to >= tokens.count || (gapAfter & GAP_CLASS) !== GAP.space || tokens.longEnd[to - 1] !== 0)
    return none;
  const flags = words[to]!;
  if ((flags & TOKEN.capital) === 0) return none;
  const share = shareOf(scanned, flags);
  if (flags & WORD.companyTail) return { right: 0, rightTail: 0, companyTail: true };
  if (flags & WORD.tail) return { right: 0, rightTail: share, companyTail: false };
  return { ...none, right: isStranger(scanned, to, TOKEN.longStart) ? share : 0 };
}

function leftOf(
  scanned: ScannedBlock,
  { from }: Span,
  before: number,
): Pick<Neighbours, 'left' | 'leftGiven' | 'leftHead'> {
  const none = { left: 0, leftGiven: false, leftHead: false };
  if ((before & TOKEN.capital) === 0 || scanned.tokens.longEnd[from - 1] !== 0) return none;
  const opens = isOpening(scanned.tokens.gap[from - 1]!);
  if (opens && before & (WORD.opener | TOKEN.common)) return none;
  const share = shareOf(scanned, before);
  if (before & WORD.head && scanned.style === 'running') return { ...none, leftHead: true };
  if (before & TOKEN.longEnd) return none;
  if (before & TOKEN.given && (before & WORD.role) === 0)
    return { left: 0, leftGiven: true, leftHead: false };
  return { ...none, left: isStranger(scanned, from - 1, TOKEN.longEnd) ? share : 0 };
}

function shareOf({ style }: ScannedBlock, flags: number): number {
  if (style === 'running') return 1;
  return flags & (TOKEN.common | WORD.opener) ? 0 : HEADLINE_SHARE;
}

/** A capitalised word that no role, calendar or known longer name explains. */
function isStranger({ words, tokens }: ScannedBlock, at: number, explained: number): boolean {
  const flags = words[at]!;
  if ((flags & TOKEN.capital) === 0) return false;
  if (flags & (explained | WORD.role | WORD.calendar | WORD.opener | TOKEN.nation)) return false;
  // "MP", "US", "G7": abbreviations stand beside names freely.
  return tokens.shape[at] !== SHAPE.upper || tokens.end[at]! - tokens.start[at]! > 4;
}

/** A role before the name, with at most two words between ("Secretary of State Marco Rubio"). */
function roleBefore({ tokens, words }: ScannedBlock, from: number): boolean {
  for (let i = from - 1; i >= Math.max(0, from - 3); i--) {
    const kind = tokens.gap[i + 1]! & GAP_CLASS;
    if (kind !== GAP.space && kind !== GAP.hyphen) return false;
    if (words[i]! & WORD.role) return true;
  }
  return false;
}
