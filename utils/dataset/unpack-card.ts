/** From the packed form to what a popover shows. */

import type { Card, CardFact, CardSource } from './card';
import type { PackedCard, PackedFact, PackedSource } from './card-format';

/** The card, with its sources spelled out from the registry. */
export function unpackCard(packed: PackedCard, registry: PackedSource[]): Card {
  return {
    id: packed.i,
    name: packed.n,
    type: packed.t,
    description: packed.d,
    background: packed.b ?? null,
    facts: (packed.f ?? []).map((fact) => unpackFact(fact, packed.a)),
    related: (packed.r ?? []).map(([id, name, description]) => ({ id, name, description })),
    sources: packed.s.map(([index, locator]) => sourceOf(registry[index]!, locator)),
    asOf: packed.a,
    wikipedia: packed.w ?? null,
    qid: packed.q ?? null,
    countryCode: packed.c ?? null,
    position: packed.p ? { latitude: packed.p[0], longitude: packed.p[1] } : null,
  };
}

function unpackFact(
  [label, value, source, asOf, from, to]: PackedFact,
  cardAsOf: string,
): CardFact {
  return {
    label,
    value,
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    asOf: asOf || cardAsOf,
    source,
  };
}

/** A document of a registered source. A locator that is a date is the document's date; a page names its host. */
export function sourceOf(source: PackedSource, locator: string): CardSource {
  const { title, publisher, licence } = source;
  const date = /^\d{4}-\d\d(-\d\d)?$/.test(locator) ? locator : source.date;
  if (source.id === 'web') {
    return {
      title: locator.replace(/^https?:\/\/(www\.)?/, '').replace(/\/.*/, ''),
      publisher,
      licence,
      date,
      url: locator,
    };
  }
  const url =
    source.record && locator
      ? source.record.replace('{}', locatorPath(source.id, locator))
      : source.url;
  return { title, publisher, licence, date, url };
}

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** The portal's pages are named by day in words. */
function locatorPath(source: string, locator: string): string {
  const day = source === 'wp-current-events' && /^(\d{4})-(\d\d)-(\d\d)/.exec(locator);
  if (!day) return encodeURIComponent(locator);
  return `${day[1]}_${MONTHS[Number(day[2]) - 1]}_${Number(day[3])}`;
}
