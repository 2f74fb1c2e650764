import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BackupView } from '../../../components/library/BackupView';
import type { BackupProps } from '../../../components/library/backup-props';
import { fail, ok } from '../../../utils/result';
import { sampleNote } from './sample-notes';

const summary = { added: 2, updated: 1, kept: 3, pages: 1, projects: 0 };
const preview = { summary, newest: [sampleNote('newest')], notes: 6 };
const snapshot = {
  slot: 0,
  created: '2026-03-04T10:00:00.000Z',
  notes: 6,
  trash: 0,
  pages: 1,
  projects: 0,
  bytes: 1000,
  pieces: 1,
  checksum: '',
  fingerprint: '',
};

function show(parts: Partial<BackupProps> = {}) {
  const props: BackupProps = {
    age: { saved: null, changed: 70, due: true },
    usage: { used: 12_000_000, available: 8e10, kept: false },
    snapshots: [snapshot],
    offered: null,
    onExport: vi.fn(async () => ok('notes.json')),
    onReadFile: vi.fn(async () =>
      ok({ ...preview, name: 'notes.json', format: 'backup' as const }),
    ),
    onImport: vi.fn(async () => ok(summary)),
    onReadSnapshot: vi.fn(async () => ok(preview)),
    onRestore: vi.fn(async () => ok(summary)),
    onKeep: vi.fn(),
    onErase: vi.fn(async () => ok(true as const)),
    ...parts,
  };
  render(<BackupView {...props} />);
  return props;
}

async function choose(file = new File(['{}'], 'notes.json')) {
  const field = screen.getByLabelText('Choose a file');
  await userEvent.upload(field, file);
}

afterEach(cleanup);

it('shows the snapshot that is offered for lost notes at once', async () => {
  const props = show({ offered: snapshot });
  expect(await screen.findByText('It holds 6 notes.')).toBeTruthy();
  expect(props.onRestore).not.toHaveBeenCalled();
});

describe('a file in', () => {
  it('is shown before anything is brought in, and then brought in', async () => {
    const props = show();
    await choose();
    expect(await screen.findByText('It holds 6 notes.')).toBeTruthy();
    expect(screen.getByText('text newest')).toBeTruthy();
    expect(props.onImport).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Bring them in' }));
    expect(await screen.findByText('2 added, 1 updated, 3 were here already.')).toBeTruthy();
  });

  it('that is no backup is refused with the reason', async () => {
    show({ onReadFile: async () => fail('import-malformed', 'x') });
    await choose();
    expect((await screen.findByRole('alert')).textContent).toMatch(/not a complete Backgrounder/);
    expect(screen.queryByRole('button', { name: 'Bring them in' })).toBeNull();
  });

  it('can be ended while it is brought in', async () => {
    let ended = false;
    show({
      onImport: (_file, _format, signal) =>
        new Promise(() => {
          signal.addEventListener('abort', () => {
            ended = true;
          });
        }),
    });
    await choose();
    await userEvent.click(await screen.findByRole('button', { name: 'Bring them in' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(ended).toBe(true);
  });
});

it('reminds of notes that are in no backup', () => {
  show();
  expect(screen.getByText('70 notes are in no backup file yet.')).toBeTruthy();
});

it('shows what a snapshot holds before it is restored', async () => {
  const props = show();
  await userEvent.click(screen.getByRole('button', { name: /^Look at the snapshot of/ }));
  await userEvent.click(await screen.findByRole('button', { name: 'Restore' }));
  await waitFor(() => expect(props.onRestore).toHaveBeenCalledOnce());
});

it('deletes everything only after the word was typed', async () => {
  const props = show();
  const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Delete everything' });
  expect(button.disabled).toBe(true);
  fireEvent.submit(button.closest('form')!);
  expect(props.onErase).not.toHaveBeenCalled();
  await userEvent.type(screen.getByLabelText('Type “delete” to confirm'), 'Delete');
  await userEvent.click(button);
  expect(await screen.findByText('Everything was deleted.')).toBeTruthy();
});
