/** A small world for the linker's tests. */

import type { Alias, EntityRecord, EntityType } from '../../../utils/dataset/record';
import type { LinkOptions } from '../../../utils/linking/document';
import type { Gazetteer } from '../../../utils/linking/gazetteer/gazetteer';
import { gazetteerInputOf } from '../../../utils/linking/gazetteer/input-of-records';
import { openGazetteer } from '../../../utils/linking/gazetteer/open-gazetteer';
import { writeGazetteer } from '../../../utils/linking/gazetteer/write-gazetteer';
import { linkText } from '../../../utils/linking/link-text';

function record(
  id: string,
  name: string,
  type: EntityType,
  prior: number,
  more: Partial<EntityRecord> = {},
): EntityRecord {
  return {
    id,
    name,
    type,
    qid: null,
    wikipedia: name,
    description: '',
    aliases: [],
    facts: [],
    related: [],
    prior,
    asOf: '2026',
    sources: ['general'],
    ...more,
  };
}

function adjective(form: string): Alias {
  return { form, kind: 'adjective' };
}

export const RECORDS: EntityRecord[] = [
  record('united-states', 'United States', 'country', 900, {
    aliases: [{ form: 'U.S.', kind: 'acronym' }, adjective('American')],
  }),
  record('venezuela', 'Venezuela', 'country', 90, {
    aliases: [adjective('Venezuelan')],
    related: ['tren-de-aragua'],
  }),
  record('france', 'France', 'country', 150, { aliases: [adjective('French')] }),
  record('donald-trump', 'Donald Trump', 'person', 800, {
    country: 'united-states',
    background: 'b',
  }),
  record('marco-rubio', 'Marco Rubio', 'person', 60, { country: 'united-states', background: 'b' }),
  record('tammy-bruce', 'Tammy Bruce', 'person', 0.5, {
    country: 'united-states',
    related: ['state-department'],
  }),
  record('xi-jinping', 'Xi Jinping', 'person', 90, { country: 'china' }),
  record('ursula-von-der-leyen', 'Ursula von der Leyen', 'person', 20),
  record('bill-clinton', 'Bill Clinton', 'person', 3, { country: 'united-states' }),
  record('hillary-clinton', 'Hillary Clinton', 'person', 3, { country: 'united-states' }),
  record('state-department', 'United States Department of State', 'agency', 60, {
    aliases: ['State Department', 'U.S. State Department'],
    country: 'united-states',
  }),
  record('terrorism-confinement-center', 'Terrorism Confinement Center', 'facility', 5, {
    aliases: [{ form: 'CECOT', kind: 'acronym' }],
  }),
  record('tren-de-aragua', 'Tren de Aragua', 'armed-group', 12, {
    country: 'venezuela',
    related: ['venezuela'],
  }),
  record('ms-13', 'MS-13', 'armed-group', 8),
  record('paris', 'Paris', 'place', 40, { country: 'france', related: ['france'] }),
  record('texas', 'Texas', 'place', 50, { country: 'united-states' }),
  record('paris-texas', 'Paris', 'place', 0.1, {
    country: 'united-states',
    wikipedia: 'Paris, Texas',
  }),
  record('london', 'London', 'place', 60),
  record('who', 'World Health Organization', 'organisation', 40, {
    aliases: [{ form: 'WHO', kind: 'acronym' }],
  }),
  record('nato', 'NATO', 'organisation', 80, { aliases: [{ form: 'NATO', kind: 'acronym' }] }),
  record('target', 'Target Corporation', 'company', 3),
  record('executive-order', 'executive order', 'concept', 30),
  record('moodys', "Moody's", 'company', 2),
  record('miami-heat', 'Miami Heat', 'team', 3),
  record('caribbean', 'Caribbean', 'place', 100, {
    aliases: [{ form: 'the Caribbean', kind: 'variant' }],
  }),
  record('caribbean-sea', 'Caribbean Sea', 'place', 10),
];

/** The fixture's index. */
export function fixtureGazetteer(records = RECORDS): Gazetteer {
  const opened = openGazetteer(
    writeGazetteer(
      gazetteerInputOf(records, { datasetVersion: '0123456789abcdef', datasetDate: '2026-11-24' }),
    ),
  );
  if (!opened.ok) throw new Error(opened.error.detail);
  return opened.value;
}

/** `surface=id` of every mention in a text. */
export function linked(gazetteer: Gazetteer, text: string, options: LinkOptions = {}): string[] {
  return linkText(gazetteer, text, options).mentions.map(
    ({ surface, entity }) => `${surface}=${RECORDS[entity]!.id}`,
  );
}
