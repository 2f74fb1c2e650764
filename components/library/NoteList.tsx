import type { TargetedKeyboardEvent } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '../../utils/i18n';
import type { Note, SourcePage } from '../../utils/notes/model';
import type { SearchAnswer } from '../../utils/notes/search';
import { Icon } from '../icons';
import { labelOfNote, NoteItem } from '../notes/NoteItem';
import type { NoteActions } from '../notes/note-actions';
import { useGrowing } from '../notes/use-growing';
import { type ListKey, listKey } from './list-keys';

interface NoteListProps {
  notes: readonly Note[];
  /** Another for another list: what is shown begins at the top again. */
  listKey: string;
  pages: ReadonlyMap<string, SourcePage>;
  answers: SearchAnswer | null;
  chosen: ReadonlySet<string>;
  knownTags: string[];
  entityNames: Record<string, string>;
  actions: NoteActions;
  onChoose: (ids: string[], chosen: boolean) => void;
  /** Moves a note by one place; left out where the order is not the reader's. */
  onMove?: (id: string, step: 1 | -1) => void;
  /** Deletes the chosen notes, or this one while none is chosen. */
  onDeleteAt: (note: Note) => void;
  /** The reader left the list upwards, to the search field. */
  onLeave: () => void;
}

/** Notes with a checkbox each, which is where the keyboard is; see `list-keys.ts`. */
export function NoteList(props: NoteListProps) {
  const { notes, pages, answers, chosen, onChoose } = props;
  const { shown, end, reach } = useGrowing(notes.length, props.listKey);
  const list = useRef<HTMLUListElement>(null);
  const place = useRef(0);
  useFocusKept(list, place, notes);

  function focusAt(at: number): void {
    const boxes = list.current?.querySelectorAll<HTMLElement>('.note-choose');
    const box = boxes?.[at];
    box?.focus();
    box?.closest('li')?.scrollIntoView({ block: 'nearest' });
  }

  function run(key: ListKey, at: number, note: Note, item: Element): void {
    if (key.kind === 'go') {
      const to = Math.max(-1, Math.min(key.to(at, notes.length), notes.length - 1));
      if (to < 0) {
        props.onLeave();
        return;
      }
      const next = notes[to];
      if (key.choosing && next) onChoose([note.id, next.id], true);
      reach(to);
      // What was just reached is in the document after the next render.
      if (to < shown) focusAt(to);
      else requestAnimationFrame(() => focusAt(to));
    }
    if (key.kind === 'open') props.actions.onJump(note);
    if (key.kind === 'edit') item.querySelector<HTMLElement>('[data-action=edit]')?.click();
    if (key.kind === 'delete') props.onDeleteAt(note);
    if (key.kind === 'move') props.onMove?.(note.id, key.step);
    if (key.kind === 'all')
      onChoose(
        notes.map(({ id }) => id),
        true,
      );
    if (key.kind === 'none') {
      if (chosen.size > 0) onChoose([...chosen], false);
      else props.onLeave();
    }
  }

  function onKeyDown(event: TargetedKeyboardEvent<HTMLUListElement>) {
    const target = event.target as HTMLElement;
    if (!target.matches('.note-choose')) return;
    const key = listKey(event);
    const item = target.closest('li');
    const at = item ? [...event.currentTarget.children].indexOf(item) : -1;
    const note = notes[at];
    if (!key || !note || !item) return;
    event.preventDefault();
    run(key, at, note, item);
  }

  return (
    <>
      <ul
        class="notes library-notes"
        ref={list}
        onKeyDown={onKeyDown}
        onFocusCapture={(event) => {
          const item = (event.target as HTMLElement).closest('.library-notes > li');
          place.current = item ? [...event.currentTarget.children].indexOf(item) : 0;
        }}
      >
        {notes.slice(0, shown).map((note) => (
          <li key={note.id}>
            <span class="note-side">
              <input
                type="checkbox"
                class="note-choose"
                checked={chosen.has(note.id)}
                aria-label={i18n.t('library.choose', [labelOfNote(note, pages.get(note.page))])}
                onChange={(event) => onChoose([note.id], event.currentTarget.checked)}
              />
              {props.onMove && <MoveButtons note={note} onMove={props.onMove} />}
            </span>
            <NoteItem
              note={note}
              page={pages.get(note.page)}
              hits={answers?.hitsOf(note)}
              entityNames={props.entityNames}
              knownTags={props.knownTags}
              actions={props.actions}
            />
          </li>
        ))}
      </ul>
      <div ref={end} class="list-end" />
    </>
  );
}

function MoveButtons({ note, onMove }: { note: Note; onMove: (id: string, step: 1 | -1) => void }) {
  return (
    <>
      {([-1, 1] as const).map((step) => {
        const label = i18n.t(step < 0 ? 'library.moveUp' : 'library.moveDown');
        return (
          <button
            key={step}
            type="button"
            class={`quiet round move-${step < 0 ? 'up' : 'down'}`}
            aria-label={label}
            title={label}
            onClick={() => onMove(note.id, step)}
          >
            <Icon name="next" size={16} />
          </button>
        );
      })}
    </>
  );
}

/** When the note that had the focus has gone, the one now in its place gets it. */
function useFocusKept(
  list: { current: HTMLElement | null },
  place: { current: number },
  notes: readonly Note[],
): void {
  const had = useRef(false);
  useEffect(() => {
    const root = list.current;
    if (!root) return;
    const lost = document.activeElement === document.body || document.activeElement === null;
    if (had.current && lost) {
      const boxes = root.querySelectorAll<HTMLElement>('.note-choose');
      boxes[Math.min(place.current, boxes.length - 1)]?.focus();
    }
  }, [notes]);
  useEffect(() => {
    const root = list.current;
    if (!root) return;
    const entered = () => {
      had.current = true;
    };
    // Removing a focused element sends no blur that leads anywhere: only a move to elsewhere counts as leaving.
    const left = (event: FocusEvent) => {
      if (event.relatedTarget instanceof Node && !root.contains(event.relatedTarget))
        had.current = false;
    };
    root.addEventListener('focusin', entered);
    root.addEventListener('focusout', left);
    return () => {
      root.removeEventListener('focusin', entered);
      root.removeEventListener('focusout', left);
    };
  }, []);
}
