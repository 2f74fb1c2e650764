/** What lies between two tokens, as one separator after the other adds to it. */

import { GAP, GAP_CLASS, GAP_CLOSING, GAP_OPENING, GAP_QUOTE } from './tokens';

/** The gap class after one more separator. */
export function widenGap(gap: number, code: number, text: string, at: number): number {
  const extra = gap & ~GAP_CLASS;
  const kind = gap & GAP_CLASS;
  if (
    code === 32 ||
    code === 0xa0 ||
    (code >= 9 && code <= 13) ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f
  ) {
    if (kind === GAP.tight) return GAP.space | extra;
    // A hyphen with a space beside it is a dash.
    return kind === GAP.hyphen ? GAP.break | extra : gap;
  }
  if (kind === GAP.first) {
    if (isQuote(code)) return gap | GAP_QUOTE;
    return code === 40 || code === 91 ? gap | GAP_OPENING : gap;
  }
  if (code === 45 || code === 0x2010 || code === 0x2011 || code === 0x2013 || code === 47) {
    return kind === GAP.tight ? GAP.hyphen | extra : strongest(kind, GAP.break) | extra;
  }
  if (code === 44) return strongest(kind, GAP.comma) | extra;
  if (code === 58) return strongest(kind, GAP.colon) | extra;
  if (code === 46 || code === 33 || code === 63 || code === 0x2026) return GAP.stop | extra;
  if (code === 39 || code === 0x2018 || code === 0x2019) {
    // An apostrophe at a word's end is a plural possessive; elsewhere it is a quote.
    if (kind === GAP.tight && text.charCodeAt(at - 1) === 115) return gap;
    return strongest(kind, GAP.break) | extra | GAP_QUOTE;
  }
  if (isQuote(code)) return strongest(kind, GAP.break) | extra | GAP_QUOTE;
  if (code === 40 || code === 91) return strongest(kind, GAP.break) | extra | GAP_OPENING;
  if (code === 41 || code === 93) return strongest(kind, GAP.break) | extra | GAP_CLOSING;
  return strongest(kind, GAP.break) | extra;
}

function strongest(kind: number, other: number): number {
  if (kind === GAP.stop || kind === GAP.break) return kind;
  if (other === GAP.comma || other === GAP.colon)
    return kind === GAP.comma || kind === GAP.colon ? kind : other;
  return other;
}

function isQuote(code: number): boolean {
  return (
    code === 34 ||
    (code >= 0x2018 && code <= 0x201f) ||
    code === 0xab ||
    code === 0xbb ||
    code === 0x300c ||
    code === 0x300d
  );
}
