// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reduce } from '../../../../utils/page/popover/reducer';
import type {
  Action,
  Over,
  PopoverConfig,
  PopoverState,
} from '../../../../utils/page/popover/state';
import { INITIAL_STATE, shownOf } from '../../../../utils/page/popover/state';

const target = fc
  .constantFrom('a', 'b', 'c')
  .map((id) => ({ mention: id, entity: `entity-${id}` }));
const over: fc.Arbitrary<Over> = fc.oneof(
  fc.constantFrom<Over>({ kind: 'nothing' }, { kind: 'corridor' }, { kind: 'card' }),
  fc.record({ kind: fc.constant('mention' as const), target, inCorridor: fc.boolean() }),
);
const now = fc.nat(5000);
const move = fc.record({
  type: fc.constant('move' as const),
  over,
  real: fc.boolean(),
  modifier: fc.boolean(),
  now,
});
const timer = fc.record({
  type: fc.constant('timer' as const),
  timer: fc.constantFrom('dwell' as const, 'leave' as const),
  token: fc.nat(12),
  now,
});
const scroll = fc.record({ type: fc.constant('scroll' as const), over, now });
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 4, arbitrary: move },
  { weight: 4, arbitrary: timer },
  scroll,
  fc.record({ type: fc.constant('press' as const), over, now }),
  fc.record({ type: fc.constant('click' as const), target, inLink: fc.boolean(), now }),
  fc.record({
    type: fc.constant('tap' as const),
    target: fc.option(target),
    inLink: fc.boolean(),
    now,
  }),
  fc.record({ type: fc.constant('command' as const), target, now }),
  fc.record({ type: fc.constant('escape' as const), now }),
  fc.record({ type: fc.constant('focus' as const), inside: fc.boolean(), now }),
  fc.constantFrom<Action>({ type: 'pin' }, { type: 'unpin' }, { type: 'back' }, { type: 'reset' }),
  fc.record({
    type: fc.constant('visit' as const),
    entity: fc.constantFrom('entity-a', 'entity-x'),
  }),
  fc.record({ type: fc.constant('answered' as const), token: fc.nat(12), found: fc.boolean() }),
  fc.record({ type: fc.constant('close' as const), now }),
  fc.record({ type: fc.constant('gone' as const), mention: fc.constantFrom('a', 'b', 'c'), now }),
);
const config: fc.Arbitrary<PopoverConfig> = fc.record({
  trigger: fc.constantFrom('hover' as const, 'click' as const, 'modifier' as const),
  hoverDelay: fc.integer({ min: -100, max: 2000 }),
});

function run(
  actions: readonly Action[],
  settings: PopoverConfig,
  from = INITIAL_STATE,
): PopoverState {
  return actions.reduce((state, each) => reduce(state, each, settings).state, from);
}

