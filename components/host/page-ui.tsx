/** The whole interface on a page: host, highlights, cards and selection bar, behind one handful of functions. */

import { i18n } from '../../utils/i18n';
import type { Target } from '../../utils/page/popover/state';
import { createCardFlow } from './card-flow';
import { createHost, type HostOptions } from './create-host';
import { createHighlightOverlay, type Highlight } from './highlight-overlay';
import type { PageNote, PageUiPorts, PageUiSettings } from './page-ui-ports';
import { createSelectionFlow } from './selection-flow';

interface PageUiOptions {
  document: Document;
  /** When it aborts, the page is as it was before. */
  signal: AbortSignal;
  /** True in the build for tests alone. */
  open: boolean;
  css: string;
  /** BCP 47 tag of the interface. */
  locale: string;
  direction: HostOptions['direction'];
  settings: PageUiSettings;
  /** Whether a selected passage may be offered for saving. */
  accepts: (range: Range) => boolean;
  ports: PageUiPorts;
}

export interface PageUi {
  /** Opens a mention's card and gives it the focus: for commands and jumps. */
  openCard: (target: Target) => void;
  closeCard: () => void;
  /** A mention is no longer marked; its card closes. */
  forgetMention: (mention: string) => void;
  /** Opens the bar at the present selection; false when nothing is selected. */
  saveSelection: () => boolean;
  /** Opens a note's editor; false when it is not on the page. */
  openNote: (note: string) => boolean;
  /** Draws these notes' passages and no others. */
  setNotes: (notes: readonly PageNote[]) => void;
  changeSettings: (patch: Partial<PageUiSettings>) => void;
  /** Shows cards as they are now, after cards, notes or mentions have changed; one whose mention is gone closes. */
  refresh: () => void;
  /** Says a sentence through the one polite live region. */
  announce: (text: string) => void;
  /** Says where "next mention" and "previous mention" have gone; `position` counts from 1. */
  announceMention: (name: string, description: string, position: number, count: number) => void;
}

/** Adds the interface to a page. Nothing is shown until there is reason to. */
export function createPageUi(options: PageUiOptions): PageUi {
  const { document, signal, locale, ports } = options;
  const window = document.defaultView!;
  let settings = options.settings;
  let notes: readonly PageNote[] = [];
  let said = '';
  let rendering = false;
  let again = false;
  /** Measuring costs layout, so highlights are drawn again only when they are others. */
  let drawn: { notes: readonly PageNote[]; pending: Highlight | null } = { notes, pending: null };

  const host = createHost({
    document,
    signal,
    open: options.open,
    css: options.css,
    theme: settings.theme,
    direction: options.direction,
    language: locale,
  });
  const overlay = createHighlightOverlay({ document, signal, host });
  const shared = { document, signal, host, ports, settings: () => settings, announce, refresh };
  const isOurs = (event: Event) => event.target === host.element;
  const selection = createSelectionFlow({ ...shared, isOurs, accepts: options.accepts });
  // Registered before the driver, which leaves a click on a note to the note.
  window.addEventListener('click', onClick, { capture: true, passive: true, signal });
  const cards = createCardFlow({
    ...shared,
    locale,
    isOurs: (event) => isOurs(event) || noteUnder(event) !== null,
  });

  function onClick(event: MouseEvent): void {
    const note = noteUnder(event);
    if (note) selection.openNote(note, { x: event.clientX, y: event.clientY });
  }

  /** The note a click is on. Links stay links, and a click that ends a selection is none. */
  function noteUnder(event: Event): PageNote | null {
    if (
      event.type !== 'click' ||
      !(event instanceof MouseEvent) ||
      isOurs(event) ||
      event.detail > 1
    )
      return null;
    if (
      event.target instanceof Element &&
      event.target.closest('a[href], button, input, textarea, select, label')
    ) {
      return null;
    }
    if (document.getSelection()?.isCollapsed === false) return null;
    const id = overlay.noteAt({ x: event.clientX, y: event.clientY });
    return notes.find((note) => note.id === id) ?? null;
  }

  function refresh(): void {
    if (signal.aborted) return;
    // Rendering moves the focus, which is told to us, which asks for rendering: one after the other.
    again = rendering;
    if (rendering) return;
    rendering = true;
    do {
      again = false;
      show();
    } while (again);
    rendering = false;
  }

  function show(): void {
    drawHighlights(selection.pending());
    host.mount(
      <>
        {selection.view()}
        {cards.view()}
        <p class="visually-hidden" role="status" aria-live="polite">
          {said}
        </p>
      </>,
    );
  }

  function drawHighlights(pending: Highlight | null): void {
    const before = drawn.pending;
    const same =
      pending?.range === before?.range &&
      pending?.color === before?.color &&
      pending?.hasText === before?.hasText;
    if (same && notes === drawn.notes) return;
    drawn = { notes, pending };
    overlay.update(pending ? [...notes.filter(({ id }) => id !== pending.id), pending] : notes);
  }

  function announce(text: string): void {
    // The same sentence twice would not be a change: screen readers would keep silent.
    said = said === text ? `${text}\u00a0` : text;
    refresh();
  }

  refresh();
  return {
    openCard: (target) =>
      cards.driver.dispatch({ type: 'command', target, now: cards.driver.now() }),
    closeCard: () => cards.driver.dispatch({ type: 'close', now: cards.driver.now() }),
    forgetMention: (mention) =>
      cards.driver.dispatch({ type: 'gone', mention, now: cards.driver.now() }),
    saveSelection: selection.saveSelection,
    openNote(id) {
      const note = notes.find((one) => one.id === id);
      if (note) selection.openNote(note, null);
      return note !== undefined;
    },
    setNotes(next) {
      notes = next;
      refresh();
    },
    changeSettings(patch) {
      settings = { ...settings, ...patch };
      host.setTheme(settings.theme);
      refresh();
    },
    refresh() {
      cards.dropStale();
      refresh();
    },
    announce,
    announceMention: (name, description, position, count) =>
      announce(i18n.t('popover.announce', [name, description, String(position), String(count)])),
  };
}
