/** One written line becomes one record. */

import type { Alias, EntityRecord, EntityType, Fact } from '../../utils/dataset/record';
import { roundPrior } from '../join/record-of-entity';
import { slugOf, withoutQualifier } from '../join/titles';
import type { AdoptionContext } from './adoption-context';
import type { Authored } from './authored';

/** The record, not yet validated. */
export function recordOfAuthored(authored: Authored, context: AdoptionContext): EntityRecord {
  const title = authored.wikipedia?.trim().normalize('NFC') || null;
  const name = authored.name?.trim() || withoutQualifier(title ?? '');
  const id = slugOf(title ?? name);
  const type = authored.type as EntityType;
  const country = authored.country ? context.countryId(authored.country) : undefined;
  const related = authored.related
    .flatMap((other) => context.idOf(other) ?? [])
    .filter((other) => other !== id);
  const topics = [
    ...new Set(
      authored.topics
        .map((topic) => topic.trim().toLowerCase())
        .filter((topic) => topic !== '' && topic.length <= 40),
    ),
  ];
  const prior = Math.max(title ? context.newsCount(title) : 0, 0.4);
  return {
    id,
    name,
    type,
    qid: authored.qid || null,
    wikipedia: title,
    description: tidy(authored.description).replace(/\.$/, ''),
    ...(authored.background ? { background: tidy(authored.background) } : {}),
    aliases: aliasesOf(authored, name, type),
    facts: authored.facts.map(factOf),
    related: [...new Set(related)].slice(0, 8),
    ...(country && type !== 'country' && country !== id ? { country } : {}),
    ...(topics.length > 0 ? { topics } : {}),
    prior: roundPrior(prior),
    asOf: authored.asOf,
    sources: [...new Set(authored.sources.map(sourceOf))],
  };
}

function aliasesOf(authored: Authored, name: string, type: EntityType): (Alias | string)[] {
  const aliases = new Map<string, Alias | string>();
  for (const alias of authored.aliases) {
    const given = typeof alias === 'string' ? { form: alias } : alias;
    const form = tidy(given.form);
    if (form === '' || form.length > 160 || (form === name && !given.common && !given.case))
      continue;
    const kind = (given.kind ?? kindOf(form)) as Alias['kind'];
    // Lower case counts for notions; a lower-case form of a name ("the war") would match running words.
    if (
      !/[\p{Lu}\p{N}]/u.test(form) &&
      type !== 'concept' &&
      type !== 'law' &&
      type !== 'office' &&
      type !== 'event'
    )
      continue;
    aliases.set(form, {
      form,
      kind,
      ...(given.case ? { case: given.case as Exclude<Alias['case'], undefined> } : {}),
      ...(given.lang ? { lang: given.lang } : {}),
      ...(given.common ? { common: true } : {}),
    });
  }
  return [...aliases.values()];
}

function kindOf(form: string): Alias['kind'] {
  return /^[\p{Lu}\d.&-]{2,}$/u.test(form) ? 'acronym' : 'full';
}

function factOf(fact: Authored['facts'][number]): Fact {
  return {
    label: tidy(fact.label),
    value: tidy(String(fact.value)),
    ...(fact.from ? { from: fact.from } : {}),
    ...(fact.to ? { to: fact.to } : {}),
    asOf: fact.asOf,
    source: sourceOf(fact.source),
  };
}

function sourceOf(ref: string): string {
  return ref
    .trim()
    .replace(/^(general|openstates):.*$/, '$1')
    .replace(/^web:(?!https?:)/, 'web:https://');
}

function tidy(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
}
