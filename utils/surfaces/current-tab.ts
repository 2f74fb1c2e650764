/** The tab behind the popup or the side panel, and what our script there knows. */

import { browser } from 'wxt/browser';
import { type PageStatus, sendMessage } from '../messages';

/** A tab as the surfaces see it. */
export interface CurrentTab {
  id: number | null;
  windowId: number | null;
  /** Null where the browser does not tell: its own pages, and pages that we were not let into. */
  url: string | null;
  incognito: boolean;
  status: PageStatus | null;
}

/** Asks the browser for the active tab of this window, and the tab for its state. */
export async function readCurrentTab(): Promise<CurrentTab> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return {
    id: tab?.id ?? null,
    windowId: tab?.windowId ?? null,
    url: tab?.url ?? null,
    incognito: tab?.incognito ?? false,
    status: tab?.id === undefined ? null : await readStatus(tab.id),
  };
}

/** What the tab's page says of itself; null where our script does not run. */
export async function readStatus(tabId: number): Promise<PageStatus | null> {
  try {
    return await sendMessage('pageStatus', undefined, tabId);
  } catch {
    return null;
  }
}

/** Calls `listener` when another tab is shown or this one has loaded another page. */
export function watchTabs(listener: () => void, signal: AbortSignal): void {
  const updated = (_: number, change: { status?: string; url?: string }) => {
    if (change.status === 'complete' || change.url !== undefined) listener();
  };
  browser.tabs.onActivated.addListener(listener);
  browser.tabs.onUpdated.addListener(updated);
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(listener);
    browser.tabs.onUpdated.removeListener(updated);
  });
}

/** Host of a web page's address; null for anything that is not one. */
export function hostOf(url: string | null): string | null {
  if (url === null || !/^https?:/.test(url)) return null;
  return new URL(url).hostname;
}
