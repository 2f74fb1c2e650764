/** The part of the notes bench that runs in the browser, over its IndexedDB. */

import { createDatabase } from '../../utils/notes/database';
import { writeBackup } from '../../utils/notes/formats/backup';
import { readContent } from '../../utils/notes/formats/content';
import { importContent } from '../../utils/notes/import-content';
import type { NoteDraft } from '../../utils/notes/model';
import { mostMet, notesOverTime, whoWithWhom } from '../../utils/notes/overview';
import {
  allNotes,
  countNotes,
  notesOfPage,
  pagesByKey,
  recentNotes,
} from '../../utils/notes/queries';
import { createRepository } from '../../utils/notes/repository';
import { createNoteSearch } from '../../utils/notes/search';
import { feedSearch } from '../../utils/notes/search-feed';
import { packContent } from '../../utils/notes/snapshot-codec';
import { makeContent, makeRandom, makeText } from './make-content';
import { type Measurement, measured } from './measurement';

async function timed(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function repeated(times: number, work: (round: number) => unknown): Promise<number[]> {
  const taken: number[] = [];
  for (let round = 0; round < times; round += 1) taken.push(await timed(() => work(round)));
  return taken;
}

/** Fills a database with `count` notes and measures what the surfaces do with it. */
export async function benchNotesInPage(count: number): Promise<Measurement[]> {
  const content = makeContent(count);
  const filler = createDatabase();
  const filling = await timed(() => importContent(filler, content));
  filler.close();
  let database = createDatabase();
  const opening = await repeated(10, async () => {
    database.close();
    database = createDatabase();
    await countNotes(database);
    await recentNotes(database, 50);
  });
  const repository = createRepository({
    database,
    now: () => new Date(),
    makeId: () => crypto.randomUUID(),
  });
  const draft = draftFrom(content.notes[0]!, content.pages[0]!);
  const random = makeRandom(7);
  const saving = await repeated(100, () =>
    repository.save({ ...draft, text: makeText(random, 20) }),
  );
  const changing = await repeated(100, (round) =>
    repository.update(content.notes[round]!.id, { text: makeText(random, 20) }),
  );
  const ofPage = await repeated(50, (round) => notesOfPage(database, content.pages[round]!.key));
  const reading = await repeated(3, () => allNotes(database));
  return [
    measured('import a backup into an empty database', [filling], null),
    measured('open, count and read the newest 50', opening, 200),
    measured('save a note, acknowledged on disk', saving, 30),
    measured('change a note, acknowledged on disk', changing, 30),
    measured("read a page's notes", ofPage, null),
    measured('read all notes', reading, null),
    ...(await benchSearch(database)),
    ...(await benchFiles(database)),
  ];
}

async function benchSearch(database: ReturnType<typeof createDatabase>): Promise<Measurement[]> {
  const notes = await allNotes(database);
  const pages = await pagesByKey(
    database,
    notes.map((note) => note.page),
  );
  const entries = notes.map((note) => ({
    note,
    title: pages.get(note.page)?.title ?? '',
    entityNames: note.entities,
  }));
  const search = createNoteSearch();
  const slices: number[] = [];
  let sliceStart = performance.now();
  const feeding = await timed(() =>
    feedSearch(search, entries, {
      signal: new AbortController().signal,
      onProgress: () => slices.push(performance.now() - sliceStart),
      rest: async () => {
        await new Promise((resolve) => setTimeout(resolve));
        sliceStart = performance.now();
      },
    }),
  );
  const keystrokes: number[] = [];
  const hits: number[] = [];
  const byId = new Map(notes.map((note) => [note.id, note]));
  const random = makeRandom(11);
  for (let query = 0; query < 60; query += 1) {
    const words = notes[Math.floor(random() * notes.length)]!.target!.quote.exact.split(' ');
    const typed = misspelt(words.slice(1, 3).join(' ').toLowerCase(), query);
    for (let length = 1; length <= typed.length; length += 1) {
      const started = performance.now();
      const answer = search.search(typed.slice(0, length));
      keystrokes.push(performance.now() - started);
      hits.push(
        await timed(() => answer.ids.slice(0, 50).map((id) => answer.hitsOf(byId.get(id)!))),
      );
    }
  }
  const putting = await repeated(50, (round) => search.put(entries[round]!));
  return [
    measured('fill the search index, in all', [feeding], null),
    measured('fill the search index, longest task', slices, 16),
    measured('search at a keystroke', keystrokes, 50),
    measured('mark the hits of 50 notes', hits, 16),
    measured('take a changed note into the index', putting, 16),
    measured(
      'overview: over time, most met, pairs',
      await repeated(5, () => {
        notesOverTime(notes, 'week');
        mostMet(notes, 50);
        whoWithWhom(notes, 100);
      }),
      null,
    ),
  ];
}

/** Every third query has two letters in the wrong order. */
function misspelt(query: string, round: number): string {
  return round % 3 === 0 ? query.replace(/(\w{3})(\w)(\w)/, '$1$3$2') : query;
}

async function benchFiles(database: ReturnType<typeof createDatabase>): Promise<Measurement[]> {
  const content = await readContent(database);
  if (!content.ok) throw new Error(content.error.detail);
  let bytes = 0;
  const packing = await timed(async () => {
    bytes = (await packContent(content.value)).bytes;
  });
  return [
    measured('write a backup', await repeated(3, () => writeBackup(content.value)), null),
    measured('pack a snapshot', [packing], null),
    {
      name: 'size of a snapshot',
      median: bytes / 1024,
      high: bytes / 1024,
      unit: 'kB',
      budget: null,
    },
  ];
}

function draftFrom(
  note: ReturnType<typeof makeContent>['notes'][number],
  page: ReturnType<typeof makeContent>['pages'][number],
): NoteDraft {
  const { motivation, target, text, tags, color, subject, entities } = note;
  return { page, motivation, target, text, tags, color, subject, entities };
}

Object.assign(globalThis, { benchNotesInPage });
