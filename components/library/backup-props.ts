/** What the backup view shows and asks for. */

import type { BackupAge } from '../../utils/notes/backup-reminder';
import type { ImportFormat } from '../../utils/notes/formats/read-import';
import type { ImportSummary } from '../../utils/notes/import-content';
import type { Note } from '../../utils/notes/model';
import type { SnapshotInfo } from '../../utils/notes/snapshots';
import type { Result } from '../../utils/result';

/** What bringing notes in would do. */
export interface ImportPreview {
  summary: ImportSummary;
  /** The newest notes in it, to be recognised by. */
  newest: Note[];
  /** Notes in it, those in the trash included. */
  notes: number;
}

/** A file that was read and checked, and not yet imported. */
export interface ReadFile extends ImportPreview {
  name: string;
  format: ImportFormat;
}

/** How much is stored; bytes. */
export interface Usage {
  used: number;
  available: number;
  /** Whether the browser has promised not to clear it by itself. */
  kept: boolean;
}

export interface BackupProps {
  age: BackupAge | null;
  usage: Usage | null;
  /** Newest first. */
  snapshots: SnapshotInfo[];
  /** The snapshot to restore from, where the notes are lost or cannot be read. */
  offered: SnapshotInfo | null;
  /** Saves everything as a file of this kind; answers its name. */
  onExport: (format: ImportFormat, signal: AbortSignal) => Promise<Result<string>>;
  onReadFile: (file: File, signal: AbortSignal) => Promise<Result<ReadFile>>;
  onImport: (
    file: File,
    format: ImportFormat,
    signal: AbortSignal,
  ) => Promise<Result<ImportSummary>>;
  onReadSnapshot: (info: SnapshotInfo) => Promise<Result<ImportPreview>>;
  onRestore: (info: SnapshotInfo, signal: AbortSignal) => Promise<Result<ImportSummary>>;
  /** Asks the browser to keep what is stored. */
  onKeep: () => void;
  onErase: () => Promise<Result<true>>;
}
