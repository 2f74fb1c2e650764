// @vitest-environment node
import { expect, it } from 'vitest';
import { fail, ok } from '../../../utils/result';
import { failuresOf } from '../../../utils/surfaces/failures-of';

it('tells each kind of failure once and leaves out what went well', () => {
  const broken = fail('storage-broken', 'a');
  const index = { code: 'index-missing' as const, detail: 'b' };
  const codes = failuresOf(ok(1), broken, null, index, fail('storage-broken', 'c'));
  expect(codes.map(({ code }) => code)).toEqual(['storage-broken', 'index-missing']);
});
