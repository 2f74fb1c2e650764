/** Text of an article that a page shows later without adding it: unfolded boxes, and shadow roots that come after the page. */

import type { ArticleBody } from './article-body';
import { openRoots } from './document-scan';
import { isFirm, Places } from './text-place';

/** Attributes that show and hide text. Classes and styles change all the time: they are looked at after clicks alone. */
const SHOWING = ['hidden', 'aria-hidden', 'open'];
/** Elements that are never read as they stand, but may be shown. */
const HIDDEN =
  '[hidden],[aria-hidden="true"],[style*="display"],[style*="visibility"],details:not([open])';
const TEXT_LENGTH = 60; // characters worth looking at again
const LOOKS = [1000, 3000, 8000]; // ms after reading at which pages have mostly built what they build late

/** Calls `look` soon after something may have been shown, until the signal is aborted. */
export function watchForLatecomers(
  document: Document,
  signal: AbortSignal,
  look: () => void,
): void {
  const window = document.defaultView!;
  const quietly = { signal, capture: true, passive: true } as const;
  document.addEventListener('click', look, quietly);
  document.addEventListener('toggle', look, quietly); // <details>, by key and by search as well
  const observer = new window.MutationObserver(look);
  observer.observe(document, { subtree: true, attributes: true, attributeFilter: SHOWING });
  const timers = LOOKS.map((delay) => window.setTimeout(look, delay));
  signal.addEventListener('abort', () => {
    observer.disconnect();
    for (const timer of timers) window.clearTimeout(timer);
  });
}

/** What of one article is not shown yet. */
export class Latecomers {
  private readonly hidden: Set<Element>;
  private readonly roots: Set<ShadowRoot>;

  constructor(
    private readonly body: ArticleBody,
    roots: readonly ShadowRoot[],
  ) {
    this.roots = new Set(roots);
    this.hidden = new Set(body.hidden);
    for (const element of body.root.querySelectorAll(HIDDEN))
      if ((element.textContent ?? '').length >= TEXT_LENGTH) this.hidden.add(element);
  }

  /** The hidden elements that are shown now, each once; outermost ones only. */
  takeShown(isVisible: (element: Element) => boolean): Element[] {
    if (this.hidden.size === 0) return [];
    const places = new Places(this.body.lifted);
    const shown: Element[] = [];
    for (const element of this.hidden) {
      if (!element.isConnected) this.hidden.delete(element);
      else if (isVisible(element) && !isFirm(places.of(element).exclusion) && !isFolded(element)) {
        this.hidden.delete(element);
        shown.push(element);
      }
    }
    return shown.filter((one) => !shown.some((other) => other !== one && other.contains(one)));
  }

  /** Open shadow roots in the article that were not there before, each once. */
  takeRoots(): ShadowRoot[] {
    const fresh = openRoots(this.body.root).filter((root) => !this.roots.has(root));
    for (const root of fresh) this.roots.add(root);
    return fresh;
  }
}

function isFolded(element: Element): boolean {
  return element.localName === 'details' && !element.hasAttribute('open');
}
