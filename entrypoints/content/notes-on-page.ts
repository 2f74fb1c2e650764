import type { PageNote } from '../../components/host/page-ui-ports';
import { sendMessage } from '../../utils/messages';
import type { AnchorState, Note } from '../../utils/notes/model';
import { loadInterface } from './interface-parts';

/** Pages go on loading: passages that were not found are looked for again after these many milliseconds. */
const RETRIES_MS = [1000, 3000, 8000];

interface NotesOnPageOptions {
  document: Document;
  signal: AbortSignal;
  /** Called whenever the passages that were found are others. */
  onFound: (notes: PageNote[]) => void;
}

/** The reader's notes on this page: where their passages are, and what became of them. */
export interface NotesOnPage {
  /** Looks for these notes' passages; earlier ones are forgotten. */
  set(notes: Note[]): void;
  /** Looks again, because the page has changed. */
  lookAgain(): void;
  notes(): readonly Note[];
  states(): [note: string, state: AnchorState][];
  /** The place of a note's passage; null where it was not found. */
  rangeOf(note: string): Range | null;
}

export function createNotesOnPage(options: NotesOnPageOptions): NotesOnPage {
  const { document, signal } = options;
  let notes: Note[] = [];
  let found = new Map<string, { range: Range | null; state: AnchorState; text: string }>();
  let round = new AbortController();
  let timer = 0;
  signal.addEventListener('abort', () => stop());

  function stop(): void {
    round.abort();
    clearTimeout(timer);
  }

  /** Looks for every passage that has no valid place; `retry` counts up while the page is still loading. */
  async function look(retry: number): Promise<void> {
    stop();
    round = new AbortController();
    const { signal: thisRound } = round;
    const sought = notes.flatMap(({ id, target }) =>
      target !== null && !isPlaced(id) ? [{ id, target }] : [],
    );
    if (sought.length > 0) {
      const parts = await loadInterface();
      if (parts === null || thisRound.aborted) return;
      const page = parts.readAnchoringPage(document.body);
      await parts.anchorBatch(sought, page, {
        signal: thisRound,
        onAnchor: (id, { range, state, text }) => found.set(id, { range, state, text }),
      });
      if (thisRound.aborted) return;
    }
    show();
    const missing = [...found.values()].some(({ state }) => state === 'gone');
    const delay = RETRIES_MS[retry];
    if (missing && delay !== undefined)
      timer = window.setTimeout(() => void look(retry + 1), delay);
    else void report();
  }

  function isPlaced(id: string): boolean {
    const range = found.get(id)?.range;
    return range?.startContainer.isConnected === true && !range.collapsed;
  }

  function show(): void {
    options.onFound(
      notes.flatMap((note) => {
        const range = found.get(note.id)?.range;
        if (!range) return [];
        const { id, color, text, tags } = note;
        return [{ id, range, color, hasText: text !== '', draft: { text, tags, color } }];
      }),
    );
  }

  async function report(): Promise<void> {
    const states = notes.flatMap((note) => {
      const place = found.get(note.id);
      if (place === undefined || place.state === note.anchor) return [];
      return [
        {
          id: note.id,
          anchor: place.state,
          anchoredText: place.state === 'edited' ? place.text : null,
        },
      ];
    });
    if (states.length > 0) await sendMessage('reportAnchors', states).catch(() => {});
  }

  return {
    set(next) {
      notes = next;
      const ids = new Set(next.map(({ id }) => id));
      found = new Map([...found].filter(([id]) => ids.has(id)));
      void look(0);
    },
    lookAgain: () => notes.length > 0 && void look(RETRIES_MS.length - 1),
    notes: () => notes,
    states: () => [...found].map(([id, { state }]) => [id, state]),
    rangeOf: (id) => found.get(id)?.range ?? null,
  };
}
