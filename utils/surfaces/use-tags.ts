import { useEffect, useState } from 'preact/hooks';
import type { NotesDatabase } from '../notes/database';
import { tagCounts } from '../notes/queries';
import { attempt } from '../notes/storage-failure';

/** Tags are wanted when a note is edited, which is later than everything else a surface opens with; milliseconds. */
const LATER_MS = 600;

/** Tags in use, most used first, read once a little after the surface has opened; none where they cannot be read. */
export function useTags(database: NotesDatabase): string[] {
  const [tags, setTags] = useState<string[]>([]);
  useEffect(() => {
    const read = async () => {
      const counts = await attempt(() => tagCounts(database));
      if (counts.ok) setTags(counts.value.map(([tag]) => tag));
    };
    const timer = setTimeout(() => void read(), LATER_MS);
    return () => clearTimeout(timer);
  }, [database]);
  return tags;
}
