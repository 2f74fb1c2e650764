/** What the index is written from: entities by number, and the surface forms that name them. */

import type { AliasKind, CaseRule, EntityType } from '../../dataset/record';

/** Everything `writeGazetteer` needs; an entity's number is its position in `entities`. */
export interface GazetteerInput {
  /** Content hash of the dataset, hex; the first 16 digits are written into the header. */
  datasetVersion: string;
  /** The newest date any source speaks for, ISO 8601. */
  datasetDate: string;
  entities: GazetteerEntity[];
  forms: GazetteerForm[];
}

/** What disambiguation knows of an entity. Its name, card and addresses are kept elsewhere, under the same number. */
export interface GazetteerEntity {
  /** The record's slug; for messages of the compiler, not written. */
  id: string;
  type: EntityType;
  /** Mentions in a year of news, or an estimate of it; above 0. */
  prior: number;
  /** Number of the country it belongs to (its own for a country), -1 where there is none. */
  country: number;
  /** Numbers of related entities, most telling first. */
  related: number[];
  /** Folded words that speak for it when they stand in the same document. */
  topics: string[];
  /** True in the tier with a written background. */
  core: boolean;
}

/** One surface form of one entity; several entities may share a form. */
export interface GazetteerForm {
  form: string;
  kind: AliasKind;
  case: CaseRule;
  /** True when the form is also an everyday word or a common given name: needs evidence. */
  common: boolean;
  /** The entity's number. */
  entity: number;
  /** 0 to 1: how well the form stands for the entity, 1 for its own name. */
  weight: number;
}
