/**
 * Titles from the news that say by themselves what they name: elections, teams, regions, embassies, events with a
 * place and a year. A rule makes a description only where the words of the title, and nothing else, support it.
 */

import type { EntityType } from '../../utils/dataset/record';
import type { Draft, Imported } from '../join/draft';
import { withoutQualifier } from '../join/titles';
import { withArticle } from './country-names';
import type { NewsTitle } from './news-titles';
import { US_STATES } from './us-states';

/** Words of countries and regions that rules look up. */
export interface RuleContext {
  /** Country by adjective: "Peruvian". */
  byAdjective: Map<string, { iso: string; name: string }>;
  /** Country by name. */
  byName: Map<string, { iso: string; name: string }>;
  /** Country by its people: "Cameroonians". */
  byDemonym: Map<string, { iso: string; name: string }>;
  /** Country by the name of a first-level region: "Kebbi"; regions of one name in two countries are left out. */
  byRegion: Map<string, { iso: string; name: string }>;
}

/** What a rule makes of a title. */
interface Told {
  type: EntityType;
  description: string;
  name?: string;
  iso?: string;
  aliases?: string[];
}

const NOUN_EVENTS =
  "earthquakes?|floods?|flooding|wildfires?|landslides?|bombings?|shootings?|attacks?|airstrikes?|protests?|explosions?|plane crash|train crash|bus crash|stampede|crowd crush|mass shooting|school shooting|stabbing|stabbings|fire|fires|coup attempt|coup d'état|riots?|unrest|heat wave|drought|blackout|power outage|cholera outbreak|hostage crisis|prison riot|ceasefire|offensive|clashes|massacre|mine collapse|bridge collapse|building collapse|ferry disaster|helicopter crash|train derailment|winter storm|political crisis|energy crisis|government shutdown";
const SPORTS =
  'football|soccer|cricket|rugby union|rugby league|basketball|ice hockey|field hockey|volleyball|handball|baseball|futsal';

/** One draft for each title that a rule understands. */
export function importNewsRules(titles: NewsTitle[], context: RuleContext, asOf: string): Imported {
  const drafts = titles.flatMap(({ title, forms, count }): Draft[] => {
    const told = tell(title, context);
    if (!told || told.description.length > 140) return [];
    return [
      {
        name: told.name ?? withoutQualifier(title),
        type: told.type,
        wikipedia: title,
        description: told.description,
        aliases: [
          ...(told.aliases ?? []),
          ...forms.filter((form) => isUsefulForm(form, told.type)),
        ],
        ...(told.iso ? { country: told.iso } : {}),
        asOf,
        source: `wp-current-events:${asOf}`,
        rank: 22,
        prior: count,
      },
    ];
  });
  return { drafts, notes: [] };
}

/** Editors link many words; only names of two words and more are kept. */
function isUsefulForm(form: string, type: EntityType): boolean {
  return (
    type !== 'office' && /^\p{Lu}/u.test(form) && form.split(' ').length > 1 && form.length < 60
  );
}

/** The first rule that understands the title. */
export function tell(title: string, context: RuleContext): Told | undefined {
  for (const rule of [
    election,
    dated,
    team,
    qualifiedMinistry,
    office,
    stateOffice,
    people,
    embassy,
    usPlace,
    county,
    region,
    nationalBody,
  ]) {
    const told = rule(title, context);
    if (told) return told;
  }
  return undefined;
}

function election(title: string, { byAdjective, byName }: RuleContext): Told | undefined {
  const match =
    /^(\d{4}(?:–\d{2,4})?) (.+?) (general|presidential|parliamentary|legislative|federal|local|municipal|regional|snap|Senate|gubernatorial|mayoral|state|provincial|constitutional|House of Representatives)? ?(elections?|by-elections?|referendum)$/.exec(
      title,
    );
  if (!match) return undefined;
  const [, year, who = '', kind = '', noun = ''] = match;
  const country = byAdjective.get(who) ?? byName.get(who);
  const where = country ? withArticle(country.name) : who;
  if (!country && (!/^\p{Lu}/u.test(who) || /(an|ish|ese)$/.test(who))) return undefined;
  const what = [kind, noun].filter(Boolean).join(' ');
  return {
    type: 'event',
    description: `${what.charAt(0).toUpperCase()}${what.slice(1)} in ${where}, ${year}`,
    ...(country ? { iso: country.iso } : {}),
    aliases: [title.replace(/^\d{4}\S* /, `${year} `)].filter((form) => form !== title),
  };
}

