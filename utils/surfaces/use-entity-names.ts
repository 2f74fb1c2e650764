import { useState } from 'preact/hooks';
import { createEntityNames, type EntityNames } from './entity-names';

/** Names of entities by id, as far as they are known, and the memory that learns more. */
export function useEntityNames(): { names: Record<string, string>; memory: EntityNames } {
  const [names, setNames] = useState<Record<string, string>>({});
  const [memory] = useState(() => createEntityNames(setNames));
  return { names, memory };
}
