/**
 * Expands a record's name and aliases into the surface forms that the index holds. Case, diacritics, dots, hyphens,
 * apostrophes and middle initials are not expanded: the index folds them away.
 */

import type { Alias, CaseRule, EntityRecord, EntityType } from '../dataset/record';
import { type CountryNames, countryForms } from './forms/country-forms';
import type { FormSeed } from './forms/form-seed';
import { eventForms, organisationForms, teamForms } from './forms/organisation-forms';
import { isRoleAndSurname, personForms, surnameForms, withoutRole } from './forms/person-forms';
import { stateAbbreviation } from './forms/us-states';
import type { GazetteerForm } from './gazetteer/input';

/** A form of the record's own; the compiler adds the entity's number. */
export type SurfaceForm = Omit<GazetteerForm, 'entity'>;

const ORGANISATIONS: ReadonlySet<EntityType> = new Set([
  'organisation',
  'company',
  'party',
  'agency',
  'military',
  'armed-group',
  'media',
  'office',
  'law',
  'team',
]);

/** What an acronym of an entity in the wide tier is worth: a few letters stand for too much. */
const WIDE_ACRONYM = 0.4;
const SHORT_ACRONYM = 0.2;

/** All forms that name `record`, which lies in `country`, without repeats; the record's own come first. */
export function surfaceFormsOf(record: EntityRecord, country?: CountryNames): SurfaceForm[] {
  const own = [record.name, ...record.aliases].map(asAlias);
  const names = new Set(own.map(({ form }) => form));
  const forms = new Map<string, SurfaceForm>();
  for (const alias of own) {
    for (const { form, weight } of cleaned(alias, record, names)) {
      add(forms, formOf({ ...alias, form }, weight * worth(alias, record)), alias.common ?? false);
    }
  }
  for (const seed of expansions(record, [...forms.values()])) {
    add(forms, formOf({ form: seed.form, kind: seed.kind }, seed.weight), false);
  }
  for (const { form, kind, weight } of country ? countryForms(record, country) : []) {
    add(forms, formOf({ form, kind }, weight), !form.includes(' '));
  }
  return [...forms.values()];
}

function add(forms: Map<string, SurfaceForm>, form: SurfaceForm, common: boolean): void {
  const known = forms.get(form.form);
  if (known) known.common ||= common;
  else forms.set(form.form, { ...form, common });
}

function asAlias(alias: Alias | string): Alias {
  if (typeof alias !== 'string') return alias;
  return { form: alias, kind: isAcronym(alias) ? 'acronym' : 'full' };
}

function isAcronym(form: string): boolean {
  return /^[\p{Lu}\d.&-]{2,}$/u.test(form) && /\p{Lu}/u.test(form);
}

/** The alias as a text would have it; none where no text would. */
function cleaned(
  { form, kind }: Alias,
  record: EntityRecord,
  names: Set<string>,
): { form: string; weight: number }[] {
  const bare = form
    .replace(/\s*\([^)]*\)|\s*[“"„][^“”"„]*[”"]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  if (record.type === 'person') return cleanedPerson(bare, kind === 'office', record.name);
  // "Iran's president", "the Trump administration": the name within is what a reader asks about.
  const owner = /^(\p{Lu}.*?)[’']s /u.exec(bare)?.[1];
  if (owner && (kind === 'office' || owner.toLowerCase().replaceAll(' ', '-') === record.country))
    return [];
  if (/^\p{Lu}.* (?:government|administration)$/u.test(bare)) return [];
  if (record.type === 'place' || record.type === 'country' || record.type === 'facility') {
    // "Paris, France": the linker reads the two places and sees that one lies in the other.
    const [head, tail] = bare.split(', ');
    if (tail && names.has(head!) && !/^(?:\p{Lu}\.?)+$/u.test(tail)) return [];
  }
  const rest = /^[Tt]he (\p{Lu}.+)$/u.exec(bare)?.[1];
  if (!rest) return [{ form: bare, weight: 1 }];
  return [
    { form: bare, weight: 1 },
    ...(rest.includes(' ') || record.type === 'place' || record.type === 'country'
      ? [{ form: rest, weight: 0.8 }]
      : []),
  ];
}

function cleanedPerson(
  form: string,
  office: boolean,
  name: string,
): { form: string; weight: number }[] {
  if (form === name) return [{ form, weight: 1 }];
  if (/^[^,]+, (?!Jr|Sr)/u.test(form)) return []; // "Bush, George W."
  if (isRoleAndSurname(form)) return [];
  const plain = withoutRole(form);
  return [{ form: plain, weight: plain === form ? 1 : 0.8 }].filter(
    () => !office || plain.includes(' '),
  );
}

/** What a name is worth to an entity whose article cannot have it bare: something better known does. */
const OUTSHONE = 0.25;

function worth({ form, kind }: Alias, record: EntityRecord): number {
  if (form === record.name && record.wikipedia?.startsWith(`${form} (`)) return OUTSHONE;
  if (kind !== 'acronym' || record.background !== undefined) return 1;
  return form.replace(/\W/gu, '').length <= 2 ? SHORT_ACRONYM : WIDE_ACRONYM;
}

function expansions(record: EntityRecord, forms: SurfaceForm[]): FormSeed[] {
  const full = forms
    .filter(({ kind }) => kind === 'full' || kind === 'variant')
    .map(({ form }) => form);
  if (record.type === 'person') return [...full.flatMap(personForms), ...surnameForms(record)];
  if (record.type === 'team')
    return full.flatMap((form) => [...teamForms(form), ...organisationForms(record, form)]);
  if (record.type === 'event') return full.flatMap(eventForms);
  if (record.type === 'place') {
    const short = stateAbbreviation(record.name);
    const american = record.country === 'united-states' && /\bstate\b/iu.test(record.description);
    return short && american ? [{ form: short, kind: 'short', weight: 1 }] : [];
  }
  return ORGANISATIONS.has(record.type)
    ? full.flatMap((form) => organisationForms(record, form))
    : [];
}

function formOf(alias: Alias, weight: number): SurfaceForm {
  return {
    form: alias.form,
    kind: alias.kind,
    case: alias.case ?? defaultCase(alias),
    common: alias.common ?? false,
    weight,
  };
}

function defaultCase({ form, kind }: Alias): CaseRule {
  // "Nato" and "Unicef" are read aloud as words; three letters never are.
  if (kind === 'acronym') return form.replace(/\W/gu, '').length >= 4 ? 'initial' : 'exact';
  return /\p{Lu}/u.test(form) ? 'initial' : 'any';
}
