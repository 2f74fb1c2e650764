/**
 * Search over notes: quote, text, tags, title and entities; the last letters may be missing and a letter may be wrong.
 * The index lives in memory and follows changes one note at a time. What was found are ranges of text, never markup.
 */

import MiniSearch, { type SearchResult } from 'minisearch';
import type { Note } from './model';
import { queryTerms, type SearchWord, searchWords } from './search-words';

/** A note with what else it can be found by. */
export interface SearchEntry {
  note: Note;
  /** Title, publisher and author of its page. */
  title: string;
  /** Names of the entities it is about or names. */
  entityNames: string[];
}

/** A place in a text, in UTF-16 code units. */
export interface Hit {
  start: number;
  end: number;
}

/** What a search found. */
export interface SearchAnswer {
  /** Ids of notes, best first. */
  ids: string[];
  /** The places in a found note that answer the search, in order and without overlap. */
  hitsOf(note: Note): { quote: Hit[]; text: Hit[]; tags: Hit[][] };
}

/** The index. */
export interface NoteSearch {
  /** Notes in it. */
  size(): number;
  /** Puts a note in, in place of its earlier state. */
  put(entry: SearchEntry): void;
  remove(id: string): void;
  /** Finds notes that have every word; an empty query finds none. */
  search(query: string): SearchAnswer;
}

interface Row {
  id: string;
  quote: string;
  text: string;
  tags: string;
  title: string;
  entities: string;
}

const FIELDS = ['quote', 'text', 'tags', 'title', 'entities'];
/** What the reader wrote counts for more than what was copied. */
const BOOST = { tags: 3, entities: 2.5, text: 2, title: 1.5, quote: 1 };
/** Letters from which a word is taken as a beginning. */
const PREFIX_FROM = 2;
/** With so many answers nobody needs guesses at misspellings. */
const ENOUGH = 20;

/** Makes an empty index. */
export function createNoteSearch(): NoteSearch {
  const index = new MiniSearch<Row>({
    fields: FIELDS,
    tokenize: (text) => searchWords(text).map((word) => word.term),
    processTerm: (term) => term,
    autoVacuum: true,
  });
  return {
    size: () => index.documentCount,
    put: (entry) => {
      if (index.has(entry.note.id)) index.discard(entry.note.id);
      index.add(rowOf(entry));
    },
    remove: (id) => {
      if (index.has(id)) index.discard(id);
    },
    search: (query) => answer(index, query),
  };
}

function rowOf({ note, title, entityNames }: SearchEntry): Row {
  return {
    id: note.id,
    quote: note.target?.quote.exact ?? '',
    text: note.text,
    tags: note.tags.join(' '),
    title,
    entities: entityNames.join(' '),
  };
}

function answer(index: MiniSearch<Row>, query: string): SearchAnswer {
  if (queryTerms(query).length === 0)
    return { ids: [], hitsOf: () => ({ quote: [], text: [], tags: [] }) };
  const exact = find(index, query, false);
  const results = exact.length >= ENOUGH ? exact : find(index, query, true);
  const matched = new Map(results.map((result) => [String(result.id), new Set(result.terms)]));
  return {
    ids: [...matched.keys()],
    hitsOf: (note) => {
      const terms = matched.get(note.id) ?? new Set<string>();
      const hits = (text: string) => mergeHits(searchWords(text), terms);
      return {
        quote: hits(note.target?.quote.exact ?? ''),
        text: hits(note.text),
        tags: note.tags.map(hits),
      };
    },
  };
}

function find(index: MiniSearch<Row>, query: string, guess: boolean): SearchResult[] {
  return index.search(query, {
    tokenize: queryTerms,
    combineWith: 'AND',
    boost: BOOST,
    prefix: (term) => term.length >= PREFIX_FROM || !/^[\p{ASCII}]$/u.test(term),
    fuzzy: (term) => guess && errorsIn(term),
    weights: { prefix: 0.6, fuzzy: 0.3 },
  });
}

/** Letters that may be wrong, missing or too many; two letters in the wrong order are two. */
function errorsIn(term: string): number | false {
  if (term.length < 4) return false;
  return term.length < 7 ? 1 : 2;
}

/** Neighbouring pairs of one word of a script without spaces overlap and become one range. */
function mergeHits(words: SearchWord[], terms: ReadonlySet<string>): Hit[] {
  const hits: Hit[] = [];
  for (const { term, start, end } of words) {
    if (!terms.has(term)) continue;
    const last = hits.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else hits.push({ start, end });
  }
  return hits;
}
