/** Party Facts: political parties with their Wikidata ids, articles, years and largest share of votes. */

import { iso1A2Code } from '@rapideditor/country-coder';
import type { Alias, Fact } from '../../utils/dataset/record';
import type { Draft, Imported } from '../join/draft';
import { titleOf } from '../join/titles';
import { countryName, withArticle } from './country-names';
import { readCsv } from './parse';
import type { SourceFiles } from './source-files';

const FOLDER = 'partyfacts/import';
const AS_OF = '2026-03';

/** An end from this year on may be a new name or a merger: it is not told. */
const RECENT = 2020;
/** The table of elections ends in the 2010s: its last year is an end only where it is well before. */
const LONG_AGO = 2000;

interface Party {
  country: string;
  names: Set<string>;
  short: string;
  native: string;
  qid?: string;
  title?: string;
  founded: string;
  dissolved: string;
  /** Often no end, but the last year the table looked at. */
  lastCoded: string;
  share: string;
  shareYear: string;
}

/** Every party with an article or a Wikidata id. */
export function importPartyFacts(files: SourceFiles): Imported {
  const parties = new Map<string, Party>();
  const of = (row: Record<string, string>): Party => {
    const id = row.partyfacts_id ?? '';
    const known = parties.get(id) ?? {
      country: row.country ?? '',
      names: new Set(),
      short: '',
      native: '',
      founded: '',
      dissolved: '',
      lastCoded: '',
      share: '',
      shareYear: '',
    };
    parties.set(id, known);
    return known;
  };
  for (const row of readCsv(files, `${FOLDER}/wikipedia/wikidata.csv`))
    note(of(row), row, { qid: row.wikidata_id });
  for (const row of readCsv(files, `${FOLDER}/wikipedia/wikipedia.csv`)) {
    const party = note(of(row), row, { url: row.url });
    party.founded ||= row.year_founded ?? '';
    if (Number(row.year_dissolved) < RECENT) party.dissolved ||= row.year_dissolved ?? '';
  }
  for (const row of readCsv(files, `${FOLDER}/elecglob/partyfacts-core-parties.csv`)) {
    const party = note(
      of(row),
      { ...row, name: (row.name_english ?? '').split(' / ')[0] ?? '', name_native: row.name ?? '' },
      { url: row.wikipedia },
    );
    party.founded ||= row.year_first ?? '';
    party.lastCoded ||= row.year_last ?? '';
    if (Number(row.year_last) < LONG_AGO) party.dissolved ||= row.year_last ?? '';
    party.share = row.share ?? '';
    party.shareYear = row.share_year ?? '';
  }
  return { drafts: [...parties].flatMap(([id, party]) => draftOf(id, party)), notes: [] };
}

function note(
  party: Party,
  row: Record<string, string>,
  keys: { qid?: string; url?: string },
): Party {
  if (row.name) party.names.add(row.name.trim());
  party.short ||= row.name_short ?? '';
  party.native ||= row.name_native ?? '';
  if (keys.qid && /^Q\d+$/.test(keys.qid)) party.qid ??= keys.qid;
  if (keys.url?.includes('//en.wikipedia.org/wiki/')) party.title ??= titleOf(keys.url);
  return party;
}

function draftOf(id: string, party: Party): Draft[] {
  const code = iso1A2Code(party.country)?.toLowerCase();
  const country = code && countryName(code);
  const [name, ...others] = party.names;
  if (!name || !country || (!party.qid && !party.title)) return [];
  const source = `partyfacts:${id}`;
  const fact = (label: string, value: string): Fact => ({ label, value, asOf: AS_OF, source });
  const years = [
    party.founded && `founded in ${party.founded}`,
    party.dissolved && `dissolved in ${party.dissolved}`,
  ].filter(Boolean);
  return [
    {
      name,
      type: 'party',
      ...(party.qid ? { qid: party.qid } : {}),
      ...(party.title ? { wikipedia: party.title } : {}),
      description: `${party.dissolved ? 'Former political' : 'Political'} party in ${withArticle(country)}${years.length ? `, ${years.join(', ')}` : ''}`,
      aliases: aliasesOf(party, others),
      facts: [
        ...(party.founded ? [fact('Founded', party.founded)] : []),
        ...(party.dissolved ? [fact('Dissolved', party.dissolved)] : []),
        // The table ends in the 2010s: of a party that still stands it may not be the largest.
        ...(party.dissolved && Number(party.share) > 0 && party.shareYear
          ? [fact('Largest share of votes', `${party.share}% (${party.shareYear})`)]
          : []),
      ],
      country: code,
      topics: ['party', 'election'],
      asOf: AS_OF,
      source,
      rank: 48,
      prior: party.dissolved || party.lastCoded ? 0.02 : 0.03 + Number(party.share || 0) / 400,
    },
  ];
}

function aliasesOf(party: Party, others: string[]): (Alias | string)[] {
  const native = party.native.replace(/^\p{L}+: /u, '');
  return [
    ...others.filter((form) => form.includes(' ')).slice(0, 2),
    ...(/^[\p{Script=Latin}\p{P}\p{Zs}]{6,80}$/u.test(native) && native.includes(' ')
      ? [{ form: native, kind: 'native' as const }]
      : []),
    ...(/^[\p{Lu}-]{3,8}$/u.test(party.short)
      ? [{ form: party.short, kind: 'acronym' as const, case: 'exact' as const }]
      : []),
  ];
}
