/** The tokens of one text, as parallel arrays: no object is made for a token. */

/** What lies between a token and the one before it. */
export const GAP = {
  /** Nothing before: the text begins. */
  first: 0,
  /** White space, or a full stop that ends an abbreviation. */
  space: 1,
  /** A hyphen, a dash between letters, a slash: names go on across it. */
  hyphen: 2,
  comma: 3,
  /** A full stop, question or exclamation mark: a sentence begins. */
  stop: 4,
  /** A quote, a bracket, a dash, a semicolon: names do not cross it. */
  break: 5,
  /** Nothing: letters meet digits ("G20"). No name begins or ends here. */
  tight: 6,
  colon: 7,
} as const;

/** Extra facts about the gap, beside its class in the low three bits. */
export const GAP_CLASS = 7;
export const GAP_QUOTE = 8;
export const GAP_OPENING = 16;
export const GAP_CLOSING = 32;

/** How a token is written. */
export const SHAPE = {
  /** Digits, or letters without case. */
  caseless: 0,
  lower: 1,
  /** "Paris" */
  initial: 2,
  /** "NATO": two capitals or more and nothing else. */
  upper: 3,
  /** "McConnell", "TdA" */
  mixedUpper: 4,
  /** "iPhone", "d'Ivoire" */
  mixedLower: 5,
  /** "J": one capital alone. */
  single: 6,
} as const;

/** Parallel arrays; only the first `count` places hold tokens. */
export interface Tokens {
  count: number;
  /** Offsets of the token without its possessive. */
  start: Int32Array;
  end: Int32Array;
  /** Two independent hashes of the folded token. */
  a: Int32Array;
  b: Int32Array;
  /** End and hashes with the possessive `s` ("Moody's"); end 0 where there is none. */
  longEnd: Int32Array;
  longA: Int32Array;
  longB: Int32Array;
  /** One of `SHAPE`. */
  shape: Uint8Array;
  /** One of `GAP` and its extra bits. */
  gap: Uint8Array;
  /** 1 where the token ends with a full stop that belongs to it ("J.", "Sen."). */
  dotted: Uint8Array;
}

/** An empty list with room for `capacity` tokens. */
export function createTokens(capacity: number): Tokens {
  return {
    count: 0,
    start: new Int32Array(capacity),
    end: new Int32Array(capacity),
    a: new Int32Array(capacity),
    b: new Int32Array(capacity),
    longEnd: new Int32Array(capacity),
    longA: new Int32Array(capacity),
    longB: new Int32Array(capacity),
    shape: new Uint8Array(capacity),
    gap: new Uint8Array(capacity),
    dotted: new Uint8Array(capacity),
  };
}

/** Doubles the room; the arrays are replaced. */
export function growTokens(tokens: Tokens): void {
  const capacity = 2 * tokens.start.length;
  tokens.start = longer(tokens.start, new Int32Array(capacity));
  tokens.end = longer(tokens.end, new Int32Array(capacity));
  tokens.a = longer(tokens.a, new Int32Array(capacity));
  tokens.b = longer(tokens.b, new Int32Array(capacity));
  tokens.longEnd = longer(tokens.longEnd, new Int32Array(capacity));
  tokens.longA = longer(tokens.longA, new Int32Array(capacity));
  tokens.longB = longer(tokens.longB, new Int32Array(capacity));
  tokens.shape = longer(tokens.shape, new Uint8Array(capacity));
  tokens.gap = longer(tokens.gap, new Uint8Array(capacity));
  tokens.dotted = longer(tokens.dotted, new Uint8Array(capacity));
}

function longer<T extends Int32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** Whether a token may stand where a form has a capital. */
export function startsUpper(shape: number): boolean {
  return (
    shape === SHAPE.initial ||
    shape === SHAPE.upper ||
    shape === SHAPE.mixedUpper ||
    shape === SHAPE.single
  );
}
