/** Tells of changes of the notes database in any of our contexts, many of them at once. */

import Dexie, { type ObservabilitySet } from 'dexie';

/** A change is told after so many milliseconds, for others to come with it. */
export const GATHER_MS = 30;
/** Not more often than this; milliseconds. While notes are saved one after the other, each would read everything anew. */
export const PAUSE_MS = 250;

/** Calls `listener` after changes until the signal aborts; the last one is never lost. Drafts, which nobody lists, are left out. */
export function onStoreChange(signal: AbortSignal, listener: () => void): void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let again = false;
  function tell(): void {
    listener();
    timer = setTimeout(() => {
      timer = null;
      if (again) wait();
    }, PAUSE_MS);
  }
  function wait(): void {
    again = false;
    timer = setTimeout(tell, GATHER_MS);
  }
  const onMutated = (parts: ObservabilitySet) => {
    if (Object.keys(parts).every((part) => part.includes('/drafts/'))) return;
    if (timer === null) wait();
    else again = true;
  };
  Dexie.on('storagemutated', onMutated);
  signal.addEventListener('abort', () => {
    Dexie.on.storagemutated.unsubscribe(onMutated);
    if (timer !== null) clearTimeout(timer);
  });
}
