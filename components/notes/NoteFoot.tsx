import { i18n } from '../../utils/i18n';
import { siteOfPage } from '../../utils/notes/filter';
import type { Note, SourcePage } from '../../utils/notes/model';
import { Icon, type IconName } from '../icons';
import type { NoteActions } from './note-actions';

interface NoteFootProps {
  note: Note;
  page: SourcePage | undefined;
  actions: NoteActions;
  onEdit: () => void;
}

/** Where a note comes from and when, and its buttons. */
export function NoteFoot({ note, page, actions, onEdit }: NoteFootProps) {
  const { onRestore, onRemove } = actions;
  return (
    <footer class="note-foot">
      {page && (
        <span class="note-page" title={page.title}>
          <span dir="auto">{page.title || page.url}</span>
        </span>
      )}
      <span class="note-date">
        {page && <>{siteOfPage(note.page)} · </>}
        <time dateTime={note.created}>{dayOf(note.created)}</time>
      </span>
      <span class="note-actions">
        {note.deleted === null ? (
          <>
            <Action
              name="jump"
              icon="out"
              label={page ? i18n.t('note.open') : i18n.t('note.jump')}
              run={() => actions.onJump(note)}
            />
            <Action name="edit" icon="note" label={i18n.t('note.edit')} run={onEdit} />
            <Action
              name="delete"
              icon="trash"
              label={i18n.t('note.delete')}
              run={() => actions.onDelete(note)}
            />
          </>
        ) : (
          <>
            {onRestore && (
              <button type="button" class="button" onClick={() => onRestore(note)}>
                {i18n.t('library.restore')}
              </button>
            )}
            {onRemove && (
              <button type="button" class="button danger" onClick={() => onRemove(note)}>
                {i18n.t('library.removeForGood')}
              </button>
            )}
          </>
        )}
      </span>
    </footer>
  );
}

interface ActionProps {
  /** Found again by keyboard shortcuts and when the focus returns. */
  name: string;
  icon: IconName;
  label: string;
  run: () => void;
}

function Action({ name, icon, label, run }: ActionProps) {
  return (
    <button
      type="button"
      class="quiet round"
      data-action={name}
      aria-label={label}
      title={label}
      onClick={run}
    >
      <Icon name={icon} size={16} />
    </button>
  );
}

/** A day as the reader's language writes it. One formatter for all: making one costs more than the rest of a note. */
function dayOf(time: string): string {
  format ??= new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });
  return format.format(new Date(time));
}

let format: Intl.DateTimeFormat | undefined;
