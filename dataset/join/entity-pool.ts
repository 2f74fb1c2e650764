/**
 * Joins drafts to entities: by Wikidata id, then by English Wikipedia title, then by name, type and country
 * where that is unique. What contradicts is logged and kept apart, never guessed.
 */

import type { EntityType } from '../../utils/dataset/record';
import { countryName } from '../importers/country-names';
import type { Draft } from './draft';
import { titleOf } from './titles';

/** All drafts that speak of one entity. */
export interface PooledEntity {
  drafts: Draft[];
  qid?: string;
  wikipedia?: string;
}

/** The pool under construction. */
export interface EntityPool {
  entities: PooledEntity[];
  /** One sentence for each contradiction. */
  conflicts: string[];
  add(draft: Draft): PooledEntity;
}

/** An empty pool. `redirects` gives the present title of an old one. */
export function createPool(redirects: Map<string, string>): EntityPool {
  const entities: PooledEntity[] = [];
  const conflicts: string[] = [];
  const byQid = new Map<string, PooledEntity>();
  const byTitle = new Map<string, PooledEntity>();
  const byName = new Map<string, PooledEntity[]>();

  function add(draft: Draft): PooledEntity {
    const title =
      draft.wikipedia === undefined ? undefined : currentTitle(draft.wikipedia, redirects);
    const entity = find(draft, title) ?? start();
    entity.drafts.push(draft);
    claimKeys(entity, draft.qid, title);
    for (const key of nameKeys(draft)) {
      const namesakes = byName.get(key);
      if (!namesakes) byName.set(key, [entity]);
      else if (!namesakes.includes(entity)) namesakes.push(entity);
    }
    return entity;
  }

  function start(): PooledEntity {
    const entity: PooledEntity = { drafts: [] };
    entities.push(entity);
    return entity;
  }

  function find(draft: Draft, title: string | undefined): PooledEntity | undefined {
    const ofQid = draft.qid === undefined ? undefined : byQid.get(draft.qid);
    const ofTitle = title === undefined ? undefined : byTitle.get(title);
    for (const found of [ofQid, ofTitle]) {
      if (!found) continue;
      const reason = contradiction(found, draft, title);
      if (!reason) return found;
      conflicts.push(
        `${draft.source} "${draft.name}" is not joined to "${found.drafts[0]!.name}" (${found.drafts[0]!.source}): ${reason}`,
      );
    }
    if (!draft.joinByName || draft.qid) return undefined;
    const namesakes = byName.get(nameKeys(draft)[0]!) ?? [];
    if (namesakes.length > 1)
      conflicts.push(
        `${draft.source} "${draft.name}" has ${namesakes.length} namesakes of its type and country: kept apart`,
      );
    return namesakes.length === 1 ? namesakes[0] : undefined;
  }

  function claimKeys(
    entity: PooledEntity,
    qid: string | undefined,
    title: string | undefined,
  ): void {
    if (qid && !entity.qid && !byQid.has(qid)) {
      entity.qid = qid;
      byQid.set(qid, entity);
    }
    if (title && !entity.wikipedia && !byTitle.has(title)) {
      entity.wikipedia = title;
      byTitle.set(title, entity);
    }
  }

  return { entities, conflicts, add };
}

function contradiction(
  found: PooledEntity,
  draft: Draft,
  title: string | undefined,
): string | undefined {
  if (found.qid && draft.qid && found.qid !== draft.qid) return `${found.qid} is not ${draft.qid}`;
  if (found.wikipedia && title && found.wikipedia !== title && !draft.qid)
    return `"${found.wikipedia}" is not "${title}"`;
  const type = found.drafts[0]!.type;
  return sameKind(type, draft.type) ? undefined : `${type} is not ${draft.type}`;
}

const KINDS: EntityType[][] = [
  ['person'],
  ['people'],
  ['country', 'place', 'facility'],
  [
    'facility',
    'organisation',
    'company',
    'party',
    'agency',
    'military',
    'armed-group',
    'media',
    'team',
  ],
  ['product', 'company', 'work', 'concept', 'media'],
  ['office'],
  ['law', 'event', 'concept', 'work'],
];

/** Whether two sources may call the same thing by these types. */
export function sameKind(a: EntityType, b: EntityType): boolean {
  return a === b || KINDS.some((kind) => kind.includes(a) && kind.includes(b));
}

/** A title after redirects, at most three deep. */
export function currentTitle(title: string, redirects: Map<string, string>): string {
  let current = titleOf(title);
  for (let step = 0; step < 3; step++) {
    const next = redirects.get(current);
    if (next === undefined) break;
    current = next;
  }
  return current;
}

/**
 * Keys for a join by name: name, type and country. Companies are of many countries, so theirs have none; parties are
 * also known by their other full names and without the country's ("Liberal Party of Canada").
 */
function nameKeys(draft: Draft): string[] {
  const country = draft.type === 'company' ? '' : (draft.country ?? '');
  const names = draft.type === 'party' ? [draft.name, ...fullNames(draft)] : [draft.name];
  const folded = names.flatMap((name) => [name, ...withoutCountry(name, draft)]).map(foldName);
  return [...new Set(folded)].map((name) => `${name}|${draft.type}|${country}`);
}

function fullNames(draft: Draft): string[] {
  return (draft.aliases ?? []).flatMap((alias) => {
    if (typeof alias === 'string') return alias.includes(' ') ? [alias] : [];
    return alias.kind === 'native' ? [alias.form] : [];
  });
}

function withoutCountry(name: string, draft: Draft): string[] {
  const country = draft.type === 'party' && draft.country ? countryName(draft.country) : undefined;
  return country && name.endsWith(` of ${country}`) ? [name.slice(0, -country.length - 4)] : [];
}

/** A name without case, accents and punctuation. */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/^the /, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
