/**
 * The one element Backgrounder adds to a page: `<backgrounder-ui>`, after everything else, with a closed shadow root
 * that page styles and scripts do not reach into.
 *
 * The host itself stays in the page's own layers, so that the reader's highlights lie on the text as ink does: under
 * sticky headers, and blended with the letters, which the top layer cannot do. What has to be above dialogs and
 * fullscreen, card and bar, are `popover="manual"` elements inside (see `Surface`).
 */

import { type ComponentChild, render } from 'preact';
import { adoptStyles } from './adopt-styles';
import { keepEventsInside } from './keep-events-inside';

export const HOST_NAME = 'backgrounder-ui';

/** A page that removes the host again and again does not want it: then we give in. */
const MAX_RETURNS = 3;

/** `!important` inside the shadow root wins over any page rule on the host. */
const HOST_CSS = `:host {
  all: initial !important;
  display: block !important;
  position: absolute !important;
  inset: 0 auto auto 0 !important;
  width: 0 !important;
  height: 0 !important;
  contain: none !important;
}`;

export interface HostOptions {
  document: Document;
  /** When it aborts, the page is as it was before. */
  signal: AbortSignal;
  /** True in the build for tests alone: axe cannot look into a closed root. */
  open: boolean;
  /** Style sheets of the interface. */
  css: string;
  theme: 'system' | 'light' | 'dark';
  direction: 'ltr' | 'rtl';
  /** BCP 47 tag of the interface. */
  language: string;
}

export interface Host {
  element: HTMLElement;
  root: ShadowRoot;
  /** Where highlights go, below everything else; its origin is the host's. */
  layer: HTMLElement;
  /** Renders the interface, in place of what was there. */
  mount: (ui: ComponentChild) => void;
  setTheme: (theme: HostOptions['theme']) => void;
  /**
   * Puts the host where it can be used from: into the modal dialog or the fullscreen element around `near`, outside of
   * which the browser makes everything inert; else at the end of the document.
   */
  moveTo: (near: Node | null) => void;
  /** The element the host stands in now. */
  parent: () => Element | null;
}

/** Adds the host to the page. */
export function createHost(options: HostOptions): Host {
  const { document, signal } = options;
  const element = document.createElement(HOST_NAME);
  const root = element.attachShadow({ mode: options.open ? 'open' : 'closed' });
  adoptStyles(document, root, HOST_CSS + options.css);

  const theme = document.createElement('div');
  theme.className = 'theme';
  theme.dir = options.direction;
  theme.lang = options.language;
  const layer = document.createElement('div');
  layer.className = 'layer';
  layer.setAttribute('aria-hidden', 'true');
  const mountPoint = document.createElement('div');
  theme.append(layer, mountPoint);
  root.append(theme);

  let home: Element | null = null;
  let returns = 0;
  const attach = () => {
    (home?.isConnected ? home : document.documentElement)?.append(element);
    reopen(root);
  };
  setTheme(options.theme);
  attach();
  keepEventsInside(element, root, signal);

  const watcher = new MutationObserver(() => {
    if (element.isConnected || returns >= MAX_RETURNS) return;
    returns += 1;
    attach();
  });
  // Direct children only, of the document and its root: cheap, and that is where the host is.
  watcher.observe(document, { childList: true });
  watcher.observe(document.documentElement, { childList: true });

  signal.addEventListener('abort', () => {
    watcher.disconnect();
    render(null, mountPoint);
    element.remove();
  });

  function setTheme(value: HostOptions['theme']): void {
    if (value === 'system') theme.removeAttribute('data-theme');
    else theme.dataset.theme = value;
  }

  function moveTo(near: Node | null): void {
    home = modalAround(near);
    const parent = home ?? document.documentElement;
    // Out of a dialog that is gone the host comes back here, too, without counting as a return.
    if (element.parentElement !== parent && !signal.aborted) attach();
  }

  /** Once the dialog is closed or the fullscreen is over, nothing of ours stays in the page's own elements. */
  function goHome(): void {
    if (home && !confines(home)) moveTo(null);
  }
  document.addEventListener('close', goHome, { capture: true, signal });
  document.addEventListener('fullscreenchange', goHome, { signal });

  return {
    element,
    root,
    layer,
    mount: (ui) => render(ui, mountPoint),
    setTheme,
    moveTo,
    parent: () => element.parentElement,
  };
}

/** The innermost element around a node outside of which everything is inert, also across shadow roots. */
function modalAround(node: Node | null): Element | null {
  for (let at = node; at; at = at.parentNode ?? (at as Partial<ShadowRoot>).host ?? null) {
    if (at instanceof Element && confines(at)) return at;
  }
  return null;
}

/** Whether an element is a modal dialog or fills the screen. */
function confines(element: Element): boolean {
  // The whole document on the screen confines nothing.
  if (element === element.ownerDocument.documentElement) return false;
  return element.matches(':modal') || element.matches(':fullscreen');
}

/** An element that moves in the document falls out of the top layer. */
function reopen(root: ShadowRoot): void {
  for (const surface of root.querySelectorAll<HTMLElement>('[popover]')) surface.showPopover();
}
