import type { NotesContent } from '../../../utils/notes/formats/content';
import type { AnchorState, Note, NoteColor, SourcePage } from '../../../utils/notes/model';

/** A student's notes on a few made-up articles: every colour, state and kind, two projects, one note in the trash. */
export function sampleContent(): NotesContent {
  return { notes: NOTES, pages: PAGES, projects: PROJECTS, revisions: [] };
}

const PAGES: SourcePage[] = [
  page('https://news.example/council', 'Council puts off its vote on sanctions', 'The Example', 3),
  page(
    'https://www.paper.example/harbour',
    'The harbour opens again after nine years',
    'The Paper',
    9,
  ),
  page('https://post.example/grain', 'Grain prices fall as exports resume', 'The Post', 20),
];

const PROJECTS = [
  project('p-essay', 'Essay on sanctions', 1, ['n-2', 'n-1']),
  project('p-class', 'Politics class', 2, []),
];

const NOTES: Note[] = [
  note(
    'n-1',
    0,
    'The council put off its vote on the sanctions until the members have read the report of the panel.',
    'Compare with the vote of last spring: the same two members asked for more time.',
    {
      tags: ['sanctions', 'vote'],
      projects: ['p-essay'],
      entities: ['united-nations-security-council', 'france'],
    },
  ),
  note(
    'n-2',
    0,
    'Exemptions for food and medicine have to work in practice, the Secretary-General said.',
    'Key sentence for the essay.',
    {
      color: 'green',
      tags: ['sanctions'],
      projects: ['p-essay'],
      entities: ['antonio-guterres'],
      anchor: 'moved',
    },
  ),
  note(
    'n-3',
    1,
    'The first ship in nine years sailed in on Monday, greeted by a brass band and some two hundred people.',
    '',
    {
      color: 'blue',
      tags: ['harbours'],
      anchor: 'edited',
      anchoredText:
        'The first ship in nine years sailed in on Monday, greeted by some three hundred people.',
    },
  ),
  note(
    'n-4',
    1,
    'Fishing crews fear that the quota will be cut once more.',
    'Look up the quota of 2024.',
    {
      color: 'pink',
      tags: ['quota', 'to check'],
      anchor: 'gone',
    },
  ),
  note(
    'n-5',
    2,
    'Exports by sea resumed in the autumn, and the price of wheat fell by a tenth within four weeks.',
    '',
    {
      color: 'purple',
      tags: ['trade'],
      entities: ['ukraine', 'france'],
    },
  ),
  {
    ...note('n-6', 2, '', 'Background reading for the debate on Thursday.', {
      projects: ['p-class'],
    }),
    target: null,
    motivation: 'bookmarking',
  },
  {
    ...note('n-7', 0, '', 'Permanent member since 1945; used its veto last in 1989.', {
      tags: ['veto'],
    }),
    target: null,
    motivation: 'describing',
    subject: 'france',
    entities: ['france'],
  },
  {
    ...note('n-8', 1, 'A passage that was deleted by mistake.', '', {}),
    deleted: time(1),
  },
];

interface Parts {
  color?: NoteColor;
  tags?: string[];
  projects?: string[];
  entities?: string[];
  anchor?: AnchorState;
  anchoredText?: string;
}

function note(id: string, page: number, exact: string, text: string, parts: Parts): Note {
  const number = Number(id.split('-')[1]);
  return {
    id,
    page: PAGES[page]!.key,
    motivation: text === '' ? 'highlighting' : 'commenting',
    target: {
      quote: {
        type: 'TextQuoteSelector',
        exact,
        prefix: 'Before it stood a sentence of the article. ',
        suffix: ' After it came another.',
      },
      position: {
        type: 'TextPositionSelector',
        start: 100 * number,
        end: 100 * number + exact.length,
      },
      range: null,
    },
    text,
    color: 'yellow',
    subject: null,
    anchoredText: null,
    tags: [],
    projects: [],
    entities: [],
    anchor: 'exact',
    created: time(number * 9),
    modified: time(number * 9),
    deleted: null,
    revision: 1,
    ...parts,
  };
}

function page(key: string, title: string, publisher: string, days: number): SourcePage {
  return {
    key,
    url: key,
    title,
    author: 'A. Writer',
    publisher,
    published: time(days),
    language: 'en',
    csl: { type: 'article-newspaper', title },
    firstSeen: time(days),
  };
}

function project(id: string, name: string, position: number, order: string[]) {
  return { id, name, position, order, created: time(40), modified: time(40) };
}

/** So many days before the first of December 2026. */
function time(days: number): string {
  return new Date(Date.UTC(2026, 11, 1, 9) - days * 86_400_000).toISOString();
}
