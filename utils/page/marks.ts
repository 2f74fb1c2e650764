/** Paints mentions as CSS custom highlights: nothing is added to the page's DOM, nothing moves. */

/** The name under which every marked mention is registered. */
export const MENTION_HIGHLIGHT = 'backgrounder-mention';
/** The name of the one mention that the keyboard or the pointer is on; it is registered under both. */
export const ACTIVE_HIGHLIGHT = 'backgrounder-mention-active';

const RESTORES = 8; // a page that keeps clearing the registry wins

/** The marks of one document. No method throws, whatever the page does to the registry. */
export interface Marks {
  /** Marks exactly these ranges. */
  paint(ranges: Iterable<Range>): void;
  /** Shows one range as the current one, or none. */
  setActive(range: Range | null): void;
  /** Puts the highlights back if the page threw them out; false when that is no use. */
  restore(): boolean;
  /** Takes every mark away. */
  clear(): void;
}

interface Registry {
  set(name: string, highlight: Highlight): unknown;
  delete(name: string): unknown;
  get(name: string): unknown;
}

/** Makes the marks of `window`'s document; they go when the signal is aborted. */
export function createMarks(window: Window, signal: AbortSignal): Marks {
  const painted = new Set<Range>();
  let active: Range | null = null;
  let mentions: Highlight | null = null;
  let current: Highlight | null = null;
  let restores = 0;

  function register(): boolean {
    return attempt(() => {
      const registry = registryOf(window);
      if (registry === null) return false;
      mentions ??= makeHighlight(window, 0);
      current ??= makeHighlight(window, 1);
      registry.set(MENTION_HIGHLIGHT, mentions);
      registry.set(ACTIVE_HIGHLIGHT, current);
      return true;
    });
  }

  function isRegistered(): boolean {
    return attempt(
      () => mentions !== null && registryOf(window)?.get(MENTION_HIGHLIGHT) === mentions,
    );
  }

  function restore(): boolean {
    if (signal.aborted) return false;
    if (isRegistered()) return true;
    if (mentions !== null && ++restores > RESTORES) return false;
    return register();
  }

  function paint(ranges: Iterable<Range>): void {
    const wanted = new Set(ranges);
    if (wanted.size === 0 && mentions === null) return;
    if (!restore() || mentions === null) return;
    const highlight = mentions;
    attempt(() => {
      for (const range of painted) {
        if (wanted.has(range)) continue;
        highlight.delete(range);
        painted.delete(range);
      }
      for (const range of wanted) {
        if (painted.has(range)) continue;
        highlight.add(range);
        painted.add(range);
      }
      return true;
    });
  }

  function setActive(range: Range | null): void {
    if (range === active) return;
    active = range;
    if (!restore() || current === null) return;
    const highlight = current;
    attempt(() => {
      highlight.clear();
      if (range !== null) highlight.add(range);
      return true;
    });
  }

  function clear(): void {
    painted.clear();
    active = null;
    attempt(() => {
      mentions?.clear();
      current?.clear();
      const registry = registryOf(window);
      if (mentions !== null && registry?.get(MENTION_HIGHLIGHT) === mentions)
        registry.delete(MENTION_HIGHLIGHT);
      if (current !== null && registry?.get(ACTIVE_HIGHLIGHT) === current)
        registry.delete(ACTIVE_HIGHLIGHT);
      return true;
    });
    mentions = null;
    current = null;
  }

  signal.addEventListener('abort', clear, { once: true });
  return { paint, setActive, restore, clear };
}

function registryOf(window: Window): Registry | null {
  const { CSS } = window as unknown as { CSS?: { highlights?: Registry } };
  return CSS?.highlights ?? null;
}

function makeHighlight(window: Window, priority: number): Highlight {
  const highlight = new (window as unknown as { Highlight: typeof Highlight }).Highlight();
  highlight.priority = priority;
  return highlight;
}

/** A page may have replaced or broken any of this: then there are no marks, and nothing else happens. */
function attempt(action: () => boolean): boolean {
  try {
    return action();
  } catch {
    return false;
  }
}
