import { useState } from 'preact/hooks';
import { failureText } from '../../utils/failure-text';
import { i18n } from '../../utils/i18n';
import type { Note, Revision } from '../../utils/notes/model';
import type { Result } from '../../utils/result';
import { whenText } from '../store/when-text';

/** Reads a note's earlier states and brings one back. */
export interface HistoryActions {
  /** Earlier states, oldest first. */
  read: (id: string) => Promise<Result<Revision[]>>;
  revert: (id: string, revision: number) => Promise<Result<unknown>>;
}

/** What a note was before, newest first; read when the reader asks, and each state can be brought back. */
export function NoteHistory({ note, history }: { note: Note; history: HistoryActions }) {
  const [earlier, setEarlier] = useState<Revision[]>([]);
  const [problem, setProblem] = useState<string | null>(null);

  async function read(): Promise<void> {
    const found = await history.read(note.id);
    if (found.ok) setEarlier(found.value.toReversed());
    setProblem(found.ok ? null : failureText(found.error));
  }

  async function revert(revision: number): Promise<void> {
    const reverted = await history.revert(note.id, revision);
    if (reverted.ok) await read();
    else setProblem(failureText(reverted.error));
  }

  return (
    <details
      class="note-history"
      onToggle={({ currentTarget }) => currentTarget.open && void read()}
    >
      <summary>{i18n.t('note.history')}</summary>
      {problem !== null && <p role="alert">{problem}</p>}
      <ol reversed>
        {earlier.map(({ revision, value }) => (
          <li key={revision}>
            <p dir="auto">{textOf(value)}</p>
            <p class="soft">
              {whenText(value.modified)}{' '}
              <button
                type="button"
                class="link"
                aria-label={i18n.t('note.bringBackOf', [whenText(value.modified)])}
                onClick={() => void revert(revision)}
              >
                {i18n.t('note.bringBack')}
              </button>
            </p>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** Text, tags and colour: what a reader changes. */
function textOf({ text, tags, color }: Note): string {
  const parts = [text || i18n.t('note.noText'), ...tags.map((tag) => `#${tag}`)];
  return `${parts.join(' ')} · ${i18n.t(`note.colors.${color}`)}`;
}
