import { useEffect, useRef, useState } from 'preact/hooks';
import { failureText } from '../../utils/failure-text';
import { i18n } from '../../utils/i18n';
import { MAX_TEXT_LENGTH, type Note, type NotePatch } from '../../utils/notes/model';
import type { Result } from '../../utils/result';
import { ColorChoice } from './ColorChoice';
import { TagsField } from './TagsField';

interface NoteEditorProps {
  note: Note;
  knownTags: string[];
  /** Resolves once the change is on disk, or with why it is not. */
  onSave: (patch: NotePatch) => Promise<Result<unknown>>;
  onClose: () => void;
}

/** Changes a note's text, tags and colour; what was typed stays in the field when saving fails. */
export function NoteEditor({ note, knownTags, onSave, onClose }: NoteEditorProps) {
  const [text, setText] = useState(note.text);
  const [tags, setTags] = useState(note.tags);
  const [color, setColor] = useState(note.color);
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);

  async function save() {
    const saved = await onSave({ text, tags, color });
    if (saved.ok) onClose();
    else setProblem(failureText(saved.error));
  }

  return (
    <form
      class="note-editor"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          event.preventDefault();
          onClose();
        }
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          void save();
        }
      }}
    >
      <textarea
        ref={field}
        rows={4}
        maxLength={MAX_TEXT_LENGTH}
        aria-label={i18n.t('note.text')}
        placeholder={i18n.t('note.text')}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <TagsField tags={tags} onChange={setTags} known={knownTags} />
      {problem !== null && (
        <p class="field-problem" role="alert">
          {problem}
        </p>
      )}
      <div class="note-editor-foot">
        <ColorChoice color={color} onChange={setColor} group={note.id} />
        <button type="button" class="button-quiet" onClick={onClose}>
          {i18n.t('common.cancel')}
        </button>
        <button type="submit" class="button-main">
          {i18n.t('common.save')}
        </button>
      </div>
    </form>
  );
}
