import { BackupView } from '../../components/library/BackupView';
import type { NotesDatabase } from '../../utils/notes/database';
import type { StoreHealth } from '../../utils/notes/store-health';
import { useBackup } from '../../utils/surfaces/use-backup';

/** The backup view with its reads and writes; loaded when it is opened, since file formats and their checks are much code. */
export function Backup({
  database,
  health,
}: {
  database: NotesDatabase;
  health: StoreHealth | null;
}) {
  const offered = health === null || health.state === 'well' ? null : health.newest;
  return <BackupView {...useBackup(database)} offered={offered} />;
}
