/** The card's behaviour as data: its states, what can happen to it, and what it asks the page to do. */

/** A mention on the page and the entity it names. Both ids are opaque here. */
export interface Target {
  mention: string;
  entity: string;
}

/** What the pointer is over. A mention inside the corridor to an open card is crossed more often than meant. */
export type Over =
  | { kind: 'nothing' }
  | { kind: 'corridor' }
  | { kind: 'card' }
  | { kind: 'mention'; target: Target; inCorridor: boolean };

/** How a card was opened: only one opened by hovering goes when the pointer goes. */
export type Via = 'hover' | 'click' | 'command' | 'tap';

/** A card on the screen. */
export interface Shown {
  target: Target;
  via: Via;
  /** Entities looked up one from the other; the last one is shown, the first is the mention's. Never empty. */
  trail: readonly string[];
  /** A related entity that was asked for and has not arrived. */
  pending: { entity: string; token: number } | null;
  /** True while the keyboard's focus is inside: the card then stays whatever the pointer does. */
  held: boolean;
}

/** What every state remembers. */
interface Memory {
  /** The last token given out; answers and timers with an older one are stale. */
  token: number;
  /** When the last card closed, in the clock of the actions' `now`; null before the first. */
  closedAt: number | null;
  /** True from a scroll until the pointer itself moves: text sliding under a still pointer opens nothing. */
  quiet: boolean;
}

export type PopoverState = Memory &
  (
    | { kind: 'idle' }
    /** Over a mention, waiting to see whether it is meant. */
    | { kind: 'dwelling'; target: Target; timer: number }
    | { kind: 'open'; shown: Shown }
    /** The pointer is gone; `corridor` while it is still on its way to the card. */
    | { kind: 'leaving'; shown: Shown; grace: 'plain' | 'corridor'; timer: number }
    /** A card is open and the pointer rests on another mention. */
    | { kind: 'switching'; shown: Shown; next: Target; timer: number }
    /** Stays in its place until closed. */
    | { kind: 'pinned'; shown: Shown }
    /** Touch: docked to an edge of the screen. */
    | { kind: 'sheet'; shown: Shown }
  );

export type TimerName = 'dwell' | 'leave';

export type Action =
  /** `real` is false for the moves browsers invent after a scroll. Not sent while a button is down. */
  | { type: 'move'; over: Over; real: boolean; modifier: boolean; now: number }
  /** The page or a part of it scrolled; `over` is what lies under the pointer now. */
  | { type: 'scroll'; over: Over; now: number }
  | { type: 'timer'; timer: TimerName; token: number; now: number }
  /** A button went down. */
  | { type: 'press'; over: Over; now: number }
  /** A mention was clicked with a mouse or pen. */
  | { type: 'click'; target: Target; inLink: boolean; now: number }
  /** A finger tapped; `target` is null beside every mention. */
  | { type: 'tap'; target: Target | null; inLink: boolean; now: number }
  /** A keyboard command, or a jump from popup or side panel. */
  | { type: 'command'; target: Target; now: number }
  | { type: 'escape'; now: number }
  /** The keyboard's focus entered or left the card. */
  | { type: 'focus'; inside: boolean; now: number }
  | { type: 'pin' }
  | { type: 'unpin' }
  /** A related entity is asked for. */
  | { type: 'visit'; entity: string }
  | { type: 'answered'; token: number; found: boolean }
  | { type: 'back' }
  | { type: 'close'; now: number }
  /** A mention left the page or lost its mark. */
  | { type: 'gone'; mention: string; now: number }
  /** Backgrounder was switched off here. */
  | { type: 'reset' };

/** What the caller must do after a step; everything else follows from the state. */
export type Effect =
  /** Send back `{ type: 'timer', timer, token }` after `ms`. A later wait replaces an earlier one. */
  | { type: 'wait'; timer: TimerName; ms: number; token: number }
  /** Send back `{ type: 'answered', token, found }` once the card is there, or is known not to exist. */
  | { type: 'look-up'; entity: string; token: number }
  /** Keep the event that caused the step from the page. */
  | { type: 'swallow' }
  | { type: 'focus-card' }
  /** Put the focus back where it was before the card took it. */
  | { type: 'return-focus' };

/** The reader's settings, as far as they matter here. */
export interface PopoverConfig {
  trigger: 'hover' | 'click' | 'modifier';
  /** Milliseconds; clamped to 100-800. */
  hoverDelay: number;
}

export interface Step {
  state: PopoverState;
  effects: readonly Effect[];
}

/** Nothing is shown and nothing has been. */
export const INITIAL_STATE: PopoverState = { kind: 'idle', token: 0, closedAt: null, quiet: false };

/** The card on the screen, if there is one. */
export function shownOf(state: PopoverState): Shown | null {
  return 'shown' in state ? state.shown : null;
}

/** The entity whose card is shown. */
export function entityOf(shown: Shown): string {
  return shown.trail[shown.trail.length - 1] ?? shown.target.entity;
}