function dated(title: string, { byAdjective, byName }: RuleContext): Told | undefined {
  const match = new RegExp(
    `^(\\d{4}(?:–(?:\\d{2,4}|present))?|(?:January|February|March|April|May|June|July|August|September|October|November|December) \\d{4}) (\\p{Lu}.+?) (${NOUN_EVENTS})$`,
    'u',
  ).exec(title);
  if (!match) return undefined;
  const [, when, who = '', noun = ''] = match;
  const country = byAdjective.get(who) ?? byName.get(who);
  const known = country ? withArticle(country.name) : who;
  if (
    /\b(against|anti|of|on|by|and)\b/i.test(who) ||
    (!country && /(ian|ese|ish|i)$/.test(who.split(' ').at(-1)!) && who.split(' ').length === 1)
  )
    return undefined;
  return {
    type: 'event',
    description: `${noun.charAt(0).toUpperCase()}${noun.slice(1)} in ${known}, ${when}`,
    ...(country ? { iso: country.iso } : {}),
  };
}

function team(title: string, { byName }: RuleContext): Told | undefined {
  const match = new RegExp(
    `^(.+?) (men's |women's )?national (under-\\d+ )?(${SPORTS}) team$`,
  ).exec(title);
  const country = match && byName.get(match[1]!.replace(/^the /, ''));
  if (!match || !country) return undefined;
  return {
    type: 'team',
    description: `${match[2] ? `${match[2].trim().charAt(0).toUpperCase()}${match[2].trim().slice(1)} national` : 'National'} ${match[3] ?? ''}${match[4]} team of ${withArticle(country.name)}`,
    iso: country.iso,
  };
}

function qualifiedMinistry(title: string, { byName }: RuleContext): Told | undefined {
  const match = /^(Ministry|Department|Minister) (of|for) ([^()]+) \((.+)\)$/.exec(title);
  const country = match && byName.get(match[4]!);
  if (!match || !country) return undefined;
  const [, noun, , field = ''] = match;
  const where = withArticle(country.name);
  const subject = lowerFirstWords(field);
  if (noun === 'Minister')
    return {
      type: 'office',
      description: `Minister of the government of ${where}, in charge of ${subject}`,
      iso: country.iso,
    };
  return {
    type: 'agency',
    description: `Government ${noun!.toLowerCase()} of ${where}, in charge of ${subject}`,
    iso: country.iso,
  };
}

function lowerFirstWords(field: string): string {
  return field
    .split(' ')
    .map((word) => (/^(Indian|Islamic|Emergency)$/.test(word) ? word : word.toLowerCase()))
    .join(' ');
}

function office(title: string, { byName }: RuleContext): Told | undefined {
  const match =
    /^(President|Prime Minister|Vice President|Foreign Minister|Minister of Foreign Affairs|Governor|Mayor|Speaker|Attorney General|Chief Justice|Chancellor|King|Supreme Court|Parliament|Government|Cabinet|Constitution|Federal Government) of (?:the )?(.+)$/.exec(
      title,
    );
  const country = match && byName.get(match[2]!);
  if (!match || !country) return undefined;
  const where = withArticle(country.name);
  const noun = match[1]!;
  const iso = country.iso;
  if (noun === 'Supreme Court')
    return { type: 'agency', description: `National court of ${where}, called supreme court`, iso };
  if (noun === 'Parliament')
    return { type: 'agency', description: `National legislature of ${where}`, iso };
  if (/Government/.test(noun))
    return { type: 'agency', description: `National government of ${where}`, iso };
  if (noun === 'Cabinet')
    return { type: 'agency', description: `Council of ministers of ${where}`, iso };
  if (noun === 'Constitution') return { type: 'law', description: `Basic law of ${where}`, iso };
  if (noun === 'Vice President')
    return { type: 'office', description: `The office after the president in ${where}`, iso };
  if (noun === 'President' || noun === 'Prime Minister') {
    return { type: 'office', description: `The office of ${noun.toLowerCase()} in ${where}`, iso };
  }
  if (/Foreign/.test(noun))
    return {
      type: 'office',
      description: `Minister in charge of the foreign relations of ${where}`,
      iso,
    };
  return undefined;
}

