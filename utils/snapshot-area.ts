import { browser } from 'wxt/browser';
import type { SnapshotArea } from './notes/snapshots';

/** Where snapshots lie: beside the settings, outside the notes database. */
export const snapshotArea: SnapshotArea = {
  get: (keys) => browser.storage.local.get(keys),
  set: (items) => browser.storage.local.set(items),
  remove: (keys) => browser.storage.local.remove(keys),
};
