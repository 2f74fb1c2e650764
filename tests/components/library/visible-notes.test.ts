// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movedBy, visibleNotes } from '../../../components/library/visible-notes';
import { NO_FILTER } from '../../../utils/notes/filter';
import { sampleData, sampleNote } from './sample-notes';

const at = (start: number) => ({
  ...sampleNote('x').target!,
  position: { type: 'TextPositionSelector' as const, start, end: start + 5 },
});
const late = sampleNote('late', { created: '2026-03-09T00:00:00Z', target: at(50) });
const other = sampleNote('other', { created: '2026-03-05T00:00:00Z', page: 'https://b.example/x' });
const early = sampleNote('early', { created: '2026-03-01T00:00:00Z', target: at(10), tags: ['x'] });
const data = sampleData([late, other, early], [sampleNote('gone', { deleted: '2026-03-10' })]);
const ids = (notes: readonly { id: string }[]) => notes.map(({ id }) => id);
const noHits = () => ({ quote: [], text: [], tags: [] });

describe('the notes shown', () => {
  it.each([
    ['newest', ['late', 'other', 'early']],
    ['oldest', ['early', 'other', 'late']],
    ['page', ['early', 'late', 'other']],
  ] as const)('stand %s first as asked', (order, expected) => {
    expect(ids(visibleNotes(data, null, NO_FILTER, order, []))).toEqual(expected);
  });

  it('come in the order of the search, without what is in the trash', () => {
    const answers = { ids: ['early', 'gone', 'late', 'unknown'], hitsOf: noHits };
    expect(ids(visibleNotes(data, answers, NO_FILTER, 'newest', []))).toEqual(['early', 'late']);
  });

  it('pass the filter, in a search too', () => {
    const filter = { ...NO_FILTER, tag: 'x' };
    expect(ids(visibleNotes(data, null, filter, 'newest', []))).toEqual(['early']);
    const answers = { ids: ['late', 'early'], hitsOf: noHits };
    expect(ids(visibleNotes(data, answers, filter, 'newest', []))).toEqual(['early']);
  });

  it('stand in a project as the reader put them, the others behind by age', () => {
    const filed = ['a', 'b', 'c'].map((id, day) =>
      sampleNote(id, { projects: ['p'], created: `2026-03-0${day + 1}T00:00:00Z` }),
    );
    const project = { id: 'p', name: 'P', order: ['c'], position: 1, created: '', modified: '' };
    const filter = { ...NO_FILTER, project: 'p' };
    const shown = visibleNotes(sampleData([...filed].reverse()), null, filter, 'newest', [project]);
    expect(ids(shown)).toEqual(['c', 'a', 'b']);
  });
});

describe('moving one of a list', () => {
  it('changes places with its neighbour and stops at the ends', () => {
    expect(movedBy(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c']);
    expect(movedBy(['a', 'b', 'c'], 'c', 1)).toEqual(['a', 'b', 'c']);
  });

  it('loses nothing and is undone by moving back', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 1 }), fc.nat(), (list, pick) => {
        const id = list[pick % list.length]!;
        const moved = movedBy(list, id, 1);
        expect([...moved].sort()).toEqual([...list].sort());
        if (moved.join() !== list.join()) expect(movedBy(moved, id, -1)).toEqual(list);
      }),
    );
  });
});
