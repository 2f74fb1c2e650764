// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { reduce } from '../../../../utils/page/popover/reducer';
import type {
  Action,
  Effect,
  Over,
  PopoverConfig,
  PopoverState,
} from '../../../../utils/page/popover/state';
import { entityOf, INITIAL_STATE, shownOf } from '../../../../utils/page/popover/state';

const HOVER: PopoverConfig = { trigger: 'hover', hoverDelay: 300 };
const CLICK: PopoverConfig = { trigger: 'click', hoverDelay: 300 };
const MODIFIER: PopoverConfig = { trigger: 'modifier', hoverDelay: 300 };
const RUBIO = { mention: 'm1', entity: 'marco-rubio' };
const BUKELE = { mention: 'm2', entity: 'nayib-bukele' };
const NOTHING: Over = { kind: 'nothing' };
const CORRIDOR: Over = { kind: 'corridor' };
const CARD: Over = { kind: 'card' };

function on(target: typeof RUBIO, inCorridor = false): Over {
  return { kind: 'mention', target, inCorridor };
}

/** A reader with a clock: timers fire when their time has come, as in a browser. */
function reader(config = HOVER) {
  let state: PopoverState = INITIAL_STATE;
  let now = 1000;
  let due: { at: number; effect: Extract<Effect, { type: 'wait' }> } | null = null;
  let last: readonly Effect[] = [];
  function act(action: Action): void {
    const step = reduce(state, action, config);
    state = step.state;
    last = step.effects;
    for (const effect of step.effects)
      if (effect.type === 'wait') due = { at: now + effect.ms, effect };
  }
  return {
    act,
    move: (over: Over, { real = true, modifier = false } = {}) =>
      act({ type: 'move', over, real, modifier, now }),
    scroll: (over: Over) => act({ type: 'scroll', over, now }),
    tap: (target: typeof RUBIO | null, inLink = false) => act({ type: 'tap', target, inLink, now }),
    click: (target: typeof RUBIO, inLink = false) => act({ type: 'click', target, inLink, now }),
    command: (target: typeof RUBIO) => act({ type: 'command', target, now }),
    escape: () => act({ type: 'escape', now }),
    close: () => act({ type: 'close', now }),
    focus: (inside: boolean) => act({ type: 'focus', inside, now }),
    wait(ms: number) {
      const end = now + ms;
      if (due && due.at <= end) {
        now = due.at;
        const { effect } = due;
        due = null;
        act({ type: 'timer', timer: effect.timer, token: effect.token, now });
      }
      now = end;
    },
    get state() {
      return state;
    },
    get card() {
      const shown = shownOf(state);
      return shown ? entityOf(shown) : null;
    },
    get effects() {
      return last.map((effect) => effect.type);
    },
  };
}

function readerWithCard(config = HOVER) {
  const r = reader(config);
  r.move(on(RUBIO));
  r.wait(300);
  return r;
}

describe('hovering', () => {
  it('opens a card after 300 ms on a mention', () => {
    const r = reader();
    r.move(on(RUBIO));
    r.wait(299);
    expect(r.card).toBeNull();
    r.wait(1);
    expect(r.card).toBe('marco-rubio');
  });

  it('opens nothing when the pointer only crosses a mention', () => {
    const r = reader();
    r.move(on(RUBIO));
    r.wait(200);
    r.move(NOTHING);
    r.wait(1000);
    expect(r.card).toBeNull();
  });

  it('does not start over while the pointer moves within the mention', () => {
    const r = reader();
    r.move(on(RUBIO));
    r.wait(200);
    r.move(on(RUBIO));
    r.wait(100);
    expect(r.card).toBe('marco-rubio');
  });

  it.each([
    [50, 100],
    [450, 450],
    [5000, 800],
    [Number.NaN, 300],
  ])('keeps a delay of %d ms within 100 to 800', (hoverDelay, ms) => {
    const r = reader({ trigger: 'hover', hoverDelay });
    r.move(on(RUBIO));
    r.wait(ms - 1);
    expect(r.card).toBeNull();
    r.wait(1);
    expect(r.card).toBe('marco-rubio');
  });

  it('opens the next card within 80 ms while one is open', () => {
    const r = readerWithCard();
    r.move(on(BUKELE));
    r.wait(80);
    expect(r.card).toBe('nayib-bukele');
  });

  it('opens the next card within 80 ms up to 500 ms after the last has closed', () => {
    const r = readerWithCard();
    r.escape();
    r.wait(499);
    r.move(on(BUKELE));
    r.wait(80);
    expect(r.card).toBe('nayib-bukele');
  });

  it('waits the full time again later', () => {
    const r = readerWithCard();
    r.escape();
    r.wait(500);
    r.move(on(BUKELE));
    r.wait(299);
    expect(r.card).toBeNull();
  });
});

