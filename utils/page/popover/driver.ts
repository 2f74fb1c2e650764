/** Runs the reducer on a page: turns its events into actions, keeps the clock, and hands state and effects on. */

import { inCorridor } from './corridor';
import type { Box, Point } from './geometry';
import { contains, lineAt } from './geometry';
import { reduce } from './reducer';
import type { Action, Effect, Over, PopoverConfig, PopoverState, Target } from './state';
import { INITIAL_STATE, shownOf } from './state';

/** A mention under a point. */
export interface Hit {
  target: Target;
  /** Whether a click there follows a link. */
  inLink: boolean;
}

export interface DriverPorts {
  document: Document;
  signal: AbortSignal;
  config: () => PopoverConfig;
  /** The mention at a point of the viewport; called once a frame at most while the pointer moves. */
  mentionAt: (point: Point) => Hit | null;
  /** A mention's lines as they lie now, in viewport pixels; empty when it is not rendered. */
  linesOf: (mention: string) => readonly Box[];
  /** Where the card is now; null when it is not on the screen. */
  cardBox: () => Box | null;
  /** Whether an event comes from our own host. */
  isOurs: (event: Event) => boolean;
  /** Called after each step. Effects other than waiting and swallowing are the caller's to carry out. */
  onStep: (state: PopoverState, effects: readonly Effect[]) => void;
}

export interface Driver {
  dispatch: (action: Action) => void;
  state: () => PopoverState;
  /** Where the pointer was last seen; null before it was, and for a card that no pointer opened. */
  point: () => Point | null;
  /** Milliseconds in the clock of the actions' `now`. */
  now: () => number;
}

/** The key that opens cards in modifier mode: held it starts no menu in any browser, alone it types nothing. */
const MODIFIER_KEY = 'Shift';

/** Starts listening; everything ends with the signal. */
export function createDriver(ports: DriverPorts): Driver {
  const { document, signal } = ports;
  const window = document.defaultView!;
  let state = INITIAL_STATE;
  let pointer: Point | null = null;
  /** Whether something of ours, such as the selection bar, is between the pointer and the page. */
  let covered = false;
  /** In screen pixels: scrolling changes where the pointer is on the page, but not this. */
  let onScreen: Point | null = null;
  let clock = 0;
  let frame = 0;
  let moved: { real: boolean; modifier: boolean } | null = null;
  let scrolled = false;

  const now = () => window.performance.now();

  function dispatch(action: Action, event?: Event): void {
    const step = reduce(state, action, ports.config());
    const changed = step.state !== state;
    state = step.state;
    for (const effect of step.effects) {
      if (effect.type === 'wait') wait(effect);
      if (effect.type === 'swallow' && event) swallow(event);
    }
    if (changed || step.effects.length > 0) ports.onStep(state, step.effects);
  }

  function wait({ timer, token, ms }: Extract<Effect, { type: 'wait' }>): void {
    window.clearTimeout(clock);
    clock = window.setTimeout(() => dispatch({ type: 'timer', timer, token, now: now() }), ms);
  }

  function overAt(point: Point): Over {
    const shown = shownOf(state);
    const card = shown && ports.cardBox();
    if (card && contains(card, point)) return { kind: 'card' };
    if (covered) return { kind: 'nothing' };
    const line = shown && card ? lineAt(ports.linesOf(shown.target.mention), pointer) : null;
    const safe = card !== null && line !== null && inCorridor(point, line, card);
    const hit = ports.mentionAt(point);
    if (hit) return { kind: 'mention', target: hit.target, inCorridor: safe };
    return { kind: safe ? 'corridor' : 'nothing' };
  }

  function look(real: boolean, modifier: boolean): void {
    const over: Over = pointer ? overAt(pointer) : { kind: 'nothing' };
    dispatch({ type: 'move', over, real, modifier, now: now() });
  }

  /** Once a frame is enough for the eye, and hit tests cost layout. */
  function nextFrame(): void {
    if (frame === 0) frame = window.requestAnimationFrame(takeStock);
  }

  function takeStock(): void {
    frame = 0;
    if (signal.aborted) return;
    if (scrolled)
      dispatch({
        type: 'scroll',
        over: pointer ? overAt(pointer) : { kind: 'nothing' },
        now: now(),
      });
    if (moved) look(moved.real, moved.modifier);
    scrolled = false;
    moved = null;
  }

  function onMove(event: PointerEvent): void {
    // A finger has taps; a pressed button means selecting or dragging.
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    const real = onScreen === null || event.screenX !== onScreen.x || event.screenY !== onScreen.y;
    onScreen = { x: event.screenX, y: event.screenY };
    pointer = { x: event.clientX, y: event.clientY };
    covered = ports.isOurs(event);
    moved = { real: real || moved?.real === true, modifier: event.shiftKey };
    nextFrame();
  }

  function onLeaveWindow(event: PointerEvent): void {
    if (event.pointerType === 'touch' || event.relatedTarget !== null) return;
    pointer = null;
    look(true, false);
  }

  function onScroll(event: Event): void {
    if (ports.isOurs(event)) return;
    scrolled = true;
    nextFrame();
  }

  function onPress(event: PointerEvent): void {
    if (event.pointerType === 'touch') return; // a touch may become a scroll; a tap comes as a click
    const over: Over = ports.isOurs(event)
      ? { kind: 'card' }
      : overAt({ x: event.clientX, y: event.clientY });
    dispatch({ type: 'press', over, now: now() });
  }

  function onClick(event: MouseEvent): void {
    if (ports.isOurs(event) || event.button !== 0 || event.detail > 1) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return; // the browser's own clicks
    const selection = document.getSelection();
    if (selection && !selection.isCollapsed) return;
    const point = { x: event.clientX, y: event.clientY };
    const hit = ports.mentionAt(point);
    if ('pointerType' in event && event.pointerType === 'touch') {
      pointer = point;
      dispatch(
        { type: 'tap', target: hit?.target ?? null, inLink: hit?.inLink ?? false, now: now() },
        event,
      );
    } else if (hit && event.detail === 1) {
      dispatch({ type: 'click', ...hit, now: now() }, event);
    }
  }

  function onKey(event: KeyboardEvent): void {
    if (ports.isOurs(event)) return;
    if (event.type === 'keydown' && event.key === 'Escape')
      dispatch({ type: 'escape', now: now() }, event);
    if (event.key === MODIFIER_KEY && ports.config().trigger === 'modifier' && !event.repeat) {
      look(true, event.type === 'keydown');
    }
  }

  const quietly = { capture: true, passive: true, signal } as const;
  window.addEventListener('pointermove', onMove, quietly);
  document.addEventListener('pointerout', onLeaveWindow, quietly);
  window.addEventListener('scroll', onScroll, quietly);
  window.addEventListener('pointerdown', onPress, quietly);
  window.addEventListener('click', onClick, { capture: true, signal });
  window.addEventListener('keydown', onKey, { capture: true, signal });
  window.addEventListener('keyup', onKey, quietly);
  signal.addEventListener('abort', () => {
    window.clearTimeout(clock);
    window.cancelAnimationFrame(frame);
  });

  return { dispatch: (action) => dispatch(action), state: () => state, point: () => pointer, now };
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
