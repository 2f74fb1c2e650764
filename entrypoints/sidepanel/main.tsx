import { render } from 'preact';
import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { SidePanel } from '../../components/sidepanel/SidePanel';
import '../../components/ui/styles';
import '../../components/sidepanel/sidepanel.css';
import { UndoToast } from '../../components/ui/UndoToast';
import { failureText } from '../../utils/failure-text';
import { i18n } from '../../utils/i18n';
import { sendMessage } from '../../utils/messages';
import { createDatabase } from '../../utils/notes/database';
import type { Note } from '../../utils/notes/model';
import { notesOfEntity, notesOfPage } from '../../utils/notes/queries';
import { failuresOf } from '../../utils/surfaces/failures-of';
import { jumpToEntity, jumpToNote } from '../../utils/surfaces/jump';
import { noteActions } from '../../utils/surfaces/note-actions';
import { noteHistory } from '../../utils/surfaces/note-history';
import { addressOf, setUpPage } from '../../utils/surfaces/page-setup';
import { useEntityNames } from '../../utils/surfaces/use-entity-names';
import { useLive } from '../../utils/surfaces/use-live';
import { useSettings } from '../../utils/surfaces/use-settings';
import { useTab } from '../../utils/surfaces/use-tab';
import { useTags } from '../../utils/surfaces/use-tags';
import { useUndo } from '../../utils/surfaces/use-undo';

const database = createDatabase();
const history = noteHistory(database);
// Opening takes as long as building the page does: both at once. A failure shows at the first query.
database.open().catch(() => {});

function SidePanelPage() {
  useSettings();
  const tab = useTab();
  const undo = useUndo();
  const status = tab?.status ?? null;
  const entities = status?.entities ?? [];
  const ids = entities.map(({ id }) => id);
  const key = status?.page.key;
  const pageNotes = useLive(() => notesOfPage(database, key ?? ''), [], [key]);
  const about = useLive(() => notesByEntity(ids), {}, [ids.join(' ')]);
  const tags = useTags(database);
  const { names, memory } = useEntityNames();
  const notesAbout = about.ok ? about.value : {};
  const subjects = pageNotes.ok ? pageNotes.value.flatMap(({ subject }) => subject ?? []) : [];
  useEffect(() => {
    if (subjects.length > 0) void memory.learn(subjects);
  }, [subjects.join(' ')]);

  const actions = noteActions({
    undo,
    history,
    onJump: (note) => void jumpToNote(note, tab?.id ?? null, status?.page.url ?? note.page),
    onAttach: async (note) => {
      const attached = await sendMessage('attachNote', note.id, tab?.id ?? -1);
      if (!attached.ok) undo.say({ text: failureText(attached.error) });
    },
  });
  return (
    <>
      <SidePanel
        title={status?.verdict === 'article' ? status.page.title : null}
        failures={failuresOf(pageNotes, about)}
        entities={entities.map((entity) => ({
          ...entity,
          notes: notesAbout[entity.id]?.length ?? 0,
        }))}
        notesAbout={notesAbout}
        pageNotes={pageNotes.ok ? pageNotes.value : []}
        entityNames={names}
        knownTags={tags}
        actions={actions}
        onOpenEntity={(id) => void jumpToEntity(id, tab?.id ?? null)}
        onOpenInLibrary={(id) =>
          void browser.tabs.create({
            url: `${addressOf('library')}#entity=${encodeURIComponent(id)}`,
          })
        }
      />
      <UndoToast done={undo.done} onUndo={undo.undo} onForget={undo.forget} />
    </>
  );
}

async function notesByEntity(ids: string[]): Promise<Record<string, Note[]>> {
  const lists = await Promise.all(ids.map((id) => notesOfEntity(database, id)));
  return Object.fromEntries(ids.map((id, at) => [id, lists[at] ?? []]));
}

setUpPage(i18n.t('sidepanel.title'));
render(<SidePanelPage />, document.getElementById('app')!);
