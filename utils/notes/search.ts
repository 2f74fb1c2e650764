/**
 * Search over notes: quote, text, tags, title and entities; the last letters may be missing and a letter may be wrong.
 * The index lives in memory and follows changes one note at a time. What was found are ranges of text, never markup.
 */

import type { Note } from './model';
import { queryTerms, type SearchWord, searchWords } from './search-words';
import {
  createWordIndex,
  hasBeginning,
  putDocument,
  removeDocument,
  searchWordIndex,
  type WordAnswer,
  type WordIndex,
} from './word-index';

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

/** What the reader wrote counts for more than what was copied. */
const BOOST = { tags: 3, entities: 2.5, text: 2, title: 1.5, quote: 1 };

/** Makes an empty index. */
export function createNoteSearch(): NoteSearch {
  const index = createWordIndex();
  return {
    size: () => index.numbers.size,
    put: (entry) => putDocument(index, entry.note.id, weightsOf(entry)),
    remove: (id) => removeDocument(index, id),
    search: (query) => {
      const { ids, terms } = find(index, queryTerms(query));
      return { ids, hitsOf: (note) => hitsOf(note, terms) };
    },
  };
}

function weightsOf({ note, title, entityNames }: SearchEntry): Map<string, number> {
  const weights = new Map<string, number>();
  const add = (text: string, boost: number) => {
    for (const { term } of searchWords(text)) {
      // A word that comes again adds less and less.
      const before = weights.get(term) ?? 0;
      weights.set(term, before + boost / (1 + before));
    }
  };
  for (const tag of note.tags) add(tag, BOOST.tags);
  for (const name of entityNames) add(name, BOOST.entities);
  add(note.text, BOOST.text);
  add(title, BOOST.title);
  add(note.target?.quote.exact ?? '', BOOST.quote);
  return weights;
}

/** As written first; only where that finds nothing are letters taken for wrong, and only in words that no note has. */
function find(index: WordIndex, terms: string[]): WordAnswer {
  const written = searchWordIndex(
    index,
    terms.map((term) => ({ term, errors: 0 })),
  );
  if (written.ids.length > 0) return written;
  const unknown = new Set(terms.filter((term) => !hasBeginning(index, term)));
  if (unknown.size === 0) return written;
  for (const errors of [1, 2] as const) {
    const guessed = searchWordIndex(
      index,
      terms.map((term) => ({ term, errors: unknown.has(term) ? allowed(term, errors) : 0 })),
    );
    if (guessed.ids.length > 0) return guessed;
  }
  return written;
}

/** Short words are near too many others. */
function allowed(term: string, errors: 1 | 2): 0 | 1 | 2 {
  if (term.length < 4) return 0;
  return term.length < 8 ? 1 : errors;
}

function hitsOf(note: Note, terms: ReadonlySet<string>): ReturnType<SearchAnswer['hitsOf']> {
  const hits = (text: string) => (terms.size === 0 ? [] : mergeHits(searchWords(text), terms));
  return {
    quote: hits(note.target?.quote.exact ?? ''),
    text: hits(note.text),
    tags: note.tags.map(hits),
  };
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
