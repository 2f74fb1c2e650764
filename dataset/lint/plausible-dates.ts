/** Nothing is confirmed later than the newest source, and nothing ends before it begins. */

import type { RecordRule } from './rule';

/** Dates of facts and of the record. */
export const plausibleDates: RecordRule = ({ record }, { registry }) => {
  const newest = [...registry.values()].reduce(
    (latest, source) => (source.date > latest ? source.date : latest),
    '0000',
  );
  return [
    ...(record.asOf > `${newest}~`
      ? [`asOf ${record.asOf} is later than any source (${newest})`]
      : []),
    ...record.facts
      .filter((fact) => fact.asOf > `${newest}~`)
      .map((fact) => `fact ${fact.label}: asOf ${fact.asOf} is later than any source`),
    ...record.facts
      .filter(
        (fact) =>
          fact.from &&
          fact.to &&
          !fact.from.startsWith('-') &&
          fact.to < fact.from.slice(0, fact.to.length),
      )
      .map((fact) => `fact ${fact.label} ends ${fact.to}, before it begins ${fact.from}`),
  ];
};
