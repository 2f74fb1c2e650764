import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { EMPTY_NOTE } from '../../../components/selection/note-text';
import { SelectionBar } from '../../../components/selection/SelectionBar';
import type { SelectionState } from '../../../components/selection/selection-state';

afterEach(cleanup);

const subject = { passage: 'p', note: null };
const draft = { ...EMPTY_NOTE, text: 'Why now?' };

function show(state: SelectionState, canSave = true) {
  const dispatch = vi.fn();
  render(
    <SelectionBar
      state={state}
      canSave={canSave}
      knownTags={['trade']}
      keptDraft={null}
      dispatch={dispatch}
    />,
  );
  return dispatch;
}

describe('SelectionBar', () => {
  it('names every colour, and paints with it', () => {
    const dispatch = show({ kind: 'bar', subject, token: 0 });
    const names = screen
      .getAllByRole('button', { name: /^Highlight in/ })
      .map((button) => button.title);
    expect(names).toEqual(
      ['Yellow', 'Green', 'Blue', 'Pink', 'Purple'].map((name) => `Highlight in ${name}`),
    );
    fireEvent.click(screen.getByRole('button', { name: 'Highlight in Blue' }));
    expect(dispatch).toHaveBeenCalledWith({ type: 'paint', color: 'blue' });
  });

  it('goes from control to control with the arrow keys', () => {
    show({ kind: 'bar', subject, token: 0 });
    const first = screen.getByRole('button', { name: 'Highlight in Yellow' });
    first.focus();
    fireEvent.keyDown(first, { key: 'ArrowRight' });
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Highlight in Green' }));
    fireEvent.keyDown(document.activeElement!, { key: 'ArrowLeft' });
    fireEvent.keyDown(first, { key: 'ArrowLeft' });
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Close' }));
  });

  it('saves a note with Ctrl+Enter and leaves it with Escape', () => {
    const dispatch = show({ kind: 'editing', subject, draft, token: 0 });
    const field = screen.getByRole('textbox', { name: 'Your note' });
    expect(document.activeElement).toBe(field);
    fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
    fireEvent.keyDown(field, { key: 'Escape' });
    expect(dispatch.mock.calls.map(([action]) => action.type)).toEqual(['save', 'dismiss']);
  });

  it('takes tags, with those in use to choose from', () => {
    const dispatch = show({ kind: 'editing', subject, draft, token: 0 });
    const field = screen.getByRole('combobox', { name: 'Add a tag' });
    expect(
      [...document.querySelectorAll('datalist option')].map(
        (one) => (one as HTMLOptionElement).value,
      ),
    ).toEqual(['trade']);
    fireEvent.input(field, { target: { value: 'tariffs,' } });
    expect(dispatch).toHaveBeenCalledWith({
      type: 'change',
      draft: { ...draft, tags: ['tariffs'] },
    });
  });

  it('does not save twice while it is saving', () => {
    const dispatch = show({ kind: 'saving', subject, draft, from: 'editing', token: 0 });
    fireEvent.submit(document.querySelector('form')!);
    expect(dispatch).not.toHaveBeenCalled();
    screen.getByRole('button', { name: 'Saving …' });
  });

  it('says why saving failed, beside the text', () => {
    show({
      kind: 'failed',
      subject,
      draft,
      failure: { code: 'storage-full', detail: '' },
      from: 'editing',
      token: 0,
    });
    expect(screen.getByRole('alert').textContent).toContain('no room left');
    expect((screen.getByRole('textbox', { name: 'Your note' }) as HTMLTextAreaElement).value).toBe(
      'Why now?',
    );
    screen.getByRole('button', { name: 'Try again' });
  });

  it('offers to delete a note only once there is one', () => {
    show({ kind: 'editing', subject, draft, token: 0 });
    expect(screen.queryByRole('button', { name: 'Delete' })).toBeNull();
    cleanup();
    const dispatch = show({
      kind: 'editing',
      subject: { passage: 'p', note: 'n' },
      draft,
      token: 0,
    });
    fireEvent.click(screen.getByRole('button', { name: 'Delete' }));
    expect(dispatch).toHaveBeenCalledWith({ type: 'delete' });
  });

  it('says in a private window that nothing is saved', () => {
    show({ kind: 'bar', subject, token: 0 }, false);
    screen.getByText('Private window: nothing is saved here.');
    expect(screen.queryByRole('button', { name: /Highlight/ })).toBeNull();
  });
});
