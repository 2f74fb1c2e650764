/** Members of Congress in office, from @unitedstates: terms, committees, roles, composed to a card. */

import type { Fact } from '../../utils/dataset/record';
import type { Draft, Imported } from '../join/draft';
import { titleOf } from '../join/titles';
import { type CongressMember, congressBackground, type Term } from './congress-background';
import { asList, asObject, asText, readJson } from './parse';
import type { SourceFiles } from './source-files';
import { ordinal, US_STATES } from './us-states';

const FOLDER = 'congress-legislators';
/** Date of the publisher's last commit. */
export const CONGRESS_DATE = '2026-06-15';

/** Everyone in office on `CONGRESS_DATE`. */
export function importCongressMembers(files: SourceFiles): Imported {
  const committees = committeesByMember(files);
  const members = asList(readJson(files, `${FOLDER}/legislators-current.json`)).map((value) =>
    memberOf(asObject(value), committees),
  );
  return { drafts: members.map(draftOf), notes: [] };
}

function memberOf(
  json: Record<string, unknown>,
  committees: Map<string, CongressMember['committees']>,
): CongressMember {
  const id = asObject(json.id);
  const name = asObject(json.name);
  const bioguide = asText(id.bioguide);
  return {
    bioguide,
    qid: asText(id.wikidata),
    title: titleOf(asText(id.wikipedia)),
    name: asText(name.official_full) || `${asText(name.first)} ${asText(name.last)}`,
    names: [
      `${asText(name.first)} ${asText(name.last)}`,
      ...(asText(name.nickname) ? [`${asText(name.nickname)} ${asText(name.last)}`] : []),
    ],
    last: asText(name.last),
    born: asText(asObject(json.bio).birthday),
    woman: asObject(json.bio).gender === 'F',
    terms: asList(json.terms).map((term) => termOf(asObject(term))),
    roles: asList(json.leadership_roles)
      .map(asObject)
      .filter((role) => role.end === undefined)
      .map((role) => ({ title: asText(role.title), start: asText(role.start) })),
    committees: committees.get(bioguide) ?? [],
  };
}

function termOf(term: Record<string, unknown>): Term {
  return {
    chamber: term.type === 'sen' ? 'Senate' : 'House',
    start: asText(term.start),
    end: asText(term.end),
    state: asText(term.state),
    district: typeof term.district === 'number' ? term.district : -1,
    party: asText(term.party) === 'Democrat' ? 'Democratic' : asText(term.party),
  };
}

/** Full committees (no subcommittees) of each member, chairs first. */
function committeesByMember(files: SourceFiles): Map<string, CongressMember['committees']> {
  const names = new Map(
    asList(readJson(files, `${FOLDER}/committees-current.json`))
      .map(asObject)
      .map((one) => [asText(one.thomas_id), asText(one.name)]),
  );
  const found = new Map<string, CongressMember['committees']>();
  for (const [code, list] of Object.entries(
    asObject(readJson(files, `${FOLDER}/committee-membership-current.json`)),
  )) {
    const name = names.get(code);
    if (!name) continue;
    for (const member of asList(list).map(asObject)) {
      const bioguide = asText(member.bioguide);
      const title = asText(member.title);
      found.set(bioguide, [
        ...(found.get(bioguide) ?? []),
        { name, title: title.startsWith('Ex Officio') ? '' : title },
      ]);
    }
  }
  for (const list of found.values())
    list.sort(
      (a, b) => Number(b.title !== '') - Number(a.title !== '') || (a.name < b.name ? -1 : 1),
    );
  return found;
}

/** The terms in the present chamber for the present state, without gap. */
export function presentService(terms: Term[]): Term[] {
  const last = terms.at(-1)!;
  const service: Term[] = [];
  for (const term of [...terms].reverse()) {
    if (term.chamber !== last.chamber || term.state !== last.state) break;
    const next = service[0];
    if (next && Number(next.start.slice(0, 4)) - Number(term.end.slice(0, 4)) > 0) break;
    service.unshift(term);
  }
  return service;
}

