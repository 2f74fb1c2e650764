/**
 * What the document itself teaches: that "Bruce" is Tammy Bruce once she has been named in full, that "Meyers" is a
 * James Meyers nobody here knows, that "CECOT" is what stood before the bracket.
 */

import type { EntityType } from '../dataset/record';
import { entityType, type Gazetteer } from './gazetteer/gazetteer';
import { TOKEN } from './scan-block';
import type { Candidate, ScannedBlock, Span } from './span';
import { PARTICLES } from './text/particles';
import { GAP, GAP_CLASS, GAP_CLOSING, GAP_OPENING, SHAPE } from './text/tokens';
import { WORD } from './text/word-classes';

/** People of one surname that are told apart; a bound, so that cost stays linear. */
const MAX_BEARERS = 12;

/** A place in the document: block, then token. */
export interface Place {
  block: number;
  token: number;
}

/** A person named in full. */
export interface FullName {
  /** Entity number, or -1 for a person the index does not know. */
  entity: number;
  /** First hashes of the name's tokens. */
  parts: number[];
  /** As written. */
  surface: string;
  /** Where it was first written. */
  first: Place;
  mentions: number;
}

/** An acronym that the document spells out. */
export interface SpelledOut {
  /** Entity number of the expansion, or -1 where the index does not know it. */
  entity: number;
  surface: string;
  first: Place;
}

export interface LocalNames {
  /** By last token, and by first token. */
  bySurname: Map<number, FullName[]>;
  byGiven: Map<number, FullName[]>;
  acronyms: Map<number, SpelledOut>;
}

/** A span that is taken to name an entity, for now. */
export interface Anchor {
  span: Span;
  candidate: Candidate;
}

/** Reads full names and spelled-out acronyms; `anchors` are the spans so far believed, in order. */
export function readLocalNames(
  gazetteer: Gazetteer,
  blocks: ScannedBlock[],
  anchors: Anchor[],
): LocalNames {
  const names: LocalNames = { bySurname: new Map(), byGiven: new Map(), acronyms: new Map() };
  const covered = blocks.map(({ tokens }) => new Int32Array(tokens.count).fill(-1));
  anchors.forEach(({ span }, i) => {
    for (let token = span.from; token < span.to; token++) {
      const known = covered[span.block]![token]!;
      if (known < 0 || length(anchors[known]!.span) < length(span)) covered[span.block]![token] = i;
    }
  });
  for (const { span, candidate } of anchors) {
    if (span.to - span.from < 2 || !isShortened(entityType(gazetteer, candidate.entity))) continue;
    if (span.inside || candidate.kind === 'office') continue;
    addFullName(names, blocks[span.block]!, span, candidate.entity);
  }
  blocks.forEach((scanned, block) => {
    readStrangers(names, scanned, block, covered[block]!);
    readAcronyms(names, scanned, block, covered[block]!, anchors);
  });
  return names;
}

/** People are called by their surnames, teams by their last word: "the Heat". */
function isShortened(type: EntityType): boolean {
  return type === 'person' || type === 'team';
}

function length({ from, to }: Span): number {
  return to - from;
}

function addFullName(
  names: LocalNames,
  { tokens, block }: ScannedBlock,
  span: Pick<Span, 'block' | 'from' | 'to'>,
  entity: number,
): void {
  const parts = [...tokens.a.subarray(span.from, span.to)];
  const surname = parts.at(-1)!;
  const list = listOf(names.bySurname, surname);
  const known = list.find((name) =>
    entity >= 0 ? name.entity === entity : name.entity < 0 && sameParts(name.parts, parts),
  );
  if (known) {
    known.mentions++;
    return;
  }
  const name: FullName = {
    entity,
    parts,
    surface: block.text.slice(tokens.start[span.from]!, tokens.end[span.to - 1]!),
    first: { block: span.block, token: span.from },
    mentions: 1,
  };
  if (list.length === MAX_BEARERS) return;
  list.push(name);
  const given = listOf(names.byGiven, parts[0]!);
  if (given.length < MAX_BEARERS) given.push(name);
}

function listOf(map: Map<number, FullName[]>, key: number): FullName[] {
  const known = map.get(key);
  if (known) return known;
  const list: FullName[] = [];
  map.set(key, list);
  return list;
}

function sameParts(x: number[], y: number[]): boolean {
  return x[0] === y[0] && x.at(-1) === y.at(-1);
}

