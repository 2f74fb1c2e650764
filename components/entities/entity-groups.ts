/** The lists in which popup and side panel show what an article names. */

import type { EntityType } from '../../utils/dataset/record';

export const ENTITY_GROUPS = ['people', 'places', 'organisations', 'topics'] as const;
export type EntityGroup = (typeof ENTITY_GROUPS)[number];

const GROUP_OF: Record<EntityType, EntityGroup> = {
  person: 'people',
  people: 'people',
  country: 'places',
  place: 'places',
  facility: 'places',
  organisation: 'organisations',
  company: 'organisations',
  party: 'organisations',
  agency: 'organisations',
  military: 'organisations',
  'armed-group': 'organisations',
  media: 'organisations',
  team: 'organisations',
  office: 'topics',
  law: 'topics',
  event: 'topics',
  concept: 'topics',
  work: 'topics',
  product: 'topics',
};

/** The group of a type. */
export function groupOf(type: EntityType): EntityGroup {
  return GROUP_OF[type];
}
