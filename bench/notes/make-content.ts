/** Notes of realistic size, the same ones each time: made-up sentences of a made-up vocabulary. */

import type { NotesContent } from '../../utils/notes/formats/content';
import { NOTE_COLORS, type Note, type SourcePage } from '../../utils/notes/model';

const SYLLABLES =
  'ra mo ti ken dal ver so lin bar eth con ter mar pol is ta ne gro vi an sel or fu ber cla'.split(
    ' ',
  );
/** Distinct words, as a year of newspapers has them. */
const VOCABULARY = 30_000;
const ENTITIES = 1_500;
const START = Date.UTC(2025, 0, 1);

/** Random numbers from 0 to 1, the same for the same seed (mulberry32). */
export function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The word of a number; small numbers are the frequent and short ones. */
function wordOf(number: number): string {
  let word = '';
  for (let rest = number + 1; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) {
    word += SYLLABLES[rest % SYLLABLES.length];
  }
  return word;
}

/** Running text of so many words, frequent words frequent. */
export function makeText(random: () => number, words: number): string {
  const parts = Array.from({ length: words }, (_, index) => {
    const word = wordOf(Math.floor(VOCABULARY * random() ** 3));
    const capital = index === 0 || random() < 0.08;
    const shown = capital ? word[0]!.toUpperCase() + word.slice(1) : word;
    return random() < 0.07 ? `${shown}.` : shown;
  });
  return `${parts.join(' ')}.`;
}

/** `count` notes on a fifth as many pages, spread over two years. */
export function makeContent(count: number): NotesContent {
  const random = makeRandom(20_260);
  const pages = Array.from({ length: Math.ceil(count / 5) }, (_, index) => makePage(random, index));
  const notes = Array.from({ length: count }, (_, index) => makeNote(random, index, count, pages));
  return { notes, pages, projects: [], revisions: [] };
}

function makePage(random: () => number, index: number): SourcePage {
  const title = makeText(random, 9);
  const key = `https://paper${index % 40}.example/story/${index}`;
  return {
    key,
    url: key,
    title,
    author: 'Ada Lind',
    publisher: `Paper ${index % 40}`,
    published: '2026-01-04',
    language: 'en',
    csl: { type: 'article-newspaper', title, URL: key },
    firstSeen: new Date(START + index * 8_640_000).toISOString(),
  };
}

function makeNote(random: () => number, index: number, count: number, pages: SourcePage[]): Note {
  const created = new Date(START + (index / count) * 730 * 86_400_000).toISOString();
  const start = Math.floor(random() * 8_000);
  const exact = makeText(random, 12 + Math.floor(random() * 40));
  return {
    id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    page: pages[Math.floor(random() * pages.length)]!.key,
    motivation: 'commenting',
    target: {
      quote: {
        type: 'TextQuoteSelector',
        exact,
        prefix: makeText(random, 10).slice(0, 64),
        suffix: makeText(random, 10).slice(0, 64),
      },
      position: { type: 'TextPositionSelector', start, end: start + exact.length },
      range: null,
    },
    text: random() < 0.6 ? makeText(random, 8 + Math.floor(random() * 30)) : '',
    tags: [wordOf(Math.floor(random() * 80)), wordOf(Math.floor(random() * 80))],
    color: NOTE_COLORS[Math.floor(random() * NOTE_COLORS.length)]!,
    subject: null,
    entities: Array.from({ length: 3 }, () => `Q${Math.floor(ENTITIES * random() ** 2)}`),
    projects: [],
    anchor: 'exact',
    anchoredText: null,
    created,
    modified: created,
    deleted: null,
    revision: 1,
  };
}
