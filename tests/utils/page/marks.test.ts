import { afterEach, describe, expect, it } from 'vitest';
import { ACTIVE_HIGHLIGHT, createMarks, MENTION_HIGHLIGHT } from '../../../utils/page/marks';

/** happy-dom has no highlights: this is what the marks use of them. */
class FakeHighlight extends Set<Range> {
  priority = 0;
}

function fakeWindow() {
  const highlights = new Map<string, FakeHighlight>();
  return {
    highlights,
    window: { CSS: { highlights }, Highlight: FakeHighlight } as unknown as Window,
  };
}

const range = () => document.createRange();
let controller = new AbortController();
afterEach(() => {
  controller.abort();
  controller = new AbortController();
});

describe('marks', () => {
  it('are exactly the given ranges', () => {
    const { window, highlights } = fakeWindow();
    const marks = createMarks(window, controller.signal);
    const [a, b, c] = [range(), range(), range()];
    marks.paint([a, b]);
    marks.paint([b, c]);
    expect([...highlights.get(MENTION_HIGHLIGHT)!]).toEqual([b, c]);
  });

  it('register nothing on a page without mentions', () => {
    const { window, highlights } = fakeWindow();
    createMarks(window, controller.signal).paint([]);
    expect(highlights.size).toBe(0);
  });

  it('show one as current, above the others', () => {
    const { window, highlights } = fakeWindow();
    const marks = createMarks(window, controller.signal);
    const one = range();
    marks.setActive(one);
    expect([...highlights.get(ACTIVE_HIGHLIGHT)!]).toEqual([one]);
    expect(highlights.get(ACTIVE_HIGHLIGHT)!.priority).toBeGreaterThan(
      highlights.get(MENTION_HIGHLIGHT)!.priority,
    );
    marks.setActive(null);
    expect(highlights.get(ACTIVE_HIGHLIGHT)!.size).toBe(0);
  });

  it('go with the signal', () => {
    const { window, highlights } = fakeWindow();
    createMarks(window, controller.signal).paint([range()]);
    controller.abort();
    expect(highlights.size).toBe(0);
  });

  it('come back when the page throws them out, but not for ever', () => {
    const { window, highlights } = fakeWindow();
    const marks = createMarks(window, controller.signal);
    marks.paint([range()]);
    highlights.clear();
    expect(marks.restore()).toBe(true);
    expect(highlights.has(MENTION_HIGHLIGHT)).toBe(true);
    for (let round = 0; round < 20; round++) {
      highlights.clear();
      marks.restore();
    }
    expect(highlights.has(MENTION_HIGHLIGHT)).toBe(false);
  });

  it('never throw, whatever the page did', () => {
    const throwing = () => {
      throw new Error('mine');
    };
    const broken = [
      {},
      { CSS: {} },
      {
        CSS: { highlights: { get: throwing, set: throwing, delete: throwing } },
        Highlight: FakeHighlight,
      },
      { CSS: { highlights: new Map() }, Highlight: throwing },
    ];
    for (const window of broken) {
      const marks = createMarks(window as unknown as Window, controller.signal);
      expect(() => {
        marks.paint([range()]);
        marks.setActive(range());
        marks.clear();
      }).not.toThrow();
    }
  });
});
