/** What the selection bar does next. Pure; what was typed is never dropped by anything but saving it. */

import { EMPTY_NOTE, type NoteText } from './note-text';
import {
  DELETED_MS,
  SAVED_MS,
  type SelectionAction,
  type SelectionState,
  type SelectionStep,
  type Subject,
} from './selection-state';

type Answered = Extract<SelectionAction, { type: 'answered' }>;

/** The state after an action, and the effects to carry out. */
export function reduceSelection(state: SelectionState, action: SelectionAction): SelectionStep {
  const { token } = state;
  switch (action.type) {
    case 'selected':
      return isBusy(state) ? stay(state) : stay(bar(token + 1, action.passage));
    case 'cleared':
      return state.kind === 'bar' ? stay(hidden(token)) : stay(state);
    case 'paint':
      return paint(state, action.color);
    case 'write':
      return write(state, action.draft);
    case 'open':
      return isBusy(state) ? stay(state) : stay(editing(token + 1, action, action.draft));
    case 'change':
      return change(state, action.draft);
    case 'save':
      return state.kind === 'editing' || state.kind === 'failed'
        ? save(
            state.subject,
            state.draft,
            token + 1,
            state.kind === 'failed' ? state.from : 'editing',
          )
        : stay(state);
    case 'answered':
      return answered(state, action);
    case 'delete':
      return remove(state);
    case 'undo':
      return undo(state);
    case 'dismiss':
      return state.kind === 'saving' ? stay(state) : stay(hidden(token + 1));
    case 'timer':
      return passes(state) && action.token === token ? stay(hidden(token + 1)) : stay(state);
  }
}

function paint(state: SelectionState, color: NoteText['color']): SelectionStep {
  if (state.kind === 'bar')
    return save(state.subject, { ...EMPTY_NOTE, color }, state.token + 1, 'bar');
  if (state.kind === 'saved')
    return save(state.subject, { ...state.draft, color }, state.token + 1, 'bar');
  return stay(state);
}

function write(state: SelectionState, kept: NoteText | null): SelectionStep {
  if (state.kind === 'bar')
    return stay(editing(state.token + 1, state.subject, kept ?? EMPTY_NOTE));
  if (state.kind === 'saved') return stay(editing(state.token + 1, state.subject, state.draft));
  return stay(state);
}

function change(state: SelectionState, draft: NoteText): SelectionStep {
  if (state.kind !== 'editing' && state.kind !== 'failed') return stay(state);
  return {
    state: editing(state.token, state.subject, draft),
    effects: [{ type: 'keep-draft', subject: state.subject, draft }],
  };
}

function save(
  subject: Subject,
  draft: NoteText,
  token: number,
  from: 'bar' | 'editing',
): SelectionStep {
  return {
    state: { kind: 'saving', subject, draft, from, token },
    effects: [{ type: 'save', subject, draft, token }],
  };
}

function answered(state: SelectionState, { token, result }: Answered): SelectionStep {
  if (token !== state.token || !('draft' in state)) return stay(state);
  const { subject, draft } = state;
  if (!result.ok) {
    const from = state.kind === 'saving' ? state.from : 'editing';
    return stay({ kind: 'failed', subject, draft, failure: result.error, from, token });
  }
  if (state.kind !== 'saving') return stay(state);
  return {
    state: { kind: 'saved', subject: { ...subject, note: result.value }, draft, token },
    effects: [
      { type: 'keep-draft', subject, draft: null },
      { type: 'wait', ms: SAVED_MS, token },
    ],
  };
}

/** Deletes at once: undo is offered instead of a question. */
function remove(state: SelectionState): SelectionStep {
  const deletable = state.kind === 'editing' || state.kind === 'saved' || state.kind === 'failed';
  if (!deletable || state.subject.note === null) return stay(state);
  const token = state.token + 1;
  return {
    state: { kind: 'deleted', subject: state.subject, draft: state.draft, token },
    effects: [
      { type: 'delete', note: state.subject.note, token },
      { type: 'wait', ms: DELETED_MS, token },
    ],
  };
}

function undo(state: SelectionState): SelectionStep {
  if (state.kind !== 'deleted' || state.subject.note === null) return stay(state);
  const token = state.token + 1;
  return {
    state: { kind: 'saved', subject: state.subject, draft: state.draft, token },
    effects: [
      { type: 'restore', note: state.subject.note, token },
      { type: 'wait', ms: SAVED_MS, token },
    ],
  };
}

/** A new selection must not sweep away what is being written or written down. */
function isBusy({ kind }: SelectionState): boolean {
  return kind === 'editing' || kind === 'saving' || kind === 'failed';
}

function passes({ kind }: SelectionState): boolean {
  return kind === 'saved' || kind === 'deleted';
}

function hidden(token: number): SelectionState {
  return { kind: 'hidden', token };
}

function bar(token: number, passage: string): SelectionState {
  return { kind: 'bar', subject: { passage, note: null }, token };
}

function editing(token: number, { passage, note }: Subject, draft: NoteText): SelectionState {
  return { kind: 'editing', subject: { passage, note }, draft, token };
}

function stay(state: SelectionState): SelectionStep {
  return { state, effects: [] };
}
