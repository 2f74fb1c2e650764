/** State governors and legislators from Open States: one YAML file a person, in an archive. */

import type { Draft, Imported } from '../join/draft';
import { titleOf } from '../join/titles';
import { monthInWords } from './factbook-leaders';
import type { SourceFiles } from './source-files';
import { readTar } from './tar';
import { US_STATES } from './us-states';

const FILE = 'openstates/people.tar.gz';
const AS_OF = '2026-08-05';

const LOWER: Record<string, string> = {
  CA: 'State Assembly',
  NY: 'State Assembly',
  WI: 'State Assembly',
  NV: 'Assembly',
  NJ: 'General Assembly',
  MD: 'House of Delegates',
  VA: 'House of Delegates',
  WV: 'House of Delegates',
};
const EXECUTIVE: Record<string, string> = {
  governor: 'Governor',
  'lt governor': 'Lieutenant Governor',
  'lieutenant governor': 'Lieutenant Governor',
  'attorney general': 'Attorney General',
  'secretary of state': 'Secretary of State',
};

/** The few keys of a person's file that are used. */
export interface StatePerson {
  id: string;
  name: string;
  party: string;
  qid: string;
  title: string;
  born: string;
  roles: Record<string, string>[];
}

/** Executives, and legislators with an article, who hold office on the publisher's date. */
export function importOpenStates(files: SourceFiles): Imported {
  const drafts: Draft[] = [];
  for (const { path, text } of readTar(files.bytes(FILE), FILE)) {
    const [, state = '', branch = ''] =
      /([a-z]{2})\/(executive|legislature)\/[^/]+\.yml$/.exec(path) ?? [];
    const place = US_STATES[state.toUpperCase()];
    if (!place) continue;
    const person = readPerson(text);
    const role = person.roles.find((one) => !one.end_date || one.end_date > AS_OF);
    if (
      !role ||
      person.name === '' ||
      (branch === 'legislature' && person.title === '' && person.qid === '')
    )
      continue;
    const post = postOf(role, state.toUpperCase(), place);
    if (post) drafts.push(draftOf(person, role, post));
  }
  return { drafts, notes: [] };
}

function postOf(role: Record<string, string>, state: string, place: string): string | undefined {
  const executive = EXECUTIVE[role.type ?? ''];
  if (executive) return `${executive} of ${place}`;
  if (state === 'NE') return 'Member of the Nebraska Legislature';
  if (role.type === 'upper') return `Member of the ${place.replace(/^the /, '')} Senate`;
  return role.type === 'lower'
    ? `Member of the ${place.replace(/^the /, '')} ${LOWER[state] ?? 'House of Representatives'}`
    : undefined;
}

function draftOf(person: StatePerson, role: Record<string, string>, post: string): Draft {
  const governor = role.type === 'governor';
  const since =
    role.start_date && !role.start_date.endsWith('-01-01')
      ? ` since ${monthInWords(role.start_date.slice(0, 7))}`
      : role.start_date
        ? ` since ${role.start_date.slice(0, 4)}`
        : ', as of August 2026';
  const source = `openstates:${person.id.replace('ocd-person/', '')}`;
  return {
    name: person.name,
    type: 'person',
    ...(person.qid ? { qid: person.qid } : {}),
    ...(person.title ? { wikipedia: person.title } : {}),
    description: `${post}${since}${person.party ? ` (${person.party})` : ''}`.slice(0, 140),
    aliases: [],
    facts: [
      {
        label: 'Office',
        value: post,
        ...(role.start_date ? { from: role.start_date } : {}),
        asOf: AS_OF,
        source,
      },
      ...(person.party ? [{ label: 'Party', value: person.party, asOf: AS_OF, source }] : []),
      ...(person.born ? [{ label: 'Born', value: person.born, asOf: AS_OF, source }] : []),
    ],
    country: 'us',
    topics: [governor ? 'governor' : 'state'],
    asOf: AS_OF,
    source,
    rank: governor ? 88 : 56,
    prior: governor ? 1 : EXECUTIVE[role.type ?? ''] ? 0.2 : 0.04,
    joinByName: true,
  };
}

/** Reads the flat subset of YAML that these files use: `key: value` and lists of such pairs. */
export function readPerson(text: string): StatePerson {
  const top: Record<string, string> = {};
  const lists = new Map<string, Record<string, string>[]>();
  let section = '';
  for (const line of text.split('\n')) {
    const key = /^([a-z_]+):\s*(.*)$/.exec(line);
    if (key) {
      section = key[1]!;
      top[section] = unquote(key[2]!);
      continue;
    }
    const item = /^(- | {2})([a-z_]+):\s*(.*)$/.exec(line);
    if (!item) continue;
    const list = lists.get(section) ?? [];
    lists.set(section, list);
    if (item[1] === '- ' || list.length === 0) list.push({});
    list.at(-1)![item[2]!] = unquote(item[3]!);
  }
  const urls = [...(lists.get('sources') ?? []), ...(lists.get('links') ?? [])].map(
    (link) => link.url ?? '',
  );
  const article = urls.find((url) =>
    /\/\/en\.wikipedia\.org\/wiki\/(?!.*(List_of|Members_of|Legislature|Senate$|House))/.test(url),
  );
  const ids = lists.get('other_identifiers') ?? [];
  return {
    id: top.id ?? '',
    name: top.name ?? '',
    party: lists.get('party')?.[0]?.name ?? '',
    qid:
      ids.find((id) => id.scheme === 'wikidata' && /^Q\d+$/.test(id.identifier ?? ''))
        ?.identifier ?? '',
    title: article ? titleOf(article) : '',
    born: /^\d{4}(-\d\d-\d\d)?$/.test(top.birth_date ?? '') ? top.birth_date! : '',
    roles: lists.get('roles') ?? [],
  };
}

function unquote(value: string): string {
  return value
    .trim()
    .replace(/^(['"])(.*)\1$/, '$2')
    .replaceAll("''", "'");
}
