import type { ComponentChild } from 'preact';
import { failureText } from '../../utils/failure-text';
import { i18n } from '../../utils/i18n';
import { SUBJECT_LENGTH } from '../../utils/notes/draft-key';
import type { Box, Point } from '../../utils/page/popover/geometry';
import { linesOf } from '../../utils/page/popover/geometry';
import { Surface } from '../popover/Surface';
import type { NoteText } from '../selection/note-text';
import { SelectionBar } from '../selection/SelectionBar';
import { reduceSelection } from '../selection/selection-reducer';
import {
  SELECTION_INITIAL,
  type SelectionAction,
  type SelectionEffect,
  type SelectionState,
  type Subject,
} from '../selection/selection-state';
import { selectedRange, watchSelection } from '../selection/watch-selection';
import type { Host } from './create-host';
import type { Highlight } from './highlight-overlay';
import type { PageNote, PageUiPorts, PageUiSettings } from './page-ui-ports';

interface SelectionFlowOptions {
  document: Document;
  signal: AbortSignal;
  host: Host;
  ports: PageUiPorts;
  settings: () => PageUiSettings;
  isOurs: (event: Event) => boolean;
  announce: (text: string) => void;
  /** Whether a selection may be offered for saving: false outside of articles. */
  accepts: (range: Range) => boolean;
  refresh: () => void;
}

export interface SelectionFlow {
  view: () => ComponentChild;
  /** Opens the bar at the present selection and gives it the focus; false when nothing is selected. */
  saveSelection: () => boolean;
  /** Opens the editor of a note on the page. */
  openNote: (note: PageNote, point: Point | null) => void;
  /** The passage being written about, drawn as if it were saved. */
  pending: () => Highlight | null;
}

