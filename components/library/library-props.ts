/** What the library shows and what its controls ask for. */

import type { Card } from '../../utils/dataset/card';
import type { BulkChange } from '../../utils/messages';
import type { Facets } from '../../utils/notes/filter';
import type { Note, Project, SourcePage } from '../../utils/notes/model';
import type { SearchAnswer } from '../../utils/notes/search';
import type { Failure } from '../../utils/result';
import type { NoteActions } from '../notes/note-actions';
import type { StoreCare } from '../store/StoreNotices';

/** The views of the library; an entity's page stands beside them. */
export const VIEWS = ['notes', 'trash', 'overview', 'backup'] as const;
export type View = (typeof VIEWS)[number];

/** Where in the library the reader is. */
export type Route = { view: View } | { view: 'entity'; id: string };

/** Notes as far as they are read. */
export interface LibraryNotes {
  /** Outside the trash, newest first. */
  notes: readonly Note[];
  /** Last deleted first. */
  trash: readonly Note[];
  byId: ReadonlyMap<string, Note>;
  pages: ReadonlyMap<string, SourcePage>;
  loaded: number;
  total: number;
  complete: boolean;
}

export interface LibraryActions extends Omit<NoteActions, 'onDelete' | 'onRestore' | 'onRemove'> {
  onDelete: (ids: string[]) => void;
  onRestore: (ids: string[]) => void;
  onRemove: (ids: string[]) => void;
  onChangeMany: (ids: string[], change: BulkChange) => void;
  onCreateProject: (name: string) => void;
  onRenameProject: (id: string, name: string) => void;
  onDeleteProject: (id: string) => void;
  /** Sets the order of a project's notes. */
  onOrderNotes: (project: string, ids: string[]) => void;
  /** Sets the order of the projects. */
  onOrderProjects: (ids: string[]) => void;
}

export interface LibraryProps {
  route: Route;
  onRoute: (route: Route) => void;
  failures: Failure[];
  care: StoreCare;
  data: LibraryNotes;
  query: string;
  onSearch: (query: string) => void;
  /** Null while nothing is searched for. */
  answers: SearchAnswer | null;
  /** Share of the notes that can be searched so far, 0 to 1. */
  searchable: number;
  /** The values to filter by, with their counts. */
  facets: Facets;
  projects: Project[];
  knownTags: string[];
  /** Names of entities by id, as far as they are known. */
  entityNames: Record<string, string>;
  /** Card of the entity whose page is shown; null where there is none, undefined until it is known. */
  card: Card | null | undefined;
  actions: LibraryActions;
}
