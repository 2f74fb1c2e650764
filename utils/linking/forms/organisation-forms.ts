/** What bodies, companies and events are called besides the names in the record. */

import type { EntityRecord, EntityType } from '../../dataset/record';
import type { FormSeed } from './form-seed';

const COMPANY_SUFFIX =
  /,? (?:Incorporated|Inc\.?|Corporation|Corp\.?|Company|Co\.?|Ltd\.?|Limited|LLC|L\.L\.C\.|plc|PLC|AG|S\.?A\.?|N\.?V\.?|SE|GmbH|S\.p\.A\.|A\/S|AB|ASA|Oyj|KG|Holdings?|Group)$/u;
const STATE_BODIES: ReadonlySet<EntityType> = new Set(['agency', 'military', 'office', 'law']);

/** Forms made of one name of an organisation, a company, an agency. */
export function organisationForms(record: EntityRecord, name: string): FormSeed[] {
  const forms: FormSeed[] = [];
  const stripped = record.type === 'company' ? withoutSuffix(name) : name;
  if (stripped !== name) forms.push({ form: stripped, kind: 'short', weight: 0.8 });
  const split = stripped.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  if (record.type === 'company' && split !== stripped && !/^Mc |^Mac /u.test(split)) {
    forms.push({ form: split, kind: 'variant', weight: 0.6 });
  }
  const rest = /^(?:United States|U\.S\.|US) (\p{Lu}.+)$/u.exec(name)?.[1];
  if (rest) {
    forms.push(
      { form: `U.S. ${rest}`, kind: 'variant', weight: 0.9 },
      { form: `United States ${rest}`, kind: 'full', weight: 0.9 },
    );
    // "Department of Homeland Security" is the American one until something else speaks.
    if (STATE_BODIES.has(record.type) && (rest.includes(' ') || record.type === 'military'))
      forms.push({ form: rest, kind: 'short', weight: 0.6 });
    const ministry = /^Department of (?:the )?(.+)$/u.exec(rest)?.[1];
    if (ministry) forms.push({ form: `${ministry} Department`, kind: 'short', weight: 0.6 });
  }
  return forms;
}

/** An event without the year at its head: "2025 Gaza City offensive". */
export function eventForms(name: string): FormSeed[] {
  const rest = /^(?:19|20)\d\d (.+ .+)$/u.exec(name)?.[1];
  return rest ? [{ form: rest, kind: 'short', weight: 0.4 }] : [];
}

function withoutSuffix(name: string): string {
  const once = name.replace(COMPANY_SUFFIX, '');
  return once.replace(COMPANY_SUFFIX, '').replace(/ &$/u, '');
}

/** A national team is called by its country, where the article is about sport: "England beat Samoa". */
export function teamForms(name: string): FormSeed[] {
  const nation = /^(\p{Lu}.*?) (?:men's |women's )?national .+ team$/u.exec(name)?.[1];
  return nation ? [{ form: nation, kind: 'short', weight: 0.05 }] : [];
}
