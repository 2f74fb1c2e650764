/** The words beside a span: do they show that it is part of a longer name that nobody here knows? */

import { TOKEN } from './scan-block';
import type { ScannedBlock, Span } from './span';
import { wordHash } from './text/hash';
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
  /** A linker like "of" and a capital follow; a capital and a linker go before. */
  linkedAfter: boolean;
  linkedBefore: boolean;
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
  const neighbours: Neighbours = {
    right: 0,
    rightTail: 0,
    companyTail: false,
    left: 0,
    leftGiven: false,
    leftHead: false,
    hyphen: hasHyphenated(scanned, from, to, gapBefore, gapAfter),
    linkedAfter: isLinkedAfter(scanned, to),
    linkedBefore: isLinkedBefore(scanned, from),
    before,
    opening: isOpening(gapBefore),
    quoted: (gapBefore & GAP_QUOTE) !== 0 && (gapAfter & GAP_QUOTE) !== 0,
    role: roleBefore(scanned, from),
  };
  lookRight(neighbours, scanned, span, gapAfter);
  lookLeft(neighbours, scanned, span, before);
  return neighbours;
}

function hasHyphenated(
  scanned: ScannedBlock,
  from: number,
  to: number,
  gapBefore: number,
  gapAfter: number,
): boolean {
  if (
    to < scanned.tokens.count &&
    (gapAfter & GAP_CLASS) === GAP.hyphen &&
    isStranger(scanned, to, TOKEN.longStart)
  ) {
    return true;
  }
  return (
    from > 0 &&
    (gapBefore & GAP_CLASS) === GAP.hyphen &&
    isStranger(scanned, from - 1, TOKEN.longEnd)
  );
}

/** Whether a sentence begins after this gap. */
export function isOpening(gap: number): boolean {
  const kind = gap & GAP_CLASS;
  return kind === GAP.first || kind === GAP.stop || ((gap & GAP_QUOTE) !== 0 && kind !== GAP.space);
}

const THE = wordHash('the');

/** "Assembly of Experts", "Gulf of the Farallones": the name goes on. */
function isLinkedAfter({ tokens, words }: ScannedBlock, to: number): boolean {
  if (to + 1 >= tokens.count || tokens.longEnd[to - 1] !== 0) return false;
  if ((tokens.gap[to]! & GAP_CLASS) !== GAP.space || (words[to]! & WORD.linker) === 0) return false;
  if ((words[to]! & TOKEN.capital) !== 0) return false;
  const next = tokens.a[to + 1] === THE ? to + 2 : to + 1;
  return (
    next < tokens.count &&
    (tokens.gap[next]! & GAP_CLASS) === GAP.space &&
    (words[next]! & TOKEN.capital) !== 0
  );
}

/** "National Grid Corporation of the Philippines": the name began before. Offices do not count: "President of Peru". */
function isLinkedBefore({ tokens, words }: ScannedBlock, from: number): boolean {
  const link = from > 1 && tokens.a[from - 1] === THE ? from - 2 : from - 1;
  if (link < 1 || (words[link]! & WORD.linker) === 0 || (words[link]! & TOKEN.capital) !== 0)
    return false;
  for (let i = link; i <= from; i++) if ((tokens.gap[i]! & GAP_CLASS) !== GAP.space) return false;
  const head = words[link - 1]!;
  if ((head & TOKEN.capital) === 0 || (head & (WORD.role | WORD.opener | WORD.calendar)) !== 0)
    return false;
  return !(isOpening(tokens.gap[link - 1]!) && (head & TOKEN.common) !== 0);
}

function lookRight(
  neighbours: Neighbours,
  scanned: ScannedBlock,
  { to }: Span,
  gapAfter: number,
): void {
  const { tokens, words } = scanned;
  // A possessive closes a name: "Trump's Washington".
  if (to >= tokens.count || (gapAfter & GAP_CLASS) !== GAP.space || tokens.longEnd[to - 1] !== 0)
    return;
  const flags = words[to]!;
  if ((flags & TOKEN.capital) === 0) return;
  const share = shareOf(scanned, flags);
  if (flags & WORD.companyTail) neighbours.companyTail = true;
  else if (flags & WORD.tail) neighbours.rightTail = share;
  else if (isStranger(scanned, to, TOKEN.longStart)) neighbours.right = share;
}

function lookLeft(
  neighbours: Neighbours,
  scanned: ScannedBlock,
  { from }: Span,
  before: number,
): void {
  if ((before & TOKEN.capital) === 0 || scanned.tokens.longEnd[from - 1] !== 0) return;
  const opens = isOpening(scanned.tokens.gap[from - 1]!);
  if (opens && before & (WORD.opener | TOKEN.common)) return;
  // In a headline "New" is mostly the adjective: "New U.S. Agreement".
  if (before & WORD.head) neighbours.leftHead = scanned.style === 'running';
  else if (before & TOKEN.longEnd) return;
  else if (before & TOKEN.given && (before & WORD.role) === 0) neighbours.leftGiven = true;
  else if (isStranger(scanned, from - 1, TOKEN.longEnd)) neighbours.left = shareOf(scanned, before);
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
