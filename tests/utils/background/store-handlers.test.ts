import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createNotesService } from '../../../utils/background/notes-service';
import { handleStore } from '../../../utils/background/store-handlers';
import type { ProtocolMap } from '../../../utils/messages';
import { writeBackup } from '../../../utils/notes/formats/backup';
import { writeWebAnnotations } from '../../../utils/notes/formats/web-annotation';
import { takeSnapshot } from '../../../utils/notes/snapshots';
import { loadSettings, updateSettings } from '../../../utils/settings-store';
import { snapshotArea } from '../../../utils/snapshot-area';
import { sampleNote } from '../../components/library/sample-notes';
import { makeDraft } from '../notes/make';

type Handler = (message: { data: unknown; sender: unknown }) => Promise<unknown>;
const { handlers, waiting } = vi.hoisted(() => ({
  handlers: new Map<string, Handler>(),
  waiting: new Map<string, string>(),
}));
vi.mock('../../../utils/messages', () => ({
  onMessage: (name: string, handler: Handler) => handlers.set(name, handler),
  sendMessage: async () => true,
}));
// Blobs do not survive the stand-in for IndexedDB that unit tests have.
vi.mock('../../../utils/hand-over', () => ({
  pickUp: async (key: string) => {
    const text = waiting.get(key);
    waiting.delete(key);
    return text === undefined ? null : new Blob([text]);
  },
}));

let sender: { id?: string; url?: string; tab?: { id: number } };
const service = createNotesService();
const changed = vi.fn();
handleStore(service, changed);

function sendMessage<Name extends keyof ProtocolMap>(
  name: Name,
  data: Parameters<ProtocolMap[Name]>[0],
): Promise<ReturnType<ProtocolMap[Name]>> {
  return handlers.get(name)!({ data, sender }) as Promise<ReturnType<ProtocolMap[Name]>>;
}

const content = {
  notes: [sampleNote('a'), sampleNote('b')],
  pages: [],
  projects: [],
  revisions: [],
};
const texts = async () => (await service.database.notes.toArray()).map(({ id }) => id).sort();

beforeEach(async () => {
  fakeBrowser.reset();
  await service.repository.eraseEverything();
  sender = { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/library.html') };
});

describe('a file', () => {
  it('of a backup is imported and merged, and tells what it did', async () => {
    waiting.set('k', writeBackup(content));
    const first = await sendMessage('importFile', { key: 'k', format: 'backup' });
    expect(first.ok && first.value.added).toBe(2);
    waiting.set('k', writeBackup(content));
    const again = await sendMessage('importFile', { key: 'k', format: 'backup' });
    expect(again.ok && again.value.kept).toBe(2);
    expect(await texts()).toEqual(['a', 'b']);
    expect(changed).toHaveBeenCalled();
  });

  it('of annotations is imported', async () => {
    waiting.set('k', writeWebAnnotations(content));
    const done = await sendMessage('importFile', { key: 'k', format: 'annotations' });
    expect(done.ok && done.value.added).toBe(2);
  });

  it('that is cut off changes nothing', async () => {
    waiting.set('k', writeBackup(content).slice(0, -20));
    const done = await sendMessage('importFile', { key: 'k', format: 'backup' });
    expect(!done.ok && done.error.code).toBe('import-malformed');
    expect(await texts()).toEqual([]);
  });

  it('is not taken from a page', async () => {
    sender = { id: fakeBrowser.runtime.id, url: 'https://paper.example/', tab: { id: 1 } };
    waiting.set('k', writeBackup(content));
    const done = await sendMessage('importFile', { key: 'k', format: 'backup' });
    expect(!done.ok && done.error.code).toBe('bad-message');
    expect(await texts()).toEqual([]);
  });

  it('that is ended while it is imported leaves nothing of itself', async () => {
    waiting.set('k', writeBackup(content));
    const importing = sendMessage('importFile', { key: 'k', format: 'backup' });
    let ended = false;
    while (!ended) {
      const answer = await sendMessage('cancelImport', undefined);
      ended = answer.ok && answer.value;
    }
    const done = await importing;
    expect(!done.ok && done.error.code).toBe('cancelled');
    expect(await texts()).toEqual([]);
  });
});

describe('a snapshot', () => {
  it('brings back what was removed since', async () => {
    const kept = await service.repository.save(makeDraft({ id: 'kept' }));
    expect(kept.ok).toBe(true);
    const taken = await takeSnapshot({
      database: service.database,
      area: snapshotArea,
      now: () => new Date(),
    });
    const created = taken.ok && taken.value ? taken.value.created : '';
    await service.repository.remove(['kept']);
    const restored = await sendMessage('restoreSnapshot', created);
    expect(restored.ok && restored.value.added).toBe(1);
    expect(await texts()).toEqual(['kept']);
  });

  it('that is not there is refused', async () => {
    const restored = await sendMessage('restoreSnapshot', 'never');
    expect(restored.ok).toBe(false);
  });
});

it('deletes notes, snapshots and answers about names, and nothing else of the settings', async () => {
  await service.repository.save(makeDraft());
  await takeSnapshot({ database: service.database, area: snapshotArea, now: () => new Date() });
  await updateSettings(() => ({ mutedEntities: ['x'], hoverDelay: 500 }));
  const erased = await sendMessage('eraseEverything', undefined);
  expect(erased.ok).toBe(true);
  expect(await texts()).toEqual([]);
  const stored = await fakeBrowser.storage.local.get();
  expect(Object.keys(stored).filter((key) => key.startsWith('snapshot'))).toEqual([]);
  const settings = await loadSettings();
  expect([settings.mutedEntities, settings.hoverDelay]).toEqual([[], 500]);
});
