// @vitest-environment node
import Dexie from 'dexie';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { GATHER_MS, onStoreChange, PAUSE_MS } from '../../../utils/surfaces/store-changes';

const change = (table: string) =>
  Dexie.on.storagemutated.fire({ [`idb://backgrounder-notes/${table}/`]: {} } as never);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function watch() {
  const end = new AbortController();
  const listener = vi.fn();
  onStoreChange(end.signal, listener);
  return { end, listener };
}

test('many changes at once are told once', () => {
  const { end, listener } = watch();
  for (let count = 0; count < 100; count += 1) change('notes');
  vi.advanceTimersByTime(GATHER_MS);
  expect(listener).toHaveBeenCalledTimes(1);
  end.abort();
});

test('while notes are saved without end, they are told at intervals, and the last is not lost', () => {
  const { end, listener } = watch();
  const rounds = 100;
  for (let round = 0; round < rounds; round += 1) {
    change('notes');
    vi.advanceTimersByTime(10);
  }
  expect(listener.mock.calls.length).toBeLessThanOrEqual((rounds * 10) / PAUSE_MS + 1);
  const before = listener.mock.calls.length;
  change('notes');
  vi.advanceTimersByTime(PAUSE_MS + GATHER_MS);
  expect(listener.mock.calls.length).toBeGreaterThan(before);
  end.abort();
});

test('drafts, and what comes after the end, are not told', () => {
  const { end, listener } = watch();
  change('drafts');
  vi.advanceTimersByTime(PAUSE_MS);
  change('notes');
  end.abort();
  vi.advanceTimersByTime(PAUSE_MS);
  change('notes');
  vi.advanceTimersByTime(PAUSE_MS);
  expect(listener).not.toHaveBeenCalled();
});
