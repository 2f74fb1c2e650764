import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { StoreNotices } from '../../../components/store/StoreNotices';
import type { StoreHealth } from '../../../utils/notes/store-health';
import type { Failure } from '../../../utils/result';

const newest = {
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
const broken: Failure = { code: 'storage-broken', detail: 'OpenFailedError' };

function show(health: StoreHealth | null, failures: Failure[] = [], changed = 0) {
  const onOpenBackup = vi.fn();
  const age = { saved: null, changed, due: changed >= 50 };
  render(<StoreNotices {...{ health, age, failures, onOpenBackup }} />);
  return onOpenBackup;
}

afterEach(cleanup);

describe('notices about the store', () => {
  it('offer the snapshot when the notes are gone', async () => {
    const onOpenBackup = show({ state: 'lost', newest });
    expect(screen.getByRole('alert').textContent).toMatch(/no notes here.*2026.*holds 6 notes/);
    await userEvent.click(screen.getByRole('button', { name: 'Look at the snapshot' }));
    expect(onOpenBackup).toHaveBeenCalledOnce();
  });

  it('say once that notes cannot be read, and offer the snapshot', () => {
    show({ state: 'unreadable', failure: broken, newest }, [broken]);
    expect(screen.getAllByRole('alert')).toHaveLength(1);
    expect(screen.getByRole('button', { name: 'Look at the snapshot' })).toBeTruthy();
  });

  it('offer no snapshot in place of notes that a newer version wrote', () => {
    const failure: Failure = { code: 'storage-newer', detail: '' };
    show({ state: 'unreadable', failure, newest });
    expect(screen.getByRole('alert').textContent).toMatch(/newer version/);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('remind of a backup file when many notes are in none', async () => {
    const onOpenBackup = show({ state: 'well', newest }, [], 70);
    expect(screen.getByRole('status').textContent).toMatch(/70 notes are in no backup file/);
    await userEvent.click(screen.getByRole('button', { name: 'Save a backup' }));
    expect(onOpenBackup).toHaveBeenCalledOnce();
  });

  it('are silent while all is well', () => {
    show({ state: 'well', newest }, [], 3);
    expect(document.querySelector('.notice')).toBeNull();
  });
});
