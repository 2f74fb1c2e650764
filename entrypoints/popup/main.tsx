import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Popup, SHOWN_NOTES, type TabView } from '../../components/popup/Popup';
import '../../components/ui/styles';
import '../../components/popup/popup.css';
import { UndoToast } from '../../components/ui/UndoToast';
import { failureText } from '../../utils/failure-text';
import { sendMessage } from '../../utils/messages';
import { createDatabase } from '../../utils/notes/database';
import { countNotes, notesOfPage, recentNotes } from '../../utils/notes/queries';
import type { Failure } from '../../utils/result';
import { MAX_DISABLED_PAGES } from '../../utils/settings';
import { isSwitchedOff, siteOf } from '../../utils/sites';
import { askHost, askNewsAccess, hasNewsAccess } from '../../utils/surfaces/access';
import { type CurrentTab, hostOf } from '../../utils/surfaces/current-tab';
import { failuresOf } from '../../utils/surfaces/failures-of';
import { firstFound, recentFound } from '../../utils/surfaces/first-found';
import { jumpToEntity, jumpToNote } from '../../utils/surfaces/jump';
import { noteActions } from '../../utils/surfaces/note-actions';
import { noteCounts } from '../../utils/surfaces/note-counts';
import { noteHistory } from '../../utils/surfaces/note-history';
import { addressOf, setUpPage, typedAlready } from '../../utils/surfaces/page-setup';
import { hasSidePanel, openSidePanel } from '../../utils/surfaces/side-panel';
import { useEntityNames } from '../../utils/surfaces/use-entity-names';
import { useLive } from '../../utils/surfaces/use-live';
import { useNoteSearch } from '../../utils/surfaces/use-note-search';
import { usePages } from '../../utils/surfaces/use-pages';
import { useSettings } from '../../utils/surfaces/use-settings';
import { useSnapshots } from '../../utils/surfaces/use-snapshots';
import { useStoreCare } from '../../utils/surfaces/use-store-care';
import { useTab } from '../../utils/surfaces/use-tab';
import { useTags } from '../../utils/surfaces/use-tags';
import { useUndo } from '../../utils/surfaces/use-undo';

const database = createDatabase();
const history = noteHistory(database);
// Opening takes as long as building the page does: both at once. A failure shows at the first query.
database.open().catch(() => {});
const NO_COUNTS = { notes: 0, trash: 0, pages: 0, projects: 0 };

