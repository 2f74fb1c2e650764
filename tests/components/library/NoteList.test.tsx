import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { NoteList } from '../../../components/library/NoteList';
import type { Note } from '../../../utils/notes/model';
import { sampleNote } from './sample-notes';

const actions = {
  onSave: vi.fn(async () => ({ ok: true as const, value: null })),
  onDelete: vi.fn(),
  onJump: vi.fn(),
};
const onMove = vi.fn();
const onLeave = vi.fn();
let chosenNow: string[] = [];

/** The list with the choice that its owner keeps; deleting takes a note out. */
function Owner({ notes: first }: { notes: Note[] }) {
  const [notes, setNotes] = useState(first);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  chosenNow = [...chosen];
  return (
    <NoteList
      notes={notes}
      listKey="all"
      pages={new Map()}
      answers={null}
      chosen={chosen}
      knownTags={[]}
      entityNames={{}}
      actions={actions}
      onChoose={(ids, isChosen) =>
        setChosen(
          new Set(isChosen ? [...chosen, ...ids] : [...chosen].filter((id) => !ids.includes(id))),
        )
      }
      onMove={onMove}
      onDeleteAt={({ id }) => setNotes(notes.filter((note) => note.id !== id))}
      onLeave={onLeave}
    />
  );
}

const boxes = () => screen.getAllByRole<HTMLInputElement>('checkbox', { name: /^Choose passage/ });
const place = () => boxes().indexOf(document.activeElement as HTMLInputElement);

beforeEach(() => {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  render(<Owner notes={['a', 'b', 'c', 'd'].map((id) => sampleNote(id))} />);
  boxes()[0]!.focus();
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

it('goes from note to note by arrows, and back to the search above the first', async () => {
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  expect(place()).toBe(2);
  await userEvent.keyboard('{End}');
  expect(place()).toBe(3);
  await userEvent.keyboard('{Home}{ArrowUp}');
  expect(onLeave).toHaveBeenCalled();
});

it('chooses by Space and while going with Shift, and lets go with Escape', async () => {
  await userEvent.keyboard(' ');
  expect(chosenNow).toEqual(['a']);
  await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
  expect(chosenNow).toEqual(['a', 'b', 'c']);
  await userEvent.keyboard('{Escape}');
  expect(chosenNow).toEqual([]);
  expect(onLeave).not.toHaveBeenCalled();
  await userEvent.keyboard('{Control>}a{/Control}');
  expect(chosenNow).toEqual(['a', 'b', 'c', 'd']);
});

it('keeps its place when the note there is deleted', async () => {
  await userEvent.keyboard('{ArrowDown}{Delete}');
  expect(boxes().length).toBe(3);
  await waitFor(() => expect(place()).toBe(1));
  expect(boxes()[1]!.getAttribute('aria-label')).toBe('Choose passage c');
});

it('opens with Enter, edits with E, moves with Alt and an arrow', async () => {
  await userEvent.keyboard('{Enter}');
  expect(actions.onJump.mock.calls[0]).toMatchObject([{ id: 'a' }]);
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(onMove).toHaveBeenCalledWith('a', 1);
  await userEvent.keyboard('e');
  expect(screen.getByRole('textbox', { name: 'Your note' })).toBe(document.activeElement);
});
