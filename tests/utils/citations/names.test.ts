// @vitest-environment node
import { expect, test } from 'vitest';
import { isoDate } from '../../../utils/citations/dates';
import { cslName, namesIn } from '../../../utils/citations/names';

test.each([
  ['By Ada Lind', ['Ada Lind']],
  ['Ada Lind, Bo Ek and Cem Ok', ['Ada Lind', 'Bo Ek', 'Cem Ok']],
  ['Von Eva Groß und Udo Klein', ['Eva Groß', 'Udo Klein']],
  ['Ada Lind; Bo Ek', ['Ada Lind', 'Bo Ek']],
  ['https://social.example/ada', []],
  ['', []],
])('the byline %j names %j', (byline, names) => {
  expect(namesIn(byline)).toEqual(names);
});

test.each([
  ['Ada Lind', { given: 'Ada', family: 'Lind' }],
  ['Ada B. Lind', { given: 'Ada B.', family: 'Lind' }],
  ['Carl von der Au', { given: 'Carl', family: 'Au', 'non-dropping-particle': 'von der' }],
  ['John Ek Jr.', { given: 'John', family: 'Ek', suffix: 'Jr.' }],
  ['Dr. Ada Lind', { given: 'Ada', family: 'Lind' }],
  ['Island Press Agency', { literal: 'Island Press Agency' }],
  ['Madonna', { literal: 'Madonna' }],
  ['王小明', { literal: '王小明' }],
])('%s in its parts', (name, parts) => {
  expect(cslName(name)).toEqual(parts);
});

test.each([
  ['2026-01-04', '2026-01-04'],
  ['20260104', '2026-01-04'],
  ['2026', '2026'],
  ['2026-01-04 18:30:00 +0200', '2026-01-04T18:30:00+0200'],
  ['January 4, 2026', '2026-01-04'],
  ['4 Jan 2026', '2026-01-04'],
  ['2026-02-30', null],
  ['soon', null],
])('the date %j is %j', (text, date) => {
  expect(isoDate(text)).toBe(date);
});
