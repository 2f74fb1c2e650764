/** A country's card and the card of its highest office must not name two different holders. */

import type { EntityRecord, Fact } from '../../utils/dataset/record';
import { foldName } from '../join/entity-pool';
import type { DatasetRule } from './rule';

const OFFICES = /^(president|prime-minister|chancellor|king|emir)-of-/;
const LEADERS = /^Head of (state|government)$/;

/** Offices whose last holder is none of those that the country names, where the country's fact is the older one. */
export const leadersAgree: DatasetRule = ({ records, ids }) =>
  records.flatMap((placed) => {
    const { record } = placed;
    const country = record.country === undefined ? undefined : ids.get(record.country);
    if (record.type !== 'office' || !OFFICES.test(record.id) || country?.type !== 'country')
      return [];
    const holder = record.facts.filter((fact) => fact.label === 'Holder' && !fact.to).at(-1);
    const leaders = country.facts.filter((fact) => LEADERS.test(fact.label));
    if (!holder || leaders.length === 0 || leaders.some((leader) => isSame(holder, leader)))
      return [];
    return leaders.every((leader) => leader.asOf <= holder.asOf) && isHead(record)
      ? [
          {
            placed,
            message: `names ${holder.value} (${holder.asOf}), and ${country.id} names ${leaders.map(({ value }) => value).join(' and ')}`,
          },
        ]
      : [];
  });

/** Where the president rules, the prime minister is no head of government and stands in no fact of the country's. */
function isHead(record: EntityRecord): boolean {
  return /head of (state|government)/i.test(record.description);
}

function isSame(holder: Fact, leader: Fact): boolean {
  const words = new Set(foldName(leader.value).split(' '));
  return foldName(holder.value)
    .split(' ')
    .some((word) => word.length > 3 && words.has(word));
}
