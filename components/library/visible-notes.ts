/** Which notes the library shows, and in what order. Pure. */

import { type NoteFilter, passes } from '../../utils/notes/filter';
import type { Note, Project } from '../../utils/notes/model';
import type { SearchAnswer } from '../../utils/notes/search';
import type { LibraryNotes } from './library-props';

/** How notes stand in the list; a search's best answer comes first whatever this is. */
export const ORDERS = ['newest', 'oldest', 'page'] as const;
export type Order = (typeof ORDERS)[number];

/** The notes that pass search and filter, in order: a search's own, a project's own, or the one chosen. */
export function visibleNotes(
  data: LibraryNotes,
  answers: SearchAnswer | null,
  filter: NoteFilter,
  order: Order,
  projects: readonly Project[],
): readonly Note[] {
  const isFiltering = Object.values(filter).some((value) => value !== null);
  if (answers !== null) {
    // Runs over thousands at each keystroke: no list of lists, and no filter that lets all pass.
    const found: Note[] = [];
    for (const id of answers.ids) {
      const note = data.byId.get(id);
      if (note?.deleted === null && (!isFiltering || passes(note, filter))) found.push(note);
    }
    return found;
  }
  if (!isFiltering && order === 'newest') return data.notes;
  const notes = data.notes.filter((note) => passes(note, filter));
  const project = projects.find(({ id }) => id === filter.project);
  if (project) return inProjectOrder(notes, project);
  if (order === 'oldest') return notes.reverse();
  return order === 'page' ? byPage(notes) : notes;
}

/** The reader's order; notes not yet placed follow by age. */
function inProjectOrder(notes: Note[], project: Project): Note[] {
  const place = new Map(project.order.map((id, at) => [id, at]));
  const placeOf = ({ id }: Note) => place.get(id) ?? Number.MAX_SAFE_INTEGER;
  return notes.sort((a, b) => placeOf(a) - placeOf(b) || (a.created < b.created ? -1 : 1));
}

/** Pages with the newest note first, each page's notes in reading order. */
function byPage(notes: Note[]): Note[] {
  const groups = new Map<string, Note[]>();
  for (const note of notes) {
    const group = groups.get(note.page);
    if (group) group.push(note);
    else groups.set(note.page, [note]);
  }
  const placeOf = (note: Note) => note.target?.position?.start ?? Number.MAX_SAFE_INTEGER;
  return [...groups.values()].flatMap((group) => group.sort((a, b) => placeOf(a) - placeOf(b)));
}

/** The ids with one of them moved by one place; the same list where it cannot go further. */
export function movedBy(ids: readonly string[], id: string, step: 1 | -1): string[] {
  const at = ids.indexOf(id);
  const to = at + step;
  if (at < 0 || to < 0 || to >= ids.length) return [...ids];
  const moved = [...ids];
  moved.splice(at, 1);
  moved.splice(to, 0, id);
  return moved;
}
