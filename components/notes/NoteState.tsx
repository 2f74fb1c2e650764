import { i18n } from '../../utils/i18n';
import type { Note } from '../../utils/notes/model';
import type { NoteActions } from './note-actions';

/** Says so where the passage is not where, or not as, it was, and what can be done. */
export function NoteState({ note, actions }: { note: Note; actions: NoteActions }) {
  const { anchor } = note;
  if (note.target === null || note.deleted !== null) return null;
  if (anchor === 'moved') return <p class="note-state">{i18n.t('note.states.moved')}</p>;
  if (anchor === 'edited') return <Edited note={note} />;
  return anchor === 'gone' ? <Gone note={note} actions={actions} /> : null;
}

function Edited({ note }: { note: Note }) {
  return (
    <p class="note-state">
      {i18n.t('note.states.edited')}
      {note.anchoredText !== null && (
        <>
          {' '}
          <span dir="auto">{i18n.t('note.nowReads', [note.anchoredText])}</span>
        </>
      )}
    </p>
  );
}

/** An orphan: its passage with what once stood around it, and the way to tie it to a new one. */
function Gone({ note, actions }: { note: Note; actions: NoteActions }) {
  const { onAttach } = actions;
  const quote = note.target?.quote;
  return (
    <div class="note-state note-state-gone">
      <p>{i18n.t('note.states.gone')}</p>
      {quote && (quote.prefix !== '' || quote.suffix !== '') && (
        <details>
          <summary>{i18n.t('note.stoodHere')}</summary>
          <p class="note-context" dir="auto">
            … {quote.prefix}
            <strong>{quote.exact}</strong>
            {quote.suffix} …
          </p>
        </details>
      )}
      {onAttach ? (
        <p>
          {i18n.t('note.attachHint')}{' '}
          <button type="button" class="link" onClick={() => onAttach(note)}>
            {i18n.t('note.attach')}
          </button>
        </p>
      ) : (
        <p>{i18n.t('note.attachHow')}</p>
      )}
    </div>
  );
}
