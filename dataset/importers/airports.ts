/** Airports and air bases of OurAirports that have an article. */

import type { Draft, Imported } from '../join/draft';
import { titleOf, withoutQualifier } from '../join/titles';
import { countryName, withArticle } from './country-names';
import { OURAIRPORTS_DATE } from './first-level-regions';
import { readCsv } from './parse';
import type { SourceFiles } from './source-files';

const MILITARY = /\b(air ?(force )?(base|station)|airbase|RAF|AFB|naval air)\b/i;

/** Large airports, those of medium size with scheduled flights, and air bases. */
export function importAirports(
  files: SourceFiles,
  redirectOf: (title: string) => string,
): Imported {
  const drafts = readCsv(files, 'ourairports/airports.csv').flatMap((row): Draft[] => {
    const link = row.wikipedia_link ?? '';
    const country = countryName(row.iso_country ?? '');
    const given = row.name ?? '';
    if (!link.includes('en.wikipedia.org/wiki/') || !country || !given) return [];
    const title = redirectOf(titleOf(link));
    const military = MILITARY.test(title) && !/airport/i.test(title);
    const large = row.type === 'large_airport';
    if (!large && row.scheduled_service !== 'yes' && !military) return [];
    if (!/airport|air ?base|air ?field|air station|airpark|aerodrome|\bRAF\b|heliport/i.test(title))
      return [];
    const name = withoutQualifier(title);
    const town = (row.municipality ?? '').replace(/ ?[(/].*$/, '').trim();
    const where = town && town !== country ? `${town}, ${country}` : withArticle(country);
    const iata = row.iata_code ?? '';
    return [
      {
        name,
        type: 'facility',
        wikipedia: title,
        description: military
          ? `Air base ${town ? `near ${where}` : `in ${where}`}`
          : `${large ? 'Major airport' : 'Airport'} ${town ? `serving ${where}` : `in ${where}`}`,
        aliases: aliasesOf(given, name),
        facts: iata
          ? [
              {
                label: 'Airport code',
                value: `${iata} (IATA)`,
                asOf: OURAIRPORTS_DATE,
                source: `ourairports:airports/${row.ident ?? ''}`,
              },
            ]
          : [],
        country: (row.iso_country ?? '').toLowerCase(),
        position: { latitude: degrees(row.latitude_deg), longitude: degrees(row.longitude_deg) },
        topics: military ? ['air force', 'aircraft'] : ['flight', 'plane', 'airline'],
        asOf: OURAIRPORTS_DATE,
        source: `ourairports:airports/${row.ident ?? ''}`,
        rank: 44,
        prior: large ? 0.3 : 0.06,
        idSuffix: (row.iso_country ?? '').toLowerCase(),
      },
    ];
  });
  return { drafts, notes: [] };
}

/** The publisher's own name where it says more than one word, without what stands in brackets. */
function aliasesOf(given: string, name: string): string[] {
  const plain = given
    .replace(/ ?\(.*$/, '')
    .replace(/ ?\/.*$/, '')
    .trim();
  return [...new Set([plain, name.replace('–', '-')])].filter(
    (form) => form !== name && form.includes(' ') && form.length <= 80,
  );
}

function degrees(text: string | undefined): number {
  return Math.round(Number(text) * 100) / 100;
}
