import type { NoteText } from '../../components/selection/note-text';
import { draftKey } from '../../utils/notes/draft-key';
import type { StoredDraft } from '../../utils/notes/model';

/** A keystroke is not worth a write to disk; a pause is. */
const PAUSE_MS = 400;

type Keep = (key: string, draft: Omit<StoredDraft, 'key' | 'modified'> | null) => void;

/** Passes unsaved texts on after a pause; a text that was saved or given up is forgotten at once. */
export function createDraftKeeper(
  page: string,
  keep: Keep,
): (subject: string, draft: NoteText | null) => void {
  const timers = new Map<string, number>();
  return (subject, draft) => {
    clearTimeout(timers.get(subject));
    const key = draftKey(page, subject);
    if (draft === null || draft.text === '') keep(key, null);
    else {
      const write = () => keep(key, { ...draft, target: null });
      timers.set(subject, window.setTimeout(write, PAUSE_MS));
    }
  };
}
