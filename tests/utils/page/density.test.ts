// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { BlockRole } from '../../../utils/linking/types';
import { thinOut } from '../../../utils/page/density';

const roles: Record<string, BlockRole> = {
  h: 'headline',
  a: 'paragraph',
  s: 'heading',
  b: 'paragraph',
  c: 'caption',
};
const order = ['h', 'a', 's', 'b', 'c'];
const mentions = ['h', 'a', 'a', 's', 'b', 'b', 'c'].map((blockId) => ({ blockId, entity: 'x' }));
const chosen = (density: 'first' | 'section' | 'all') =>
  thinOut(mentions, (id) => roles[id], order, density).map(({ blockId }) => blockId);

describe('density', () => {
  it('marks all', () => expect(chosen('all')).toHaveLength(7));
  it('marks the first in the text, in the headline and in the captions', () => {
    expect(chosen('first')).toEqual(['h', 'a', 'c']);
  });
  it('begins anew at each heading', () => expect(chosen('section')).toEqual(['h', 'a', 's', 'c']));
});
