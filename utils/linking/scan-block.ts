/** Reads a block once: tokens, the forms in them, and what each word is. */

import { ALIAS_KINDS } from '../dataset/record';
import { blockStyle } from './block-style';
import { entityType, type Gazetteer } from './gazetteer/gazetteer';
import { payloadEntity, payloadKind } from './gazetteer/payload';
import { hasWord } from './gazetteer/word-filter';
import { matchForms } from './match-forms';
import type { ScannedBlock } from './span';
import { tokenise } from './text/tokenise';
import { SHAPE, startsUpper, type Tokens } from './text/tokens';
import { wordClasses } from './text/word-classes';
import type { TextBlock } from './types';

/** Flags of a token, above the bits of `WORD`. */
export const TOKEN = {
  /** Written with a capital. */
  capital: 1 << 16,
  /** An everyday word. */
  common: 1 << 17,
  /** Several people in the index have it as their first name. */
  given: 1 << 18,
  /** A name of several words begins or ends here. */
  longStart: 1 << 19,
  longEnd: 1 << 20,
  /** A country or the people or adjective of one. */
  nation: 1 << 21,
} as const;

/** The block with all that can be told without the rest of the document. */
export function scanBlock(gazetteer: Gazetteer, block: TextBlock): ScannedBlock {
  const tokens = tokenise(block.text);
  const matches = matchForms(gazetteer, block.text, tokens);
  const words = classify(gazetteer, tokens);
  for (let i = 0; i < matches.from.length; i++) {
    const from = matches.from[i]!;
    const to = matches.to[i]!;
    if (to - from < 2) {
      if (isNation(gazetteer, matches.low[i]!, matches.high[i]!)) words[from]! |= TOKEN.nation;
      continue;
    }
    words[from]! |= TOKEN.longStart;
    words[to - 1]! |= TOKEN.longEnd;
  }
  return { block, tokens, matches, words, style: blockStyle(tokens, block.text) };
}

/** Whether a country or an adjective of one is among the words from token `from` up to `to`. */
export function holdsNation(
  { words }: Pick<ScannedBlock, 'words'>,
  { from, to }: { from: number; to: number },
): boolean {
  for (let i = from; i < to; i++) if (words[i]! & TOKEN.nation) return true;
  return false;
}

function isNation(gazetteer: Gazetteer, low: number, high: number): boolean {
  for (let entry = low; entry < high; entry++) {
    const payload = gazetteer.payloads[entry]!;
    const kind = ALIAS_KINDS[payloadKind(payload)];
    if (kind === 'adjective' || kind === 'demonym') return true;
    if (entityType(gazetteer, payloadEntity(payload)) === 'country') return true;
  }
  return false;
}

function classify(gazetteer: Gazetteer, tokens: Tokens): Int32Array {
  const words = new Int32Array(tokens.count);
  for (let i = 0; i < tokens.count; i++) {
    const a = tokens.a[i]!;
    let flags = wordClasses(a);
    if (startsUpper(tokens.shape[i]!)) {
      const b = tokens.b[i]!;
      flags |= TOKEN.capital;
      if (hasWord(gazetteer.commonWords, a, b)) flags |= TOKEN.common;
      if (hasWord(gazetteer.givenNames, a, b) && tokens.shape[i] !== SHAPE.single)
        flags |= TOKEN.given;
    }
    words[i] = flags;
  }
  return words;
}
