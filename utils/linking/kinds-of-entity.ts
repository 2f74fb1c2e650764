/** Entity types in the groups that language treats alike. */

import type { EntityType } from '../dataset/record';

export type EntityGroup = 'person' | 'place' | 'country' | 'group' | 'event' | 'notion' | 'work';

const GROUPS: Record<EntityType, EntityGroup> = {
  person: 'person',
  people: 'notion',
  country: 'country',
  place: 'place',
  facility: 'place',
  organisation: 'group',
  company: 'group',
  party: 'group',
  agency: 'group',
  military: 'group',
  'armed-group': 'group',
  media: 'group',
  office: 'notion',
  law: 'notion',
  event: 'event',
  concept: 'notion',
  work: 'work',
  product: 'work',
  team: 'group',
};

/** The group of a type. */
export function entityGroup(type: EntityType): EntityGroup {
  return GROUPS[type];
}
