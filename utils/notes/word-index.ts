/**
 * An inverted index in plain arrays: which documents hold a word, a beginning of a word, or a word nearly spelt so.
 * Scores gather in one number per document, so that a beginning which half of all documents have costs no more than
 * reading its list. Pure.
 */

import { isWithinErrors, lettersOf } from './spelling';

interface Posting {
  /** Numbers of documents, ascending; those of removed documents stay until the index is packed. */
  documents: number[];
  /** What the word is worth in each. */
  weights: number[];
}

/** The index. */
export interface WordIndex {
  /** By number; null where a document was removed. */
  ids: (string | null)[];
  numbers: Map<string, number>;
  postings: Map<string, Posting>;
  /** Every word, sorted, and the words added since. */
  sorted: string[];
  recent: string[];
}

/** A word of a query: as written, as a beginning, or with so many letters wrong. */
export interface WordQuery {
  term: string;
  errors: 0 | 1 | 2;
}

/** Documents that answer a query. */
export interface WordAnswer {
  /** Best first; the later added of equals first. */
  ids: string[];
  /** The words of the index that the query's words stand for. */
  terms: Set<string>;
}

/** New words that are looked through one by one before they are sorted in. */
const MAX_RECENT = 512;
/** Worth of a beginning and of a misspelling, of what the whole word is worth. */
const BEGINNING = 0.6;
const MISSPELT = 0.3;

export function createWordIndex(): WordIndex {
  return { ids: [], numbers: new Map(), postings: new Map(), sorted: [], recent: [] };
}

/** Adds a document, in place of an earlier one of its id. `weights`: what each of its words is worth in it. */
export function putDocument(index: WordIndex, id: string, weights: Map<string, number>): void {
  removeDocument(index, id);
  const number = index.ids.push(id) - 1;
  index.numbers.set(id, number);
  for (const [term, weight] of weights) {
    const posting = index.postings.get(term);
    if (posting) {
      posting.documents.push(number);
      posting.weights.push(weight);
    } else {
      index.postings.set(term, { documents: [number], weights: [weight] });
      index.recent.push(term);
    }
  }
}

/** Takes a document out; unknown ids are no error. */
export function removeDocument(index: WordIndex, id: string): void {
  const number = index.numbers.get(id);
  if (number === undefined) return;
  index.numbers.delete(id);
  index.ids[number] = null;
  if (index.ids.length > 2 * index.numbers.size + 1_000) pack(index);
}

/** Documents that have every word of the query. */
export function searchWordIndex(index: WordIndex, query: readonly WordQuery[]): WordAnswer {
  const scores = new Float32Array(index.ids.length);
  const found = new Uint8Array(index.ids.length);
  const terms = new Set<string>();
  query.forEach((word, round) => {
    for (const [term, worth] of expand(index, word)) {
      terms.add(term);
      const { documents, weights } = index.postings.get(term)!;
      const rarity = worth * Math.log(1 + index.numbers.size / documents.length);
      for (let at = 0; at < documents.length; at += 1) {
        const document = documents[at]!;
        // Only documents that had every word so far stay in.
        if (found[document] === round) found[document] = round + 1;
        if (found[document] === round + 1) scores[document]! += rarity * weights[at]!;
      }
    }
  });
  return { ids: bestFirst(index, scores, found, query.length), terms };
}

/** Whether any word begins like this one. */
export function hasBeginning(index: WordIndex, term: string): boolean {
  return expand(index, { term, errors: 0 }).size > 0;
}

function bestFirst(
  index: WordIndex,
  scores: Float32Array,
  found: Uint8Array,
  needed: number,
): string[] {
  // Bits of positive numbers are in the order of the numbers, and a list of plain numbers is sorted many times as fast
  // as one that is compared by a function. Exact up to four million documents.
  const bits = new Uint32Array(scores.buffer);
  const count = found.length;
  const ranks = new Float64Array(count);
  let length = 0;
  for (let document = 0; document < count; document += 1) {
    if (needed > 0 && found[document] === needed && index.ids[document] !== null) {
      ranks[length] = bits[document]! * count + document;
      length += 1;
    }
  }
  const ranked = ranks.subarray(0, length).sort().reverse();
  return Array.from(ranked, (rank) => index.ids[rank % count]!);
}

/** The index's words that a word of a query may stand for, with what each is worth. */
function expand(index: WordIndex, { term, errors }: WordQuery): Map<string, number> {
  sortIn(index);
  const terms = new Map<string, number>();
  if (errors > 0) {
    const letters = lettersOf(term);
    for (const word of index.postings.keys()) {
      if (isWithinErrors(term, letters, word, errors)) terms.set(word, MISSPELT);
    }
    return terms;
  }
  const take = (word: string) => {
    // The more of the word is typed, the likelier it is meant.
    terms.set(word, word === term ? 1 : (BEGINNING * term.length) / word.length);
  };
  for (let at = firstFrom(index.sorted, term); index.sorted[at]?.startsWith(term); at += 1) {
    take(index.sorted[at]!);
  }
  for (const word of index.recent) if (word.startsWith(term)) take(word);
  return terms;
}

function sortIn(index: WordIndex): void {
  if (index.recent.length <= MAX_RECENT) return;
  index.sorted = [...index.sorted, ...index.recent].sort(compare);
  index.recent = [];
}

/** Place of the first word that is not before `term`, by halving. */
function firstFrom(sorted: readonly string[], term: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < term) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Numbers the documents anew without the removed ones. */
function pack(index: WordIndex): void {
  const renumbered = new Int32Array(index.ids.length).fill(-1);
  const ids = index.ids.filter((id) => id !== null);
  ids.forEach((id, number) => {
    renumbered[index.numbers.get(id)!] = number;
  });
  for (const [term, { documents, weights }] of index.postings) {
    const kept = [...documents.keys()].filter((at) => renumbered[documents[at]!] !== -1);
    if (kept.length === 0) index.postings.delete(term);
    else {
      index.postings.set(term, {
        documents: kept.map((at) => renumbered[documents[at]!]!),
        weights: kept.map((at) => weights[at]!),
      });
    }
  }
  index.ids = ids;
  index.numbers = new Map(ids.map((id, number) => [id, number]));
  index.sorted = [...index.postings.keys()].sort(compare);
  index.recent = [];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
