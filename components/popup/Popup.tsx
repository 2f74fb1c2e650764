import { useState } from 'preact/hooks';
import { i18n } from '../../utils/i18n';
import type { PageStatus } from '../../utils/messages';
import type { Note } from '../../utils/notes/model';
import type { Failure } from '../../utils/result';
import { EntityList } from '../entities/EntityList';
import type { FoundNote } from '../notes/found-note';
import { type NoteActions, NoteItem } from '../notes/NoteItem';
import { Logo } from '../ui/Logo';
import { Switch } from '../ui/Switch';
import { Tabs } from '../ui/Tabs';
import { PopupNotices } from './PopupNotices';

/** What the popup knows of the tab behind it. */
export type TabView =
  | { kind: 'loading' }
  | { kind: 'page'; status: PageStatus } // our script runs there
  | { kind: 'not-here' } // a web page that is on no list of ours
  | { kind: 'unreachable' }; // the browser's own pages, stores

export interface PopupProps extends NoteActions {
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
  pageNotes: Note[];
  /** Every note that answers the search, newest first without one. */
  found: FoundNote[];
  /** Notes in all. */
  total: number;
  query: string;
  knownTags: string[];
  /** Notes by entity id. */
  notesAbout: Record<string, number>;
  /** Time of the last snapshot, null while there is none. */
  snapshot: string | null;
  onSearch: (query: string) => void;
  onSwitchSite: (on: boolean) => void;
  onTurnOn: () => void;
  onRunOnce: () => void;
  onAddSite: () => void;
  onRepairAccess: () => void;
  onOpenEntity: (id: string) => void;
  onOpenSurface: (surface: 'library' | 'options' | 'about') => void;
}

type TabId = 'page' | 'article' | 'all';

/** Most notes shown at once; the library shows all. */
const SHOWN_NOTES = 50;

/** The toolbar button's popup. */
export function Popup(props: PopupProps) {
  const { tab, host, query, pageNotes, found, total } = props;
  const [selected, select] = useState<TabId>('page');
  const shown = query.trim() === '' ? selected : 'all';
  const entities = tab.kind === 'page' ? tab.status.entities : [];
  return (
    <div class="popup">
      <header class="popup-head">
        <Logo />
        <h1>Backgrounder</h1>
        {host !== null && (
          <Switch
            label={i18n.t('popup.siteSwitch', [host])}
            checked={props.siteOn && props.enabled}
            disabled={!props.enabled}
            onChange={props.onSwitchSite}
          />
        )}
      </header>
      <PopupNotices {...props} />
      <input
        type="search"
        class="search"
        autofocus
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
          select(id);
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
        {shown === 'all' && found.length > SHOWN_NOTES && (
          <button type="button" class="button-link" onClick={() => props.onOpenSurface('library')}>
            {i18n.t('popup.library')}
          </button>
        )}
      </div>
      <footer class="popup-foot">
        {(['library', 'options', 'about'] as const).map((surface) => (
          <button
            key={surface}
            type="button"
            class="button-link"
            onClick={() => props.onOpenSurface(surface)}
          >
            {i18n.t(`popup.${surface === 'options' ? 'settings' : surface}`)}
          </button>
        ))}
        <span class="popup-snapshot">{snapshotLine(props.snapshot)}</span>
      </footer>
    </div>
  );
}

function PageNotes(props: PopupProps) {
  if (props.pageNotes.length === 0) return <p class="empty">{i18n.t('popup.emptyPage')}</p>;
  const entities = props.tab.kind === 'page' ? props.tab.status.entities : [];
  return (
    <ul class="notes">
      {props.pageNotes.map((note) => (
        <li key={note.id}>
          <NoteItem
            note={note}
            subjectName={entities.find((entity) => entity.id === note.subject)?.name}
            knownTags={props.knownTags}
            onSave={props.onSave}
            onDelete={props.onDelete}
            onJump={props.onJump}
          />
        </li>
      ))}
    </ul>
  );
}

function FoundNotes(props: PopupProps) {
  const { found, query } = props;
  if (found.length === 0) {
    return (
      <p class="empty">{i18n.t(query.trim() === '' ? 'popup.emptyAll' : 'popup.emptySearch')}</p>
    );
  }
  return (
    <ul class="notes">
      {found.slice(0, SHOWN_NOTES).map(({ note, page, hits }) => (
        <li key={note.id}>
          <NoteItem
            note={note}
            page={page}
            hits={hits}
            knownTags={props.knownTags}
            onSave={props.onSave}
            onDelete={props.onDelete}
            onJump={props.onJump}
          />
        </li>
      ))}
    </ul>
  );
}

function snapshotLine(snapshot: string | null): string {
  if (snapshot === null) return i18n.t('popup.noSnapshot');
  const format = new Intl.DateTimeFormat(undefined, { dateStyle: 'short', timeStyle: 'short' });
  return i18n.t('popup.lastSnapshot', [format.format(new Date(snapshot))]);
}