describe('leaving', () => {
  it('closes the card 300 ms after the pointer has gone', () => {
    const r = readerWithCard();
    r.move(NOTHING);
    r.wait(299);
    expect(r.card).toBe('marco-rubio');
    r.wait(1);
    expect(r.card).toBeNull();
  });

  it('gives a pointer that wanders about outside no more time', () => {
    const r = readerWithCard();
    r.move(NOTHING);
    r.wait(200);
    r.move(NOTHING);
    r.wait(100);
    expect(r.card).toBeNull();
  });

  it('keeps the card while the pointer is on it, however long', () => {
    const r = readerWithCard();
    r.move(CORRIDOR);
    r.move(CARD);
    r.wait(60_000);
    expect(r.card).toBe('marco-rubio');
  });

  it('keeps the card while the pointer moves along the corridor', () => {
    const r = readerWithCard();
    for (let i = 0; i < 10; i++) {
      r.move(CORRIDOR);
      r.wait(500);
    }
    expect(r.card).toBe('marco-rubio');
    r.wait(100);
    expect(r.card).toBeNull();
  });

  it('does not swap cards when another mention is crossed on the way to the card', () => {
    const r = readerWithCard();
    r.move(on(BUKELE, true));
    r.wait(200);
    r.move(CARD);
    r.wait(1000);
    expect(r.card).toBe('marco-rubio');
  });

  it('comes back to the same card when the pointer returns to its mention', () => {
    const r = readerWithCard();
    r.move(NOTHING);
    r.wait(250);
    r.move(on(RUBIO));
    r.wait(1000);
    expect(r.card).toBe('marco-rubio');
  });
});

describe('scrolling', () => {
  it('opens nothing until the pointer itself moves', () => {
    const r = reader();
    r.scroll(on(RUBIO));
    r.move(on(RUBIO), { real: false });
    r.wait(5000);
    expect(r.card).toBeNull();
    r.move(on(RUBIO));
    r.wait(300);
    expect(r.card).toBe('marco-rubio');
  });

  it('calls off a card that was about to open', () => {
    const r = reader();
    r.move(on(RUBIO));
    r.scroll(on(RUBIO));
    r.wait(5000);
    expect(r.card).toBeNull();
  });

  it('closes a card whose mention has moved from under the pointer, and keeps one that has not', () => {
    const moved = readerWithCard();
    moved.scroll(NOTHING);
    moved.wait(300);
    expect(moved.card).toBeNull();
    const still = readerWithCard();
    still.scroll(on(RUBIO));
    still.wait(5000);
    expect(still.card).toBe('marco-rubio');
  });
});

describe('other ways to open a card', () => {
  it('opens by click alone in click mode', () => {
    const r = readerWithCard(CLICK);
    expect(r.card).toBeNull();
    r.click(RUBIO);
    expect(r.card).toBe('marco-rubio');
    r.move(NOTHING);
    r.wait(5000);
    expect(r.card).toBe('marco-rubio');
  });

  it('leaves a click on a link to the link', () => {
    const r = reader(CLICK);
    r.click(RUBIO, true);
    expect(r.card).toBeNull();
    expect(r.effects).toEqual([]);
  });

  it('opens on hovering with the key held in modifier mode, and not without', () => {
    const r = readerWithCard(MODIFIER);
    expect(r.card).toBeNull();
    r.move(on(RUBIO), { modifier: true });
    r.wait(300);
    expect(r.card).toBe('marco-rubio');
    r.move(on(RUBIO), { modifier: false });
    r.wait(5000);
    expect(r.card).toBe('marco-rubio');
  });

  it('takes the focus when opened by a command, and gives it back at Escape', () => {
    const r = reader();
    r.command(RUBIO);
    expect(r.effects).toEqual(['focus-card']);
    r.focus(true);
    r.move(NOTHING);
    r.wait(5000);
    expect(r.card).toBe('marco-rubio');
    r.escape();
    expect(r.card).toBeNull();
    expect(r.effects).toEqual(['return-focus', 'swallow']);
  });

  it('closes a card opened by a command when the focus moves on, without pulling it back', () => {
    const r = reader();
    r.command(RUBIO);
    r.focus(true);
    r.focus(false);
    expect(r.card).toBeNull();
    expect(r.effects).toEqual([]);
  });

  it('opens a sheet at a tap and lets the second tap follow the link', () => {
    const r = reader();
    r.tap(RUBIO, true);
    expect(r.state.kind).toBe('sheet');
    expect(r.effects).toEqual(['swallow']);
    r.tap(RUBIO, true);
    expect(r.effects).not.toContain('swallow');
    expect(r.card).toBeNull();
  });

  it('closes a sheet at a tap beside it', () => {
    const r = reader();
    r.tap(RUBIO);
    r.tap(null);
    expect(r.card).toBeNull();
  });
});

