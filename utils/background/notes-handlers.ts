/** Answers every message about notes: the background is the one owner of writes. */

import type { BulkChange } from '../messages';
import type { Note, NotePatch } from '../notes/model';
import { createProject, orderProject, removeProject, renameProject } from '../notes/projects';
import { draftOf, notesOfEntity } from '../notes/queries';
import { attempt } from '../notes/storage-failure';
import { fail, ok, type Result } from '../result';
import { handle, ownPagesOnly } from './handle';
import type { NotesService } from './notes-service';
import type { Origin } from './senders';

/** A card shows no more than these of an entity's notes; the library has them all. */
const MAX_NOTES_ABOUT = 20;

/** Registers the handlers. `changed` is called after each write, for snapshots. */
export function handleNotes(service: NotesService, changed: () => void): void {
  const { database, repository } = service;
  const platform = { database, now: () => new Date(), makeId: () => crypto.randomUUID() };

  /** Runs a write, tells open pages of it and passes its answer on. */
  async function write<T>(
    work: () => Promise<Result<T>>,
    pages: () => Promise<string[]>,
  ): Promise<Result<T>> {
    const before = await pages();
    const answer = await work();
    if (answer.ok) {
      changed();
      void service.announce(before);
    }
    return answer;
  }
  const pagesOf = (ids: string[]) => async () => {
    const notes = await attempt(() => database.notes.bulkGet(ids));
    return notes.ok ? notes.value.flatMap((note) => (note ? [note.page] : [])) : [];
  };
  const noPages = async () => [];

  handle('notesOnPage', (key) => service.ofPage(key));
  handle('notesAbout', (entities) =>
    attempt(async () => {
      const about: Record<string, { id: string; text: string }[]> = {};
      for (const entity of entities) {
        const found = await notesOfEntity(database, entity);
        const texts = found.map(({ id, text, target }) => ({
          id,
          text: text || (target?.quote.exact ?? ''),
        }));
        if (texts.length > 0) about[entity] = texts.slice(0, MAX_NOTES_ABOUT);
      }
      return about;
    }),
  );
  handle('draftOf', async (key) => {
    const found = await attempt(() => draftOf(database, key));
    return found.ok ? ok(found.value ?? null) : found;
  });
  handle('keepDraft', ({ key, draft }, origin) =>
    unlessPrivate(origin, () => repository.keepDraft(key, draft)),
  );
  handle('saveNote', (draft, origin) =>
    unlessPrivate(origin, () =>
      write(
        () => repository.save(draft),
        async () => [draft?.page?.key ?? ''],
      ),
    ),
  );
  handle('updateNote', ({ id, patch }, origin) =>
    unlessPrivate(origin, () => write(() => repository.update(id, patch), pagesOf([id]))),
  );
  handle('deleteNotes', (ids) => write(() => repository.trash(ids), pagesOf(ids)));
  handle('restoreNotes', (ids) => write(() => repository.restore(ids), pagesOf(ids)));
  handle('removeNotes', (ids, origin) =>
    ownOnly(origin, () => write(() => repository.remove(ids), pagesOf(ids))),
  );
  handle('changeNotes', ({ ids, change }, origin) =>
    ownOnly(origin, () =>
      write(() => repository.updateMany(ids, (note) => bulkPatch(note, change)), pagesOf(ids)),
    ),
  );
  handle('revertNote', ({ id, revision }, origin) =>
    ownOnly(origin, () => write(() => repository.revert(id, revision), pagesOf([id]))),
  );
  handle('createProject', (name, origin) =>
    ownOnly(origin, () => write(() => createProject(platform, name), noPages)),
  );
  handle('updateProject', ({ id, name, order }, origin) =>
    ownOnly(origin, () =>
      write(
        () =>
          order !== undefined
            ? orderProject(platform, id, order)
            : name !== undefined
              ? renameProject(platform, id, name)
              : Promise.resolve(fail('bad-message', 'updateProject: nothing to change')),
        noPages,
      ),
    ),
  );
  handle('deleteProject', (id, origin) =>
    ownOnly(origin, () => write(() => removeProject(platform, id), noPages)),
  );
  handle('reportAnchors', (reports, origin) =>
    unlessPrivate(origin, () => repository.reportAnchors(reports)),
  );
}

/** Nothing from a private window is stored. */
async function unlessPrivate<T>(
  origin: Origin,
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  if (origin.kind === 'page' && origin.incognito) {
    return fail('private-window', 'write');
  }
  return work();
}

async function ownOnly<T>(origin: Origin, work: () => Promise<Result<T>>): Promise<Result<T>> {
  const allowed = ownPagesOnly(origin);
  return allowed.ok ? work() : allowed;
}

/** The patch a bulk action makes of one note; null where it changes nothing. */
function bulkPatch(note: Note, change: BulkChange): NotePatch | null {
  const tags = without(note.tags, change.removeTags).concat(change.addTags ?? []);
  const projects = without(note.projects, change.removeProjects).concat(change.addProjects ?? []);
  const patch: NotePatch = {
    tags: change.tags ?? [...new Set(tags)],
    projects: change.projects ?? [...new Set(projects)],
    color: change.color ?? note.color,
  };
  const same =
    patch.color === note.color &&
    String(patch.tags) === String(note.tags) &&
    String(patch.projects) === String(note.projects);
  return same ? null : patch;
}

function without(list: string[], gone: string[] | undefined): string[] {
  return gone === undefined ? list : list.filter((one) => !gone.includes(one));
}