describe('whatever happens', () => {
  it('nothing is left on the screen after Escape, and nothing comes back by itself', () => {
    fc.assert(
      fc.property(fc.array(action), fc.array(timer), config, (before, late, settings) => {
        const dismissed = run([...before, { type: 'escape', now: 0 }], settings);
        expect(shownOf(dismissed)).toBeNull();
        expect(shownOf(run(late, settings, dismissed))).toBeNull();
      }),
    );
  });

  it('stale timers and answers change nothing', () => {
    fc.assert(
      fc.property(fc.array(action), timer, config, (before, late, settings) => {
        const state = run(before, settings);
        const awaited = 'timer' in state ? state.timer : null;
        if (late.token !== awaited)
          expect(reduce(state, late, settings)).toEqual({ state, effects: [] });
        const asked = shownOf(state)?.pending?.token;
        if (late.token !== asked) {
          const answer = { type: 'answered', token: late.token, found: true } as const;
          expect(reduce(state, answer, settings)).toEqual({ state, effects: [] });
        }
      }),
    );
  });

  it('tokens only grow, and every wait is for the timer the state names', () => {
    fc.assert(
      fc.property(fc.array(action), config, (actions, settings) => {
        let state = INITIAL_STATE;
        for (const each of actions) {
          const step = reduce(state, each, settings);
          expect(step.state.token).toBeGreaterThanOrEqual(state.token);
          for (const effect of step.effects) {
            if (effect.type === 'wait') expect(step.state).toMatchObject({ timer: effect.token });
          }
          state = step.state;
        }
      }),
    );
  });

  it('a waiting state always has had its timer started', () => {
    fc.assert(
      fc.property(fc.array(action), config, (actions, settings) => {
        let state = INITIAL_STATE;
        let started = -1;
        for (const each of actions) {
          const step = reduce(state, each, settings);
          for (const effect of step.effects) if (effect.type === 'wait') started = effect.token;
          if ('timer' in step.state) expect(step.state.timer).toBe(started);
          state = step.state;
        }
      }),
    );
  });

  it('the way back is never empty and never passes a card twice', () => {
    fc.assert(
      fc.property(fc.array(action), config, (actions, settings) => {
        const trail = shownOf(run(actions, settings))?.trail;
        if (!trail) return;
        expect(trail.length).toBeGreaterThan(0);
        expect(new Set(trail).size).toBe(trail.length);
      }),
    );
  });

  it('after a scroll nothing new opens until the pointer moves', () => {
    const passive = fc.oneof(
      move.map((each) => ({ ...each, real: false })),
      timer,
      scroll,
    );
    fc.assert(
      fc.property(fc.array(action), fc.array(passive), config, (before, after, settings) => {
        const scrolled = run(
          [...before, { type: 'scroll', over: { kind: 'nothing' }, now: 0 }],
          settings,
        );
        const mention = shownOf(scrolled)?.target.mention ?? null;
        const later = shownOf(run(after, settings, scrolled))?.target.mention ?? null;
        expect([null, mention]).toContain(later);
      }),
    );
  });

  it('a card with the pointer on it, or the focus in it, is never taken away by moves, scrolls and timers', () => {
    fc.assert(
      fc.property(
        fc.array(action),
        fc.array(fc.oneof(move, scroll, timer)),
        config,
        (before, after, settings) => {
          const state = run(before, settings);
          const shown = shownOf(state);
          if (!shown) return;
          const stays = run(
            after.map((each) =>
              'over' in each ? { ...each, over: { kind: 'card' } as const } : each,
            ),
            settings,
            run(
              [{ type: 'move', over: { kind: 'card' }, real: true, modifier: false, now: 0 }],
              settings,
              state,
            ),
          );
          expect(shownOf(stays)?.target).toEqual(shown.target);
          const held = run([{ type: 'focus', inside: true, now: 0 }, ...after], settings, state);
          expect(shownOf(held)?.target).toEqual(shown.target);
        },
      ),
    );
  });

  it('a hover card goes once the pointer has gone and its time is up', () => {
    fc.assert(
      fc.property(fc.array(action), config, (before, settings) => {
        const state = run(before, settings);
        const shown = shownOf(state);
        const floats = ['open', 'leaving', 'switching'].includes(state.kind);
        if (shown?.via !== 'hover' || shown.held || !floats) return;
        const away = {
          type: 'move',
          over: { kind: 'nothing' },
          real: true,
          modifier: false,
          now: 0,
        } as const;
        const left = run([away], settings, state);
        expect(left.kind).toBe('leaving');
        const token = 'timer' in left ? left.timer : -1;
        const gone = run([{ type: 'timer', timer: 'leave', token, now: 300 }], settings, left);
        expect(gone.kind).toBe('idle');
      }),
    );
  });

  it('in click mode moving the pointer opens nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(move, scroll, timer)), (actions) => {
        expect(run(actions, { trigger: 'click', hoverDelay: 100 }).kind).toBe('idle');
      }),
    );
  });
});
