import { useEffect, useState } from 'preact/hooks';
import type { NotesDatabase } from '../notes/database';
import type { Note, SourcePage } from '../notes/model';
import { allNotes, pagesByKey, recentNotes } from '../notes/queries';
import { useLive } from './use-live';

/** A note that answers a search, with its page and the places that do. */
export interface Found {
  note: Note;
  page: SourcePage | undefined;
  hits: { quote: { start: number; end: number }[]; text: { start: number; end: number }[] };
}

/** Notes shown before anything is typed. */
const RECENT = 51;

/** Notes that answer a search; the newest ones while there is none. */
export function useFound(database: NotesDatabase, query: string): Found[] {
  const term = query.trim().toLowerCase();
  const notes = useLive(
    () => (term === '' ? recentNotes(database, RECENT) : allNotes(database)),
    [],
    [term === ''],
  );
  const [found, setFound] = useState<Found[]>([]);
  useEffect(() => {
    const matching = (notes.ok ? notes.value : []).filter(
      (note) =>
        term === '' ||
        `${note.target?.quote.exact ?? ''} ${note.text}`.toLowerCase().includes(term),
    );
    void pagesByKey(
      database,
      matching.map((note) => note.page),
    ).then((pages) =>
      setFound(
        matching.map((note) => ({
          note,
          page: pages.get(note.page),
          hits: { quote: [], text: [] },
        })),
      ),
    );
  }, [notes, term]);
  return found;
}
