// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  createWordIndex,
  putDocument,
  removeDocument,
  searchWordIndex,
} from '../../../utils/notes/word-index';

const word = fc.constantFrom('ha', 'harbour', 'harbours', 'ship', 'ships', 'sea');
const step = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd'),
  words: fc.option(fc.uniqueArray(word, { maxLength: 4 })),
});

test('whatever was put, replaced and removed, an answer agrees with looking through everything', () => {
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 30 }),
      fc.array(fc.constantFrom('h', 'harbour', 's', 'ship', 'x'), { minLength: 1, maxLength: 3 }),
      (steps, query) => {
        const index = createWordIndex();
        const documents = new Map<string, string[]>();
        for (const { id, words } of steps) {
          if (words === null) {
            removeDocument(index, id);
            documents.delete(id);
          } else {
            putDocument(index, id, new Map(words.map((term) => [term, 1])));
            documents.set(id, words);
          }
        }
        const expected = [...documents]
          .filter(([, words]) => query.every((term) => words.some((one) => one.startsWith(term))))
          .map(([id]) => id);
        const { ids } = searchWordIndex(
          index,
          query.map((term) => ({ term, errors: 0 })),
        );
        expect([...ids].sort()).toEqual(expected.sort());
      },
    ),
  );
});

test('many changes of one document leave an index of one document', () => {
  const index = createWordIndex();
  for (let round = 0; round < 5_000; round += 1) {
    putDocument(
      index,
      'same',
      new Map([
        [`word${round}`, 1],
        ['always', 1],
      ]),
    );
  }
  expect(index.ids.length).toBeLessThan(2_000);
  expect(index.postings.size).toBeLessThan(2_000);
  const search = (term: string) => searchWordIndex(index, [{ term, errors: 0 }]).ids;
  expect(search('always')).toEqual(['same']);
  expect(search('word4999')).toEqual(['same']);
  expect(search('word4998')).toEqual([]);
});
