/** Answers what concerns the store as a whole: files in, snapshots back, everything gone. Our own pages only. */

import { pickUp } from '../hand-over';
import { recordBackup } from '../notes/backup-reminder';
import type { NotesContent } from '../notes/formats/content';
import { type ImportFormat, readImport } from '../notes/formats/read-import';
import { type ImportSummary, importContent, replaceDatabase } from '../notes/import-content';
import { arrangeProjects } from '../notes/projects';
import { countNotes } from '../notes/queries';
import { eraseSnapshots, listSnapshots, readSnapshot } from '../notes/snapshots';
import { attempt } from '../notes/storage-failure';
import { fail, ok, type Result } from '../result';
import { updateSettings } from '../settings-store';
import { snapshotArea } from '../snapshot-area';
import { handle, ownPagesOnly } from './handle';
import type { NotesService } from './notes-service';
import type { Origin } from './senders';

/** Registers the handlers. `changed` is called after each write, for snapshots. */
export function handleStore(service: NotesService, changed: () => void): void {
  const { database, repository } = service;
  const platform = { database, now: () => new Date(), makeId: () => crypto.randomUUID() };
  let importing: AbortController | null = null;

  /** Runs a write of many notes, tells open pages of it and passes its answer on. */
  async function write<T>(origin: Origin, work: () => Promise<Result<T>>): Promise<Result<T>> {
    const allowed = ownPagesOnly(origin);
    if (!allowed.ok) return allowed;
    const answer = await work();
    if (answer.ok) {
      changed();
      void service.announce(await pagesWithNotes());
    }
    return answer;
  }

  async function pagesWithNotes(): Promise<string[]> {
    const pages = await attempt(() => database.pages.toCollection().primaryKeys());
    return pages.ok ? pages.value : [];
  }

  async function importFrom(key: string, format: ImportFormat): Promise<Result<ImportSummary>> {
    const file = await attempt(() => pickUp(key));
    if (!file.ok) return file;
    if (file.value === null) return fail('bad-message', 'no file under this key');
    const content = await readImport(await file.value.text(), format, new Date());
    return content.ok ? merge(content.value) : content;
  }

  async function restore(created: string): Promise<Result<ImportSummary>> {
    const content = await snapshotOf(created);
    if (!content.ok) return content;
    const readable = await attempt(() => countNotes(database));
    return readable.ok ? merge(content.value) : replaceDatabase(database, content.value);
  }

  async function merge(content: NotesContent): Promise<Result<ImportSummary>> {
    importing = new AbortController();
    try {
      return await importContent(database, content, importing.signal);
    } finally {
      importing = null;
    }
  }

  handle('arrangeProjects', (ids, origin) => write(origin, () => arrangeProjects(platform, ids)));
  handle('importFile', ({ key, format }, origin) => write(origin, () => importFrom(key, format)));
  handle('cancelImport', async (_, origin) => {
    const allowed = ownPagesOnly(origin);
    if (!allowed.ok) return allowed;
    const running = importing !== null;
    importing?.abort();
    return ok(running);
  });
  handle('restoreSnapshot', (created, origin) => write(origin, () => restore(created)));
  handle('backupSaved', (_, origin) => write(origin, () => recordBackup(database, new Date())));
  handle('eraseEverything', (_, origin) =>
    write(origin, async () => {
      const erased = await repository.eraseEverything();
      // What cannot be opened cannot be emptied, but it can be deleted.
      const gone = erased.ok ? erased : await attempt(() => deleteAndReopen(service));
      if (!gone.ok) return gone;
      await updateSettings(() => ({ choices: [], mutedEntities: [] }));
      return eraseSnapshots(snapshotArea);
    }),
  );
}

async function snapshotOf(created: string): Promise<Result<NotesContent>> {
  const list = await attempt(() => listSnapshots(snapshotArea));
  if (!list.ok) return list;
  const info = list.value.find((one) => one.created === created);
  return info ? readSnapshot(snapshotArea, info) : fail('note-not-found', 'snapshot');
}

async function deleteAndReopen({ database }: NotesService): Promise<true> {
  await database.delete();
  await database.open();
  return true;
}
