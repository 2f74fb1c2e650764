import { useState } from 'preact/hooks';
import { failureText } from '../../utils/failure-text';
import { NoteForm, type SaveStatus } from '../selection/NoteForm';
import type { NoteText } from '../selection/note-text';
import type { CardProps } from './card-props';

interface EntityNoteProps extends CardProps {
  /** What was typed before, kept while the card is open. */
  draft: NoteText;
  onDraft: (draft: NoteText) => void;
  onSaved: () => void;
  onCancel: () => void;
}

/** A note on the entity itself. What was typed stays in the field when saving fails. */
export function EntityNote(props: EntityNoteProps) {
  const { actions, knownTags, draft, onDraft, onSaved, onCancel } = props;
  const [status, setStatus] = useState<SaveStatus>({ kind: 'idle' });

  async function save() {
    setStatus({ kind: 'saving' });
    const result = await actions.saveNote(draft);
    if (result.ok) onSaved();
    else setStatus({ kind: 'failed', problem: failureText(result.error) });
  }

  return (
    <NoteForm
      draft={draft}
      knownTags={knownTags}
      status={status}
      withColor={false}
      onChange={(next) => {
        onDraft(next);
        setStatus({ kind: 'idle' });
      }}
      onSave={() => void save()}
      onCancel={onCancel}
    />
  );
}
