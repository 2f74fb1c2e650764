/** Projects: named collections of notes, with an order. Writes answer after their transaction, failures as values. */

import type { Result } from '../result';
import type { NotesDatabase } from './database';
import type { Note, Project } from './model';
import type { RepositoryPlatform } from './repository';
import { attempt, RefusedError } from './storage-failure';

/** Makes a project at the end of the list; `note-empty` when it has no name. */
export function createProject(
  platform: RepositoryPlatform,
  name: string,
): Promise<Result<Project>> {
  const { database } = platform;
  return attempt(() =>
    database.transaction('rw', database.projects, async () => {
      const last = await database.projects.orderBy('position').last();
      const time = platform.now().toISOString();
      const project: Project = {
        id: platform.makeId(),
        name: named(name),
        order: [],
        position: (last?.position ?? 0) + 1,
        created: time,
        modified: time,
      };
      await database.projects.add(project);
      return project;
    }),
  );
}

/** Gives a project another name. */
export function renameProject(
  platform: RepositoryPlatform,
  id: string,
  name: string,
): Promise<Result<Project>> {
  return change(platform, id, () => ({ name: named(name) }));
}

/** Sets the order of a project's notes. */
export function orderProject(
  platform: RepositoryPlatform,
  id: string,
  order: string[],
): Promise<Result<Project>> {
  return change(platform, id, () => ({ order: [...new Set(order)] }));
}

/** Puts the projects in this order. */
export function arrangeProjects(
  platform: RepositoryPlatform,
  ids: string[],
): Promise<Result<number>> {
  const { database } = platform;
  return attempt(() =>
    database.transaction('rw', database.projects, async () => {
      const projects = await database.projects.bulkGet(ids);
      const moved = projects.flatMap((project, index) =>
        project ? [{ ...project, position: index + 1 }] : [],
      );
      await database.projects.bulkPut(moved);
      return moved.length;
    }),
  );
}

/** Removes a project; its notes stay and leave it. */
export function removeProject(platform: RepositoryPlatform, id: string): Promise<Result<number>> {
  const { database } = platform;
  return attempt(() =>
    database.transaction('rw', [database.projects, database.notes], async () => {
      const time = platform.now().toISOString();
      const notes = await database.notes.where('projects').equals(id).toArray();
      await database.notes.bulkPut(notes.map((note) => without(note, id, time)));
      await database.projects.delete(id);
      return notes.length;
    }),
  );
}

function change(
  platform: RepositoryPlatform,
  id: string,
  patch: (project: Project) => Partial<Project>,
): Promise<Result<Project>> {
  const { database }: { database: NotesDatabase } = platform;
  return attempt(() =>
    database.transaction('rw', database.projects, async () => {
      const project = await database.projects.get(id);
      if (!project) throw new RefusedError({ code: 'note-not-found', detail: 'project' });
      const next = { ...project, ...patch(project), modified: platform.now().toISOString() };
      await database.projects.put(next);
      return next;
    }),
  );
}

function without(note: Note, project: string, time: string): Note {
  return {
    ...note,
    projects: note.projects.filter((id) => id !== project),
    modified: time,
    revision: note.revision + 1,
  };
}

function named(name: string): string {
  const trimmed = name.trim();
  if (trimmed === '') throw new RefusedError({ code: 'note-empty', detail: 'project name' });
  return trimmed.slice(0, 10_000);
}
