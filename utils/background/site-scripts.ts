/**
 * "Also on this site": content scripts registered for hosts the reader granted. Registrations are dropped by
 * updates (and by restarts of unpacked extensions), so they are made anew from the permissions, which last.
 */

import { browser } from 'wxt/browser';
import { isNewsHost } from '../news-hosts';

const SCRIPT_ID = 'backgrounder-granted';
/** What the manifest's own content script consists of. */
const FILES = {
  js: ['content-scripts/content.js'] as never[],
  css: ['content-scripts/content.css'],
};

/** Origins the reader granted beyond the news list, as match patterns. */
export async function grantedOrigins(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => !isListed(origin));
}

/** Registers the content script for exactly the granted origins. */
export async function registerGrantedSites(): Promise<void> {
  const matches = await grantedOrigins();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) {
    if (registered.length > 0)
      await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    return;
  }
  const script = { id: SCRIPT_ID, matches, ...FILES, runAt: 'document_idle' as const };
  if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([{ ...script, persistAcrossSessions: true }]);
}

/** Runs the content script once in a tab that `activeTab` lets us into. Rejects where the browser does not allow it. */
export async function runOnce(tabId: number): Promise<void> {
  await browser.scripting.insertCSS({ target: { tabId }, files: FILES.css });
  await browser.scripting.executeScript({ target: { tabId }, files: FILES.js });
}

/** Runs the interface script in a page that our content script is in already. Rejects where the page is gone. */
export async function runInterface(tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: ['article-ui.js'] as never[],
  });
}

function isListed(pattern: string): boolean {
  const host = pattern.match(/^[^:]+:\/\/(?:\*\.)?([^/]+)\//)?.[1];
  return host !== undefined && host !== '*' && isNewsHost(host);
}