/** "James Meyers": a given name and a capitalised word that no known name covers. */
function readStrangers(
  names: LocalNames,
  scanned: ScannedBlock,
  block: number,
  covered: Int32Array,
): void {
  const { tokens, words, style } = scanned;
  if (style === 'upper') return;
  for (let i = 0; i + 1 < tokens.count; i++) {
    if (!isGivenName(words[i]!) || covered[i]! >= 0) continue;
    let to = i + 1;
    while (to < tokens.count && isNamePart(scanned, to, covered)) to++;
    if (to - i < 2) continue;
    addFullName(names, scanned, { block, from: i, to }, -1);
    i = to - 1;
  }
}

function isGivenName(flags: number): boolean {
  return (
    (flags & TOKEN.given) !== 0 &&
    (flags & (TOKEN.common | WORD.role | WORD.calendar | WORD.opener | WORD.tail)) === 0
  );
}

function isNamePart(
  { tokens, words, style }: ScannedBlock,
  at: number,
  covered: Int32Array,
): boolean {
  const kind = tokens.gap[at]! & GAP_CLASS;
  if (kind !== GAP.space && kind !== GAP.hyphen) return false;
  if (tokens.longEnd[at - 1] !== 0 || covered[at]! >= 0) return false;
  const flags = words[at]!;
  if ((flags & TOKEN.capital) === 0) return false;
  if (style === 'title' && flags & TOKEN.common) return false;
  return (flags & (WORD.role | WORD.calendar | WORD.opener)) === 0;
}

/** "Terrorism Confinement Center (CECOT)": capitals in brackets after words whose initials they are. */
function readAcronyms(
  names: LocalNames,
  scanned: ScannedBlock,
  block: number,
  covered: Int32Array,
  anchors: Anchor[],
): void {
  const { tokens } = scanned;
  for (let i = 1; i < tokens.count; i++) {
    if (tokens.shape[i] !== SHAPE.upper || (tokens.gap[i]! & GAP_OPENING) === 0) continue;
    if (i + 1 < tokens.count && (tokens.gap[i + 1]! & GAP_CLOSING) === 0) continue;
    if (names.acronyms.has(tokens.a[i]!)) continue;
    const strict = expansionStart(scanned, i);
    const from = strict >= 0 ? strict : looseExpansionStart(scanned, i);
    if (from < 0) continue;
    const known = covered[i - 1]! >= 0 ? anchors[covered[i - 1]!] : undefined;
    const whole =
      known !== undefined && known.span.to === i && Math.abs(known.span.from - from) <= 1;
    names.acronyms.set(tokens.a[i]!, {
      entity: whole ? known.candidate.entity : -1,
      surface: scanned.block.text.slice(tokens.start[from]!, tokens.end[i - 1]!),
      first: { block, token: i },
    });
  }
}

/** First token of the words before `at` whose initials are its letters; -1 where they are not. */
function expansionStart({ tokens, block: { text } }: ScannedBlock, at: number): number {
  const letters = text.slice(tokens.start[at]!, tokens.end[at]!).replaceAll('.', '').toLowerCase();
  let token = at - 1;
  let letter = letters.length - 1;
  while (token >= 0 && letter >= 0) {
    const initial = text[tokens.start[token]!]!.toLowerCase();
    if (initial === letters[letter]) letter--;
    else if (!PARTICLES.has(tokens.a[token]!)) return -1;
    if (letter < 0) return token;
    const kind = tokens.gap[token]! & GAP_CLASS;
    if (kind !== GAP.space && kind !== GAP.hyphen && kind !== GAP.comma) return -1;
    token--;
  }
  return -1;
}

/** Words that a loosely spelled out acronym may reach back over. */
const LOOSE_REACH = 10;

/**
 * "Valley Radiotherapy Associates Medical Group, Inc. (VRA)": first of the capitalised words before `at` whose
 * initials hold the letters in order; -1 where they do not.
 */
function looseExpansionStart({ tokens, words, block: { text } }: ScannedBlock, at: number): number {
  const letters = text.slice(tokens.start[at]!, tokens.end[at]!).replaceAll('.', '').toLowerCase();
  let from = at;
  for (let i = at - 1; i >= Math.max(0, at - LOOSE_REACH); i--) {
    if ((words[i]! & TOKEN.capital) === 0 && !PARTICLES.has(tokens.a[i]!)) break;
    if ((words[i]! & TOKEN.capital) !== 0) from = i;
    const kind = tokens.gap[i]! & GAP_CLASS;
    if (kind !== GAP.space && kind !== GAP.hyphen && kind !== GAP.comma) break;
  }
  for (; from < at; from++) {
    if (text[tokens.start[from]!]!.toLowerCase() !== letters[0]) continue;
    let letter = 0;
    for (let i = from; i < at && letter < letters.length; i++) {
      if (text[tokens.start[i]!]!.toLowerCase() === letters[letter]) letter++;
    }
    if (letter === letters.length) return from;
  }
  return -1;
}
