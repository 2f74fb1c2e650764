import { useEffect, useState } from 'preact/hooks';
import type { NotesDatabase } from '../notes/database';
import type { Note, SourcePage } from '../notes/model';
import { pagesByKey } from '../notes/queries';
import { attempt } from '../notes/storage-failure';

/** The pages that these notes stand on, as far as they are read. */
export function usePages(
  database: NotesDatabase,
  notes: readonly Note[],
): ReadonlyMap<string, SourcePage> {
  const [pages, setPages] = useState<ReadonlyMap<string, SourcePage>>(new Map());
  const keys = [...new Set(notes.map(({ page }) => page))];
  useEffect(() => {
    let current = true;
    if (keys.length > 0) {
      void attempt(() => pagesByKey(database, keys)).then((found) => {
        if (current && found.ok) setPages(found.value);
      });
    }
    return () => {
      current = false;
    };
  }, [keys.join(' ')]);
  return pages;
}
