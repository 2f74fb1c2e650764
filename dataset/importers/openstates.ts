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

/** Days between two terms in one chamber that are no break in service. */
const SAME_SERVICE = 45;

/**
 * When the unbroken service in the role's chamber began; undefined where that is not said. A new district is a new
 * role in the archive, and often its only one with a date: its start is not the legislator's.
 */
function startOfService(
  roles: readonly Record<string, string>[],
  role: Record<string, string>,
): string | undefined {
  let start = role.start_date;
  let rest = roles.filter((one) => one !== role && one.type === role.type);
  while (start) {
    const earlier = rest.find((one) => one.end_date && isJustBefore(one.end_date, start!));
    if (!earlier) return start;
    rest = rest.filter((one) => one !== earlier);
    start = earlier.start_date;
  }
  return undefined;
}

function isJustBefore(end: string, start: string): boolean {
  return Math.abs(Date.parse(start) - Date.parse(end)) <= SAME_SERVICE * 86_400_000;
}

function draftOf(person: StatePerson, role: Record<string, string>, post: string): Draft {
  const governor = role.type === 'governor';
  const start = startOfService(person.roles, role);
  const since = !start
    ? ', as of August 2026'
    : start.endsWith('-01-01')
      ? ` since ${start.slice(0, 4)}`
      : ` since ${monthInWords(start.slice(0, 7))}`;
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
        ...(start ? { from: start } : {}),
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
    // Legislators share names with others of their kind: "Chris Stewart" is one of Connecticut, and was one of Utah.
    joinByName: EXECUTIVE[role.type ?? ''] !== undefined,
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

/** A value as written or in quotes; between double ones, letters may stand as `\xE1` or `\u0144`. */
function unquote(value: string): string {
  const bare = value.trim();
  const [, quoted] = /^"(.*)"$/.exec(bare) ?? [];
  if (quoted !== undefined) {
    return quoted.replace(
      /\\(?:x([\da-f]{2})|u([\da-f]{4})|(["\\]))/gi,
      (_, x, u, plain) => plain ?? String.fromCharCode(Number.parseInt(x ?? u, 16)),
    );
  }
  return bare.replace(/^'(.*)'$/, '$1').replaceAll("''", "'");
}