function PopupPage() {
  const settings = useSettings();
  const tab = useTab();
  const undo = useUndo();
  const [query, setQuery] = useState(typedAlready);
  const [wantsAll, setWantsAll] = useState(false);
  const [newsAccess, setNewsAccess] = useState(true);
  const [dataFailure, setDataFailure] = useState<Failure | null>(null);
  const status = tab?.status ?? null;
  const url = status?.page.url ?? tab?.url ?? null;
  const host = hostOf(url);
  const entityIds = (status?.entities ?? []).map(({ id }) => id);
  const key = status?.page.key;
  const pageNotes = useLive(() => notesOfPage(database, key ?? ''), [], [key]);
  const counts = useLive(() => countNotes(database), NO_COUNTS, []);
  const tags = useTags(database);
  const about = useLive(() => noteCounts(database, entityIds), {}, [entityIds.join(' ')]);
  const { names, memory } = useEntityNames();
  // Reading everything takes a second or two with many notes: only for a reader who searches.
  const { feed, answers, searchable } = useNoteSearch(database, memory, query, query !== '');
  const recent = useLive(
    () => (wantsAll ? recentNotes(database, SHOWN_NOTES + 1) : Promise.resolve([])),
    [],
    [wantsAll],
  );
  const snapshots = useSnapshots();
  const care = useStoreCare(database, counts.ok && counts.value.notes === 0);

  useEffect(() => {
    void hasNewsAccess().then(setNewsAccess);
    void sendMessage('datasetInfo', undefined).then((info) =>
      setDataFailure(info.ok ? null : info.error),
    );
  }, []);
  const subjects = pageNotes.ok ? pageNotes.value.flatMap(({ subject }) => subject ?? []) : [];
  useEffect(() => {
    if (subjects.length > 0) void memory.learn(subjects);
  }, [subjects.join(' ')]);

  const pages = usePages(database, recent.ok ? recent.value : []);
  const found =
    query.trim() === ''
      ? recentFound(recent.ok ? recent.value : [], pages)
      : firstFound(feed, answers, SHOWN_NOTES + 1);

  const close = () => window.close();
  const actions = noteActions({
    undo,
    history,
    onJump: (note) => {
      const tabId = note.page === key ? (tab?.id ?? null) : null;
      void jumpToNote(
        note,
        tabId,
        (feed.pages.get(note.page) ?? pages.get(note.page))?.url ?? note.page,
      ).then(close);
    },
    onAttach: async (note) => {
      const attached = await sendMessage('attachNote', note.id, tab?.id ?? -1);
      if (attached.ok) close();
      else undo.say({ text: failureText(attached.error) });
    },
  });
  return (
    <>
      <Popup
        tab={viewOf(tab)}
        host={host}
        siteOn={host === null || !isSwitchedOff(host, settings.disabledSites)}
        enabled={settings.enabled}
        privateWindow={tab?.incognito ?? false}
        newsAccess={newsAccess}
        care={care}
        failures={failuresOf(dataFailure, pageNotes, counts, feed.failure)}
        pageNotes={pageNotes.ok ? pageNotes.value : []}
        found={found}
        searchable={searchable}
        total={counts.ok ? counts.value.notes : 0}
        query={query}
        knownTags={tags}
        entityNames={names}
        notesAbout={about.ok ? about.value : {}}
        snapshot={snapshots?.[0]?.created ?? null}
        hasSidePanel={hasSidePanel()}
        actions={actions}
        onSearch={setQuery}
        onWantAll={() => setWantsAll(true)}
        onSwitchSite={(on) =>
          host !== null && void sendMessage('switchSite', { host: siteOf(host), on })
        }
        onTurnOn={() => void sendMessage('changeSettings', { enabled: true })}
        onTurnOff={() => void sendMessage('changeSettings', { enabled: false })}
        onSwitchPage={(on) => {
          if (key === undefined) return;
          const others = settings.disabledPages.filter((one) => one !== key);
          const disabledPages = on ? others : [...others, key].slice(-MAX_DISABLED_PAGES);
          void sendMessage('changeSettings', { disabledPages });
        }}
        onRunOnce={() => void sendMessage('runOnce', tab?.id ?? -1).then(close)}
        onReadAnyway={() => void sendMessage('runCommand', 'next-mention', tab?.id ?? -1)}
        onAddSite={() => host !== null && void askHost(host).then(close)}
        onRepairAccess={() => void askNewsAccess().then(setNewsAccess)}
        onOpenEntity={(id) => void jumpToEntity(id, tab?.id ?? null).then(close)}
        onOpenBackup={() =>
          void browser.tabs.create({ url: `${addressOf('library')}#backup` }).then(close)
        }
        onOpenSurface={(surface) =>
          void browser.tabs.create({ url: addressOf(surface) }).then(close)
        }
        onOpenSidePanel={() => {
          if (tab?.windowId != null) void openSidePanel(tab.windowId).then(close);
        }}
      />
      <UndoToast done={undo.done} onUndo={undo.undo} onForget={undo.forget} />
    </>
  );
}

function viewOf(tab: CurrentTab | null): TabView {
  if (tab === null) return { kind: 'loading' };
  if (tab.status !== null) return { kind: 'page', status: tab.status };
  return hostOf(tab.url) === null ? { kind: 'unreachable' } : { kind: 'not-here' };
}

setUpPage('Backgrounder');
render(<PopupPage />, document.getElementById('app')!);