describe('dismissing', () => {
  it('keeps Escape from the page only while there is something to close', () => {
    const r = readerWithCard();
    r.escape();
    expect(r.effects).toContain('swallow');
    r.escape();
    expect(r.effects).toEqual([]);
  });

  it('closes at a press outside and stays at a press inside', () => {
    const r = readerWithCard();
    r.act({ type: 'press', over: CARD, now: 2000 });
    expect(r.card).toBe('marco-rubio');
    r.act({ type: 'press', over: NOTHING, now: 2000 });
    expect(r.card).toBeNull();
  });

  it('keeps a pinned card through leaving, pressing elsewhere and losing its mention', () => {
    const r = readerWithCard();
    r.act({ type: 'pin' });
    r.move(NOTHING);
    r.wait(5000);
    r.act({ type: 'press', over: NOTHING, now: 9000 });
    r.act({ type: 'gone', mention: 'm1', now: 9000 });
    r.move(on(BUKELE));
    r.wait(5000);
    expect(r.card).toBe('marco-rubio');
    r.close();
    expect(r.card).toBeNull();
  });

  it('shows a clicked mention in the pinned place', () => {
    const r = readerWithCard();
    r.act({ type: 'pin' });
    r.click(BUKELE);
    expect(r.state.kind).toBe('pinned');
    expect(r.card).toBe('nayib-bukele');
  });

  it('stays after unpinning until it is closed', () => {
    const r = readerWithCard();
    r.act({ type: 'pin' });
    r.act({ type: 'unpin' });
    r.move(NOTHING);
    r.wait(5000);
    expect(r.card).toBe('marco-rubio');
  });

  it('closes when its mention leaves the page', () => {
    const r = readerWithCard();
    r.act({ type: 'gone', mention: 'm1', now: 2000 });
    expect(r.card).toBeNull();
  });

  it('closes everything, pinned cards too, when switched off', () => {
    const r = readerWithCard();
    r.act({ type: 'pin' });
    r.act({ type: 'reset' });
    expect(r.card).toBeNull();
  });
});

describe('looking up related entities', () => {
  function askFor(r: ReturnType<typeof reader>, entity: string): number {
    r.act({ type: 'visit', entity });
    return r.state.token;
  }

  it('shows the related card when it arrives, and goes back', () => {
    const r = readerWithCard();
    const token = askFor(r, 'el-salvador');
    expect(r.effects).toEqual(['look-up']);
    expect(r.card).toBe('marco-rubio');
    r.act({ type: 'answered', token, found: true });
    expect(r.card).toBe('el-salvador');
    r.act({ type: 'back' });
    expect(r.card).toBe('marco-rubio');
  });

  it('ignores the answer to a question that was overtaken by another', () => {
    const r = readerWithCard();
    const first = askFor(r, 'el-salvador');
    const second = askFor(r, 'honduras');
    r.act({ type: 'answered', token: first, found: true });
    expect(r.card).toBe('marco-rubio');
    r.act({ type: 'answered', token: second, found: true });
    expect(r.card).toBe('honduras');
  });

  it('stays where it is when there is no such card', () => {
    const r = readerWithCard();
    r.act({ type: 'answered', token: askFor(r, 'nobody'), found: false });
    expect(r.card).toBe('marco-rubio');
  });

  it('goes back instead of round in a circle', () => {
    const r = readerWithCard();
    r.act({ type: 'answered', token: askFor(r, 'el-salvador'), found: true });
    r.act({ type: 'answered', token: askFor(r, 'marco-rubio'), found: true });
    expect(shownOf(r.state)?.trail).toEqual(['marco-rubio']);
  });

  it('keeps the focus in the card when its content changes', () => {
    const r = readerWithCard();
    r.focus(true);
    r.act({ type: 'answered', token: askFor(r, 'el-salvador'), found: true });
    expect(r.effects).toEqual(['focus-card']);
  });
});
