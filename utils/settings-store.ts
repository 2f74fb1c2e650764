/** The reader's settings in `storage.local`: one object, changed by the background alone, one change after the other. */

import * as v from 'valibot';
import { storage } from 'wxt/utils/storage';
import { DEFAULT_SETTINGS, type Settings } from './settings';
import { settingsSchemas } from './settings-schema';

const stored = storage.defineItem<Partial<Settings>>('local:settings', { fallback: {} });

/** What is stored, with a default for every field that is missing or broken. */
export async function loadSettings(): Promise<Settings> {
  return repair(await stored.getValue());
}

/** Calls `listener` with the settings whenever they change, until the returned function is called. */
export function watchSettings(listener: (settings: Settings) => void): () => void {
  return stored.watch((value) => listener(repair(value ?? {})));
}

let queue: Promise<unknown> = Promise.resolve();

/** Applies a change to what is stored then; changes from several pages do not overwrite one another. */
export function updateSettings(
  change: (settings: Settings) => Partial<Settings>,
): Promise<Settings> {
  const next = queue.then(async () => {
    const settings = await loadSettings();
    const changed = { ...settings, ...change(settings) };
    await stored.setValue(changed);
    return changed;
  });
  queue = next.catch(() => {});
  return next;
}

function repair(value: unknown): Settings {
  const entries = typeof value === 'object' && value !== null ? { ...value } : {};
  const settings: Record<string, unknown> = { ...DEFAULT_SETTINGS };
  for (const [field, schema] of Object.entries(settingsSchemas)) {
    const parsed = v.safeParse(schema, (entries as Record<string, unknown>)[field]);
    if (parsed.success) settings[field] = parsed.output;
  }
  return settings as unknown as Settings;
}
