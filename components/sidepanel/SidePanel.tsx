import { useState } from 'preact/hooks';
import { failureText } from '../../utils/failure-text';
import { i18n } from '../../utils/i18n';
import type { Note } from '../../utils/notes/model';
import type { Failure } from '../../utils/result';
import { EntityButton, type ListedEntity } from '../entities/EntityList';
import { ENTITY_GROUPS, groupOf } from '../entities/entity-groups';
import { NoteItem } from '../notes/NoteItem';
import type { NoteActions } from '../notes/note-actions';
import { Notice } from '../ui/Notice';

export interface SidePanelProps {
  /** Title of the article, null where the tab shows none. */
  title: string | null;
  failures: Failure[];
  /** Most salient first. */
  entities: ListedEntity[];
  /** The reader's notes on an entity, made anywhere, newest first. */
  notesAbout: Record<string, Note[]>;
  pageNotes: Note[];
  /** Names of entities by id, as far as they are known. */
  entityNames: Record<string, string>;
  knownTags: string[];
  actions: NoteActions;
  onOpenEntity: (id: string) => void;
  /** Opens everything the reader has on an entity. */
  onOpenInLibrary: (id: string) => void;
}

/** Everyone and everything in the article, with what the reader noted about them before. */
export function SidePanel(props: SidePanelProps) {
  const { title, entities, failures } = props;
  const [order, setOrder] = useState<'salience' | 'kind'>('salience');
  return (
    <main class="sidepanel">
      {failures.map((failure) => (
        <Notice key={failure.code} tone="error">
          {failureText(failure)}
        </Notice>
      ))}
      {title === null ? (
        <>
          <h1 class="visually-hidden">{i18n.t('sidepanel.title')}</h1>
          <p class="empty">{i18n.t('sidepanel.noArticle')}</p>
        </>
      ) : (
        <>
          <h1 dir="auto">{title}</h1>
          <PageNotes {...props} />
          <section aria-labelledby="sidepanel-entities">
            <div class="sidepanel-head">
              <h2 id="sidepanel-entities">{i18n.t('sidepanel.title')}</h2>
              <select
                class="select"
                aria-label={i18n.t('sidepanel.order')}
                value={order}
                onChange={(event) =>
                  setOrder(event.currentTarget.value === 'kind' ? 'kind' : 'salience')
                }
              >
                <option value="salience">{i18n.t('sidepanel.bySalience')}</option>
                <option value="kind">{i18n.t('sidepanel.byKind')}</option>
              </select>
            </div>
            {entities.length === 0 && <p class="empty">{i18n.t('entities.none')}</p>}
            {order === 'salience' ? <Entities {...props} /> : <Groups {...props} />}
          </section>
        </>
      )}
    </main>
  );
}

function PageNotes(props: SidePanelProps) {
  if (props.pageNotes.length === 0) return null;
  return (
    <section aria-labelledby="sidepanel-notes">
      <h2 id="sidepanel-notes">{i18n.t('sidepanel.yourNotes')}</h2>
      <ul class="notes">
        {props.pageNotes.map((note) => (
          <li key={note.id}>
            <NoteItem
              note={note}
              entityNames={props.entityNames}
              knownTags={props.knownTags}
              actions={props.actions}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Groups(props: SidePanelProps) {
  return (
    <>
      {ENTITY_GROUPS.map((group) => {
        const members = props.entities.filter(({ type }) => groupOf(type) === group);
        if (members.length === 0) return null;
        return (
          <section key={group} class="entity-group" aria-labelledby={`sidepanel-${group}`}>
            <h3 id={`sidepanel-${group}`}>{i18n.t(`entities.groups.${group}`)}</h3>
            <Entities {...props} entities={members} />
          </section>
        );
      })}
    </>
  );
}

function Entities(props: SidePanelProps) {
  return (
    <ul class="sidepanel-entities">
      {props.entities.map((entity) => (
        <li key={entity.id}>
          <EntityButton entity={{ ...entity, notes: 0 }} onOpen={props.onOpenEntity} />
          <EarlierNotes
            notes={props.notesAbout[entity.id] ?? []}
            onOpenAll={() => props.onOpenInLibrary(entity.id)}
          />
        </li>
      ))}
    </ul>
  );
}

/** Notes shown under an entity; its page in the library has all. */
const SHOWN_NOTES = 10;

/** Notes on an entity from this and other articles, folded. */
function EarlierNotes({ notes, onOpenAll }: { notes: Note[]; onOpenAll: () => void }) {
  if (notes.length === 0) return null;
  return (
    <details class="earlier">
      <summary>{i18n.t('entities.notes', notes.length)}</summary>
      <ul>
        {notes.slice(0, SHOWN_NOTES).map((note) => (
          <li key={note.id} class={`color-${note.color}`} dir="auto">
            {note.text || note.target?.quote.exact}
          </li>
        ))}
      </ul>
      <button type="button" class="link" onClick={onOpenAll}>
        {i18n.t('sidepanel.allNotes')}
      </button>
    </details>
  );
}
