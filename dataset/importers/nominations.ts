/** People nominated to offices of the United States since 2025. A nomination is not an appointment, and is not told as one. */

import type { Draft, Imported } from '../join/draft';
import { dateInWords } from './factbook-leaders';
import { firstKnown } from './known-titles';
import { asList, asObject, asText, readJson } from './parse';
import type { SourceFiles } from './source-files';

const SINCE = '2025-01-20';

/** The newest nomination of each person. */
export function importNominations(files: SourceFiles, known: Set<string>): Imported {
  const newest = new Map<string, { position: string; date: string; state: string }>();
  for (const row of asList(readJson(files, 'us-nominations-orders/nominees.json')).map(asObject)) {
    const name = asText(row.name);
    const date = asText(row.date);
    if (
      date < SINCE ||
      !/^\p{Lu}[\p{L}.' -]+ \p{Lu}[\p{L}.'’-]+(,? (Jr|Sr|II|III|IV)\.?)?$/u.test(name)
    )
      continue;
    if (date > (newest.get(name)?.date ?? ''))
      newest.set(name, { position: asText(row.position), date, state: asText(row.state) });
  }
  return {
    drafts: [...newest].flatMap(([name, nomination]) => draftOf(name, nomination, known)),
    notes: [],
  };
}

function draftOf(
  name: string,
  { position, date, state }: { position: string; date: string; state: string },
  known: Set<string>,
): Draft[] {
  const plain = name.replace(/ \p{Lu}\. /u, ' ');
  const title = firstKnown(known, [name, plain]);
  const source = `us-nominations:${date}`;
  const post = position
    .replace(/, vice .*$/i, '')
    .replace(/\s+/g, ' ')
    .trim();
  const description = `Nominated in ${dateInWords(date.slice(0, 7))} as ${post}`;
  if (post === '' || post.length > 200) return [];
  return [
    {
      name: title ?? name,
      type: 'person',
      ...(title ? { wikipedia: title } : {}),
      description:
        description.length <= 140
          ? description
          : `${description.slice(0, 136).replace(/[ ,;]+\S*$/, '')}…`,
      aliases: plain !== name ? [plain, name] : [],
      facts: [
        { label: 'Nominated', value: post.slice(0, 280), from: date, asOf: date, source },
        ...(state ? [{ label: 'From', value: state, asOf: date, source }] : []),
      ],
      country: 'us',
      topics: ['nominee', 'senate', 'trump'],
      asOf: date,
      source,
      rank: 50,
      prior: 0.12,
    },
  ];
}
