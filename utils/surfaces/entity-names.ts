/**
 * Names of entities for lists and for the search. The background has to unpack a card for each, so they are kept in
 * the page's own storage for as long as the dataset stays the same.
 */

import { sendMessage } from '../messages';

/** Names asked for in one message. */
const AT_ONCE = 100;
const STORAGE_KEY = 'entity-names';

export interface EntityNames {
  /** Names by id, as far as they are known. */
  known(): Record<string, string>;
  /** Learns the names of these entities; resolves when the background has answered for all of them. */
  learn(ids: Iterable<string>): Promise<void>;
}

/** Makes the memory of names; it asks nothing before it is asked. `onLearnt` hears all names whenever there are more. */
export function createEntityNames(onLearnt: (names: Record<string, string>) => void): EntityNames {
  let names: Record<string, string> = {};
  let version: string | null = null;
  const asked = new Set<string>();

  async function open(): Promise<void> {
    const info = await sendMessage('datasetInfo', undefined).catch(() => null);
    version = info?.ok ? info.value.version : null;
    names = { ...storedNames(version), ...names };
    onLearnt(names);
  }
  let last: Promise<void> | null = null;

  /** One message after the other: the background has other work, too. */
  async function ask(ids: string[]): Promise<void> {
    const cards = await sendMessage('getCards', ids).catch(() => null);
    if (!cards?.ok) return;
    const learnt = cards.value.map(({ id, name }) => [id, name] as const);
    names = { ...names, ...Object.fromEntries(learnt) };
    onLearnt(names);
  }

  return {
    known: () => names,
    async learn(ids) {
      last ??= open();
      await last;
      const unknown = [...new Set(ids)].filter((id) => !(id in names) && !asked.has(id));
      if (unknown.length === 0) return;
      for (const id of unknown) asked.add(id);
      last = last.then(async () => {
        for (let start = 0; start < unknown.length; start += AT_ONCE) {
          await ask(unknown.slice(start, start + AT_ONCE));
        }
        keepNames(version, names);
      });
      return last;
    },
  };
}

function storedNames(version: string | null): Record<string, string> {
  try {
    const stored = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? 'null') as {
      version: string;
      names: Record<string, string>;
    } | null;
    return stored !== null && stored.version === version ? stored.names : {};
  } catch {
    return {}; // storage is off, or was written by something else: the names are asked for again
  }
}

function keepNames(version: string | null, names: Record<string, string>): void {
  try {
    if (version !== null) localStorage.setItem(STORAGE_KEY, JSON.stringify({ version, names }));
  } catch {
    // No room, or storage is off: nothing is lost but time.
  }
}