/** Offices of the fifty states are alike. */
function stateOffice(title: string): Told | undefined {
  const match =
    /^(Governor|Attorney General|Lieutenant Governor|Supreme Court|Legislature) of (.+)$/.exec(
      title,
    ) ?? /^(New York|.+) (State Legislature|Legislature|Supreme Court)$/.exec(title);
  if (!match) return undefined;
  const [, first = '', second = ''] = match;
  const [noun, state] = STATE_NAMES.has(second) ? [first, second] : [second, first];
  if (!STATE_NAMES.has(state)) return undefined;
  const told: Record<string, [EntityType, string]> = {
    Governor: ['office', 'Head of the executive'],
    'Attorney General': ['office', 'Chief law officer'],
    'Lieutenant Governor': ['office', 'The office after the governor'],
    'Supreme Court': ['agency', 'Court called supreme'],
    Legislature: ['agency', 'Lawmaking body'],
    'State Legislature': ['agency', 'Lawmaking body'],
  };
  const [type, phrase] = told[noun] ?? [];
  return type
    ? { type, description: `${phrase} of the U.S. state of ${state}`, iso: 'us' }
    : undefined;
}

function people(title: string, { byDemonym }: RuleContext): Told | undefined {
  const country = byDemonym.get(title);
  return country
    ? {
        type: 'people',
        description: `The people of ${withArticle(country.name)}`,
        iso: country.iso,
      }
    : undefined;
}

function embassy(title: string, { byName }: RuleContext): Told | undefined {
  const match = /^(Embassy|Consulate General|Consulate) of (.+?), (.+)$/.exec(title);
  if (!match) return undefined;
  const country = byName.get(match[2]!.replace(/^the /, ''));
  return country
    ? {
        type: 'facility',
        description: `Diplomatic mission of ${withArticle(country.name)} in ${match[3]}`,
        iso: country.iso,
      }
    : undefined;
}

const STATE_NAMES = new Set(Object.values(US_STATES));

function usPlace(title: string): Told | undefined {
  const [name, state, more] = title.split(', ');
  if (
    !name ||
    !state ||
    more ||
    !STATE_NAMES.has(state) ||
    /\d|\b(County|Parish|University|State|School|Shooting|Act)\b/.test(name)
  )
    return undefined;
  return {
    type: 'place',
    name,
    description: `Place in the U.S. state of ${state}`,
    iso: 'us',
    aliases: [title],
  };
}

function county(title: string): Told | undefined {
  const match = /^(.+ (?:County|Parish)), (.+)$/.exec(title);
  if (!match || !STATE_NAMES.has(match[2]!)) return undefined;
  return {
    type: 'place',
    name: match[1]!,
    description: `${match[1]!.endsWith('Parish') ? 'Parish' : 'County'} in the U.S. state of ${match[2]}`,
    iso: 'us',
    aliases: [title],
  };
}

const REGION_NOUNS =
  'State|Province|Governorate|Oblast|Region|Department|Prefecture|District|Canton|Krai|County|Division|Raion';

function region(title: string, { byRegion, byName }: RuleContext): Told | undefined {
  const comma = /^(\p{Lu}[^,]+), (.+)$/u.exec(title);
  const country = comma && byName.get(comma[2]!);
  if (comma && country && !/\d/.test(title))
    return {
      type: 'place',
      name: comma[1]!,
      description: `Place in ${withArticle(country.name)}`,
      iso: country.iso,
      aliases: [title],
    };
  const match = new RegExp(`^(\\p{Lu}.*?) (${REGION_NOUNS})$`, 'u').exec(title);
  const place = match && byRegion.get(match[1]!);
  if (!match || !place) return undefined;
  return {
    type: 'place',
    description: `${match[2]} of ${withArticle(place.name)}`,
    iso: place.iso,
  };
}

const BODIES: [string, EntityType, string][] = [
  ['Army', 'military', 'Army of'],
  ['Navy', 'military', 'Navy of'],
  ['Air Force', 'military', 'Air force of'],
  ['Armed Forces', 'military', 'Armed forces of'],
  ['Ground Forces', 'military', 'Land forces of'],
  ['National Police', 'agency', 'National police of'],
  ['Coast Guard', 'agency', 'Coast guard of'],
  ['National Guard', 'military', 'National guard of'],
  ['Red Cross', 'organisation', 'Red Cross society of'],
  ['Red Crescent', 'organisation', 'Red Crescent society of'],
  ['Parliament', 'agency', 'Legislature of'],
  ['Football Association', 'organisation', 'Governing body of football in'],
  ['Football Federation', 'organisation', 'Governing body of football in'],
];

function nationalBody(title: string, { byAdjective, byName }: RuleContext): Told | undefined {
  for (const [noun, type, phrase] of BODIES) {
    if (!title.endsWith(` ${noun}`)) continue;
    const who = title.slice(0, -noun.length - 1).replace(/^Royal /, '');
    const country = byAdjective.get(who) ?? byName.get(who);
    if (country)
      return { type, description: `${phrase} ${withArticle(country.name)}`, iso: country.iso };
  }
  return undefined;
}
