import { useEffect, useState } from 'preact/hooks';
import { i18n } from '../../utils/i18n';
import type { PageStatus } from '../../utils/messages';
import type { AnchorState, Note } from '../../utils/notes/model';
import type { Failure } from '../../utils/result';
import { EntityList } from '../entities/EntityList';
import type { FoundNote } from '../notes/found-note';
import { NoteItem } from '../notes/NoteItem';
import type { NoteActions } from '../notes/note-actions';
import { useGrowing } from '../notes/use-growing';
import type { StoreCare } from '../store/StoreNotices';
import { Logo } from '../ui/Logo';
import { Switch } from '../ui/Switch';
import { Tabs } from '../ui/Tabs';
import { PopupFoot } from './PopupFoot';
import { PopupNotices } from './PopupNotices';

/** What the popup knows of the tab behind it. */
export type TabView =
  | { kind: 'loading' }
  | { kind: 'page'; status: PageStatus } // our script runs there
  | { kind: 'not-here' } // a web page that is on no list of ours
  | { kind: 'unreachable' }; // the browser's own pages, stores

export interface PopupProps {
  tab: TabView;
  /** Host of the tab, null where it has none. */
  host: string | null;
  siteOn: boolean;
  enabled: boolean;
  privateWindow: boolean;
  /** Whether the browser lets us read the listed news sites; Firefox's users can revoke it. */
  newsAccess: boolean;
  /** Why names or notes do not work. */
  failures: Failure[];
  care: StoreCare;
  pageNotes: Note[];
  /** Notes that answer the search, newest first without one; a few more than are shown. */
  found: FoundNote[];
  /** Share of the notes that can be searched so far, 0 to 1. */
  searchable: number;
  /** Notes in all. */
  total: number;
  query: string;
  knownTags: string[];
  /** Names of entities by id, as far as they are known. */
  entityNames: Record<string, string>;
  /** Notes by entity id. */
  notesAbout: Record<string, number>;
  /** Time of the last snapshot, null while there is none. */
  snapshot: string | null;
  hasSidePanel: boolean;
  actions: NoteActions;
  onSearch: (query: string) => void;
  /** The reader wants all notes: they are read now. */
  onWantAll: () => void;
  onSwitchSite: (on: boolean) => void;
  onTurnOn: () => void;
  /** Switches the one page on or off. */
  onSwitchPage: (on: boolean) => void;
  onTurnOff: () => void;
  onRunOnce: () => void;
  /** Reads a page that was judged no article. */
  onReadAnyway: () => void;
  onAddSite: () => void;
  onRepairAccess: () => void;
  onOpenEntity: (id: string) => void;
  onOpenSurface: (surface: 'library' | 'options' | 'about') => void;
  onOpenBackup: () => void;
  onOpenSidePanel: () => void;
}

type TabId = 'page' | 'article' | 'all';

/** Most notes shown at once; the library shows all. */
export const SHOWN_NOTES = 50;

