/** Adjectives and demonyms of countries: what follows says whether the country is meant, its people or something of theirs. */

import { F, type FeatureVector } from './features';
import { TOKEN } from './scan-block';
import type { Candidate, ScannedBlock, Span } from './span';
import { GAP, GAP_CLASS } from './text/tokens';
import { WORD } from './text/word-classes';

/** Whether the form is an adjective or a demonym. */
export function isAdjective({ kind }: Candidate): boolean {
  return kind === 'adjective' || kind === 'demonym';
}

/** Fills what the words after an adjective say. */
export function fillAdjective(scanned: ScannedBlock, { to }: Span, features: FeatureVector): void {
  const { tokens, words } = scanned;
  const gap = to < tokens.count ? tokens.gap[to]! & GAP_CLASS : GAP.stop;
  const next = gap === GAP.space ? words[to]! : 0;
  const within = (wordClass: number) => isBefore(scanned, to, wordClass);
  if (gap === GAP.hyphen) features[F.adjectiveHyphen] = 1;
  else if (next & TOKEN.capital) features[F.adjectiveCapital] = 1;
  else if (next & WORD.force) features[F.adjectiveForce] = 1;
  else if (within(WORD.state)) features[F.adjectiveState] = 1;
  else if (within(WORD.role)) features[F.adjectiveRole] = 1;
  else if (within(WORD.force)) features[F.adjectiveForce] = 1;
  else if (gap !== GAP.space || within(WORD.folk)) features[F.adjectiveFolk] = 1;
  else features[F.adjectivePlain] = 1;
}

/** Whether a word of the class is the next or the one after: "French prime minister". */
function isBefore({ tokens, words }: ScannedBlock, to: number, wordClass: number): boolean {
  for (let i = to; i < Math.min(tokens.count, to + 2); i++) {
    if ((tokens.gap[i]! & GAP_CLASS) !== GAP.space) return false;
    if (words[i]! & wordClass) return true;
  }
  return false;
}
