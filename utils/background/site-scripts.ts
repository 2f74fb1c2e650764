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
  await browser.scripting.executeScript({ target: { tabId }, func: leaveWord });
  await browser.scripting.executeScript({ target: { tabId }, files: FILES.js });
}

/** Runs in the page before our script there: the reader asked, so it need not look like an article. */
function leaveWord(): void {
  (globalThis as { backgrounderAsked?: boolean }).backgrounderAsked = true;
}

/** Runs the interface script in a page that our content script is in already. Rejects where the page is gone. */
export async function runInterface(tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: ['article-ui.js'] as never[],
  });
}

/** Runs the content script in the frames of a tab that hold an article of the page's own origin, each once. */
export async function runInFrames(tabId: number): Promise<void> {
  const looked = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: holdsArticle,
  });
  const frameIds = looked.flatMap(({ frameId, result }) => (result === true ? [frameId] : []));
  if (frameIds.length === 0) return;
  await browser.scripting.insertCSS({ target: { tabId, frameIds }, files: FILES.css });
  await browser.scripting.executeScript({ target: { tabId, frameIds }, files: FILES.js });
}

/** Runs in each frame, so it uses nothing from outside: true once in a large frame with much text of its own. */
function holdsArticle(): boolean {
  const marked = globalThis as { backgrounderInFrame?: boolean };
  if (window === window.top || marked.backgrounderInFrame === true) return false;
  try {
    if (window.top?.location.origin !== location.origin) return false;
  } catch {
    return false; // of another origin
  }
  if (!location.protocol.startsWith('http') || innerWidth < window.top.innerWidth / 2) return false;
  if ((document.body?.textContent ?? '').length < 1500) return false; // characters
  marked.backgrounderInFrame = true;
  return true;
}

function isListed(pattern: string): boolean {
  const host = pattern.match(/^[^:]+:\/\/(?:\*\.)?([^/]+)\//)?.[1];
  return host !== undefined && host !== '*' && isNewsHost(host);
}
