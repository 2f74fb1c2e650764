/** What an importer says of one entity, before it is joined with what other importers say. */

import type { Alias, EntityType, Fact, SourceRef } from '../../utils/dataset/record';

/** One importer's view of an entity. */
export interface Draft {
  name: string;
  type: EntityType;
  qid?: string;
  /** English Wikipedia title, with spaces. */
  wikipedia?: string;
  /** Left out by sources that only confirm a name (title lists). */
  description?: string;
  background?: string;
  aliases?: (Alias | string)[];
  facts?: Fact[];
  /** ISO 3166-1 alpha-2 code, lower case, of the country it belongs to. */
  country?: string;
  /** Names (Wikipedia titles) of related entities; resolved when all are known. */
  related?: string[];
  topics?: string[];
  position?: { latitude: number; longitude: number };
  asOf: string;
  source: SourceRef;
  /** How much its description, type and name are worth beside others'; the highest wins. */
  rank: number;
  /** Estimated mentions in a year of news, from views, population or office. */
  prior?: number;
  /** True where, lacking other keys, it may be joined to the only entity of its name, type and country. */
  joinByName?: boolean;
  /** Told apart from namesakes in the id: `us-tx`. */
  idSuffix?: string;
}

/** What an importer gives: drafts, and what it could not use. */
export interface Imported {
  drafts: Draft[];
  /** One sentence for each thing left out that a person may want to look at. */
  notes: string[];
}