/** Carries out what the selection bar's reducer asks for, and shows its state. */
export function createSelectionFlow(options: SelectionFlowOptions): SelectionFlow {
  const { document, signal, host, ports, settings, announce, refresh } = options;
  const window = document.defaultView!;
  const ranges = new Map<string, Range>();
  /** What was typed and not saved, by note or by the passage's text. */
  const drafts = new Map(ports.drafts);
  let state: SelectionState = SELECTION_INITIAL;
  let passages = 0;
  let touch = false;
  let point: Point | null = null;
  let clock = 0;
  let element: HTMLElement | null = null;
  let before: HTMLElement | null = null;

  function dispatch(action: SelectionAction): void {
    const step = reduceSelection(state, action);
    const changed = step.state.kind !== state.kind;
    const hadFocus = document.activeElement === host.element && element !== null;
    state = step.state;
    refresh();
    for (const effect of step.effects) void carryOut(effect);
    if (!changed) return;
    tell();
    // What had the focus is gone; while there is something to write, the form has taken it.
    if (hadFocus && !isWriting(state)) before?.focus({ preventScroll: true });
  }

  function tell(): void {
    if (state.kind === 'saved') announce(i18n.t('selection.saved'));
    if (state.kind === 'deleted') announce(i18n.t('selection.deleted'));
    if (state.kind === 'failed') announce(failureText(state.failure));
  }

  async function carryOut(effect: SelectionEffect): Promise<void> {
    switch (effect.type) {
      case 'wait':
        window.clearTimeout(clock);
        clock = window.setTimeout(() => passTime(effect.token), effect.ms);
        return;
      case 'keep-draft':
        keepDraft(draftKey(effect.subject), effect.draft);
        return;
      case 'save':
        return save(effect.subject, effect.draft, effect.token);
      case 'delete':
      case 'restore': {
        const { note, token } = effect;
        const result = await (effect.type === 'delete'
          ? ports.deleteNote(note)
          : ports.restoreNote(note));
        if (!result.ok && !signal.aborted) dispatch({ type: 'answered', token, result });
        return;
      }
    }
  }

  /** A message that somebody is just using stays a little longer. */
  function passTime(token: number): void {
    const used = element?.matches(':hover, :focus-within') === true;
    if (used) clock = window.setTimeout(() => passTime(token), 1000);
    else dispatch({ type: 'timer', token });
  }

  async function save(subject: Subject, draft: NoteText, token: number): Promise<void> {
    const range = ranges.get(subject.passage);
    // The browser's own selection would hide the colour.
    if (subject.note === null) document.getSelection()?.removeAllRanges();
    const result =
      subject.note !== null
        ? await ports.updateNote(subject.note, draft)
        : range && (await ports.savePassage(range, draft));
    if (result && !signal.aborted) dispatch({ type: 'answered', token, result });
  }

  function keepDraft(subject: string, draft: NoteText | null): void {
    if (draft) drafts.set(subject, draft);
    else drafts.delete(subject);
    ports.keepDraft(subject, draft);
  }

  function draftKey({ passage, note }: Subject): string {
    return (note ?? ranges.get(passage)?.toString() ?? passage).slice(0, SUBJECT_LENGTH);
  }

  function remember(range: Range): string {
    passages += 1;
    const passage = `passage-${passages}`;
    // Only the newest matters, beside the one being written about, which keeps its own.
    if (!('subject' in state)) ranges.clear();
    ranges.set(passage, range.cloneRange());
    const active = document.activeElement;
    if (active instanceof HTMLElement && active !== host.element) before = active;
    host.moveTo(range.commonAncestorContainer);
    return passage;
  }

  function select(range: Range): void {
    if (isSame(range)) return;
    dispatch({ type: 'selected', passage: remember(range) });
  }

  /** The same selection reported again must not wipe "Saved" off the bar. */
  function isSame(range: Range): boolean {
    const known = 'subject' in state ? ranges.get(state.subject.passage) : undefined;
    return (
      known !== undefined &&
      known.compareBoundaryPoints(Range.START_TO_START, range) === 0 &&
      known.compareBoundaryPoints(Range.END_TO_END, range) === 0
    );
  }

  watchSelection({
    document,
    signal,
    isOurs: options.isOurs,
    onSelect(range, byTouch) {
      if (!options.accepts(range)) return;
      touch = byTouch;
      select(range);
    },
    onClear: () => dispatch({ type: 'cleared' }),
  });
  window.addEventListener(
    'pointerup',
    (event) => {
      point = { x: event.clientX, y: event.clientY };
    },
    { capture: true, passive: true, signal },
  );
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape' && state.kind !== 'hidden' && !isWriting(state))
        dispatch({ type: 'dismiss' });
    },
    { capture: true, passive: true, signal },
  );
  signal.addEventListener('abort', () => window.clearTimeout(clock));

  function lines(): readonly Box[] {
    const range = 'subject' in state ? ranges.get(state.subject.passage) : undefined;
    return range ? linesOf(range.getClientRects()) : [];
  }

  return {
    view() {
      if (state.kind === 'hidden') return null;
      return (
        <Surface
          key={state.subject.passage}
          class="bar"
          mode={touch ? 'sheet' : 'anchored'}
          wide={isWriting(state) && !isQuick(state)}
          closing={false}
          lines={lines}
          point={point}
          onElement={(now) => {
            element = now;
          }}
        >
          <SelectionBar
            state={state}
            canSave={settings().canSave}
            knownTags={settings().knownTags}
            keptDraft={drafts.get(draftKey(state.subject)) ?? null}
            dispatch={dispatch}
          />
        </Surface>
      );
    },
    saveSelection() {
      const range = selectedRange(document);
      if (!range) return false;
      touch = false;
      point = null;
      select(range);
      element?.querySelector('button')?.focus({ preventScroll: true });
      return true;
    },
    openNote(note, at) {
      point = at;
      const draft = drafts.get(note.id) ?? note.draft;
      dispatch({ type: 'open', passage: remember(note.range), note: note.id, draft });
    },
    pending() {
      // Also what has just been saved, until the page's notes arrive with it.
      if (!isWriting(state) && state.kind !== 'saved') return null;
      const range = ranges.get(state.subject.passage);
      if (!range) return null;
      const { text, color } = state.draft;
      return { id: state.subject.note ?? '', range, color, hasText: text !== '' };
    },
  };
}

type Writing = Extract<SelectionState, { kind: 'editing' | 'saving' | 'failed' }>;

function isWriting(state: SelectionState): state is Writing {
  return state.kind === 'editing' || state.kind === 'saving' || state.kind === 'failed';
}

function isQuick(state: SelectionState): boolean {
  return 'from' in state && state.from === 'bar';
}
