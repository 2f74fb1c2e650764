/** Companies of the S&P 500: industry, seat, founding year, date of inclusion. */

import type { Draft, Imported } from '../join/draft';
import { dateInWords, monthInWords } from './factbook-leaders';
import { firstKnown } from './known-titles';
import { readCsv } from './parse';
import type { SourceFiles } from './source-files';

const AS_OF = '2026-08-08';

/** One draft a company; share classes of one company are one. */
export function importSp500(files: SourceFiles, known: Set<string>): Imported {
  const seen = new Set<string>();
  const drafts = readCsv(files, 'sp500/data/constituents.csv').flatMap((row): Draft[] => {
    const name = (row.Security ?? '')
      .replace(/ \((Class [ABC]|The)\)$/, '')
      .replace(/ \(The\)/, '')
      .trim();
    if (name === '' || seen.has(name)) return [];
    seen.add(name);
    return [draftOf(name, row, known)];
  });
  return { drafts, notes: [] };
}

function draftOf(name: string, row: Record<string, string>, known: Set<string>): Draft {
  const symbol = row.Symbol ?? '';
  const source = `sp500:${symbol}`;
  const industry = (row['GICS Sub-Industry'] ?? '').replace(/&/g, 'and');
  const seat = (row['Headquarters Location'] ?? '').replace(/^(.*?), (.*)$/, '$1, $2');
  const founded = /\d{4}/.exec(row.Founded ?? '')?.[0] ?? '';
  const title = firstKnown(known, [
    `${name} (company)`,
    `${name}, Inc.`,
    `${name} Inc.`,
    `${name} Corporation`,
    `${name} Company`,
    name,
  ]);
  const short = name.replace(
    /,? (Inc\.?|Corp\.?|Corporation|Company|Co\.?|plc|PLC|Ltd\.?|N\.V\.|Holdings?|Group|Incorporated|Technologies)$/,
    '',
  );
  const fact = (label: string, value: string) => ({ label, value, asOf: AS_OF, source });
  return {
    name,
    type: 'company',
    ...(title ? { wikipedia: title } : {}),
    description: `${industry.charAt(0)}${industry
      .slice(1)
      .split(' ')
      .map((word) => (/^[A-Z]{2,}/.test(word) ? word : word.toLowerCase()))
      .join(' ')} company with its headquarters in ${seat}`.slice(0, 140),
    background: backgroundOf(name, row, industry, seat, founded),
    aliases: short !== name && short.length > 2 ? [short] : [],
    facts: [
      fact('Industry', industry),
      fact('Headquarters', seat),
      ...(founded ? [fact('Founded', founded)] : []),
      fact('Stock symbol', symbol),
    ],
    topics: ['company', 'shares', 'business'],
    country: 'us',
    asOf: AS_OF,
    source,
    rank: 58,
    prior: 0.35,
    joinByName: true,
  };
}

function backgroundOf(
  name: string,
  row: Record<string, string>,
  industry: string,
  seat: string,
  founded: string,
): string {
  const added = row['Date added'] ?? '';
  const sector = (row['GICS Sector'] ?? '')
    .toLowerCase()
    .replace('information technology', 'information-technology');
  const variant = (row.Symbol ?? '').length % 2;
  const joined = /^\d{4}-\d\d-\d\d$/.test(added)
    ? variant === 0
      ? `It has been part of the S&P 500, an index of large companies listed on U.S. stock exchanges, since ${dateInWords(added)}`
      : `It entered the S&P 500, an index of large companies listed on U.S. stock exchanges, in ${monthInWords(added)}`
    : 'It is part of the S&P 500, an index of large companies listed on U.S. stock exchanges';
  const since = founded
    ? variant === 0
      ? ` Its origins go back to ${founded}.`
      : ` It counts ${founded} as its founding year.`
    : '';
  return `${name} is a listed company with its headquarters in ${seat}, counted among the ${sector} sector and, within it, under ${industry
    .split(' ')
    .map((word) => (/^[A-Z]{2,}/.test(word) ? word : word.toLowerCase()))
    .join(
      ' ',
    )}.${since} ${joined}, where its shares trade under the symbol ${row.Symbol ?? ''} (list of August 2026).`;
}
