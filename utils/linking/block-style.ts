/** How a block uses capitals: in running text they mark names, in a headline they may mark nothing. */

import { PARTICLES } from './text/particles';
import { GAP, GAP_CLASS, SHAPE, startsUpper, type Tokens } from './text/tokens';

export type BlockStyle = 'running' | 'title' | 'upper';

/** Words shorter than this stand in lower case in a title as well. */
const TITLE_WORD = 4;

/** Reads the style off the tokens: running text as soon as one longer word is in lower case for every four in capitals. */
export function blockStyle(tokens: Tokens, text: string): BlockStyle {
  let lower = 0;
  let initial = 0;
  let upper = 0;
  for (let i = 0; i < tokens.count; i++) {
    const shape = tokens.shape[i]!;
    const length = tokens.end[i]! - tokens.start[i]!;
    if (shape === SHAPE.upper && length > 1) upper++;
    else if (shape === SHAPE.lower && (length >= TITLE_WORD || !PARTICLES.has(tokens.a[i]!)))
      lower++;
    else if (startsUpper(shape) && (tokens.gap[i]! & GAP_CLASS) !== GAP.stop) initial++;
  }
  if (upper >= 3 && upper > 2 * (lower + initial)) return 'upper';
  // A list of names ends like a sentence, a headline does not.
  if ('.;:,'.includes(text.trimEnd().at(-1) ?? ' ')) return 'running';
  if (initial + upper >= 3 && initial + upper >= 3 * lower) return 'title';
  return 'running';
}
