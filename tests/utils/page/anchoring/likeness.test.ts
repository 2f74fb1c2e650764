// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sharedLetters } from '../../../../utils/page/anchoring/likeness';

/** The definition, written down as it is told. */
function naive(first: string, second: string): number {
  let best = { first: 0, second: 0, length: 0 };
  for (let i = 0; i < first.length; i += 1) {
    for (let j = 0; j < second.length; j += 1) {
      let length = 0;
      while (
        i + length < first.length &&
        j + length < second.length &&
        first[i + length] === second[j + length]
      ) {
        length += 1;
      }
      if (length > best.length) best = { first: i, second: j, length };
    }
  }
  if (best.length === 0) return 0;
  return (
    best.length +
    naive(first.slice(0, best.first), second.slice(0, best.second)) +
    naive(first.slice(best.first + best.length), second.slice(best.second + best.length))
  );
}

test('equal strings share every letter and strange ones none', () => {
  expect(sharedLetters('harbour', 'harbour')).toBe(7);
  expect(sharedLetters('abc', 'xyz')).toBe(0);
  expect(sharedLetters('', 'xyz')).toBe(0);
});

test('the count agrees with the definition', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 24 });
  fc.assert(
    fc.property(
      text,
      text,
      (first, second) => sharedLetters(first, second) === naive(first, second),
    ),
  );
});
