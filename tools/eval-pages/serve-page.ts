/** Serves a saved page to a tab at its own address. */

import type { Page } from 'playwright-core';
import type { SavedPage } from './corpus';

/** The page's own scripts stay away: what changes is then ours. Nothing else is fetched. */
const CSP =
  "default-src 'none'; script-src 'none'; style-src 'unsafe-inline'; form-action 'none'; frame-src 'none'";

/** Where a page is served: at its own address, over https. */
export function addressOf({ url, id }: SavedPage): string {
  try {
    const address = new URL(url ?? '');
    address.protocol = 'https:';
    address.port = '';
    return address.href;
  } catch {
    // Two parts and no words: a path that speaks neither for nor against an article.
    return `https://unknown-address.example/saved/${id.split('/').at(-1)}`;
  }
}

/** Answers the tab's requests for documents with the page, and no others. */
export async function servePage(tab: Page, saved: SavedPage): Promise<void> {
  await tab.route(/^https?:/, (route) =>
    route.request().resourceType() === 'document'
      ? route.fulfill({
          body: saved.html(),
          headers: {
            'content-type': `text/html; charset=${saved.encoding}`,
            'content-security-policy': CSP,
          },
        })
      : route.abort(),
  );
}
