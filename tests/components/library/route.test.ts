// @vitest-environment node
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hashOf, routeOf } from '../../../components/library/route';

it('finds every place by its address again', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (id) => {
      expect(routeOf(hashOf({ view: 'entity', id }))).toEqual({ view: 'entity', id });
    }),
  );
  expect(routeOf(hashOf({ view: 'trash' }))).toEqual({ view: 'trash' });
});

it('shows all notes at an address it does not know', () => {
  for (const hash of ['', 'nowhere', 'entity=']) expect(routeOf(hash)).toEqual({ view: 'notes' });
});
