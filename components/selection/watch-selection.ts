/** Notices when a reader has selected a passage with pointer, finger or keyboard, and when it is gone again. */

interface WatchOptions {
  document: Document;
  signal: AbortSignal;
  /** Whether an event comes from our own host. */
  isOurs: (event: Event) => boolean;
  /** A passage stands; `touch` when a finger chose it, whose own menu is in the way of ours. */
  onSelect: (range: Range, touch: boolean) => void;
  onClear: () => void;
}

/** A finger adjusts its handles for a while; what stands for this long is meant. Milliseconds. */
const SETTLE_MS = 350;

/** Fewer letters are a slip or a double click on a particle. */
const MIN_LETTERS = 2;

/** Starts watching, until the signal aborts. Text in fields and editors is left alone. */
export function watchSelection({
  document,
  signal,
  isOurs,
  onSelect,
  onClear,
}: WatchOptions): void {
  const window = document.defaultView!;
  let touch = false;
  let pressed = false;
  let timer = 0;

  function look(): void {
    const range = selectedRange(document);
    if (range) onSelect(range, touch);
    else onClear();
  }

  function soon(ms: number): void {
    window.clearTimeout(timer);
    timer = window.setTimeout(look, ms);
  }

  const listen = { capture: true, passive: true, signal } as const;
  window.addEventListener(
    'pointerdown',
    (event) => {
      if (isOurs(event)) return;
      touch = event.pointerType === 'touch';
      pressed = !touch;
    },
    listen,
  );
  window.addEventListener(
    'pointerup',
    (event) => {
      pressed = false;
      // The selection of a plain click is only undone after this event.
      if (!isOurs(event)) soon(0);
    },
    listen,
  );
  document.addEventListener(
    'selectionchange',
    () => {
      if (!pressed) soon(SETTLE_MS);
    },
    listen,
  );
  signal.addEventListener('abort', () => window.clearTimeout(timer));
}

/** The passage that is selected now; null where there is none, or where the reader is writing. */
export function selectedRange(document: Document): Range | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  if (selection.toString().trim().length < MIN_LETTERS) return null;
  const range = selection.getRangeAt(0);
  const node = range.commonAncestorContainer;
  const element = node instanceof Element ? node : node.parentElement;
  if (!element || element.closest('input, textarea, select')) return null;
  return element instanceof HTMLElement && element.isContentEditable ? null : range;
}
