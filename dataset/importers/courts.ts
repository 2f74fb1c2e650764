/** Courts of the United States from the Free Law Project. */

import type { Draft, Imported } from '../join/draft';
import { firstKnown } from './known-titles';
import { asList, asObject, asText, readJson } from './parse';
import type { SourceFiles } from './source-files';

const AS_OF = '2026-07';
const LEVELS: Record<string, string> = {
  colr: 'court of last resort',
  iac: 'intermediate appellate court',
  gjc: 'trial court of general jurisdiction',
  ljc: 'court of limited jurisdiction',
};

/** Courts still sitting whose name says where, federal first. */
export function importCourts(files: SourceFiles, known: Set<string>): Imported {
  const seen = new Set<string>();
  const drafts = asList(readJson(files, 'courts-db/courts_db/data/courts.json'))
    .map(asObject)
    .flatMap((court): Draft[] => {
      const name = asText(court.name);
      const location = asText(court.location);
      const system = asText(court.system);
      const ended = asList(court.dates).some((date) => asText(asObject(date).end) !== '');
      if (
        name === '' ||
        seen.has(name) ||
        (system !== 'federal' &&
          /^(ljc|gjc)$/.test(asText(court.level)) &&
          /County|Tribal|Parish|City|Municipal|Borough/.test(name)) ||
        ended ||
        location === '' ||
        name.length > 70 ||
        !/court|tribunal/i.test(name)
      )
        return [];
      seen.add(name);
      const level = /\bCourts? of (\w+ )?Appeals?\b/.test(name)
        ? 'appeals court'
        : (LEVELS[asText(court.level)] ?? (asText(court.type) || 'court'));
      const title = firstKnown(known, [name]);
      const started = asText(asObject(asList(court.dates)[0]).start).slice(0, 4);
      const kind =
        system === 'federal'
          ? `Federal ${courtKind(level)}`
          : system === 'state'
            ? `State ${courtKind(level)}`
            : courtKind(level);
      return [
        {
          name,
          type: 'agency',
          ...(title ? { wikipedia: title } : {}),
          description: `${kind.charAt(0).toUpperCase()}${kind.slice(1)} in ${location}, United States${/^\d{4}$/.test(started) ? `, in existence since ${started}` : ''}`,
          aliases: [],
          facts: /^\d{4}$/.test(started)
            ? [{ label: 'Founded', value: started, asOf: AS_OF, source: 'courts' }]
            : [],
          country: 'us',
          topics: ['court', 'judge', 'ruling'],
          asOf: AS_OF,
          source: `courts:${asText(court.id)}`,
          rank: 46,
          prior: system === 'federal' ? 0.15 : 0.03,
          joinByName: true,
        },
      ];
    });
  return { drafts, notes: [] };
}

function courtKind(level: string): string {
  return /court/.test(level) ? level : `${level} court`;
}
