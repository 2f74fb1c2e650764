// @vitest-environment node
import { describe, expect, test } from 'vitest';
import type { Note } from '../../../utils/notes/model';
import { fittingPeriod, mostMet, notesOverTime, whoWithWhom } from '../../../utils/notes/overview';

const note = (created: string, page: string, entities: string[], subject: string | null = null) =>
  ({ created: `${created}T12:00:00.000Z`, page, entities, subject }) as Note;

const NOTES = [
  note('2026-01-05', 'a', ['Rubio', 'Bukele']),
  note('2026-01-07', 'a', ['Rubio', 'CECOT'], 'Bukele'),
  note('2026-01-20', 'b', ['Rubio', 'Bukele']),
  note('2026-02-02', 'c', ['Rubio']),
];

describe('notes over time', () => {
  test('are counted by period with the empty ones between', () => {
    expect(notesOverTime(NOTES, 'week')).toEqual([
      { start: '2026-01-05', count: 2 },
      { start: '2026-01-12', count: 0 },
      { start: '2026-01-19', count: 1 },
      { start: '2026-01-26', count: 0 },
      { start: '2026-02-02', count: 1 },
    ]);
    expect(notesOverTime(NOTES, 'month')).toEqual([
      { start: '2026-01-01', count: 3 },
      { start: '2026-02-01', count: 1 },
    ]);
    expect(notesOverTime([], 'day')).toEqual([]);
  });

  test('take a period that fits their span', () => {
    expect(fittingPeriod(NOTES)).toBe('day');
    expect(fittingPeriod([...NOTES, note('2026-10-01', 'd', [])])).toBe('week');
    expect(fittingPeriod([...NOTES, note('2028-10-01', 'd', [])])).toBe('month');
    expect(fittingPeriod([])).toBe('day');
  });
});

test('the most met entities come with notes and pages, a note counting once', () => {
  expect(mostMet(NOTES, 2)).toEqual([
    { entity: 'Rubio', notes: 4, pages: 3 },
    { entity: 'Bukele', notes: 3, pages: 2 },
  ]);
});

describe('who appears with whom', () => {
  test('is counted by page, across its notes', () => {
    expect(whoWithWhom(NOTES, 10)).toEqual([
      { entities: ['Bukele', 'Rubio'], pages: 2 },
      { entities: ['Bukele', 'CECOT'], pages: 1 },
      { entities: ['CECOT', 'Rubio'], pages: 1 },
    ]);
  });

  test('can be narrowed to some', () => {
    expect(whoWithWhom(NOTES, 10, new Set(['CECOT', 'Rubio']))).toEqual([
      { entities: ['CECOT', 'Rubio'], pages: 1 },
    ]);
  });
});
