import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import '../../components/card/card.css';
import { Library } from '../../components/library/Library';
import '../../components/library/library.css';
import { hashOf, routeOf } from '../../components/library/route';
import { Later } from '../../components/ui/Later';
import { Page } from '../../components/ui/Page';
import '../../components/ui/page.css';
import '../../components/ui/styles';
import { UndoToast } from '../../components/ui/UndoToast';
import type { Card } from '../../utils/dataset/card';
import { i18n } from '../../utils/i18n';
import { sendMessage } from '../../utils/messages';
import { createDatabase } from '../../utils/notes/database';
import type { Note } from '../../utils/notes/model';
import { allProjects } from '../../utils/notes/queries';
import { failuresOf } from '../../utils/surfaces/failures-of';
import { libraryActions } from '../../utils/surfaces/library-actions';
import { noteHistory } from '../../utils/surfaces/note-history';
import { addressOf, setUpPage } from '../../utils/surfaces/page-setup';
import { useEntityNames } from '../../utils/surfaces/use-entity-names';
import { useFacets } from '../../utils/surfaces/use-facets';
import { useLive } from '../../utils/surfaces/use-live';
import { useNoteSearch } from '../../utils/surfaces/use-note-search';
import { useRoute } from '../../utils/surfaces/use-route';
import { useSettings } from '../../utils/surfaces/use-settings';
import { useStoreCare } from '../../utils/surfaces/use-store-care';
import { useUndo } from '../../utils/surfaces/use-undo';

const database = createDatabase();
const history = noteHistory(database);
// Opening takes as long as building the page does: both at once. A failure shows at the first query.
database.open().catch(() => {});

function LibraryPage() {
  useSettings();
  const undo = useUndo();
  const [hash, go] = useRoute();
  const [query, setQuery] = useState('');
  const { names, memory } = useEntityNames();
  const { feed, answers, searchable } = useNoteSearch(database, memory, query, true);
  const projects = useLive(() => allProjects(database), [], []);
  const facets = useFacets(feed.notes);
  const care = useStoreCare(database, `${feed.total === 0} ${feed.failure?.code}`);
  const route = routeOf(hash);
  const card = useCard(route.view === 'entity' ? route.id : null);
  const openEntity = (id: string) => go(hashOf({ view: 'entity', id }));
  const actions = libraryActions({ undo, feed, history, onOpenEntity: openEntity });
  useEffect(() => {
    void memory.learn(firstEntities(feed.notes));
  }, [feed.notes]);
  useUndoKey(undo.undo);
  return (
    <>
      <Page page="library" title={i18n.t('library.title')} addressOf={addressOf} wide>
        <Library
          route={route}
          onRoute={(next) => go(hashOf(next))}
          failures={failuresOf(feed.failure, projects)}
          care={care}
          data={feed}
          query={query}
          onSearch={setQuery}
          answers={answers}
          searchable={searchable}
          projects={projects.ok ? projects.value : []}
          facets={facets}
          knownTags={facets.tags.map(([tag]) => tag)}
          entityNames={names}
          card={card}
          actions={actions}
          overview={() => (
            <Later
              load={loadOverview}
              props={{
                notes: feed.notes,
                complete: feed.complete,
                entityNames: names,
                onNames: (ids: string[]) => void memory.learn(ids),
                onOpenEntity: openEntity,
              }}
            />
          )}
          backup={() => <Later load={loadBackup} props={{ database, health: care.health }} />}
        />
      </Page>
      <UndoToast done={undo.done} onUndo={undo.undo} onForget={undo.forget} />
    </>
  );
}

async function loadOverview() {
  return (await import('../../components/library/Overview')).Overview;
}
async function loadBackup() {
  return (await import('./Backup')).Backup;
}

/** Names shown on the first notes and offered as filters; others are learnt with the search index. */
function firstEntities(notes: readonly Note[]): string[] {
  return notes
    .slice(0, 60)
    .flatMap(({ subject, entities }) => [...(subject ? [subject] : []), ...entities]);
}

/** An entity's card; undefined until it is known, null where there is none. */
function useCard(id: string | null): Card | null | undefined {
  const [card, setCard] = useState<Card | null>();
  useEffect(() => {
    let current = true;
    setCard(undefined);
    if (id !== null) {
      void sendMessage('getCards', [id]).then((cards) => {
        if (current) setCard(cards.ok ? (cards.value[0] ?? null) : null);
      });
    }
    return () => {
      current = false;
    };
  }, [id]);
  return card;
}

/** Ctrl+Z takes back what was done last, outside of fields, which have their own. */
function useUndoKey(undo: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const writing = (event.target as Element | null)?.matches?.(
        'input:not([type=checkbox]), textarea',
      );
      if (!writing && event.key === 'z' && (event.ctrlKey || event.metaKey)) undo();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [undo]);
}

setUpPage(i18n.t('library.title'));
render(<LibraryPage />, document.getElementById('app')!);
