/** Former members of Congress born since 1920, and presidents and vice presidents, from @unitedstates. */

import type { Fact } from '../../utils/dataset/record';
import type { Draft, Imported } from '../join/draft';
import { titleOf } from '../join/titles';
import { CONGRESS_DATE } from './congress-members';
import { asList, asObject, asText, readCsv, readJson } from './parse';
import type { SourceFiles } from './source-files';
import { US_STATES } from './us-states';

const FOLDER = 'congress-legislators';

/** Members born before are history; their articles come from other sources where they are known. */
const BORN_SINCE = '1920';

/** The historical table says the last seat only, no years. */
export function importFormerMembers(files: SourceFiles): Imported {
  const drafts = readCsv(files, `${FOLDER}/legislators-historical.csv`).flatMap((row): Draft[] => {
    const title = titleOf(row.wikipedia_id ?? '');
    const state = US_STATES[row.state ?? ''];
    if (title === '' || !state || (row.birthday ?? '') < BORN_SINCE) return [];
    const party = row.party === 'Democrat' ? 'Democratic' : (row.party ?? '');
    const source = `congress:${row.bioguide_id ?? ''}`;
    const fact = (label: string, value: string): Fact => ({
      label,
      value,
      asOf: CONGRESS_DATE,
      source,
    });
    return [
      {
        name: title.replace(/ \([^()]*\)$/, ''),
        type: 'person',
        wikipedia: title,
        description: `Former U.S. ${row.type === 'sen' ? 'Senator' : 'Representative'} from ${state}${party ? ` (${party})` : ''}`,
        aliases: [
          `${row.first_name} ${row.last_name}`,
          ...(row.nickname ? [`${row.nickname} ${row.last_name}`] : []),
        ],
        facts: [
          ...(row.birthday ? [fact('Born', row.birthday)] : []),
          ...(party ? [fact('Party', party)] : []),
        ],
        country: 'us',
        topics: ['congress'],
        asOf: CONGRESS_DATE,
        source,
        rank: 60,
        prior: 0.08,
      },
    ];
  });
  return { drafts, notes: [] };
}

/** Presidents and vice presidents with the years of their terms. */
export function importExecutives(files: SourceFiles): Imported {
  const drafts = asList(readJson(files, `${FOLDER}/executive.json`))
    .map(asObject)
    .flatMap((person): Draft[] => {
      const id = asObject(person.id);
      const title = titleOf(asText(id.wikipedia));
      const terms = asList(person.terms).map(asObject);
      const offices = ['prez', 'viceprez'].flatMap((type) =>
        officeFacts(
          terms.filter((term) => term.type === type),
          type,
          `congress:${asText(id.bioguide) || title}`,
        ),
      );
      const best = offices[0];
      if (title === '' || !best) return [];
      const years = offices
        .filter((fact) => fact.value === best.value)
        .map((fact) =>
          fact.to === undefined
            ? `since ${fact.from!.slice(0, 4)}`
            : `${fact.from!.slice(0, 4)}–${fact.to.slice(0, 4)}`,
        );
      return [
        {
          name: title.replace(/ \([^()]*\)$/, ''),
          type: 'person',
          ...(asText(id.wikidata) ? { qid: asText(id.wikidata) } : {}),
          wikipedia: title,
          description: `${best.value}, ${years.join(' and ')}`,
          facts: offices,
          country: 'us',
          topics: ['president', 'white house'],
          asOf: CONGRESS_DATE,
          source: best.source,
          rank: 94,
          prior: 0.5,
        },
      ];
    });
  return { drafts, notes: [] };
}

/** Consecutive terms are one period. */
function officeFacts(terms: Record<string, unknown>[], type: string, source: string): Fact[] {
  const periods: { from: string; to: string }[] = [];
  for (const term of terms) {
    const last = periods.at(-1);
    if (last?.to === asText(term.start)) last.to = asText(term.end);
    else periods.push({ from: asText(term.start), to: asText(term.end) });
  }
  const value =
    type === 'prez' ? 'President of the United States' : 'Vice President of the United States';
  return periods.map(({ from, to }) => ({
    label: 'Office',
    value,
    from,
    ...(to > CONGRESS_DATE ? {} : { to }),
    asOf: CONGRESS_DATE,
    source,
  }));
}
