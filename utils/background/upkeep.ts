/** What happens to the notes by itself: snapshots a while after changes, and the trash emptied of what is old. */

import { browser } from 'wxt/browser';
import { takeSnapshot } from '../notes/snapshots';
import type { NotesService } from './notes-service';

/** Minutes from a change to its snapshot: short enough to lose little, long enough not to write at every keystroke. */
const SNAPSHOT_DELAY = 2;
const DAILY = 24 * 60;

/** Listens for the alarms; must be called synchronously as the worker starts. */
export function listenForUpkeep(notes: NotesService): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === 'snapshot') void snapshot(notes);
    if (name === 'daily') void notes.repository.purge().then(() => snapshot(notes));
  });
}

/** Sets the daily alarm; called when the browser or the extension starts anew. */
export async function scheduleUpkeep(): Promise<void> {
  await browser.alarms.create('daily', { delayInMinutes: 5, periodInMinutes: DAILY });
}

/** Called after each change of the notes; an alarm that is set already stands. */
export async function scheduleSnapshot(): Promise<void> {
  const set = await browser.alarms.get('snapshot');
  if (!set) await browser.alarms.create('snapshot', { delayInMinutes: SNAPSHOT_DELAY });
}

/** A snapshot that fails leaves the earlier ones; the popup shows how old the newest is. */
async function snapshot({ database }: NotesService): Promise<void> {
  await takeSnapshot({ database, area: browser.storage.local, now: () => new Date() });
}
