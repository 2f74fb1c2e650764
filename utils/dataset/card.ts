/** What a popover, a side panel or a notes page shows of an entity: composed by the compiler, read by the background. JSON-safe. */

import type { EntityType, PartialDate } from './record';

/** A dated statement with its source spelled out. */
export interface CardFact {
  label: string;
  value: string;
  from?: PartialDate;
  to?: PartialDate;
  asOf: PartialDate;
  /** Index into the card's `sources`. */
  source: number;
}

export interface CardSource {
  title: string;
  publisher: string;
  licence: string;
  /** The date of the document as read. */
  date: PartialDate;
  /** Where a reader can look it up; null where it has no address. */
  url: string | null;
}

export interface RelatedEntity {
  id: string;
  name: string;
  description: string;
}

export interface Card {
  id: string;
  name: string;
  type: EntityType;
  description: string;
  /** Null in the wide tier. */
  background: string | null;
  facts: CardFact[];
  related: RelatedEntity[];
  sources: CardSource[];
  asOf: PartialDate;
  wikipedia: string | null;
  qid: string | null;
  /** ISO 3166-1 alpha-2 code, lower case, of the country or of the country it belongs to; for the flag. */
  countryCode: string | null;
  /** WGS 84 degrees, for the locator map; places and countries only. */
  position: { latitude: number; longitude: number } | null;
}

/** Facts about the whole dataset, for "About the data" and for cards. */
export interface DatasetInfo {
  /** Content hash, hex. */
  version: string;
  /** The newest date any source in it speaks for. */
  date: PartialDate;
  formatVersion: number;
  entities: number;
  core: number;
  surfaceForms: number;
  sources: (CardSource & { id: string; records: number })[];
}
