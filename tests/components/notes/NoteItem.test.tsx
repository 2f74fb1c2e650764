import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NoteItem } from '../../../components/notes/NoteItem';
import type { NoteActions } from '../../../components/notes/note-actions';
import type { Note } from '../../../utils/notes/model';
import { fail, ok } from '../../../utils/result';
import { sampleNote } from '../library/sample-notes';

function show(parts: Partial<Note> = {}, more: Partial<NoteActions> = {}, hits = {}) {
  const actions: NoteActions = {
    onSave: vi.fn(async () => ok(null)),
    onDelete: vi.fn(),
    onJump: vi.fn(),
    ...more,
  };
  render(
    <NoteItem
      note={sampleNote('a', parts)}
      knownTags={['quota']}
      entityNames={{ fr: 'France' }}
      actions={actions}
      hits={{ quote: [], text: [], tags: [], ...hits }}
    />,
  );
  return actions;
}

afterEach(cleanup);

describe('a note', () => {
  it('shows its text as text, never as markup', () => {
    show({ text: '<img src=x onerror=alert(1)>' });
    expect(screen.getByText('<img src=x onerror=alert(1)>')).toBeTruthy();
    expect(document.querySelector('img')).toBeNull();
  });

  it('marks what a search found, in tags too', () => {
    show(
      { text: 'fish quota', tags: ['quota'] },
      {},
      { text: [{ start: 5, end: 10 }], tags: [[{ start: 0, end: 3 }]] },
    );
    expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
      'quota',
      'quo',
    ]);
  });

  it('folds a long passage so that what was found can be seen', async () => {
    const words = 'word '.repeat(200);
    const exact = `${words}needle ${words}`;
    const quote = { type: 'TextQuoteSelector' as const, exact, prefix: '', suffix: '' };
    const start = exact.indexOf('needle');
    show(
      { target: { quote, position: null, range: null } },
      {},
      { quote: [{ start, end: start + 6 }] },
    );
    expect(document.querySelector('mark')?.textContent).toBe('needle');
    expect(document.querySelector('blockquote')!.textContent!.length).toBeLessThan(400);
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(document.querySelector('blockquote')!.textContent).toContain(exact);
  });

  it('is edited in place, and keeps what was typed when saving fails', async () => {
    const onSave = vi.fn(async () => fail('storage-full', ''));
    show({}, { onSave });
    await userEvent.click(screen.getByRole('button', { name: 'Edit this note' }));
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Your note' });
    await userEvent.type(field, ' more{Control>}{Enter}{/Control}');
    expect((await screen.findByRole('alert')).textContent).toMatch(/no room left/);
    expect(field.value).toBe('text a more');
  });

  it('gives the focus back after editing', async () => {
    show();
    await userEvent.click(screen.getByRole('button', { name: 'Edit this note' }));
    await userEvent.keyboard('{Escape}');
    const button = screen.getByRole('button', { name: 'Edit this note' });
    await waitFor(() => expect(document.activeElement === button).toBe(true));
  });

  it('leads to the entities it names', async () => {
    const onOpenEntity = vi.fn();
    show({ entities: ['fr', 'unknown'] }, { onOpenEntity });
    await userEvent.click(screen.getByRole('button', { name: 'France' }));
    expect(onOpenEntity).toHaveBeenCalledWith('fr');
  });
});

describe('a note whose passage is gone', () => {
  it('shows where it stood and offers to attach it where a page is at hand', async () => {
    const onAttach = vi.fn();
    show({ anchor: 'gone' }, { onAttach });
    expect(document.querySelector('.note-context')?.textContent).toContain(
      'Before passage a after',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Attach it to the selected text' }));
    expect(onAttach).toHaveBeenCalledOnce();
  });

  it('says how to attach it where there is none', () => {
    show({ anchor: 'gone' });
    expect(screen.getByText(/open its page, select the passage/)).toBeTruthy();
  });
});

it('says what an edited passage reads now', () => {
  show({ anchor: 'edited', anchoredText: 'passage b' });
  expect(screen.getByText('It now reads: passage b')).toBeTruthy();
});

it('in the trash can only be restored or removed', () => {
  show({ deleted: '2026-03-05T00:00:00Z' }, { onRestore: vi.fn(), onRemove: vi.fn() });
  expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual([
    'Restore',
    'Remove for good',
  ]);
});

describe('a note that was changed', () => {
  const earlier = {
    note: 'a',
    revision: 1,
    value: sampleNote('a', { text: 'as it was', tags: ['old'], color: 'blue' }),
  };

  it('shows its earlier versions when asked, and brings one back', async () => {
    const history = {
      read: vi.fn(async () => ok([earlier])),
      revert: vi.fn(async () => ok(null)),
    };
    show({ revision: 2 }, { history });
    expect(history.read).not.toHaveBeenCalled();
    await userEvent.click(screen.getByText('Earlier versions'));
    expect((await screen.findByText(/as it was/)).textContent).toBe('as it was #old · Blue');
    await userEvent.click(screen.getByRole('button', { name: /Bring back the version of/ }));
    expect(history.revert).toHaveBeenCalledWith('a', 1);
    await waitFor(() => expect(history.read).toHaveBeenCalledTimes(2));
  });

  it('says why a version could not be brought back', async () => {
    const history = {
      read: async () => ok([earlier]),
      revert: async () => fail('storage-full', ''),
    };
    show({ revision: 2 }, { history });
    await userEvent.click(screen.getByText('Earlier versions'));
    await userEvent.click(await screen.findByRole('button', { name: /Bring back/ }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/no room left/);
  });

  it('that never was otherwise offers none', () => {
    show({ revision: 1 }, { history: { read: vi.fn(), revert: vi.fn() } });
    expect(screen.queryByText('Earlier versions')).toBeNull();
  });
});
