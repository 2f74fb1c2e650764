import { useState } from 'preact/hooks';
import { failureText } from '../../utils/failure-text';
import type { Note, NotePatch } from '../../utils/notes/model';
import type { Result } from '../../utils/result';
import { NoteForm, type SaveStatus } from '../selection/NoteForm';

interface NoteEditorProps {
  note: Note;
  knownTags: string[];
  /** Resolves once the change is on disk, or with why it is not. */
  onSave: (patch: NotePatch) => Promise<Result<unknown>>;
  onClose: () => void;
}

/** Changes a note's text, tags and colour; what was typed stays in the field when saving fails. */
export function NoteEditor({ note, knownTags, onSave, onClose }: NoteEditorProps) {
  const [draft, setDraft] = useState({ text: note.text, tags: note.tags, color: note.color });
  const [status, setStatus] = useState<SaveStatus>({ kind: 'idle' });

  async function save() {
    setStatus({ kind: 'saving' });
    const saved = await onSave(draft);
    if (saved.ok) onClose();
    else setStatus({ kind: 'failed', problem: failureText(saved.error) });
  }

  return (
    <NoteForm
      draft={draft}
      knownTags={knownTags}
      status={status}
      withColor
      onChange={setDraft}
      onSave={() => void save()}
      onCancel={onClose}
    />
  );
}