/** The terms of the present service that were for the present district, without gap. */
export function presentSeat(service: Term[]): Term[] {
  const last = service.at(-1)!;
  const other = service.findLastIndex((term) => term.district !== last.district);
  return service.slice(other + 1);
}

function draftOf(member: CongressMember): Draft {
  const last = member.terms.at(-1)!;
  const service = presentService(member.terms);
  const seat = presentSeat(service);
  const since = seat[0]!.start;
  const state = US_STATES[last.state] ?? last.state;
  const source = `congress:${member.bioguide}`;
  const district =
    last.district > 0
      ? `'s ${ordinal(last.district)} district`.replace(
          /^'s/,
          state.endsWith('s') ? "'" + 's' : "'s",
        )
      : '';
  const post =
    last.chamber === 'Senate'
      ? `U.S. Senator from ${state}`
      : last.district === 0 && /^(the |Puerto|Guam|American)/.test(state)
        ? `Delegate to the U.S. House of Representatives from ${state}`
        : `U.S. Representative for ${state}${district}`;
  const office: Fact = { label: 'Office', value: post, from: since, asOf: CONGRESS_DATE, source };
  const earlier = earlierService(member.terms, service).map(
    (term): Fact => ({
      label: 'Earlier office',
      value: term.value,
      from: term.from,
      to: term.to,
      asOf: CONGRESS_DATE,
      source,
    }),
  );
  const facts: Fact[] = [
    office,
    ...(seat.length < service.length
      ? [
          {
            label: 'In the House',
            value: `since ${service[0]!.start.slice(0, 4)}`,
            asOf: CONGRESS_DATE,
            source,
          },
        ]
      : []),
    ...earlier.slice(0, 1),
    { label: 'Party', value: last.party, asOf: CONGRESS_DATE, source },
    ...(member.born ? [{ label: 'Born', value: member.born, asOf: CONGRESS_DATE, source }] : []),
    ...(member.committees.length > 0
      ? [
          {
            label: 'Committees',
            value: member.committees
              .slice(0, 4)
              .map((one) => one.name.replace(/^(House|Senate) /, ''))
              .join('; '),
            asOf: CONGRESS_DATE,
            source,
          },
        ]
      : []),
  ];
  return {
    name: member.name,
    type: 'person',
    qid: member.qid,
    wikipedia: member.title,
    description: `${post} since ${since.slice(0, 4)} (${last.party})`,
    background: congressBackground(member, service, seat, CONGRESS_DATE),
    aliases: [...new Set(member.names)].filter((form) => form !== member.name),
    facts,
    country: 'us',
    related: [
      `United States ${last.chamber === 'Senate' ? 'Senate' : 'House of Representatives'}`,
      `${last.party} Party (United States)`,
      state,
    ],
    topics: ['senate', 'congress', 'republican', 'democrat'].filter(
      (topic) => topic !== 'senate' || last.chamber === 'Senate',
    ),
    asOf: CONGRESS_DATE,
    source,
    rank: 92,
    prior: member.roles.length > 0 ? 3 : last.chamber === 'Senate' ? 1.5 : 0.6,
  };
}

/** Service in the other chamber, or before a gap, as from and to. */
export function earlierService(
  terms: Term[],
  present: Term[],
): { value: string; from: string; to: string }[] {
  const rest = terms.slice(0, terms.length - present.length);
  const first = rest[0];
  const last = rest.at(-1);
  if (!first || !last) return [];
  const chambers = new Set(rest.map((term) => term.chamber));
  if (chambers.size > 1) return [];
  return [
    {
      value: first.chamber === 'Senate' ? 'U.S. Senator' : 'U.S. Representative',
      from: first.start,
      to: last.end,
    },
  ];
}
