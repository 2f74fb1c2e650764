import type { NotesDatabase } from '../notes/database';

/** How many notes name each of these entities or are about it. */
export async function noteCounts(
  database: NotesDatabase,
  ids: readonly string[],
): Promise<Record<string, number>> {
  const counts = await Promise.all(
    ids.map((id) => database.notes.where('entities').equals(id).count()),
  );
  return Object.fromEntries(ids.map((id, at) => [id, counts[at] ?? 0]));
}
