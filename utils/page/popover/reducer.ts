/**
 * What the card does next. Pure: time comes with the actions, and what has to happen outside comes back as effects.
 *
 *   idle ──hover──► dwelling ──300 ms──► open ──leave──► leaving ──300 ms──► idle
 *                                         ▲  ▲             │ │
 *                      back on card or ───┘  └── 80 ms ────┘ └─ over another mention ─► switching
 *   any shown ──pin──► pinned        tap ──► sheet        Escape, close, press outside ──► idle
 */

import type {
  Action,
  Effect,
  Over,
  PopoverConfig,
  PopoverState,
  Shown,
  Step,
  Target,
  Via,
} from './state';
import { shownOf } from './state';
import {
  CORRIDOR_DELAY_MS,
  clampHoverDelay,
  FAST_DELAY_MS,
  FAST_WINDOW_MS,
  LEAVE_DELAY_MS,
} from './timing';

type ActionOf<T extends Action['type']> = Extract<Action, { type: T }>;
type Floating = Extract<PopoverState, { kind: 'open' | 'leaving' | 'switching' }>;

/** The state after an action, and the effects to carry out, in order. */
export function reduce(state: PopoverState, action: Action, config: PopoverConfig): Step {
  switch (action.type) {
    case 'move':
      return onMove(state, action, config);
    case 'scroll':
      return onScroll(state, action);
    case 'timer':
      return onTimer(state, action);
    case 'press':
      return onPress(state, action);
    case 'click':
      return onClick(state, action, config);
    case 'tap':
      return onTap(state, action);
    case 'command':
      return withEffects(open(state, action.target, 'command'), { type: 'focus-card' });
    case 'escape':
      return onEscape(state, action.now);
    case 'focus':
      return onFocus(state, action);
    case 'pin':
      return isFloating(state)
        ? stay({ ...memory(state), kind: 'pinned', shown: state.shown })
        : stay(state);
    case 'unpin':
      return state.kind === 'pinned'
        ? stay({ ...memory(state), kind: 'open', shown: { ...state.shown, via: 'click' } })
        : stay(state);
    case 'visit':
      return onVisit(state, action.entity);
    case 'answered':
      return onAnswered(state, action);
    case 'back':
      return onBack(state);
    case 'close':
      return close(state, action.now);
    case 'gone':
      return onGone(state, action);
    case 'reset':
      return stay({ ...memory(state), kind: 'idle', token: state.token + 1 });
  }
}

function onMove(state: PopoverState, action: ActionOf<'move'>, config: PopoverConfig): Step {
  if (state.quiet && !action.real) return stay(state);
  const awake = { ...state, quiet: false };
  const meant = hovers(action, config) ? action.over : ignoreOthers(action.over, shownOf(state));
  if (isFloating(awake)) {
    return followsPointer(awake.shown) ? moveWithCard(awake, meant, config) : stay(awake);
  }
  if (awake.kind === 'pinned' || awake.kind === 'sheet') return stay(awake);
  if (meant.kind !== 'mention') return stay({ ...memory(awake), kind: 'idle' });
  if (awake.kind === 'dwelling' && sameMention(awake.target, meant.target)) return stay(awake);
  return dwell(awake, meant.target, action.now, config);
}

/** Starts the wait for a first card; a short one when another was open a moment ago. */
function dwell(state: PopoverState, target: Target, now: number, config: PopoverConfig): Step {
  const full = clampHoverDelay(config.hoverDelay);
  const recent = state.closedAt !== null && now - state.closedAt < FAST_WINDOW_MS;
  const token = state.token + 1;
  return {
    state: { ...memory(state), kind: 'dwelling', target, token, timer: token },
    effects: [
      { type: 'wait', timer: 'dwell', ms: recent ? Math.min(FAST_DELAY_MS, full) : full, token },
    ],
  };
}

