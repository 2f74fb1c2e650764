import { useEffect, useState } from 'preact/hooks';
import { layDown } from '../hand-over';
import { sendMessage } from '../messages';
import { type BackupAge, backupAge } from '../notes/backup-reminder';
import type { NotesDatabase } from '../notes/database';
import { BACKUP_FILE, writeBackup } from '../notes/formats/backup';
import { type NotesContent, readContent } from '../notes/formats/content';
import { formatOf, type ImportFormat, readImport } from '../notes/formats/read-import';
import { WEB_ANNOTATION_FILE, writeWebAnnotations } from '../notes/formats/web-annotation';
import { type ImportSummary, previewImport } from '../notes/import-content';
import type { Note } from '../notes/model';
import { readSnapshot, type SnapshotInfo } from '../notes/snapshots';
import { attempt } from '../notes/storage-failure';
import { ok, type Result } from '../result';
import { snapshotArea } from '../snapshot-area';
import { saveFile } from './save-file';
import { useLive } from './use-live';
import { useSnapshots } from './use-snapshots';

/** Notes shown of a file or snapshot before it is brought in. */
const SHOWN = 3;

/** What the backup view needs: reads done here, writes by message. */
export function useBackup(database: NotesDatabase) {
  const age = useLive<BackupAge | null>(
    async () => {
      const now = await backupAge(database);
      return now.ok ? now.value : null;
    },
    null,
    [],
  );
  const snapshots = useSnapshots();
  const [usage, readUsage] = useUsage();

  async function importing<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    const cancel = () => void sendMessage('cancelImport', undefined);
    signal.addEventListener('abort', cancel);
    try {
      return await work();
    } finally {
      signal.removeEventListener('abort', cancel);
      readUsage();
    }
  }

  return {
    age: age.ok ? age.value : null,
    usage,
    snapshots: snapshots ?? [],
    onExport: (format: ImportFormat, signal: AbortSignal) => exportFile(database, format, signal),
    async onReadFile(file: File, signal: AbortSignal) {
      const text = await attempt(() => file.text());
      if (!text.ok) return text;
      const format = formatOf(text.value);
      const content = await readImport(text.value, format, new Date());
      if (!content.ok || signal.aborted) return content as Result<never>;
      const preview = await previewOf(database, content.value);
      return preview.ok ? ok({ ...preview.value, name: file.name, format }) : preview;
    },
    onImport: (file: File, format: ImportFormat, signal: AbortSignal) =>
      importing(signal, async (): Promise<Result<ImportSummary>> => {
        const key = await attempt(() => layDown(file));
        return key.ok ? sendMessage('importFile', { key: key.value, format }) : key;
      }),
    async onReadSnapshot(info: SnapshotInfo) {
      const content = await readSnapshot(snapshotArea, info);
      return content.ok ? previewOf(database, content.value) : content;
    },
    onRestore: (info: SnapshotInfo, signal: AbortSignal) =>
      importing(signal, () => sendMessage('restoreSnapshot', info.created)),
    onKeep: () => void navigator.storage.persist().then(readUsage),
    async onErase() {
      const erased = await sendMessage('eraseEverything', undefined);
      // Names of entities tell what was read, too.
      localStorage.clear();
      readUsage();
      return erased;
    },
  };
}

async function exportFile(
  database: NotesDatabase,
  format: ImportFormat,
  signal: AbortSignal,
): Promise<Result<string>> {
  const content = await readContent(database);
  if (!content.ok || signal.aborted) return content as Result<never>;
  const { type, extension } = format === 'backup' ? BACKUP_FILE : WEB_ANNOTATION_FILE;
  const text =
    format === 'backup' ? writeBackup(content.value) : writeWebAnnotations(content.value);
  const name = `backgrounder-${new Date().toISOString().slice(0, 10)}.${extension}`;
  saveFile(name, new Blob([text], { type }));
  if (format === 'backup') await sendMessage('backupSaved', undefined);
  return ok(name);
}

async function previewOf(database: NotesDatabase, content: NotesContent) {
  const summary = await previewImport(database, content);
  if (!summary.ok) {
    // A database that cannot be read is made anew, so everything in it is new.
    const { notes, pages, projects } = content;
    const all = { added: notes.length, updated: 0, kept: 0 };
    const whole = { ...all, pages: pages.length, projects: projects.length };
    return ok({ summary: whole, newest: newestOf(notes), notes: notes.length });
  }
  return ok({
    summary: summary.value,
    newest: newestOf(content.notes),
    notes: content.notes.length,
  });
}

function newestOf(notes: readonly Note[]): Note[] {
  return notes
    .filter(({ deleted }) => deleted === null)
    .sort((a, b) => (a.created < b.created ? 1 : -1))
    .slice(0, SHOWN);
}

function useUsage() {
  const [usage, setUsage] = useState<{ used: number; available: number; kept: boolean } | null>(
    null,
  );
  const read = () =>
    void Promise.all([navigator.storage.estimate(), navigator.storage.persisted()]).then(
      ([{ usage: used = 0, quota = 0 }, kept]) => setUsage({ used, available: quota, kept }),
    );
  useEffect(read, []);
  return [usage, read] as const;
}
