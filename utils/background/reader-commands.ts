/** Keyboard commands and the context menu: both end as a message to the tab's page. */

import { browser } from 'wxt/browser';
import { i18n } from '../i18n';
import { type PageCommand, sendMessage } from '../messages';
import { runOnce } from './site-scripts';

const COMMANDS: readonly PageCommand[] = [
  'next-mention',
  'previous-mention',
  'open-card',
  'close-card',
  'save-selection',
];

/** Listens for commands; must be called synchronously as the worker starts. */
export function listenForCommands(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    const known = COMMANDS.find((one) => one === command);
    if (known !== undefined && tab?.id !== undefined) void runInTab(known, tab.id);
  });
}

/** Listens for the context menu's entries; must be called synchronously as the worker starts. */
export function listenForMenus(switchSite: (host: string) => Promise<unknown>): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (tab?.id === undefined) return;
    if (info.menuItemId === 'save-selection') void runInTab('save-selection', tab.id);
    if (info.menuItemId === 'switch-site' && tab.url) void switchSite(new URL(tab.url).hostname);
  });
}

/** Makes the context menu; called when the extension is installed or updated. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: 'save-selection',
    title: i18n.t('menu.saveSelection'),
    contexts: ['selection'],
  });
  browser.contextMenus.create({
    id: 'switch-site',
    title: i18n.t('menu.switchSite'),
    contexts: ['page'],
  });
}

/** A command is the reader's own act, so `activeTab` lets us in where no content script runs yet. */
async function runInTab(command: PageCommand, tabId: number): Promise<void> {
  try {
    await sendMessage('runCommand', command, tabId);
  } catch {
    try {
      await runOnce(tabId);
      await sendMessage('runCommand', command, tabId);
    } catch {
      // A page where no extension may run (the browser's own, a store): there is nothing to do or to say.
    }
  }
}
