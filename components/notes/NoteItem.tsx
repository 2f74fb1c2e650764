import { useState } from 'preact/hooks';
import { i18n } from '../../utils/i18n';
import type { Note, NotePatch, SourcePage } from '../../utils/notes/model';
import type { Result } from '../../utils/result';
import { type Hit, HitText } from './HitText';
import { NoteEditor } from './NoteEditor';

/** A quote longer than this is folded; UTF-16 code units. */
const FOLDED_LENGTH = 280;

export interface NoteActions {
  onSave: (id: string, patch: NotePatch) => Promise<Result<unknown>>;
  onDelete: (note: Note) => void;
  /** Shows the passage: scrolls there on the open page, or opens the page. */
  onJump: (note: Note) => void;
}

interface NoteItemProps extends NoteActions {
  note: Note;
  /** Shown where notes of several pages stand together. */
  page?: SourcePage;
  /** Name of the entity that the note is about. */
  subjectName?: string;
  knownTags: string[];
  /** Places in the text that answer a search. */
  hits?: { quote: Hit[]; text: Hit[] };
}

/** One note: passage, the reader's text, tags, its state on the page, and what can be done with it. */
export function NoteItem(props: NoteItemProps) {
  const { note, page, subjectName, knownTags, hits, onSave, onDelete, onJump } = props;
  const [editing, setEditing] = useState(false);
  const quote = note.target?.quote.exact ?? null;
  return (
    <article class={`note note-${note.color}`} aria-label={quote ?? note.text}>
      {quote !== null && <Quote text={quote} hits={hits?.quote ?? []} />}
      {quote === null && (
        <p class="note-kind">
          {note.subject === null
            ? i18n.t('note.onPage')
            : i18n.t('note.aboutEntity', [subjectName ?? note.subject])}
        </p>
      )}
      {!editing && note.text !== '' && (
        <p class="note-text" dir="auto">
          <HitText text={note.text} hits={hits?.text ?? []} />
        </p>
      )}
      {editing && (
        <NoteEditor
          note={note}
          knownTags={knownTags}
          onSave={(patch) => onSave(note.id, patch)}
          onClose={() => setEditing(false)}
        />
      )}
      {!editing && note.tags.length > 0 && (
        <ul class="note-tags">
          {note.tags.map((tag) => (
            <li key={tag} class="tag">
              {tag}
            </li>
          ))}
        </ul>
      )}
      <AnchorLine note={note} />
      {!editing && (
        <footer class="note-foot">
          {page && (
            <span class="note-page" title={page.title}>
              {page.title || page.url}
            </span>
          )}
          <time dateTime={note.created}>{shortDate(note.created)}</time>
          <span class="note-actions">
            <button type="button" class="button-quiet" onClick={() => onJump(note)}>
              {page ? i18n.t('note.open') : i18n.t('note.jump')}
            </button>
            <button type="button" class="button-quiet" onClick={() => setEditing(true)}>
              {i18n.t('common.edit')}
            </button>
            <button type="button" class="button-quiet" onClick={() => onDelete(note)}>
              {i18n.t('common.delete')}
            </button>
          </span>
        </footer>
      )}
    </article>
  );
}

function Quote({ text, hits }: { text: string; hits: Hit[] }) {
  const [open, setOpen] = useState(false);
  const long = text.length > FOLDED_LENGTH;
  const shown = long && !open ? `${text.slice(0, FOLDED_LENGTH).trimEnd()}…` : text;
  return (
    <blockquote class="note-quote" dir="auto">
      <HitText text={shown} hits={hits} />
      {long && (
        <button type="button" class="button-link" onClick={() => setOpen(!open)}>
          {open ? i18n.t('note.less') : i18n.t('note.more')}
        </button>
      )}
    </blockquote>
  );
}

/** Says so where the passage is not where, or not as, it was. */
function AnchorLine({ note }: { note: Note }) {
  if (note.anchor !== 'moved' && note.anchor !== 'edited' && note.anchor !== 'gone') return null;
  return (
    <p class={`note-state note-state-${note.anchor}`}>
      {i18n.t(`note.states.${note.anchor}`)}
      {note.anchor === 'edited' && note.anchoredText !== null && (
        <span dir="auto"> {i18n.t('note.nowReads', [note.anchoredText])}</span>
      )}
    </p>
  );
}

function shortDate(time: string): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' }).format(new Date(time));
}
