import { useEffect, useState } from 'preact/hooks';
import { type BackupAge, backupAge } from '../notes/backup-reminder';
import type { NotesDatabase } from '../notes/database';
import { checkStore, type StoreHealth } from '../notes/store-health';
import { snapshotArea } from '../snapshot-area';

/** How long the first paint is let go before; milliseconds. */
const AFTER_PAINT_MS = 50;

/**
 * Looks whether the notes are where they should be, once the surface is shown and again whenever `occasion` is
 * another; null until it is known.
 */
export function useStoreCare(
  database: NotesDatabase,
  occasion: unknown,
): { health: StoreHealth | null; age: BackupAge | null } {
  const [care, setCare] = useState<{ health: StoreHealth | null; age: BackupAge | null }>({
    health: null,
    age: null,
  });
  useEffect(() => {
    let current = true;
    async function look(): Promise<void> {
      const health = await checkStore(database, snapshotArea);
      const age = health.state === 'well' ? await backupAge(database) : null;
      if (current) setCare({ health, age: age?.ok ? age.value : null });
    }
    const timer = setTimeout(() => void look(), AFTER_PAINT_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [database, occasion]);
  return care;
}