/** The toolbar button's popup. */
export function Popup(props: PopupProps) {
  const { tab, query, pageNotes, total } = props;
  const [chosen, choose] = useState<TabId | null>(null);
  // Where Backgrounder cannot run there is nothing of the page to show.
  const selected = chosen ?? (tab.kind === 'unreachable' ? 'all' : 'page');
  const shown = query.trim() === '' ? selected : 'all';
  useEffect(() => {
    if (shown === 'all') props.onWantAll();
  }, [shown]);
  const entities = tab.kind === 'page' ? tab.status.entities : [];
  return (
    <div class="popup">
      <PopupHead {...props} />
      <PopupNotices {...props} />
      <input
        type="search"
        class="search"
        autofocus
        dir="auto"
        aria-label={i18n.t('popup.searchNotes')}
        placeholder={i18n.t('popup.searchNotes')}
        value={query}
        onInput={(event) => props.onSearch(event.currentTarget.value)}
      />
      <Tabs
        label={i18n.t('popup.tabs')}
        panel="popup-panel"
        selected={shown}
        onSelect={(id) => {
          if (id !== 'all') props.onSearch('');
          choose(id);
        }}
        tabs={[
          { id: 'page', label: i18n.t('popup.thisPage'), count: pageNotes.length },
          { id: 'article', label: i18n.t('popup.article'), count: entities.length },
          { id: 'all', label: i18n.t('popup.all'), count: total },
        ]}
      />
      <div
        class="popup-panel"
        id="popup-panel"
        role="tabpanel"
        aria-labelledby={`popup-panel-${shown}`}
        tabIndex={-1}
      >
        {shown === 'page' && <PageNotes {...props} />}
        {shown === 'article' && (
          <EntityList
            entities={entities.map((entity) => ({
              ...entity,
              notes: props.notesAbout[entity.id] ?? 0,
            }))}
            onOpen={props.onOpenEntity}
          />
        )}
        {shown === 'all' && <FoundNotes {...props} />}
      </div>
      <PopupFoot {...props} />
    </div>
  );
}

function PopupHead({ host, siteOn, enabled, onSwitchSite }: PopupProps) {
  return (
    <header class="popup-head">
      <Logo />
      <h1>Backgrounder</h1>
      {host !== null && (
        <Switch
          label={i18n.t('popup.siteSwitch', [host.replace(/^www\./, '')])}
          checked={siteOn && enabled}
          disabled={!enabled}
          onChange={onSwitchSite}
        />
      )}
    </header>
  );
}

function PageNotes(props: PopupProps) {
  const { tab, pageNotes } = props;
  if (pageNotes.length === 0) {
    if (tab.kind === 'loading' || props.care.health?.state === 'unreadable') return null;
    return <p class="empty">{i18n.t('popup.emptyPage')}</p>;
  }
  const states = new Map(tab.kind === 'page' ? tab.status.anchors : []);
  return (
    <ul class="notes">
      {pageNotes.map((note) => (
        <li key={note.id}>
          <NoteItem
            note={withState(note, states)}
            entityNames={props.entityNames}
            knownTags={props.knownTags}
            actions={props.actions}
          />
        </li>
      ))}
    </ul>
  );
}

/** A note with its state on the page as it is now, where the page has told. */
function withState(note: Note, states: ReadonlyMap<string, AnchorState>): Note {
  const anchor = states.get(note.id);
  return anchor === undefined || anchor === note.anchor ? note : { ...note, anchor };
}

function FoundNotes(props: PopupProps) {
  const { found, query, searchable, actions } = props;
  const searching = query.trim() !== '';
  const unreadable = props.care.health?.state === 'unreadable';
  const { onAttach: _, ...elsewhere } = actions;
  const { shown, end } = useGrowing(Math.min(found.length, SHOWN_NOTES), query);
  return (
    <>
      {searching && searchable < 1 && (
        <p class="progress" role="status">
          {i18n.t('library.indexing')}
          <progress value={searchable} aria-label={i18n.t('library.indexing')} />
        </p>
      )}
      {found.length === 0 && !unreadable && (!searching || searchable === 1) && (
        <p class="empty">{i18n.t(searching ? 'popup.emptySearch' : 'popup.emptyAll')}</p>
      )}
      <ul class="notes">
        {found.slice(0, shown).map(({ note, page, hits }) => (
          <li key={note.id}>
            <NoteItem
              note={note}
              page={page}
              hits={hits}
              entityNames={props.entityNames}
              knownTags={props.knownTags}
              actions={elsewhere}
            />
          </li>
        ))}
      </ul>
      <div ref={end} />
      {found.length > SHOWN_NOTES && (
        <p class="popup-more">
          <button type="button" class="link" onClick={() => props.onOpenSurface('library')}>
            {i18n.t('popup.allInLibrary')}
          </button>
        </p>
      )}
    </>
  );
}