function moveWithCard(state: Floating, over: Over, config: PopoverConfig): Step {
  if (over.kind === 'card') return stayOpen(state);
  if (over.kind === 'nothing') return leave(state, 'plain', LEAVE_DELAY_MS);
  if (over.kind === 'corridor') return leave(state, 'corridor', CORRIDOR_DELAY_MS);
  if (sameMention(over.target, state.shown.target)) return stayOpen(state);
  if (state.kind === 'switching' && sameMention(state.next, over.target)) return stay(state);
  const token = state.token + 1;
  // On the way to the card other names are crossed: there the pointer has to rest, as for a first card.
  const ms = over.inCorridor ? clampHoverDelay(config.hoverDelay) : FAST_DELAY_MS;
  return {
    state: {
      ...memory(state),
      kind: 'switching',
      shown: state.shown,
      next: over.target,
      token,
      timer: token,
    },
    effects: [{ type: 'wait', timer: 'dwell', ms, token }],
  };
}

function stayOpen(state: Floating): Step {
  return stay(
    state.kind === 'open' ? state : { ...memory(state), kind: 'open', shown: state.shown },
  );
}

function leave(state: Floating, grace: 'plain' | 'corridor', ms: number): Step {
  // A pointer wandering about outside does not buy time; one moving along the corridor does.
  if (state.kind === 'leaving' && grace === 'plain' && state.grace === 'plain') return stay(state);
  const token = state.token + 1;
  return {
    state: { ...memory(state), kind: 'leaving', shown: state.shown, grace, token, timer: token },
    effects: [{ type: 'wait', timer: 'leave', ms, token }],
  };
}

function onScroll(state: PopoverState, { over }: ActionOf<'scroll'>): Step {
  const quiet = { ...state, quiet: true };
  if (quiet.kind === 'dwelling') return stay({ ...memory(quiet), kind: 'idle' });
  if (!isFloating(quiet) || !followsPointer(quiet.shown)) return stay(quiet);
  const still =
    over.kind === 'card' ||
    (over.kind === 'mention' && sameMention(over.target, quiet.shown.target));
  return still ? stayOpen(quiet) : leave(quiet, 'plain', LEAVE_DELAY_MS);
}

function onTimer(state: PopoverState, { timer, token, now }: ActionOf<'timer'>): Step {
  if (!('timer' in state) || state.timer !== token) return stay(state);
  if (state.kind === 'dwelling' && timer === 'dwell') return open(state, state.target, 'hover');
  if (state.kind === 'switching' && timer === 'dwell') return open(state, state.next, 'hover');
  if (state.kind === 'leaving' && timer === 'leave') return close(state, now);
  return stay(state);
}

function onPress(state: PopoverState, { over, now }: ActionOf<'press'>): Step {
  if (state.kind === 'dwelling') return stay({ ...memory(state), kind: 'idle' });
  if (over.kind === 'card' || over.kind === 'mention') return stay(state);
  // The press itself moves the focus: it must not be pulled back.
  return isFloating(state) ? stay(close(state, now).state) : stay(state);
}

function onClick(
  state: PopoverState,
  { target, inLink }: ActionOf<'click'>,
  config: PopoverConfig,
): Step {
  if (inLink || config.trigger === 'modifier') return stay(state);
  return open(state, target, 'click');
}

function onTap(state: PopoverState, { target, inLink, now }: ActionOf<'tap'>): Step {
  const shown = shownOf(state);
  if (!target) return state.kind === 'pinned' ? stay(state) : close(state, now);
  if (shown && sameMention(shown.target, target)) return inLink ? close(state, now) : stay(state);
  return {
    state: { ...memory(state), kind: 'sheet', shown: show(target, 'tap'), token: state.token + 1 },
    effects: [{ type: 'swallow' }],
  };
}

function onEscape(state: PopoverState, now: number): Step {
  if (state.kind === 'dwelling') return stay({ ...memory(state), kind: 'idle' });
  return shownOf(state) ? withEffects(close(state, now), { type: 'swallow' }) : stay(state);
}

function onFocus(state: PopoverState, { inside, now }: ActionOf<'focus'>): Step {
  const shown = shownOf(state);
  if (!shown || shown.held === inside) return stay(state);
  const held = withShown(state, { ...shown, held: inside });
  if (inside) return isFloating(held) ? stayOpen(held) : stay(held);
  if (!isFloating(held)) return stay(held);
  if (shown.via === 'command') return close(held, now);
  return shown.via === 'hover' ? leave(held, 'plain', LEAVE_DELAY_MS) : stay(held);
}

