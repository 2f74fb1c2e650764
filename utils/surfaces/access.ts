/** What the browser lets us do, asked from our own pages: requests need the reader's click. */

import { browser } from 'wxt/browser';
import { newsMatches } from '../news-hosts';
import { originsOf } from '../sites';

/** Whether every listed news site may be read; Firefox's users can revoke that. */
export function hasNewsAccess(): Promise<boolean> {
  return browser.permissions.contains({ origins: newsMatches() });
}

/** Asks for the listed news sites; call it from a click. */
export function askNewsAccess(): Promise<boolean> {
  return browser.permissions.request({ origins: newsMatches() });
}

/** Asks for one more host; call it from a click. */
export function askHost(host: string): Promise<boolean> {
  return browser.permissions.request({ origins: originsOf(host) });
}

/** Takes a granted host back. */
export function revokeHost(host: string): Promise<boolean> {
  return browser.permissions.remove({ origins: originsOf(host) });
}

/** Commands with their shortcuts, '' where none is set. */
export async function readShortcuts(): Promise<{ description: string; shortcut: string }[]> {
  const commands = await browser.commands.getAll();
  return commands
    .filter((command) => command.description)
    .map((command) => ({
      description: command.description ?? '',
      shortcut: command.shortcut ?? '',
    }));
}

/** Opens the browser's page for extension shortcuts. */
export async function openShortcutSettings(): Promise<void> {
  if (import.meta.env.BROWSER === 'firefox') {
    await (
      browser.commands as unknown as { openShortcutSettings(): Promise<void> }
    ).openShortcutSettings();
    return;
  }
  await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
