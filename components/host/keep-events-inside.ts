/** Keeps what the reader types in our fields from the page's shortcuts, and our focus from its focus traps. */

const KEYS = ['keydown', 'keyup', 'keypress'] as const;
const FOCUS = ['focusin', 'focusout'] as const;
const REST = [
  'beforeinput',
  'input',
  'change',
  'paste',
  'copy',
  'cut',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchstart',
  'touchend',
  'wheel',
] as const;

/**
 * Stops events of the host's inside at the window, before listeners of the page further in, and hands key events on
 * to the inside as copies that do not leave it. The browser's own action (typing, moving the focus, pressing a
 * button) is not touched, unless a listener inside prevents it.
 */
export function keepEventsInside(host: HTMLElement, root: ShadowRoot, signal: AbortSignal): void {
  const window = host.ownerDocument.defaultView;
  if (!window) return;
  for (const type of KEYS) {
    window.addEventListener(type, (event) => relayKey(host, root, event), {
      capture: true,
      signal,
    });
  }
  for (const type of FOCUS) {
    window.addEventListener(
      type,
      (event) => {
        if (event.target === host) event.stopImmediatePropagation();
      },
      { capture: true, signal },
    );
  }
  // These have to reach the inside, so they are stopped on their way out.
  for (const type of REST) {
    host.addEventListener(type, (event) => event.stopPropagation(), { signal, passive: true });
  }
}

function relayKey(host: HTMLElement, root: ShadowRoot, event: KeyboardEvent): void {
  if (event.target !== host) return;
  event.stopImmediatePropagation();
  const { type, key, code, ctrlKey, metaKey, altKey, shiftKey, repeat, isComposing, location } =
    event;
  const copy = new KeyboardEvent(type, {
    key,
    code,
    ctrlKey,
    metaKey,
    altKey,
    shiftKey,
    repeat,
    isComposing,
    location,
    bubbles: true,
    cancelable: true,
    composed: false,
  });
  (root.activeElement ?? root).dispatchEvent(copy);
  if (copy.defaultPrevented) event.preventDefault();
}
