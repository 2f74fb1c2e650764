/** The library's places as parts of its address. Pure. */

import { type Route, VIEWS } from './library-props';

/** The place that an address names; all notes where it names none. */
export function routeOf(hash: string): Route {
  const id = /^entity=(.+)$/.exec(hash)?.[1];
  if (id !== undefined) return { view: 'entity', id: decoded(id) };
  return { view: VIEWS.find((view) => view === hash) ?? 'notes' };
}

/** The address of a place. */
export function hashOf(route: Route): string {
  return route.view === 'entity' ? `entity=${encodeURIComponent(route.id)}` : route.view;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // not one of our addresses
  }
}
