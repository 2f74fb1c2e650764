import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '../../utils/i18n';
import { MAX_TEXT_LENGTH } from '../../utils/notes/model';
import { Icon } from '../icons';
import { ColorChoice } from '../notes/ColorChoice';
import { TagsField } from '../notes/TagsField';
import type { NoteText } from './note-text';

/** Where saving stands. */
export type SaveStatus =
  | { kind: 'idle' }
  | { kind: 'saving' }
  | { kind: 'failed'; problem: string };

interface NoteFormProps {
  draft: NoteText;
  knownTags: string[];
  status: SaveStatus;
  /** False for a note that has no passage to colour. */
  withColor: boolean;
  onChange: (draft: NoteText) => void;
  onSave: () => void;
  onCancel: () => void;
  /** Left out for a note that does not exist yet. */
  onDelete?: () => void;
}

/** The fields of a note. Ctrl or Command with Enter saves, Escape cancels. */
export function NoteForm(props: NoteFormProps) {
  const { draft, knownTags, status, withColor, onChange, onSave, onCancel, onDelete } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), []);
  const saving = status.kind === 'saving';

  return (
    <form
      class="note-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!saving) onSave();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.preventDefault();
          event.stopPropagation();
          onCancel();
        }
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !saving) {
          event.preventDefault();
          onSave();
        }
      }}
    >
      <textarea
        ref={field}
        class="field"
        rows={3}
        dir="auto"
        maxLength={MAX_TEXT_LENGTH}
        aria-label={i18n.t('note.text')}
        placeholder={i18n.t('note.text')}
        value={draft.text}
        onInput={(event) => onChange({ ...draft, text: event.currentTarget.value })}
      />
      <TagsField
        tags={draft.tags}
        known={knownTags}
        onChange={(tags) => onChange({ ...draft, tags })}
      />
      {status.kind === 'failed' && (
        <p class="problem" role="alert">
          {status.problem}
        </p>
      )}
      <div class="form-foot">
        {withColor && (
          <ColorChoice color={draft.color} onChange={(color) => onChange({ ...draft, color })} />
        )}
        {onDelete && (
          <button
            type="button"
            class="quiet round"
            aria-label={i18n.t('selection.delete')}
            title={i18n.t('selection.delete')}
            onClick={onDelete}
          >
            <Icon name="trash" size={17} />
          </button>
        )}
        <button type="button" class="button" onClick={onCancel}>
          {i18n.t('selection.cancel')}
        </button>
        {/* Not `disabled`: that would drop the focus, and with it the card. */}
        <button
          type="submit"
          class="button main"
          aria-disabled={saving}
          title={i18n.t('selection.shortcut')}
        >
          {i18n.t(saveLabel(status))}
        </button>
      </div>
    </form>
  );
}

function saveLabel({ kind }: SaveStatus) {
  if (kind === 'saving') return 'selection.saving';
  return kind === 'failed' ? 'selection.retry' : 'selection.save';
}
