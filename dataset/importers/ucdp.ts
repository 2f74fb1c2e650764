/** Armed groups of the UCDP Actor Dataset (version 22.1, events up to 2021). */

import type { Draft, Imported } from '../join/draft';
import { firstKnown } from './known-titles';
import { readCsv } from './parse';
import type { SourceFiles } from './source-files';

const AS_OF = '2022';

/** Non-state groups that were a side of an armed conflict; governments, civilians and crowds are left out. */
export function importUcdp(files: SourceFiles, known: Set<string>): Imported {
  const drafts = readCsv(files, 'ucdp-actor/data/ucdp_ged/ucdp-actor-221.csv').flatMap(
    (row): Draft[] => {
      const short = (row.NameData ?? '').trim();
      const full = (row.NameOrigFullEng ?? '').trim();
      const name = full && full !== 'n/a' && full.length <= 80 ? full : short;
      const where = (row.Location ?? '')
        .split(', ')
        .map((place) => place.replace(/ \(.*\)$/, ''))
        .filter(Boolean);
      if (
        row.Org === '4' ||
        /^(Government|Civilians|Supporters|Muslims|Christians)\b/i.test(short) ||
        !/\b(Army|Front|Movement|Group|Forces?|Party|Organi[sz]ation|Cartel|Brigade|Battalion|Liberation|Resistance|Council|Militia|Jihad|Islam|Union|Command|Gang|Mafia|Alliance|Committee|Congress|State)\b/.test(
          name,
        )
      )
        return [];
      if (where.length === 0 || name.length < 6) return [];
      const title = firstKnown(known, [name, short]);
      const places =
        where.length > 3 ? `${where.slice(0, 2).join(', ')} and elsewhere` : where.join(', ');
      return [
        {
          name,
          type: 'armed-group',
          ...(title ? { wikipedia: title } : {}),
          description: `Armed group recorded in conflict in ${places} (data up to 2021)`.slice(
            0,
            140,
          ),
          aliases:
            /^[\p{Lu}][\p{Lu}\p{Ll}-]{2,9}$/u.test(short) && short !== name
              ? [{ form: short, kind: 'acronym', case: 'exact' }]
              : [],
          facts: [
            {
              label: 'Conflict area',
              value: where.slice(0, 6).join(', '),
              asOf: AS_OF,
              source: `ucdp:${row.ActorId}`,
            },
          ],
          topics: ['rebels', 'fighting'],
          asOf: AS_OF,
          source: `ucdp:${row.ActorId}`,
          rank: 35,
          prior: 0.06,
          joinByName: true,
        },
      ];
    },
  );
  return { drafts, notes: [] };
}
