import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Popup, type TabView } from '../../components/popup/Popup';
import '../../components/popup/popup.css';
import { Toast } from '../../components/ui/Toast';
import '../../components/ui/surfaces.css';
import { i18n } from '../../utils/i18n';
import { sendMessage } from '../../utils/messages';
import { createDatabase } from '../../utils/notes/database';
import type { Note } from '../../utils/notes/model';
import { countNotes, notesOfPage, tagCounts } from '../../utils/notes/queries';
import type { Failure } from '../../utils/result';
import { isSwitchedOff, siteOf } from '../../utils/sites';
import { askHost, askNewsAccess, hasNewsAccess } from '../../utils/surfaces/access';
import { type CurrentTab, hostOf } from '../../utils/surfaces/current-tab';
import { jumpToEntity, jumpToNote } from '../../utils/surfaces/jump';
import { addressOf, setUpPage } from '../../utils/surfaces/page-setup';
import { useFound } from '../../utils/surfaces/use-found';
import { useLive } from '../../utils/surfaces/use-live';
import { useSettings } from '../../utils/surfaces/use-settings';
import { useTab } from '../../utils/surfaces/use-tab';

const database = createDatabase();
const NO_COUNTS = { notes: 0, trash: 0, pages: 0, projects: 0 };

function PopupPage() {
  const settings = useSettings();
  const tab = useTab();
  const [query, setQuery] = useState('');
  const [newsAccess, setNewsAccess] = useState(true);
  const [dataFailure, setDataFailure] = useState<Failure | null>(null);
  const [deleted, setDeleted] = useState<Note | null>(null);
  const status = tab?.status ?? null;
  const url = status?.page.url ?? tab?.url ?? null;
  const host = hostOf(url);
  const pageNotes = useLive(
    () => notesOfPage(database, status?.page.key ?? ''),
    [],
    [status?.page.key],
  );
  const counts = useLive(() => countNotes(database), NO_COUNTS, []);
  const tags = useLive(() => tagCounts(database), [], []);
  const about = useLive(() => countsByEntity(), {}, []);
  const found = useFound(database, query);

  useEffect(() => {
    void hasNewsAccess().then(setNewsAccess);
    void sendMessage('datasetInfo', undefined).then((info) =>
      setDataFailure(info.ok ? null : info.error),
    );
  }, []);

  const close = () => window.close();
  return (
    <>
      <Popup
        tab={viewOf(tab)}
        host={host}
        siteOn={host === null || !isSwitchedOff(host, settings.disabledSites)}
        enabled={settings.enabled}
        privateWindow={tab?.incognito ?? false}
        newsAccess={newsAccess}
        failures={failuresOf([dataFailure, failure(pageNotes), failure(counts)])}
        pageNotes={pageNotes.ok ? pageNotes.value : []}
        found={found}
        total={counts.ok ? counts.value.notes : 0}
        query={query}
        knownTags={tags.ok ? tags.value.map(([tag]) => tag) : []}
        notesAbout={about.ok ? about.value : {}}
        snapshot={null}
        onSearch={setQuery}
        onSwitchSite={(on) =>
          host !== null && void sendMessage('switchSite', { host: siteOf(host), on })
        }
        onTurnOn={() => void sendMessage('changeSettings', { enabled: true })}
        onRunOnce={() => void sendMessage('runOnce', tab?.id ?? -1).then(close)}
        onAddSite={() => host !== null && void askHost(host).then(close)}
        onRepairAccess={() => void askNewsAccess().then(setNewsAccess)}
        onOpenEntity={(id) => void jumpToEntity(id, tab?.id ?? null).then(close)}
        onOpenSurface={(surface) =>
          void browser.tabs.create({ url: addressOf(surface) }).then(close)
        }
        onSave={(id, patch) => sendMessage('updateNote', { id, patch })}
        onJump={(note) => {
          const onThisPage = note.page === status?.page.key;
          void jumpToNote(note, onThisPage ? (tab?.id ?? null) : null, note.page).then(close);
        }}
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

function viewOf(tab: CurrentTab | null): TabView {
  if (tab === null) return { kind: 'loading' };
  if (tab.status !== null) return { kind: 'page', status: tab.status };
  return hostOf(tab.url) === null ? { kind: 'unreachable' } : { kind: 'not-here' };
}

/** How many notes are about or name each entity. */
async function countsByEntity(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  await database.notes.orderBy('entities').eachKey((id) => {
    counts[String(id)] = (counts[String(id)] ?? 0) + 1;
  });
  return counts;
}

function failure(result: { ok: true } | { ok: false; error: Failure }): Failure | null {
  return result.ok ? null : result.error;
}

/** Each kind of failure once. */
function failuresOf(failures: (Failure | null)[]): Failure[] {
  const kinds = new Map(
    failures.flatMap((one) => (one === null ? [] : [[one.code, one] as const])),
  );
  return [...kinds.values()];
}

setUpPage('Backgrounder');
render(<PopupPage />, document.getElementById('app')!);
