import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Box, Point } from '../../utils/page/popover/geometry';
import type { Action, PopoverState } from '../../utils/page/popover/state';
import { shownOf } from '../../utils/page/popover/state';
import { Surface } from './Surface';

interface PopoverProps {
  /** A state with a card: the caller keeps the last one while it fades. */
  state: PopoverState;
  closing: boolean;
  lines: () => readonly Box[];
  point: Point | null;
  /** The id of the heading that names the dialog. */
  titleId: string;
  onElement: (element: HTMLElement | null) => void;
  dispatch: (action: Action) => void;
  now: () => number;
  children: ComponentChildren;
}

const FOCUSABLE = 'a[href], button:not([disabled]), input, textarea, select';

/** The dialog around a card: its place, its name, and where the keyboard's focus goes. */
export function Popover(props: PopoverProps) {
  const { state, titleId, dispatch, now } = props;
  const element = useRef<HTMLElement | null>(null);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.defaultPrevented) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      dispatch({ type: 'escape', now: now() });
    }
    // The host stands at the end of the document: past its ends the reader would be lost, so they go back instead.
    if (event.key === 'Tab' && element.current && isAtEnd(element.current, event.shiftKey)) {
      event.preventDefault();
      dispatch({ type: 'close', now: now() });
    }
  }

  function tellFocus(): void {
    const card = element.current;
    // Another window or tab in front: the focus is coming back.
    if (!card?.ownerDocument.hasFocus()) return;
    const active = (card.getRootNode() as Document | ShadowRoot).activeElement;
    dispatch({ type: 'focus', inside: card.contains(active), now: now() });
  }

  /** Not at once: the control may have been taken away while rendering, and another is about to get the focus. */
  function onBlur({ relatedTarget }: FocusEvent): void {
    const stays = relatedTarget instanceof Node && element.current?.contains(relatedTarget);
    if (!stays) setTimeout(tellFocus);
  }

  return (
    <Surface
      class="popover"
      wide
      mode={modeOf(state)}
      closing={props.closing}
      lines={props.lines}
      point={shownOf(state)?.via === 'command' ? null : props.point}
      onElement={(now) => {
        element.current = now;
        props.onElement(now);
      }}
      attributes={{
        role: 'dialog',
        'aria-labelledby': titleId,
        tabIndex: -1,
        onKeyDown,
        onFocusCapture: () => queueMicrotask(tellFocus),
        onBlurCapture: onBlur,
      }}
    >
      {props.children}
    </Surface>
  );
}

function modeOf(state: PopoverState) {
  if (state.kind === 'pinned') return 'fixed';
  return state.kind === 'sheet' ? 'sheet' : 'anchored';
}

/** Whether the focus is on the last control, or backwards on the first or on the card itself. */
function isAtEnd(card: HTMLElement, backwards: boolean): boolean {
  const controls = [...card.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const active = (card.getRootNode() as Document | ShadowRoot).activeElement;
  if (backwards) return active === card || active === controls[0];
  return controls.length === 0 || active === controls[controls.length - 1];
}
