import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDraftKeeper } from '../../../entrypoints/content/draft-keeper';
import { draftPrefix } from '../../../utils/notes/draft-key';

const PAGE = 'https://paper.example/story';
const draft = (text: string) => ({ text, tags: [], color: 'yellow' as const });

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('unsaved text', () => {
  it('is kept once the reader pauses, in its latest state', () => {
    const keep = vi.fn();
    const keeper = createDraftKeeper(PAGE, keep);
    keeper('the council met', draft('Co'));
    keeper('the council met', draft('Compare'));
    expect(keep).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(keep).toHaveBeenCalledTimes(1);
    expect(keep).toHaveBeenCalledWith(`${draftPrefix(PAGE)}the council met`, {
      ...draft('Compare'),
      target: null,
    });
  });

  it('is forgotten at once when it was saved, and a waiting write with it', () => {
    const keep = vi.fn();
    const keeper = createDraftKeeper(PAGE, keep);
    keeper('the council met', draft('Compare'));
    keeper('the council met', null);
    vi.runAllTimers();
    expect(keep).toHaveBeenCalledTimes(1);
    expect(keep).toHaveBeenCalledWith(`${draftPrefix(PAGE)}the council met`, null);
  });

  it('on different passages is kept apart', () => {
    const keep = vi.fn();
    const keeper = createDraftKeeper(PAGE, keep);
    keeper('one passage', draft('first'));
    keeper('another passage', draft('second'));
    vi.runAllTimers();
    expect(keep.mock.calls.map(([key]) => key)).toEqual([
      `${draftPrefix(PAGE)}one passage`,
      `${draftPrefix(PAGE)}another passage`,
    ]);
  });
});
