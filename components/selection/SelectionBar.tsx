import type { ComponentChildren } from 'preact';
import { failureText } from '../../utils/failure-text';
import { i18n } from '../../utils/i18n';
import { NOTE_COLORS } from '../../utils/notes/model';
import { Icon } from '../icons';
import { NoteForm, type SaveStatus } from './NoteForm';
import type { NoteText } from './note-text';
import type { SelectionAction, SelectionState } from './selection-state';

interface SelectionBarProps {
  state: SelectionState;
  /** False in private windows. */
  canSave: boolean;
  knownTags: string[];
  /** What was typed for this passage earlier and not saved. */
  keptDraft: NoteText | null;
  dispatch: (action: SelectionAction) => void;
}

/** What can be done with a selected passage: five colours and a note, at once or with text and tags. */
export function SelectionBar({
  state,
  canSave,
  knownTags,
  keptDraft,
  dispatch,
}: SelectionBarProps) {
  if (state.kind === 'hidden') return null;
  if (!canSave) {
    return (
      <Strip dispatch={dispatch}>
        <p class="strip-text" role="status">
          {i18n.t('selection.privateWindow')}
        </p>
      </Strip>
    );
  }
  switch (state.kind) {
    case 'bar':
      return (
        <Strip dispatch={dispatch}>
          <Colors current={null} dispatch={dispatch} />
          <NoteButton onClick={() => dispatch({ type: 'write', draft: keptDraft })} />
        </Strip>
      );
    case 'saved':
      return (
        <Strip dispatch={dispatch}>
          <p class="strip-text good" role="status">
            <Icon name="check" size={16} />
            {i18n.t('selection.saved')}
          </p>
          <Colors current={state.draft.color} dispatch={dispatch} />
          <NoteButton onClick={() => dispatch({ type: 'write', draft: null })} />
          <IconButton
            icon="trash"
            label={i18n.t('selection.delete')}
            onClick={() => dispatch({ type: 'delete' })}
          />
        </Strip>
      );
    case 'deleted':
      return (
        <Strip dispatch={dispatch}>
          <p class="strip-text" role="status">
            {i18n.t('selection.deleted')}
          </p>
          <button type="button" class="button" onClick={() => dispatch({ type: 'undo' })}>
            {i18n.t('selection.undo')}
          </button>
        </Strip>
      );
    default:
      return isQuick(state) ? (
        <QuickSave state={state} dispatch={dispatch} />
      ) : (
        editor(state, knownTags, dispatch)
      );
  }
}

type Writing = Extract<SelectionState, { kind: 'editing' | 'saving' | 'failed' }>;

function editor(state: Writing, knownTags: string[], dispatch: SelectionBarProps['dispatch']) {
  return (
    <NoteForm
      draft={state.draft}
      knownTags={knownTags}
      status={statusOf(state)}
      withColor
      onChange={(draft) => dispatch({ type: 'change', draft })}
      onSave={() => dispatch({ type: 'save' })}
      onCancel={() => dispatch({ type: 'dismiss' })}
      {...(state.subject.note !== null && { onDelete: () => dispatch({ type: 'delete' }) })}
    />
  );
}

/** A highlight without text that is being saved, or could not be. */
function isQuick(state: Writing): boolean {
  return 'from' in state && state.from === 'bar';
}

function QuickSave({
  state,
  dispatch,
}: {
  state: Writing;
  dispatch: SelectionBarProps['dispatch'];
}) {
  return (
    <Strip dispatch={dispatch}>
      {state.kind === 'failed' ? (
        <>
          <p class="strip-text problem" role="alert">
            {failureText(state.failure)}
          </p>
          <button type="button" class="button" onClick={() => dispatch({ type: 'save' })}>
            {i18n.t('selection.retry')}
          </button>
        </>
      ) : (
        <p class="strip-text" role="status">
          {i18n.t('selection.saving')}
        </p>
      )}
    </Strip>
  );
}

function statusOf(state: Writing): SaveStatus {
  if (state.kind === 'failed') return { kind: 'failed', problem: failureText(state.failure) };
  return { kind: state.kind === 'saving' ? 'saving' : 'idle' };
}

function Strip({
  children,
  dispatch,
}: {
  children: ComponentChildren;
  dispatch: SelectionBarProps['dispatch'];
}) {
  return (
    <div class="strip" role="toolbar" aria-label={i18n.t('selection.label')} onKeyDown={moveFocus}>
      {children}
      <IconButton
        icon="close"
        label={i18n.t('common.close')}
        onClick={() => dispatch({ type: 'dismiss' })}
      />
    </div>
  );
}

function Colors({
  current,
  dispatch,
}: {
  current: NoteText['color'] | null;
  dispatch: SelectionBarProps['dispatch'];
}) {
  return (
    <>
      {NOTE_COLORS.map((color) => {
        const label = i18n.t('selection.highlight', [i18n.t(`note.colors.${color}`)]);
        return (
          <button
            type="button"
            key={color}
            class={`swatch color-${color}`}
            aria-label={label}
            title={label}
            aria-pressed={color === current}
            onClick={() => dispatch({ type: 'paint', color })}
          />
        );
      })}
    </>
  );
}

function NoteButton({ onClick }: { onClick: () => void }) {
  return (
    <button type="button" class="button" title={i18n.t('selection.addNote')} onClick={onClick}>
      <Icon name="note" size={16} />
      {i18n.t('selection.note')}
    </button>
  );
}

interface IconButtonProps {
  icon: 'trash' | 'close';
  label: string;
  onClick: () => void;
}

function IconButton({ icon, label, onClick }: IconButtonProps) {
  return (
    <button type="button" class="quiet round" aria-label={label} title={label} onClick={onClick}>
      <Icon name={icon} size={17} />
    </button>
  );
}

/** Arrow keys go from control to control, as in every toolbar; which way depends on the direction of writing. */
function moveFocus(event: KeyboardEvent): void {
  if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
  const strip = event.currentTarget as HTMLElement;
  const buttons = [...strip.querySelectorAll('button')];
  const at = buttons.indexOf((event.target as HTMLElement).closest('button') as HTMLButtonElement);
  const forward = (event.key === 'ArrowRight') === (getComputedStyle(strip).direction !== 'rtl');
  buttons[(at + (forward ? 1 : -1) + buttons.length) % buttons.length]?.focus();
  event.preventDefault();
}
