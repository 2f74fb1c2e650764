import { beforeEach, describe, expect, it } from 'vitest';
import { BlockRegistry } from '../../../utils/page/block-registry';
import { collectRuns } from '../../../utils/page/text-runs';

let registry: BlockRegistry;
const story = () => document.querySelector('#story')!;
const texts = () => registry.all.map(({ block }) => block.text);

beforeEach(() => {
  document.body.innerHTML = '<div id="story"><p>One</p><p>Two</p><p>Three</p></div>';
  registry = new BlockRegistry();
  registry.update(collectRuns(story()), []);
});

describe('the blocks of a page', () => {
  it('are kept in reading order when one comes between', () => {
    story().firstElementChild!.insertAdjacentHTML('afterend', '<p>Between</p>');
    const change = registry.update(collectRuns(story().children[1]!), []);
    expect(texts()).toEqual(['One', 'Between', 'Two', 'Three']);
    expect(change).toMatchObject({ atEnd: false, removed: [] });
    expect(change.added.map(({ block }) => block.text)).toEqual(['Between']);
  });

  it('are appended at the end', () => {
    story().insertAdjacentHTML('beforeend', '<p>Four</p>');
    expect(registry.update(collectRuns(story().lastElementChild!), []).atEnd).toBe(true);
  });

  it('go when their elements go', () => {
    const gone = registry.all[1]!.block.id;
    story().children[1]!.remove();
    expect(registry.update([], []).removed).toEqual([gone]);
    expect(texts()).toEqual(['One', 'Three']);
  });

  it('change when their text does', () => {
    const second = story().children[1]!;
    second.textContent = 'Another';
    const change = registry.update(collectRuns(second), [second]);
    expect(change.removed).toHaveLength(1);
    expect(texts()).toEqual(['One', 'Another', 'Three']);
  });

  it('keep their ids when the same text stands in other nodes', () => {
    const ids = registry.all.map(({ block }) => block.id);
    story().innerHTML = '<p>One</p><p>Two</p><p>Three</p>';
    const change = registry.update(collectRuns(story()), [story()]);
    expect(change).toMatchObject({ added: [], removed: [] });
    expect(registry.all.map(({ block }) => block.id)).toEqual(ids);
    expect(registry.all.every(({ element }) => element.isConnected)).toBe(true);
  });

  it('follow a node that moves', () => {
    story().append(story().firstElementChild!);
    registry.update(collectRuns(story().lastElementChild!), []);
    expect(texts()).toEqual(['Two', 'Three', 'One']);
  });
});
