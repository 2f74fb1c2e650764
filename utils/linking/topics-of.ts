/** Words that speak for an entity when they stand near it. */

import type { EntityRecord } from '../dataset/record';

/** The record's own topics; folded, lower case, without repeats. */
export function topicsOf(record: EntityRecord): string[] {
  return [...new Set((record.topics ?? []).map((topic) => topic.toLowerCase()))];
}
