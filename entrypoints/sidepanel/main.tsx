import { render } from 'preact';
import { useState } from 'preact/hooks';
import { SidePanel } from '../../components/sidepanel/SidePanel';
import '../../components/sidepanel/sidepanel.css';
import { Toast } from '../../components/ui/Toast';
import '../../components/ui/surfaces.css';
import { i18n } from '../../utils/i18n';
import { sendMessage } from '../../utils/messages';
import { createDatabase } from '../../utils/notes/database';
import type { Note } from '../../utils/notes/model';
import { notesOfEntity, notesOfPage, tagCounts } from '../../utils/notes/queries';
import { jumpToEntity, jumpToNote } from '../../utils/surfaces/jump';
import { setUpPage } from '../../utils/surfaces/page-setup';
import { useLive } from '../../utils/surfaces/use-live';
import { useSettings } from '../../utils/surfaces/use-settings';
import { useTab } from '../../utils/surfaces/use-tab';

const database = createDatabase();

function SidePanelPage() {
  useSettings();
  const tab = useTab();
  const [deleted, setDeleted] = useState<Note | null>(null);
  const status = tab?.status ?? null;
  const entities = status?.entities ?? [];
  const ids = entities.map(({ id }) => id);
  const pageNotes = useLive(
    () => notesOfPage(database, status?.page.key ?? ''),
    [],
    [status?.page.key],
  );
  const about = useLive(() => notesByEntity(ids), {}, [ids.join(' ')]);
  const tags = useLive(() => tagCounts(database), [], []);
  const notesAbout = about.ok ? about.value : {};
  return (
    <>
      <SidePanel
        title={status?.verdict === 'article' ? status.page.title : null}
        entities={entities.map((entity) => ({
          ...entity,
          notes: notesAbout[entity.id]?.length ?? 0,
        }))}
        notesAbout={notesAbout}
        pageNotes={pageNotes.ok ? pageNotes.value : []}
        knownTags={tags.ok ? tags.value.map(([tag]) => tag) : []}
        onOpenEntity={(id) => void jumpToEntity(id, tab?.id ?? null)}
        onSave={(id, patch) => sendMessage('updateNote', { id, patch })}
        onJump={(note) => void jumpToNote(note, tab?.id ?? null, status?.page.url ?? note.page)}
        onDelete={(note) => {
          void sendMessage('deleteNotes', [note.id]);
          setDeleted(note);
        }}
      />
      {deleted && (
        <Toast
          text={i18n.t('note.deleted')}
          onUndo={() => {
            void sendMessage('restoreNotes', [deleted.id]);
            setDeleted(null);
          }}
          onDone={() => setDeleted(null)}
        />
      )}
    </>
  );
}

async function notesByEntity(ids: string[]): Promise<Record<string, Note[]>> {
  const lists = await Promise.all(ids.map((id) => notesOfEntity(database, id)));
  return Object.fromEntries(ids.map((id, at) => [id, lists[at] ?? []]));
}

setUpPage(i18n.t('sidepanel.title'));
render(<SidePanelPage />, document.getElementById('app')!);
