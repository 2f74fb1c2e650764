/** Gives an article's title to the one entity that can be meant by it. */

import { type EntityPool, foldName, type PooledEntity } from './entity-pool';

/** Kinds whose names are told apart well enough for a name alone to be a key; people's are not. */
const NAMEABLE = new Set([
  'company',
  'organisation',
  'agency',
  'facility',
  'media',
  'place',
  'party',
  'armed-group',
  'military',
]);

/**
 * A title of the news list that no entity has goes to the entity of exactly that name, where there is one only and the
 * name is no everyday word and no personal name. Returns a sentence for each title that several might claim.
 */
export function claimNewsTitles(
  pool: EntityPool,
  titles: { title: string }[],
  isAmbiguous: (name: string) => boolean,
): string[] {
  const taken = new Set(pool.entities.map((entity) => entity.wikipedia));
  const byName = new Map<string, PooledEntity[]>();
  for (const entity of pool.entities) {
    for (const name of new Set(entity.drafts.map((draft) => foldName(draft.name)))) {
      byName.set(name, [...(byName.get(name) ?? []), entity]);
    }
  }
  return titles.flatMap(({ title }) => {
    if (taken.has(title) || isAmbiguous(title)) return [];
    const claimants = byName.get(foldName(title)) ?? [];
    const [only] = claimants;
    if (claimants.length > 1)
      return [`news title "${title}" could be any of ${claimants.length} entities: left alone`];
    if (!only || only.wikipedia || !only.drafts.every((draft) => NAMEABLE.has(draft.type)))
      return [];
    only.wikipedia = title;
    return [];
  });
}
