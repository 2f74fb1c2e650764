/** A short alias of something obscure must not be the whole name of something much more common. */

import type { PlacedRecord } from '../read-records';
import type { DatasetRule } from './rule';

/** How much more often the other must be met for its name to be hidden by this alias. */
const RATIO = 50;

/**
 * Aliases (not names) that equal the name of an entity met `RATIO` times more often and of another type. The linker
 * would still weigh them, but such an alias is nearly always a mistake: an acronym, a shortened name, a misread list.
 */
export const hidingAlias: DatasetRule = ({ records }) => {
  const named = new Map<string, PlacedRecord>();
  for (const placed of records)
    if (!named.has(placed.record.name)) named.set(placed.record.name, placed); // most met first
  return records.flatMap((placed) =>
    placed.record.aliases.flatMap((alias) => {
      if (
        typeof alias !== 'string' &&
        (alias.common || alias.kind === 'adjective' || alias.kind === 'demonym')
      )
        return [];
      const form = typeof alias === 'string' ? alias : alias.form;
      const other = named.get(form);
      if (
        !other ||
        other.record.id === placed.record.id ||
        other.record.prior < placed.record.prior * RATIO
      )
        return [];
      return [
        {
          placed,
          message: `alias "${form}" is the name of ${other.record.id}, met ${Math.round(other.record.prior / placed.record.prior)} times more often; flag it as common or leave it out`,
        },
      ];
    }),
  );
};
