import { BackupView } from '../../components/library/BackupView';
import type { NotesDatabase } from '../../utils/notes/database';
import { useBackup } from '../../utils/surfaces/use-backup';

/** The backup view with its reads and writes; loaded when it is opened, since file formats and their checks are much code. */
export function Backup({ database }: { database: NotesDatabase }) {
  return <BackupView {...useBackup(database)} />;
}
