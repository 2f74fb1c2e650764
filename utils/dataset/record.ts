/**
 * The dataset's one schema: what a record in `dataset/records/**.jsonl` holds, one record a line.
 * Pure types and constants, shared by the compiler (Node) and the extension.
 */

/** What kind of thing an entity is. Decides its icon, its list in the side panel and the linker's type evidence. */
export const ENTITY_TYPES = [
  'person',
  'people', // an ethnic group, nation or community: Palestinians, Kurds
  'country',
  'place', // city, region, river, sea, street
  'facility', // prison, airport, base, power station, building, stadium
  'organisation', // international body, NGO, university, club, church
  'company',
  'party',
  'agency', // government department, ministry, court, central bank, police
  'military', // a state's armed force or a unit of it
  'armed-group', // non-state armed group, gang, cartel
  'media',
  'office', // a post: U.S. Secretary of State
  'law', // statute, treaty, agreement, resolution, court case
  'event', // war, battle, crisis, election, disaster, tournament, protest
  'concept', // legal, political or economic notion: executive order, tariff
  'work', // film, book, newspaper story, artwork, song
  'product', // weapon, vehicle, drug, software
  'team', // sports team or league
] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

/** How a surface form names its entity. */
export const ALIAS_KINDS = [
  'full', // the name, or another complete name
  'short', // shortened: "Fed", "State Department"
  'acronym', // "NATO", "CECOT"
  'former', // a name no longer used: "Swaziland"
  'variant', // other spelling or transliteration: "Zelenskiy"
  'native', // in the entity's own language: "Policía Nacional"
  'nickname', // "Lula", "Bibi"
  'surname', // a person's last name alone; the compiler adds it for people
  'adjective', // "Salvadoran"; names its country at low salience
  'demonym', // "Salvadorans"
  'office', // office plus name: "Secretary Rubio"
] as const;
export type AliasKind = (typeof ALIAS_KINDS)[number];

/**
 * When letters count. `any`: any case ("executive order"); `initial`: the form's own capitals must be
 * capitals (all-capitals text passes); `exact`: letter for letter ("US", "WHO").
 */
export type CaseRule = 'any' | 'initial' | 'exact';

/** One surface form. In a file a plain string stands for `{ form, kind: 'full' }` (or `acronym` when all capitals). */
export interface Alias {
  form: string;
  kind: AliasKind;
  /** Left out: `exact` for acronyms, `any` for concepts in lower case, else `initial`. */
  case?: CaseRule;
  /** BCP 47 tag, left out for English. */
  lang?: string;
  /** True when the form is also an everyday word or a common given name ("Apple", "May"): needs evidence. */
  common?: boolean;
}

/**
 * `source` is `<registry id>` or `<registry id>:<locator>`; ids stand in `dataset/sources.json` with
 * title, publisher, licence and date. Examples: `factbook:es`, `congress:R000595`,
 * `wp-current-events:2026-03-01`, `web:https://www.state.gov/...`.
 */
export type SourceRef = string;

/** ISO 8601, as exact as known: `2025-02-04`, `2025-02` or `2025`. */
export type PartialDate = string;

/** One dated, sourced statement. */
export interface Fact {
  /** Short label: "Office", "Born", "Population", "Founded", "Headquarters", "Leader", "Designated". */
  label: string;
  /** Plain text. */
  value: string;
  /** When it began to hold, where known. */
  from?: PartialDate;
  /** When it ceased to hold; left out while it holds as far as the source knows. */
  to?: PartialDate;
  /** The date on which the source says it. */
  asOf: PartialDate;
  source: SourceRef;
}

/** An entity as reviewed and committed. */
export interface EntityRecord {
  /** Stable slug of the English Wikipedia title, else of the name: `nayib-bukele`. */
  id: string;
  name: string;
  type: EntityType;
  qid: string | null;
  /** English Wikipedia title with spaces. */
  wikipedia: string | null;
  /** One line that tells something, up to 140 characters, no full stop: "President of El Salvador since 2019". */
  description: string;
  /** Two to four sentences, 200-600 characters, plain text; core records only. */
  background?: string;
  aliases: (Alias | string)[];
  facts: Fact[];
  /** Ids of related entities, most telling first. */
  related: string[];
  /** Id of the country it belongs to, where it belongs to one. */
  country?: string;
  /** Lower-case words that, near a mention, speak for this entity: "football", "senate". */
  topics?: string[];
  /** Where it is, WGS 84 degrees; for the locator map. */
  position?: { latitude: number; longitude: number };
  /** Mentions in a year of news, or an estimate of it; above 0. */
  prior: number;
  /** When the record as a whole was last confirmed. */
  asOf: PartialDate;
  /** Every document that was read for it. */
  sources: SourceRef[];
}
