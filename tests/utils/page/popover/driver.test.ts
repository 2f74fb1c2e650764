import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDriver, type Driver } from '../../../../utils/page/popover/driver';
import type { Box } from '../../../../utils/page/popover/geometry';
import { contains } from '../../../../utils/page/popover/geometry';
import type { PopoverConfig } from '../../../../utils/page/popover/state';
import { entityOf, shownOf } from '../../../../utils/page/popover/state';

const MENTIONS: Record<string, Box> = {
  rubio: { left: 100, top: 100, right: 180, bottom: 120 },
  bukele: { left: 300, top: 100, right: 380, bottom: 120 },
};
const CARD: Box = { left: 100, top: 128, right: 440, bottom: 380 };

let control: AbortController;
let driver: Driver;
let config: PopoverConfig;
let linked: string | null;
let ours: boolean;

beforeEach(() => {
  vi.useFakeTimers({
    toFake: [
      'setTimeout',
      'clearTimeout',
      'requestAnimationFrame',
      'cancelAnimationFrame',
      'performance',
    ],
  });
  control = new AbortController();
  config = { trigger: 'hover', hoverDelay: 300 };
  linked = null;
  ours = false;
  driver = createDriver({
    document,
    signal: control.signal,
    config: () => config,
    mentionAt(point) {
      const found = Object.entries(MENTIONS).find(([, box]) => contains(box, point))?.[0];
      return found ? { target: { mention: found, entity: found }, inLink: found === linked } : null;
    },
    linesOf: (mention) => (MENTIONS[mention] ? [MENTIONS[mention]] : []),
    cardBox: () => (shownOf(driver.state()) ? CARD : null),
    isOurs: () => ours,
    onStep: () => {},
  });
});

afterEach(() => {
  control.abort();
  vi.useRealTimers();
});

function pointer(type: string, x: number, y: number, more: PointerEventInit = {}): PointerEvent {
  const event = new PointerEvent(type, {
    clientX: x,
    clientY: y,
    screenX: x,
    screenY: y,
    bubbles: true,
    cancelable: true,
    pointerType: 'mouse',
    detail: 1,
    ...more,
  });
  document.body.dispatchEvent(event);
  return event;
}

function move(x: number, y: number, more: PointerEventInit = {}): void {
  pointer('pointermove', x, y, more);
  vi.advanceTimersByTime(20);
}

function card(): string | null {
  const shown = shownOf(driver.state());
  return shown ? entityOf(shown) : null;
}

describe('the driver', () => {
  it('opens a card when the pointer rests on a mention', () => {
    move(140, 110);
    vi.advanceTimersByTime(300);
    expect(card()).toBe('rubio');
  });

  it('keeps it on the oblique way to the card, and closes it after the pointer has gone elsewhere', () => {
    move(140, 110);
    vi.advanceTimersByTime(300);
    move(190, 124);
    vi.advanceTimersByTime(400);
    move(400, 200);
    vi.advanceTimersByTime(2000);
    expect(card()).toBe('rubio');
    move(700, 600);
    vi.advanceTimersByTime(300);
    expect(card()).toBeNull();
  });

  it('opens nothing for moves that the browser invents after a scroll', () => {
    move(140, 60);
    window.dispatchEvent(new Event('scroll'));
    vi.advanceTimersByTime(20);
    // The text has moved under the pointer: other coordinates on the page, the same on the screen.
    move(140, 110, { screenX: 140, screenY: 60 });
    vi.advanceTimersByTime(1000);
    expect(card()).toBeNull();
    move(141, 110);
    vi.advanceTimersByTime(300);
    expect(card()).toBe('rubio');
  });

  it('opens nothing while a button is down, for selecting', () => {
    move(140, 110, { buttons: 1 });
    vi.advanceTimersByTime(1000);
    expect(card()).toBeNull();
  });

  it('opens nothing for a mention that the selection bar covers', () => {
    ours = true;
    move(140, 110);
    vi.advanceTimersByTime(1000);
    expect(card()).toBeNull();
  });

  it('closes when the pointer leaves the window', () => {
    move(140, 110);
    vi.advanceTimersByTime(300);
    pointer('pointerout', 140, -1);
    vi.advanceTimersByTime(300);
    expect(card()).toBeNull();
  });

  it('keeps the first tap on a link from the page, and not the second', () => {
    linked = 'rubio';
    const touch = { pointerType: 'touch' };
    expect(pointer('click', 140, 110, touch).defaultPrevented).toBe(true);
    expect(driver.state().kind).toBe('sheet');
    expect(pointer('click', 140, 110, touch).defaultPrevented).toBe(false);
  });

  it('never touches a mouse click, nor one with a key held', () => {
    config = { trigger: 'click', hoverDelay: 300 };
    expect(pointer('click', 140, 110, { ctrlKey: true }).defaultPrevented).toBe(false);
    expect(card()).toBeNull();
    expect(pointer('click', 140, 110).defaultPrevented).toBe(false);
    expect(card()).toBe('rubio');
  });

  it('opens at the Shift key over a mention in modifier mode', () => {
    config = { trigger: 'modifier', hoverDelay: 300 };
    move(140, 110);
    vi.advanceTimersByTime(500);
    expect(card()).toBeNull();
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift' }));
    vi.advanceTimersByTime(300);
    expect(card()).toBe('rubio');
  });

  it('is silent once it is switched off', () => {
    control.abort();
    move(140, 110);
    vi.advanceTimersByTime(1000);
    expect(card()).toBeNull();
  });
});
