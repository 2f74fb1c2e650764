import { useEffect, useState } from 'preact/hooks';
import { type Facets, facetsOf } from '../notes/filter';
import type { Note } from '../notes/model';

/** The values to filter by; counted once the notes are shown, since with thousands it takes a moment. */
export function useFacets(notes: readonly Note[]): Facets {
  const [facets, setFacets] = useState<Facets>(() => facetsOf([]));
  useEffect(() => {
    const timer = setTimeout(() => setFacets(facetsOf(notes)));
    return () => clearTimeout(timer);
  }, [notes]);
  return facets;
}
