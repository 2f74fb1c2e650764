/** Makes one record of all that the importers say of an entity. */

import type { Alias, EntityRecord, Fact } from '../../utils/dataset/record';
import { describes } from '../lint/description-tells';
import type { Draft } from './draft';
import type { PooledEntity } from './entity-pool';
import { withoutEnd } from './standing-parties';
import { withoutQualifier } from './titles';

/** What the whole import knows and a single entity does not. */
export interface ImportContext {
  /** Mentions in a year of news, by Wikipedia title. */
  newsCount(title: string): number;
  /** The id of a country by its ISO code. */
  countryId(code: string): string | undefined;
  /** Whether a form needs evidence: it is also an everyday word, a surname or a given name. */
  isCommon(form: string, draft: Draft): boolean;
  /** Whether every word of a name is an everyday word. */
  isEverydayName(name: string): boolean;
}

/** The record without id and related entities, or undefined where nothing telling is known. */
export function recordOfEntity(
  entity: PooledEntity,
  context: ImportContext,
): Omit<EntityRecord, 'id' | 'related'> | undefined {
  const drafts = withoutEnd([...entity.drafts].sort((a, b) => b.rank - a.rank));
  const best = drafts[0]!;
  const described = drafts.find(
    (draft) => draft.description && describes(draft.description, draft.name),
  );
  if (!described?.description) return undefined;
  const country = drafts.find((draft) => draft.country)?.country;
  const countryId =
    country === undefined || best.type === 'country' ? undefined : context.countryId(country);
  const position = drafts.find((draft) => draft.position)?.position;
  const background = drafts.find((draft) => draft.background)?.background;
  const topics = [...new Set(drafts.flatMap((draft) => draft.topics ?? []))];
  const facts = mergeFacts(drafts);
  const name = nameOf(best, entity);
  return {
    name,
    type: best.type,
    qid: entity.qid ?? null,
    wikipedia: entity.wikipedia ?? null,
    description: described.description,
    ...(background === undefined ? {} : { background }),
    aliases: mergeAliases(name, drafts, context),
    facts,
    ...(countryId === undefined ? {} : { country: countryId }),
    ...(topics.length === 0 ? {} : { topics }),
    ...(position === undefined ? {} : { position }),
    prior: priorOf(entity, context),
    asOf: described.asOf,
    sources: [
      ...new Set([
        described.source,
        ...drafts.filter((d) => d.background).map((d) => d.source),
        ...facts.map((fact) => fact.source),
      ]),
    ],
  };
}

function nameOf(best: Draft, entity: PooledEntity): string {
  const named = best.type !== 'place' && best.type !== 'country' && best.type !== 'facility';
  return named && entity.wikipedia ? withoutQualifier(entity.wikipedia) : best.name;
}

function mergeFacts(drafts: Draft[]): Fact[] {
  const facts: Fact[] = [];
  const labels = new Set<string>();
  for (const draft of drafts) {
    const own = (draft.facts ?? []).filter((fact) => !labels.has(fact.label));
    for (const fact of own) labels.add(fact.label);
    facts.push(...own);
  }
  return facts.slice(0, 16);
}

function mergeAliases(name: string, drafts: Draft[], context: ImportContext): (Alias | string)[] {
  const aliases = new Map<string, Alias | string>();
  const best = drafts[0]!;
  if (context.isCommon(name, best)) aliases.set(name, { form: name, kind: 'full', common: true });
  for (const draft of drafts) {
    for (const alias of [draft.name, ...(draft.aliases ?? [])]) {
      const form = typeof alias === 'string' ? alias : alias.form;
      if (form === name || aliases.has(form) || form.length < 2 || form.length > 120) continue;
      aliases.set(form, flagged(alias, form, draft, context));
    }
  }
  return [...aliases.values()];
}

function flagged(
  alias: Alias | string,
  form: string,
  draft: Draft,
  context: ImportContext,
): Alias | string {
  if (!context.isCommon(form, draft)) return alias;
  return typeof alias === 'string'
    ? { form, kind: 'full', common: true }
    : { ...alias, common: true };
}

/** Named in the news counts most; else the best estimate, a little more where several sources agree. */
function priorOf(entity: PooledEntity, context: ImportContext): number {
  const news = entity.wikipedia ? context.newsCount(entity.wikipedia) : 0;
  const estimate = Math.max(0.01, ...entity.drafts.map((draft) => draft.prior ?? 0));
  const sources = new Set(entity.drafts.map((draft) => draft.source.replace(/:.*/, ''))).size;
  return roundPrior(Math.max(news, estimate * (1 + 0.25 * (sources - 1))));
}

/** Two significant digits: finer differences are noise. */
export function roundPrior(prior: number): number {
  return Number(prior.toPrecision(2));
}
