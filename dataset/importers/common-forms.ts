/** Forms that are also something else: everyday words, surnames, given names. They need evidence in the text. */

import type { Draft } from '../join/draft';

/** Lower-case words of English prose, from the sources' own running text, with how often they stand there. */
export function lowerCaseWords(prose: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of prose) {
    for (const word of text.match(/(?<![\p{L}'-])\p{Ll}{2,}(?![\p{L}'-])/gu) ?? [])
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** Surnames and given names of the people among the drafts, and given names with their short forms. */
export function personalNames(drafts: Draft[], givenNames: Iterable<string>): Set<string> {
  const names = new Set<string>();
  for (const name of givenNames) names.add(name.toLowerCase());
  for (const draft of drafts) {
    if (draft.type !== 'person') continue;
    const parts = draft.name.replace(/,? (Jr|Sr)\.?$|,? I{2,3}$/, '').split(' ');
    if (parts.length < 2) continue;
    names.add(parts.at(-1)!.toLowerCase());
    names.add(parts[0]!.toLowerCase());
  }
  return names;
}

/** Fewer than this in ten million letters of prose is a slip or a foreign word. */
const EVERYDAY = 3;

/** Names met so often in news that only these, known to be something else as well, need evidence. */
const FAMOUS_AND_COMMON = new Set([
  'Turkey',
  'Chad',
  'Jordan',
  'Georgia',
  'Guinea',
  'Apple',
  'Amazon',
  'Meta',
  'Target',
  'Shell',
  'May',
  'Reading',
  'Mobile',
  'Nice',
  'Bath',
  'Orange',
  'Oracle',
  'Alphabet',
  'Visa',
  'Gap',
  'Sky',
  'Time',
  'Fortune',
  'Victoria',
  'Washington',
  'Lincoln',
  'Jackson',
  'Phoenix',
  'Split',
  'Bar',
  'Nature',
  'Science',
  'People',
  'Us',
  'Who',
  'Ford',
  'Chase',
  'Dell',
  'Man',
]);

/** Whether a form needs evidence for this entity. */
export function isCommonForm(
  form: string,
  draft: Draft,
  words: Map<string, number>,
  names: Set<string>,
): boolean {
  const lower = form.toLowerCase().replace(/^the /, '');
  if ((draft.prior ?? 0) >= 0.9) return FAMOUS_AND_COMMON.has(form);
  if (/^[\p{Lu}\p{N}&.-]{2,8}$/u.test(form)) return true;
  const parts = lower.split(' ');
  if (parts.every((part) => (words.get(part) ?? 0) >= EVERYDAY))
    return draft.type !== 'concept' && draft.type !== 'country' && parts.length < 3;
  if (parts.length > 1 || draft.type === 'person' || draft.type === 'country') return false;
  return names.has(lower);
}

/** Whether all of a name's words are everyday words. */
export function isEverydayName(name: string, words: Map<string, number>): boolean {
  return name
    .toLowerCase()
    .replace(/^the /, '')
    .split(/[ -]/)
    .every((part) => (words.get(part) ?? 0) >= EVERYDAY);
}
