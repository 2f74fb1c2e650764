/** Which notes a reader wants to see. Pure. */

import type { AnchorState, Note, NoteColor } from './model';

/** Every field narrows; null leaves it open. */
export interface NoteFilter {
  tag: string | null;
  color: NoteColor | null;
  /** Host of the page. */
  site: string | null;
  entity: string | null;
  project: string | null;
  state: AnchorState | null;
  /** Created on this day or later, ISO 8601. */
  since: string | null;
}

export const NO_FILTER: NoteFilter = {
  tag: null,
  color: null,
  site: null,
  entity: null,
  project: null,
  state: null,
  since: null,
};

/** Whether a note passes every part of the filter. */
export function passes(note: Note, filter: NoteFilter): boolean {
  return (
    (filter.tag === null || note.tags.includes(filter.tag)) &&
    (filter.color === null || note.color === filter.color) &&
    (filter.site === null || siteOfPage(note.page) === filter.site) &&
    (filter.entity === null ||
      note.subject === filter.entity ||
      note.entities.includes(filter.entity)) &&
    (filter.project === null || note.projects.includes(filter.project)) &&
    (filter.state === null || note.anchor === filter.state) &&
    (filter.since === null || note.created >= filter.since)
  );
}

/** How often each value occurs among notes, most frequent first. */
export interface Facets {
  tags: [string, number][];
  sites: [string, number][];
  colors: [NoteColor, number][];
  states: [AnchorState, number][];
  entities: [string, number][];
  /** Notes in each project, by id. */
  projects: ReadonlyMap<string, number>;
}

/** Counts the values that notes can be filtered by. */
export function facetsOf(notes: readonly Note[]): Facets {
  const tags = new Map<string, number>();
  const sites = new Map<string, number>();
  const colors = new Map<NoteColor, number>();
  const states = new Map<AnchorState, number>();
  const entities = new Map<string, number>();
  const projects = new Map<string, number>();
  for (const note of notes) {
    for (const tag of note.tags) add(tags, tag);
    for (const project of note.projects) add(projects, project);
    add(sites, siteOfPage(note.page));
    add(colors, note.color);
    if (note.target !== null) add(states, note.anchor);
    for (const entity of new Set([
      ...note.entities,
      ...(note.subject === null ? [] : [note.subject]),
    ])) {
      add(entities, entity);
    }
  }
  return {
    tags: ranked(tags),
    sites: ranked(sites),
    colors: ranked(colors),
    states: ranked(states),
    entities: ranked(entities),
    projects,
  };
}

/** Host of a page's key, without `www.`; the key itself where it is no address. */
export function siteOfPage(page: string): string {
  return page.match(/^https?:\/\/(?:www\.)?([^/?#]+)/)?.[1] ?? page;
}

function add<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function ranked<Key extends string>(counts: Map<Key, number>): [Key, number][] {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
