/** What a person is called besides the names in the record. */

import type { EntityRecord } from '../../dataset/record';
import { wordHash } from '../text/hash';
import { WORD, wordClasses } from '../text/word-classes';
import type { FormSeed } from './form-seed';
import { shortGivenNames } from './short-given-names';

/** A bare surname is only known of people mentioned this often in a year, and of those with a written background. */
const SURNAME_PRIOR = 1;
const SUFFIX = /,? (?:Jr\.?|Sr\.?|II|III|IV)$/u;
const PARTICLE =
  /^(?:de|da|do|dos|del|della|di|du|la|le|van|von|der|den|ter|ten|bin|bint|ibn|al|el|ul|y|st\.?)$/iu;
/** Countries in which the family name comes first. */
const FAMILY_FIRST = new Set([
  'china',
  'taiwan',
  'hong-kong',
  'south-korea',
  'north-korea',
  'vietnam',
  'cambodia',
  'people-s-republic-of-china',
]);

/** Forms made of one full name. */
export function personForms(name: string): FormSeed[] {
  const plain = name.replace(SUFFIX, '');
  const words = plain.split(' ');
  const forms: FormSeed[] = [];
  if (plain !== name) forms.push({ form: plain, kind: 'full', weight: 0.8 });
  if (words.length < 2 || !isGivenName(words[0]!)) return forms;
  const last = words.at(-1)!;
  const bare = words.filter(
    (word, i) => i === 0 || i === words.length - 1 || !/^\p{Lu}\.?$/u.test(word),
  );
  if (bare.length < words.length) forms.push({ form: bare.join(' '), kind: 'full', weight: 0.6 });
  for (const short of shortGivenNames(words[0]!)) {
    forms.push({ form: [short, ...bare.slice(1)].join(' '), kind: 'variant', weight: 0.6 });
  }
  if (
    words.length === 3 &&
    bare.length === 3 &&
    !PARTICLE.test(words[1]!) &&
    /^\p{Lu}\p{Ll}/u.test(words[1]!)
  ) {
    forms.push({ form: `${words[0]} ${last}`, kind: 'variant', weight: 0.4 });
  }
  return forms;
}

function isGivenName(word: string): boolean {
  return /^\p{Lu}\p{Ll}/u.test(word) && wordClasses(wordHash(word.toLowerCase())) === 0;
}

/** The surname of a person prominent enough to be called by it alone. */
export function surnameForms(record: EntityRecord): FormSeed[] {
  if (record.prior < SURNAME_PRIOR && record.background === undefined) return [];
  const words = record.name.replace(SUFFIX, '').split(' ');
  if (words.length < 2 || record.name.includes(' of ')) return [];
  const weight = record.prior < SURNAME_PRIOR ? 0.1 : 0.4;
  if (FAMILY_FIRST.has(record.country ?? '') && words.length <= 3)
    return [{ form: words[0]!, kind: 'surname', weight }];
  let from = words.length - 1;
  while (from > 1 && PARTICLE.test(words[from - 1]!)) from--;
  const surname = words.slice(from).join(' ');
  const bare = surname.replace(/^(?:al|el)-/iu, '');
  return [surname, bare].map((form) => ({ form, kind: 'surname' as const, weight }));
}

/** The name without offices and forms of address before it: "President George W. Bush". */
export function withoutRole(form: string): string {
  const words = form.split(' ');
  let from = 0;
  while (from < words.length - 2 && isRole(words[from]!)) from++;
  // "President of the United States" is no person's name.
  return isGivenName(words[from]!) ? words.slice(from).join(' ') : form;
}

/** Whether the form is an office and a bare surname: "President Bukele". The linker finds the surname and sees the office. */
export function isRoleAndSurname(form: string): boolean {
  const words = form.split(' ');
  return words.length > 1 && words.slice(0, -1).every((word) => isRole(word) || word === 'of');
}

function isRole(word: string): boolean {
  return (
    (wordClasses(wordHash(word.toLowerCase().replace(/\.$/u, ''))) &
      (WORD.role | WORD.honorific)) !==
    0
  );
}
