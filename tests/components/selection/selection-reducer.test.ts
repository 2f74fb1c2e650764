// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_NOTE, type NoteText } from '../../../components/selection/note-text';
import { reduceSelection } from '../../../components/selection/selection-reducer';
import {
  SELECTION_INITIAL,
  type SelectionAction,
  type SelectionEffect,
  type SelectionState,
} from '../../../components/selection/selection-state';
import { fail, ok } from '../../../utils/result';

const DRAFT: NoteText = { text: 'Why now?', tags: ['trade'], color: 'blue' };
const FULL = fail('storage-full', '');

/** Runs actions from the start; effects of the last one only. */
function run(...actions: (SelectionAction | ((state: SelectionState) => SelectionAction))[]) {
  let state = SELECTION_INITIAL;
  let effects: readonly SelectionEffect[] = [];
  for (const action of actions) {
    ({ state, effects } = reduceSelection(
      state,
      typeof action === 'function' ? action(state) : action,
    ));
  }
  return { state, effects };
}

const selected: SelectionAction = { type: 'selected', passage: 'p1' };
const saved = ({ token }: SelectionState): SelectionAction => ({
  type: 'answered',
  token,
  result: ok('note-1'),
});
const failed = ({ token }: SelectionState): SelectionAction => ({
  type: 'answered',
  token,
  result: FULL,
});

describe('the selection bar', () => {
  it('comes with a selection and goes with it', () => {
    expect(run(selected).state.kind).toBe('bar');
    expect(run(selected, { type: 'cleared' }).state.kind).toBe('hidden');
  });

  it('saves a highlight at a touch of a colour, and says when it is on disk', () => {
    const saving = run(selected, { type: 'paint', color: 'pink' });
    expect(saving.state.kind).toBe('saving');
    expect(saving.effects).toMatchObject([
      { type: 'save', draft: { ...EMPTY_NOTE, color: 'pink' } },
    ]);
    const done = run(selected, { type: 'paint', color: 'pink' }, saved);
    expect(done.state).toMatchObject({ kind: 'saved', subject: { note: 'note-1' } });
  });

  it('changes the colour of what it has just saved, instead of saving it twice', () => {
    const { effects } = run(selected, { type: 'paint', color: 'pink' }, saved, {
      type: 'paint',
      color: 'green',
    });
    expect(effects).toMatchObject([
      { type: 'save', subject: { note: 'note-1' }, draft: { color: 'green' } },
    ]);
  });

  it('keeps the text when saving fails, and saves the same text again', () => {
    const steps = [
      selected,
      { type: 'write', draft: null },
      { type: 'change', draft: DRAFT },
      { type: 'save' },
      failed,
    ] as const;
    expect(run(...steps).state).toMatchObject({
      kind: 'failed',
      draft: DRAFT,
      failure: { code: 'storage-full' },
    });
    expect(run(...steps, { type: 'save' }).effects).toMatchObject([{ type: 'save', draft: DRAFT }]);
  });

  it('is not disturbed in writing by another selection or by none', () => {
    const { state } = run(
      selected,
      { type: 'write', draft: DRAFT },
      { type: 'selected', passage: 'p2' },
      { type: 'cleared' },
    );
    expect(state).toMatchObject({ kind: 'editing', draft: DRAFT, subject: { passage: 'p1' } });
  });

  it('hands out every change of the draft to be kept, and forgets it once saved', () => {
    expect(
      run(selected, { type: 'write', draft: null }, { type: 'change', draft: DRAFT }).effects,
    ).toMatchObject([{ type: 'keep-draft', draft: DRAFT }]);
    const done = run(selected, { type: 'write', draft: DRAFT }, { type: 'save' }, saved);
    expect(done.effects).toContainEqual(
      expect.objectContaining({ type: 'keep-draft', draft: null }),
    );
  });

  it('ignores an answer that comes too late', () => {
    const late: SelectionAction = { type: 'answered', token: 1, result: FULL };
    const before = run(selected, { type: 'paint', color: 'pink' }, saved, {
      type: 'write',
      draft: null,
    });
    expect(reduceSelection(before.state, late).state).toBe(before.state);
  });

  it('deletes at once and offers to undo, and says so when deleting failed', () => {
    const open: SelectionAction = { type: 'open', passage: 'p1', note: 'note-1', draft: DRAFT };
    const gone = run(open, { type: 'delete' });
    expect(gone.effects).toMatchObject([{ type: 'delete', note: 'note-1' }, { type: 'wait' }]);
    expect(run(open, { type: 'delete' }, { type: 'undo' }).effects).toMatchObject([
      { type: 'restore', note: 'note-1' },
      { type: 'wait' },
    ]);
    expect(run(open, { type: 'delete' }, failed).state).toMatchObject({
      kind: 'failed',
      draft: DRAFT,
    });
  });

  it('lets its messages pass by themselves, but never what is being written', () => {
    const timer = ({ token }: SelectionState): SelectionAction => ({ type: 'timer', token });
    expect(run(selected, { type: 'paint', color: 'pink' }, saved, timer).state.kind).toBe('hidden');
    expect(run(selected, { type: 'write', draft: null }, timer).state.kind).toBe('editing');
  });

  it('never loses a text but by saving, cancelling or deleting it', () => {
    const other = fc.oneof(
      fc.constantFrom<SelectionAction>(
        selected,
        { type: 'cleared' },
        { type: 'save' },
        { type: 'undo' },
        { type: 'paint', color: 'pink' },
        { type: 'write', draft: null },
      ),
      fc.nat(20).map((token): SelectionAction => ({ type: 'timer', token })),
      fc.nat(20).map((token): SelectionAction => ({ type: 'answered', token, result: FULL })),
      fc.constant<SelectionAction>({
        type: 'open',
        passage: 'p9',
        note: 'note-9',
        draft: EMPTY_NOTE,
      }),
    );
    fc.assert(
      fc.property(fc.array(other), (actions) => {
        const { state } = run(
          selected,
          { type: 'write', draft: null },
          { type: 'change', draft: DRAFT },
          ...actions,
        );
        expect(state).toMatchObject({ draft: DRAFT, subject: { passage: 'p1' } });
      }),
    );
  });
});
