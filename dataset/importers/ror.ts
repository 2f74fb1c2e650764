/** The Research Organization Registry, schema versions 1 and 2: universities, hospitals, agencies, institutes, companies. */

import type { Alias, EntityType, Fact } from '../../utils/dataset/record';
import type { Draft, Imported } from '../join/draft';
import { titleOf } from '../join/titles';
import { asList, asObject, asText, readJsonLines } from './parse';
import type { SourceFiles } from './source-files';

const FILE = 'ror/ror.jsonl.gz';
const AS_OF = '2026-06-23';

/** A record of either schema version, reduced to what is used. */
export interface RorRecord {
  id: string;
  name: string;
  types: string[];
  founded: string;
  city: string;
  region: string;
  countryName: string;
  country: string;
  geonamesId: number;
  adminCode: string;
  position: { latitude: number; longitude: number } | undefined;
  qids: string[];
  titles: string[];
  acronyms: string[];
  aliases: string[];
  parents: string[];
  active: boolean;
}

/** Reads either version of the schema. */
export function readRor(files: SourceFiles): RorRecord[] {
  return readJsonLines(files, FILE).map((value) => {
    const record = asObject(value);
    return 'locations' in record ? secondVersion(record) : firstVersion(record);
  });
}

/** Organisations that have an article or a Wikidata id of their own, with what and where they are. */
export function importRor(files: SourceFiles): Imported {
  const records = readRor(files).filter((record) => record.active);
  const ownQid = soleOwners(records, (record) => record.qids);
  const ownTitle = soleOwners(records, (record) => record.titles);
  const branches = nationalBranches(records, (record) =>
    record.titles.some((one) => ownTitle.get(one) === record),
  );
  const drafts = records
    .filter((record) => !branches.has(record))
    .flatMap((record) => {
      const qid = record.qids.find((one) => ownQid.get(one) === record);
      const title = record.titles.find((one) => ownTitle.get(one) === record);
      return qid || title ? draftOf(record, qid, title) : [];
    });
  return { drafts, notes: [] };
}

/** Departments often carry their university's id: only an id that one record has, or the record of its name, counts. */
function soleOwners(
  records: RorRecord[],
  keys: (record: RorRecord) => string[],
): Map<string, RorRecord | undefined> {
  const owners = new Map<string, RorRecord[]>();
  for (const record of records)
    for (const key of keys(record)) owners.set(key, [...(owners.get(key) ?? []), record]);
  const sole = new Map<string, RorRecord | undefined>();
  for (const [key, list] of owners)
    sole.set(key, list.length === 1 ? list[0] : list.find((one) => one.name === key));
  return sole;
}

/** Companies stand once a country ("Example (Germany)"): the one with an article, else the oldest, stands for all. */
function nationalBranches(
  records: RorRecord[],
  hasArticle: (record: RorRecord) => boolean,
): Set<RorRecord> {
  const byName = new Map<string, RorRecord[]>();
  for (const record of records) {
    if (!record.types.includes('company')) continue;
    const name = record.name.replace(/ \([^()]*\)$/, '');
    byName.set(name, [...(byName.get(name) ?? []), record]);
  }
  const branches = new Set<RorRecord>();
  for (const list of byName.values()) {
    const age = (record: RorRecord) => (hasArticle(record) ? 0 : Number(record.founded || 9999));
    const [, ...others] = [...list].sort((a, b) => age(a) - age(b) || (a.id < b.id ? -1 : 1));
    for (const other of others) branches.add(other);
  }
  return branches;
}

function draftOf(record: RorRecord, qid: string | undefined, title: string | undefined): Draft[] {
  const kind = kindOf(record);
  if (!kind || record.city === '') return [];
  const [type, noun] = kind;
  const founded = record.founded ? `, founded ${record.founded}` : '';
  const source = `ror:${record.id}`;
  const place = [
    record.city,
    record.region === record.city ? '' : record.region,
    shortCountry(record.countryName),
  ];
  const where = [...new Set(place.filter(Boolean))].join(', ');
  const fact = (label: string, value: string): Fact => ({ label, value, asOf: AS_OF, source });
  return [
    {
      name: record.name.replace(/ \([^()]*\)$/, ''),
      type,
      ...(qid ? { qid } : {}),
      ...(title ? { wikipedia: title } : {}),
      description: `${noun} in ${where}${founded}`.slice(0, 140),
      aliases: aliasesOf(record),
      facts: [
        fact('Location', where),
        ...(record.founded ? [fact('Founded', record.founded)] : []),
        ...record.parents.slice(0, 1).map((parent) => fact('Parent', parent)),
      ],
      country: record.country,
      ...(type !== 'company' && record.position ? { position: record.position } : {}),
      asOf: AS_OF,
      source,
      rank: 50,
      prior: title ? (noun === 'University' ? 0.12 : 0.06) : 0.02,
    },
  ];
}

