/** Notes whose pages were just opened for them: the tab's script asks once it is there. Nothing is put into the address, where the page could read it. */

import { browser } from 'wxt/browser';

const keyOf = (tab: number) => `jump:${tab}`;

/** Opens a page in a new tab and remembers which note brought the reader there. */
export async function openAtNote(note: string, url: string): Promise<void> {
  const tab = await browser.tabs.create({ url });
  if (tab.id !== undefined) await browser.storage.session.set({ [keyOf(tab.id)]: note });
}

/** The note that a tab was opened for, once. */
export async function takeJump(tab: number): Promise<string | null> {
  const key = keyOf(tab);
  const stored = await browser.storage.session.get(key);
  await browser.storage.session.remove(key);
  const note: unknown = stored[key];
  return typeof note === 'string' ? note : null;
}
