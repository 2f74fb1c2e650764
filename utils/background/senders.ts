/** Who may send what. The browser delivers `onMessage` only from our own contexts; a page's script could still be made to send for the page. */

import { browser } from 'wxt/browser';
import { fail, type Result } from '../result';

/** What messaging tells of a sender. */
export interface Sender {
  id?: string;
  url?: string;
  tab?: { id?: number; incognito?: boolean; url?: string };
  frameId?: number;
}

/** Where a message came from. */
export type Origin =
  | { kind: 'extension' } // popup, library, options, side panel
  | { kind: 'page'; tab: number; frame: number; incognito: boolean; url: string };

/** Tells the sender's kind, or refuses it. */
export function originOf(sender: Sender): Result<Origin> {
  if (sender.id !== browser.runtime.id) return fail('bad-message', 'sender of another extension');
  if (sender.url?.startsWith(browser.runtime.getURL('')))
    return { ok: true, value: { kind: 'extension' } };
  if (sender.tab?.id !== undefined && sender.url !== undefined) {
    return {
      ok: true,
      value: {
        kind: 'page',
        tab: sender.tab.id,
        frame: sender.frameId ?? 0,
        incognito: sender.tab.incognito ?? false,
        url: sender.url,
      },
    };
  }
  return fail('bad-message', 'sender without a page');
}
