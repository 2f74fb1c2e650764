import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '../../utils/i18n';
import { StoreNotices } from '../store/StoreNotices';
import { Tabs } from '../ui/Tabs';
import { EntityPage } from './EntityPage';
import { KeysHelp } from './KeysHelp';
import { type LibraryProps, VIEWS } from './library-props';
import { NotesView } from './NotesView';
import { TrashView } from './TrashView';

interface FrameProps extends LibraryProps {
  /** The overview; handed in, since its plotting library is loaded with it alone. */
  overview: () => ComponentChildren;
  backup: () => ComponentChildren;
}

/** Every note the reader has, as a full page. */
export function Library(props: FrameProps) {
  const { route, onRoute, data, failures } = props;
  const [help, setHelp] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  usePageKeys({
    onSearch: () => {
      if (route.view !== 'notes') onRoute({ view: 'notes' });
      setTimeout(() => search.current?.focus());
    },
    onHelp: () => setHelp(true),
  });
  const counts = { notes: data.notes.length, trash: data.trash.length };
  const tab = route.view === 'entity' ? 'notes' : route.view;
  return (
    <div class="library">
      <StoreNotices
        {...props.care}
        age={route.view === 'backup' ? null : props.care.age}
        failures={failures}
        onOpenBackup={() => onRoute({ view: 'backup' })}
      />
      <div class="library-tabs">
        <Tabs
          label={i18n.t('library.title')}
          panel="library-panel"
          selected={tab}
          onSelect={(view) => onRoute({ view })}
          tabs={VIEWS.map((id) => ({
            id,
            label: i18n.t(`library.views.${id}`),
            count: countOf(id, data.complete ? counts : { notes: data.total, trash: null }),
          }))}
        />
        <button
          type="button"
          class="button plain"
          aria-keyshortcuts="?"
          aria-label={i18n.t('options.keys')}
          onClick={() => setHelp(true)}
        >
          <span class="keys-word">{i18n.t('options.keys')}</span> <kbd>?</kbd>
        </button>
      </div>
      <div
        id="library-panel"
        role="tabpanel"
        aria-labelledby={`library-panel-${tab}`}
        tabIndex={-1}
      >
        <CurrentView {...props} search={search} />
      </div>
      {help && <KeysHelp onClose={() => setHelp(false)} />}
    </div>
  );
}

function CurrentView(props: FrameProps & { search: { current: HTMLInputElement | null } }) {
  switch (props.route.view) {
    case 'notes':
      return <NotesView {...props} />;
    case 'trash':
      return <TrashView {...props} />;
    case 'overview':
      return <>{props.overview()}</>;
    case 'backup':
      return <>{props.backup()}</>;
    case 'entity':
      return <EntityPage key={props.route.id} {...props} id={props.route.id} />;
  }
}

function countOf(
  view: string,
  counts: { notes: number | null; trash: number | null },
): number | null {
  return view === 'notes' ? counts.notes : view === 'trash' ? counts.trash : null;
}

/** `/` and `?` wherever the reader is not writing. */
function usePageKeys(run: { onSearch: () => void; onHelp: () => void }): void {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const writing = (event.target as Element | null)?.matches?.(
        'input:not([type=checkbox], [type=radio]), textarea, select',
      );
      if (writing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === '/') {
        event.preventDefault();
        latest.current.onSearch();
      }
      if (event.key === '?') latest.current.onHelp();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