function onVisit(state: PopoverState, entity: string): Step {
  const shown = shownOf(state);
  if (!shown) return stay(state);
  const token = state.token + 1;
  return {
    state: { ...withShown(state, { ...shown, pending: { entity, token } }), token },
    effects: [{ type: 'look-up', entity, token }],
  };
}

function onAnswered(state: PopoverState, { token, found }: ActionOf<'answered'>): Step {
  const shown = shownOf(state);
  if (!shown?.pending || shown.pending.token !== token) return stay(state);
  if (!found) return stay(withShown(state, { ...shown, pending: null }));
  const { entity } = shown.pending;
  // Going to a card one has come from is a way back, so the trail never loops.
  const seen = shown.trail.indexOf(entity);
  const trail = seen >= 0 ? shown.trail.slice(0, seen + 1) : [...shown.trail, entity];
  return turnPage(state, { ...shown, trail, pending: null });
}

function onBack(state: PopoverState): Step {
  const shown = shownOf(state);
  if (!shown || shown.trail.length < 2) return stay(state);
  return turnPage(state, { ...shown, trail: shown.trail.slice(0, -1), pending: null });
}

/** The control that was used disappears with the old content, so the focus has to be put on the new. */
function turnPage(state: PopoverState, shown: Shown): Step {
  return { state: withShown(state, shown), effects: shown.held ? [{ type: 'focus-card' }] : [] };
}

function onGone(state: PopoverState, { mention, now }: ActionOf<'gone'>): Step {
  if (state.kind === 'dwelling' && state.target.mention === mention)
    return stay({ ...memory(state), kind: 'idle' });
  if (state.kind === 'switching' && state.next.mention === mention)
    return leave(state, 'plain', LEAVE_DELAY_MS);
  return isFloating(state) && state.shown.target.mention === mention
    ? close(state, now)
    : stay(state);
}

/** Shows a target's card; in the pinned place if there is one. A card that is already there keeps its trail. */
function open(state: PopoverState, target: Target, via: Via): Step {
  const before = shownOf(state);
  const same = before && sameMention(before.target, target) ? before : null;
  const shown = same ? { ...same, via } : show(target, via);
  const kind = state.kind === 'pinned' ? 'pinned' : 'open';
  return stay({ ...memory(state), kind, shown, token: state.token + 1 });
}

function close(state: PopoverState, now: number): Step {
  const shown = shownOf(state);
  const idle: PopoverState = { ...memory(state), kind: 'idle', token: state.token + 1 };
  if (!shown) return stay(idle);
  const effects: Effect[] = shown.held ? [{ type: 'return-focus' }] : [];
  return { state: { ...idle, closedAt: now }, effects };
}

function show(target: Target, via: Via): Shown {
  return { target, via, trail: [target.entity], pending: null, held: false };
}

function hovers(action: ActionOf<'move'>, config: PopoverConfig): boolean {
  return config.trigger === 'hover' || (config.trigger === 'modifier' && action.modifier);
}

/** What a pointer is over when hovering opens nothing new, as when cards open by click. */
function ignoreOthers(over: Over, shown: Shown | null): Over {
  if (over.kind !== 'mention' || (shown && sameMention(shown.target, over.target))) return over;
  return { kind: over.inCorridor ? 'corridor' : 'nothing' };
}

function followsPointer(shown: Shown): boolean {
  return shown.via === 'hover' && !shown.held;
}

function isFloating(state: PopoverState): state is Floating {
  return state.kind === 'open' || state.kind === 'leaving' || state.kind === 'switching';
}

function sameMention(a: Target, b: Target): boolean {
  return a.mention === b.mention && a.entity === b.entity;
}

function memory({ token, closedAt, quiet }: PopoverState) {
  return { token, closedAt, quiet };
}

function withShown(state: PopoverState, shown: Shown): PopoverState {
  return 'shown' in state ? { ...state, shown } : state;
}

function withEffects(step: Step, ...more: Effect[]): Step {
  return { state: step.state, effects: [...step.effects, ...more] };
}

function stay(state: PopoverState): Step {
  return { state, effects: [] };
}
