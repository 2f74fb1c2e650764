import { useState } from 'preact/hooks';
import { i18n } from '../../utils/i18n';
import type { Note } from '../../utils/notes/model';
import type { ListedEntity } from '../entities/EntityList';
import { ENTITY_GROUPS, groupOf } from '../entities/entity-groups';
import type { NoteActions } from '../notes/NoteItem';
import { NoteItem } from '../notes/NoteItem';

export interface SidePanelProps extends NoteActions {
  /** Title of the article, null where the tab shows none. */
  title: string | null;
  /** Most salient first. */
  entities: ListedEntity[];
  /** The reader's notes on an entity, made anywhere, newest first. */
  notesAbout: Record<string, Note[]>;
  pageNotes: Note[];
  knownTags: string[];
  onOpenEntity: (id: string) => void;
}

/** Everyone and everything in the article, with what the reader noted about them before. */
export function SidePanel(props: SidePanelProps) {
  const { title, entities, pageNotes, knownTags } = props;
  const [order, setOrder] = useState<'salience' | 'kind'>('salience');
  if (title === null) return <p class="empty">{i18n.t('sidepanel.noArticle')}</p>;
  return (
    <div class="sidepanel">
      <h1 dir="auto">{title}</h1>
      <div class="sidepanel-order">
        <label>
          {i18n.t('sidepanel.order')}{' '}
          <select
            value={order}
            onChange={(event) =>
              setOrder(event.currentTarget.value === 'kind' ? 'kind' : 'salience')
            }
          >
            <option value="salience">{i18n.t('sidepanel.bySalience')}</option>
            <option value="kind">{i18n.t('sidepanel.byKind')}</option>
          </select>
        </label>
      </div>
      {entities.length === 0 && <p class="empty">{i18n.t('entities.none')}</p>}
      {order === 'salience' ? (
        <Entities {...props} entities={entities} />
      ) : (
        ENTITY_GROUPS.map((group) => (
          <section key={group} class="entity-group">
            <h2>{i18n.t(`entities.groups.${group}`)}</h2>
            <Entities
              {...props}
              entities={entities.filter(({ type }) => groupOf(type) === group)}
            />
          </section>
        ))
      )}
      {pageNotes.length > 0 && (
        <section aria-label={i18n.t('popup.thisPage')}>
          <h2>{i18n.t('sidepanel.yourNotes')}</h2>
          <ul class="notes">
            {pageNotes.map((note) => (
              <li key={note.id}>
                <NoteItem
                  note={note}
                  knownTags={knownTags}
                  onSave={props.onSave}
                  onDelete={props.onDelete}
                  onJump={props.onJump}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Entities({ entities, notesAbout, onOpenEntity }: SidePanelProps) {
  return (
    <ul class="sidepanel-entities">
      {entities.map((entity) => (
        <li key={entity.id}>
          <button type="button" class="entity" onClick={() => onOpenEntity(entity.id)}>
            <span class="entity-name">{entity.name}</span>
            <span class="entity-description">{entity.description}</span>
            <span class="entity-counts">{i18n.t('entities.mentions', entity.count)}</span>
          </button>
          <EarlierNotes notes={notesAbout[entity.id] ?? []} />
        </li>
      ))}
    </ul>
  );
}

/** Notes on an entity from this and other articles, folded. */
function EarlierNotes({ notes }: { notes: Note[] }) {
  if (notes.length === 0) return null;
  return (
    <details class="earlier">
      <summary>{i18n.t('entities.notes', notes.length)}</summary>
      <ul>
        {notes.slice(0, 20).map((note) => (
          <li key={note.id} dir="auto">
            {note.text || note.target?.quote.exact}
          </li>
        ))}
      </ul>
    </details>
  );
}
