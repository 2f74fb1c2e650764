import type { TargetedKeyboardEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '../../utils/i18n';
import type { SourcePage } from '../../utils/notes/model';
import type { FoundNote } from '../notes/found-note';
import { type NoteActions, NoteItem } from '../notes/NoteItem';

interface NoteListProps extends NoteActions {
  found: FoundNote[];
  chosen: ReadonlySet<string>;
  knownTags: string[];
  entityNames: Record<string, string>;
  onChoose: (id: string, chosen: boolean) => void;
}

/** Notes put into the document at a time; more follow as the reader scrolls. */
const STEP = 60;

/** Notes with a checkbox each. Arrow keys move between them, Space chooses, Delete moves to the trash. */
export function NoteList(props: NoteListProps) {
  const { found, chosen, knownTags, entityNames, onChoose } = props;
  const [shown, setShown] = useState(STEP);
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => setShown(STEP), [found]);
  useEffect(() => {
    const target = end.current;
    if (!target) return;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) setShown((count) => count + STEP);
    });
    observer.observe(target);
    return () => observer.disconnect();
  }, []);

  function onKeyDown(event: TargetedKeyboardEvent<HTMLUListElement>) {
    const target = event.target as HTMLElement;
    if (!target.matches('input[type=checkbox]')) return;
    const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>('.note-choose')];
    const at = boxes.indexOf(target as HTMLInputElement);
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      boxes[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
    }
    const entry = found[at];
    if (event.key === 'Delete' && entry) props.onDelete(entry.note);
    if (event.key === 'Enter' && entry) props.onJump(entry.note);
  }

  return (
    <>
      <ul class="notes library-notes" onKeyDown={onKeyDown}>
        {found.slice(0, shown).map(({ note, page, hits }) => (
          <li key={note.id}>
            <input
              type="checkbox"
              class="note-choose"
              checked={chosen.has(note.id)}
              aria-label={i18n.t('library.choose', [
                labelOf(note.text, page, note.target?.quote.exact),
              ])}
              onChange={(event) => onChoose(note.id, event.currentTarget.checked)}
            />
            <NoteItem
              note={note}
              page={page}
              hits={hits}
              subjectName={note.subject === null ? undefined : entityNames[note.subject]}
              knownTags={knownTags}
              onSave={props.onSave}
              onDelete={props.onDelete}
              onJump={props.onJump}
            />
          </li>
        ))}
      </ul>
      <div ref={end} class="list-end" />
    </>
  );
}

function labelOf(text: string, page: SourcePage | undefined, quote: string | undefined): string {
  return (quote ?? (text || page?.title || '')).slice(0, 80);
}
