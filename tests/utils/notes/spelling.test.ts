// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWithinErrors, lettersOf } from '../../../utils/notes/spelling';

const near = (term: string, word: string, errors: number) =>
  isWithinErrors(term, lettersOf(term), word, errors);

test.each([
  ['harbour', 'harbour', 0],
  ['harbour', 'harbor', 1],
  ['harbour', 'harbuor', 1],
  ['harbour', 'arbour', 1],
  ['harbour', 'hxrbour', 1],
  ['harbour', 'hrabuor', 2],
])('%s and %s are %i apart', (term, word, errors) => {
  expect(near(term, word, errors)).toBe(true);
  if (errors > 0) expect(near(term, word, errors - 1)).toBe(false);
});

/** The definition of optimal string alignment, without limits. */
function naive(first: string, second: string): number {
  if (first === '' || second === '') return first.length + second.length;
  const [a, b] = [first.slice(1), second.slice(1)];
  const costs = [
    naive(a, second) + 1,
    naive(first, b) + 1,
    naive(a, b) + (first[0] === second[0] ? 0 : 1),
  ];
  if (first.length > 1 && second.length > 1 && first[0] === second[1] && first[1] === second[0]) {
    costs.push(naive(first.slice(2), second.slice(2)) + 1);
  }
  return Math.min(...costs);
}

test('nearness agrees with the definition', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });
  fc.assert(
    fc.property(word, word, fc.constantFrom(1, 2), (first, second, errors) => {
      expect(near(first, second, errors)).toBe(naive(first, second) <= errors);
    }),
  );
});
