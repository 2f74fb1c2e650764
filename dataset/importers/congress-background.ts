/** A few sentences on a member of Congress, composed from terms, committees and roles. Every statement is dated. */

import { dateInWords, monthInWords } from './factbook-leaders';
import { ordinal, US_STATES } from './us-states';

/** One term of office. */
export interface Term {
  chamber: 'Senate' | 'House';
  start: string;
  end: string;
  /** Postal code. */
  state: string;
  /** 0 for the whole state, -1 in the Senate. */
  district: number;
  party: string;
}

/** A member as the publisher's files tell. */
export interface CongressMember {
  bioguide: string;
  qid: string;
  title: string;
  name: string;
  names: string[];
  last: string;
  born: string;
  woman: boolean;
  terms: Term[];
  roles: { title: string; start: string }[];
  committees: { name: string; title: string }[];
}

/** 200 to 600 characters. `service` are the terms of the present, unbroken service, `seat` those for the present district. */
export function congressBackground(
  member: CongressMember,
  service: Term[],
  seat: Term[],
  asOf: string,
): string {
  const last = member.terms.at(-1)!;
  const since = monthInWords(seat[0]!.start);
  const variant = Number(member.bioguide.replaceAll(/\D/g, '')) % 3;
  const sentences = [
    opening(member, last, since, variant),
    otherDistrict(member, service, seat),
    earlier(member, service),
    role(member, asOf),
    committees(member, asOf, variant),
    term(member, last, variant),
  ];
  const kept = sentences.filter((sentence) => sentence !== '');
  while (kept.join(' ').length > 600 && kept.length > 2) kept.splice(kept.length - 2, 1);
  const text = kept.join(' ');
  return text.length >= 200 ? text : `${text} ${padding(last)}`;
}

function opening(member: CongressMember, last: Term, since: string, variant: number): string {
  const state = US_STATES[last.state] ?? last.state;
  const party = last.party === 'Independent' ? 'an independent' : `a ${last.party}`;
  const seat =
    last.chamber === 'Senate'
      ? `${state} in the U.S. Senate`
      : last.district > 0
        ? `${state}’s ${ordinal(last.district)} congressional district`
        : `${state} in the U.S. House of Representatives`;
  const born = member.born ? `, born in ${member.born.slice(0, 4)},` : '';
  if (variant === 0)
    return `${member.name}${born} is ${party === 'an independent' ? 'an independent' : `a ${last.party}`} politician who has represented ${seat} since ${since}.`;
  if (variant === 1)
    return `Since ${since}, ${member.name} has represented ${seat}${last.party === 'Independent' ? ' as an independent' : ` for the ${last.party} Party`}.`;
  return `${member.name}${born} has sat for ${seat} since ${since}, as ${party === 'an independent' ? party : `a member of the ${last.party} Party`}.`;
}

function otherDistrict(member: CongressMember, service: Term[], seat: Term[]): string {
  const before = service[service.length - seat.length - 1];
  if (!before) return '';
  const who = member.woman ? 'She' : 'He';
  const place =
    before.district > 0 ? `the ${ordinal(before.district)} district` : 'the whole state';
  return `${who} has been in the House of Representatives since ${monthInWords(service[0]!.start)}, until ${before.end.slice(0, 4)} for ${place}.`;
}

function earlier(member: CongressMember, service: Term[]): string {
  const rest = member.terms.slice(0, member.terms.length - service.length);
  const first = rest[0];
  const last = rest.at(-1);
  if (!first || !last || new Set(rest.map((one) => one.chamber)).size > 1) return '';
  const body = first.chamber === 'Senate' ? 'the Senate' : 'the House of Representatives';
  return `${member.woman ? 'She' : 'He'} served in ${body} before, between ${first.start.slice(0, 4)} and ${last.end.slice(0, 4)}.`;
}

function role(member: CongressMember, asOf: string): string {
  const [held] = member.roles;
  return held?.title && held.start
    ? `In ${monthInWords(asOf)} ${member.woman ? 'she' : 'he'} held the leadership post of ${held.title}, in the term that began in ${monthInWords(held.start)}.`
    : '';
}

function committees(member: CongressMember, asOf: string, variant: number): string {
  const lead = member.committees.find((one) => one.title !== '');
  const others = member.committees
    .filter((one) => one !== lead)
    .slice(0, 3)
    .map((one) => theCommittee(one.name));
  const who = member.woman ? 'she' : 'he';
  const when = `In ${monthInWords(asOf)}`;
  if (lead)
    return `${when} ${who} was ${/^ranking/i.test(lead.title) ? 'the ranking member' : lead.title.toLowerCase()} of ${theCommittee(lead.name)}${others.length ? ` and also sat on ${listOf(others.slice(0, 2))}` : ''}.`;
  if (others.length === 0) return '';
  return variant === 1
    ? `${capital(who)} was on ${listOf(others)} in ${monthInWords(asOf)}.`
    : `${when} ${who} sat on ${listOf(others)}.`;
}

function term(member: CongressMember, last: Term, variant: number): string {
  const end = dateInWords(last.end);
  const count = member.terms.filter((one) => one.chamber === last.chamber).length;
  if (variant === 2)
    return `The term that began in ${monthInWords(last.start)}, ${member.woman ? 'her' : 'his'} ${ordinal(count)} in the chamber, runs until ${end}.`;
  return `${member.woman ? 'Her' : 'His'} present term began in ${monthInWords(last.start)} and runs until ${end}.`;
}

function padding(last: Term): string {
  return last.chamber === 'Senate'
    ? 'Senators are elected for six years, two from each state, and a third of the Senate is up for election every two years.'
    : 'Members of the House are elected for two years, one from each congressional district.';
}

function theCommittee(name: string): string {
  return `the ${name}`;
}

function listOf(names: string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
