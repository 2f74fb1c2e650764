import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '../../utils/i18n';
import { NO_FILTER, type NoteFilter } from '../../utils/notes/filter';
import { BulkBar } from './BulkBar';
import { FilterBar } from './FilterBar';
import type { LibraryProps } from './library-props';
import { NoteList } from './NoteList';
import { oneNote } from './one-note';
import { Projects } from './Projects';
import { useChoice } from './use-choice';
import { movedBy, ORDERS, type Order, visibleNotes } from './visible-notes';

interface NotesViewProps extends LibraryProps {
  search: { current: HTMLInputElement | null };
}

/** All notes: searched, filtered, filed and changed many at a time. */
export function NotesView(props: NotesViewProps) {
  const { data, answers, facets, projects, actions, search } = props;
  const [filter, setFilter] = useState(NO_FILTER);
  const [order, setOrder] = useState<Order>('newest');
  const notes = useMemo(
    () => visibleNotes(data, answers, filter, order, projects),
    [data.notes, answers, filter, order, projects],
  );
  const choice = useChoice(notes);
  const list = useRef<HTMLDivElement>(null);
  const wide = useWide();
  const project = answers === null ? filter.project : null;
  // Hundreds of options that no keystroke in the search field changes: the same element is not looked at again.
  const filters = useMemo(
    () => (
      <FilterBar
        filter={filter}
        facets={facets}
        entityNames={props.entityNames}
        onChange={setFilter}
      />
    ),
    [filter, facets, props.entityNames],
  );
  const deleteChosen = (ids: string[]) => {
    actions.onDelete(ids);
    choice.choose(ids, false);
  };

  return (
    <div class="library-columns" ref={list}>
      <SearchField
        {...props}
        onDown={() => list.current?.querySelector<HTMLElement>('.note-choose')?.focus()}
      />
      <details class="library-side" open={wide}>
        <summary>{i18n.t('library.projectsAndFilters')}</summary>
        <div class="library-side-parts">
          <Projects
            projects={projects}
            selected={filter.project}
            counts={facets.projects}
            onSelect={(id) => setFilter({ ...filter, project: id })}
            onCreate={actions.onCreateProject}
            onRename={actions.onRenameProject}
            onDelete={actions.onDeleteProject}
            onOrder={actions.onOrderProjects}
          />
          {filters}
        </div>
      </details>
      <div class="library-main">
        <BulkBar
          chosen={choice.ids.length}
          shown={notes.length}
          projects={projects}
          project={filter.project}
          knownTags={props.knownTags}
          onChooseAll={(all) =>
            choice.choose(
              notes.map(({ id }) => id),
              all,
            )
          }
          onChange={(change) => actions.onChangeMany(choice.ids, change)}
          onDelete={() => deleteChosen(choice.ids)}
        >
          {answers === null && project === null && <OrderField order={order} onChange={setOrder} />}
        </BulkBar>
        {notes.length === 0 ? (
          <p class="empty">{emptyText(props, filter)}</p>
        ) : (
          <NoteList
            notes={notes}
            listKey={JSON.stringify([props.query, filter, order])}
            pages={data.pages}
            answers={answers}
            chosen={choice.chosen}
            knownTags={props.knownTags}
            entityNames={props.entityNames}
            actions={oneNote(actions)}
            onChoose={choice.choose}
            onDeleteAt={({ id }) => deleteChosen(choice.ids.length > 0 ? choice.ids : [id])}
            onLeave={() => search.current?.focus()}
            onMove={
              project === null
                ? undefined
                : (id, step) =>
                    actions.onOrderNotes(
                      project,
                      movedBy(
                        notes.map((note) => note.id),
                        id,
                        step,
                      ),
                    )
            }
          />
        )}
      </div>
    </div>
  );
}

/** Where projects and filters stand beside the notes; on a narrow page they would push them out of sight. */
const WIDE = '(min-width: 820px)';

function useWide(): boolean {
  const [wide, setWide] = useState(() => matchMedia(WIDE).matches);
  useEffect(() => {
    const media = matchMedia(WIDE);
    const follow = () => setWide(media.matches);
    media.addEventListener('change', follow);
    return () => media.removeEventListener('change', follow);
  }, []);
  return wide;
}

interface SearchFieldProps extends NotesViewProps {
  /** The reader goes on to the list. */
  onDown: () => void;
}

function SearchField({ search, query, onSearch, searchable, onDown }: SearchFieldProps) {
  // The reader came to look something up; on a touch screen this would only open the keyboard.
  useEffect(() => {
    if (matchMedia('(pointer: fine)').matches) search.current?.focus();
  }, []);
  return (
    <div class="library-search">
      <input
        ref={search}
        type="search"
        class="search"
        dir="auto"
        aria-label={i18n.t('popup.searchNotes')}
        placeholder={i18n.t('library.searchHint')}
        aria-keyshortcuts="/"
        value={query}
        onInput={(event) => onSearch(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' || event.key === 'Enter') {
            event.preventDefault();
            onDown();
          }
          if (event.key === 'Escape') onSearch('');
        }}
      />
      {query.trim() !== '' && searchable < 1 && (
        <p class="progress" role="status">
          {i18n.t('library.indexing')}
          <progress value={searchable} aria-label={i18n.t('library.indexing')} />
        </p>
      )}
    </div>
  );
}

function OrderField({ order, onChange }: { order: Order; onChange: (order: Order) => void }) {
  return (
    <select
      class="select bulk-order"
      aria-label={i18n.t('library.order')}
      value={order}
      onChange={(event) => {
        const { value } = event.currentTarget;
        onChange(ORDERS.find((one) => one === value) ?? 'newest');
      }}
    >
      {ORDERS.map((one) => (
        <option key={one} value={one}>
          {i18n.t(`library.orders.${one}`)}
        </option>
      ))}
    </select>
  );
}

function emptyText({ data, query, care }: NotesViewProps, filter: NoteFilter): string {
  // The notice above says why there is nothing.
  if (care.health?.state === 'unreadable') return '';
  if (query.trim() !== '' || Object.values(filter).some((value) => value !== null)) {
    return i18n.t('popup.emptySearch');
  }
  return data.complete ? i18n.t('popup.emptyAll') : i18n.t('library.reading');
}