function kindOf(record: RorRecord): [EntityType, string] | undefined {
  const { name, types } = record;
  if (types.includes('education')) {
    if (/universit/i.test(name)) return ['organisation', 'University'];
    return [
      'organisation',
      /college|school|académie|academy/i.test(name)
        ? 'College or school'
        : 'Institution of education',
    ];
  }
  if (types.includes('healthcare'))
    return [
      'facility',
      /hospital|hôpital|krankenhaus|klinik/i.test(name) ? 'Hospital' : 'Healthcare institution',
    ];
  if (types.includes('government')) return ['agency', nounOfAgency(name)];
  if (types.includes('company')) return ['company', 'Company with its seat'];
  if (types.includes('archive'))
    return [
      'facility',
      /museum|musée|museo/i.test(name)
        ? 'Museum'
        : /librar|biblio/i.test(name)
          ? 'Library'
          : 'Archive or collection',
    ];
  if (types.includes('facility')) return ['organisation', 'Research facility'];
  if (types.includes('nonprofit')) return ['organisation', 'Nonprofit organisation'];
  if (types.includes('other')) return ['organisation', 'Organisation'];
  return types.includes('funder') ? ['organisation', 'Funder of research'] : undefined;
}

function nounOfAgency(name: string): string {
  if (/^(ministry|ministère|ministerio|ministério|ministero)/i.test(name))
    return 'Government ministry';
  if (/embassy/i.test(name)) return 'Embassy';
  return /^department|department$/i.test(name) ? 'Government department' : 'Government body';
}

function aliasesOf(record: RorRecord): (Alias | string)[] {
  const acronyms = record.acronyms
    .filter((form) => /^[\p{Lu}\p{N}&.-]{3,10}$/u.test(form))
    .map((form): Alias => ({ form, kind: 'acronym', case: 'exact' }));
  const names = record.aliases.filter(
    (form) =>
      /^[\p{Script=Latin}\p{N}\p{P}\p{Zs}]+$/u.test(form) && /\s/.test(form) && form.length <= 80,
  );
  return [...acronyms.slice(0, 2), ...names.slice(0, 4)];
}

function shortCountry(name: string): string {
  return name.replace(/^The /, '');
}

function secondVersion(record: Record<string, unknown>): RorRecord {
  const location = asObject(asList(record.locations)[0]);
  const place = asObject(location.geonames_details);
  const names = asList(record.names).map(asObject);
  const named = (type: string) =>
    names.filter((name) => asList(name.types).includes(type)).map((name) => asText(name.value));
  const external = asList(record.external_ids).map(asObject);
  const links = asList(record.links).map(asObject);
  const shown = named('ror_display')[0] ?? '';
  return {
    id: asText(record.id).replace('https://ror.org/', ''),
    name: shown,
    types: asList(record.types).map((type) => asText(type).toLowerCase()),
    founded: asText(record.established),
    city: asText(place.name),
    region: asText(place.country_subdivision_name),
    countryName: asText(place.country_name),
    country: asText(place.country_code).toLowerCase(),
    geonamesId: Number(location.geonames_id ?? 0),
    adminCode: '',
    position: positionOf(place.lat, place.lng),
    qids: external
      .filter((id) => id.type === 'wikidata')
      .flatMap((id) => asList(id.all).map(asText)),
    titles: links
      .filter((link) => link.type === 'wikipedia')
      .flatMap((link) => englishTitle(asText(link.value))),
    acronyms: named('acronym'),
    aliases: [...named('alias'), ...named('label')].filter((name) => name !== shown),
    parents: parentsOf(record),
    active: record.status === 'active',
  };
}

function firstVersion(record: Record<string, unknown>): RorRecord {
  const address = asObject(asList(record.addresses)[0]);
  const city = asObject(address.geonames_city);
  const admin = asObject(city.geonames_admin1);
  const country = asObject(record.country);
  const wikidata = asObject(asObject(record.external_ids).Wikidata);
  return {
    id: asText(record.id).replace('https://ror.org/', ''),
    name: asText(record.name),
    types: asList(record.types).map((type) => asText(type).toLowerCase()),
    founded: asText(record.established),
    city: asText(address.city),
    region: asText(admin.name),
    countryName: asText(country.country_name),
    country: asText(country.country_code).toLowerCase(),
    geonamesId: Number(city.id ?? 0),
    adminCode: asText(admin.code),
    position: positionOf(address.lat, address.lng),
    qids: asList(wikidata.all).map(asText),
    titles: englishTitle(asText(record.wikipedia_url)),
    acronyms: asList(record.acronyms).map(asText),
    aliases: [
      ...asList(record.aliases).map(asText),
      ...asList(record.labels).map((label) => asText(asObject(label).label)),
    ],
    parents: parentsOf(record),
    active: record.status === 'active',
  };
}

function parentsOf(record: Record<string, unknown>): string[] {
  const relations = asList(record.relationships).map(asObject);
  return relations
    .filter((one) => asText(one.type).toLowerCase() === 'parent')
    .map((one) => asText(one.label));
}

function englishTitle(address: string): string[] {
  return /^https?:\/\/en\.wikipedia\.org\/wiki\/./.test(address) ? [titleOf(address)] : [];
}

function positionOf(
  latitude: unknown,
  longitude: unknown,
): { latitude: number; longitude: number } | undefined {
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return undefined;
  return {
    latitude: Math.round(latitude * 100) / 100,
    longitude: Math.round(longitude * 100) / 100,
  };
}
