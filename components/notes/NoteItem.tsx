import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '../../utils/i18n';
import type { Note, SourcePage } from '../../utils/notes/model';
import type { Hit } from '../../utils/notes/search';
import { FoldedText } from './FoldedText';
import { HitText } from './HitText';
import { NoteEditor } from './NoteEditor';
import { NoteFoot } from './NoteFoot';
import { NoteHistory } from './NoteHistory';
import { NoteState } from './NoteState';
import type { NoteActions } from './note-actions';

/** Longer passages and notes are folded; UTF-16 code units. */
const FOLDED_QUOTE = 280;
const FOLDED_TEXT = 700;

interface NoteItemProps {
  note: Note;
  /** Shown where notes of several pages stand together. */
  page?: SourcePage;
  /** Names of entities by id, as far as they are known. */
  entityNames?: Record<string, string>;
  knownTags: string[];
  /** Places in the text that answer a search. */
  hits?: { quote: Hit[]; text: Hit[]; tags: Hit[][] } | undefined;
  actions: NoteActions;
}

/** One note: passage, the reader's text, tags, names, its state on the page, and what can be done with it. */
export function NoteItem(props: NoteItemProps) {
  const { note, page, entityNames = {}, hits, actions } = props;
  const [editing, setEditing] = useState(false);
  const root = useRef<HTMLElement>(null);
  const edited = useRef(false);
  // The editor is gone with its fields: the focus goes back to where it came from.
  useEffect(() => {
    if (edited.current && !editing)
      root.current?.querySelector<HTMLElement>('[data-action=edit]')?.focus();
    edited.current = editing;
  }, [editing]);
  const quote = note.target?.quote.exact ?? null;
  return (
    <article class={`note note-${note.color}`} aria-label={labelOfNote(note, page)} ref={root}>
      {quote !== null && (
        <blockquote class="note-quote" dir="auto">
          <FoldedText text={quote} hits={hits?.quote ?? []} length={FOLDED_QUOTE} />
        </blockquote>
      )}
      {quote === null && <NoteKind note={note} entityNames={entityNames} />}
      {editing ? (
        <NoteEditor
          note={note}
          knownTags={props.knownTags}
          onSave={(patch) => actions.onSave(note.id, patch)}
          onClose={() => setEditing(false)}
        />
      ) : (
        <>
          {note.text !== '' && (
            <p class="note-text" dir="auto">
              <FoldedText text={note.text} hits={hits?.text ?? []} length={FOLDED_TEXT} />
            </p>
          )}
          <Labels {...props} entityNames={entityNames} />
          <NoteState note={note} actions={actions} />
          {actions.history && note.revision > 1 && note.deleted === null && (
            <NoteHistory note={note} history={actions.history} />
          )}
          <NoteFoot note={note} page={page} actions={actions} onEdit={() => setEditing(true)} />
        </>
      )}
    </article>
  );
}

/** A few words that tell a note from others, for screen readers. */
export function labelOfNote(note: Note, page: SourcePage | undefined): string {
  return (note.target?.quote.exact || note.text || page?.title || note.page).slice(0, 80);
}

function NoteKind({ note, entityNames }: Required<Pick<NoteItemProps, 'note' | 'entityNames'>>) {
  return (
    <p class="note-kind">
      {note.subject === null
        ? i18n.t('note.onPage')
        : i18n.t('note.aboutEntity', [entityNames[note.subject] ?? note.subject])}
    </p>
  );
}

/** Names shown on one note at most; its entity pages have them all. */
const SHOWN_NAMES = 6;

function Labels({ note, entityNames = {}, hits, actions }: NoteItemProps) {
  const { onOpenEntity } = actions;
  const names = onOpenEntity
    ? note.entities.filter((id) => entityNames[id] !== undefined).slice(0, SHOWN_NAMES)
    : [];
  if (note.tags.length === 0 && names.length === 0) return null;
  return (
    <ul class="note-tags" aria-label={i18n.t('note.labels')}>
      {note.tags.map((tag, at) => (
        <li key={tag} class="tag tag-plain" dir="auto">
          <HitText text={tag} hits={hits?.tags[at] ?? []} />
        </li>
      ))}
      {names.map((id) => (
        <li key={id}>
          <button type="button" class="note-name" onClick={() => onOpenEntity?.(id)}>
            {entityNames[id]}
          </button>
        </li>
      ))}
    </ul>
  );
}
