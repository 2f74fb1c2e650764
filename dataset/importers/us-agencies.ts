/** Departments and agencies of the U.S. government with their bureaus, from CISA's list. */

import type { Draft, Imported } from '../join/draft';
import { firstKnown } from './known-titles';
import { readCsv } from './parse';
import type { SourceFiles } from './source-files';

const AS_OF = '2026-08';

/** A bureau says its agency; an agency says what it is a part of. */
export function importUsAgencies(files: SourceFiles, known: Set<string>): Imported {
  const drafts = readCsv(files, 'dotgov/agencies-and-subs.csv').flatMap((row): Draft[] => {
    const agency = (row.Agency ?? '').trim();
    const bureau = (row.Bureau ?? '').trim();
    const name = (bureau || agency).replace(/ \(([A-Z]{2,8})\)$/, '');
    const short = / \(([A-Z]{2,8})\)$/.exec(bureau || agency)?.[1];
    if (name === '' || name.length > 90 || name.split(' ').length < 2) return [];
    const titles = [
      `United States ${name}`,
      name.replace(/^U\.S\. /, 'United States '),
      `${name} (United States)`,
      name,
    ];
    const title = firstKnown(known, titles);
    const parent = bureau ? agency : '';
    return [
      {
        name,
        type: 'agency',
        ...(title ? { wikipedia: title } : {}),
        description: (parent
          ? `Part of the ${parent.replace(/^The /, '')} of the U.S. federal government`
          : kindOf(name)
        ).slice(0, 140),
        aliases: short ? [{ form: short, kind: 'acronym', case: 'exact' }] : [],
        facts: parent ? [{ label: 'Parent', value: parent, asOf: AS_OF, source: 'dotgov' }] : [],
        country: 'us',
        topics: ['federal', 'agency'],
        asOf: AS_OF,
        source: 'dotgov',
        rank: 44,
        prior: title ? 0.2 : 0.08,
        joinByName: true,
      },
    ];
  });
  return { drafts, notes: [] };
}

function kindOf(name: string): string {
  if (name.startsWith('Department')) return 'Executive department of the U.S. federal government';
  if (/Commission|Board|Council|Committee/.test(name))
    return 'Board or commission of the U.S. federal government';
  return 'Agency or body of the U.S. federal government';
}
