import { expect, it } from 'vitest';
import { layDown, pickUp } from '../../utils/hand-over';

it('hands a file over once', async () => {
  const key = await layDown(new Blob(['notes']));
  expect(await pickUp(key)).not.toBeNull();
  expect(await pickUp(key)).toBeNull();
});

it('keeps nothing of a file that nobody picked up', async () => {
  const first = await layDown(new Blob(['old']));
  await layDown(new Blob(['new']));
  expect(await pickUp(first)).toBeNull();
});
