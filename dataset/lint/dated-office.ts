/** Whoever holds an office held it at some date: an office without one is a claim about today. */

import type { RecordRule } from './rule';

const OFFICE =
  /^(president|prime minister|chancellor|minister|king|queen|governor|senator|secretary|ambassador|mayor|speaker|chief|leader|head|chair)/i;
const DATED = /\b(1[0-9]|20)\d\d\b|\bborn\b|\bformer\b/i;

/** Born before 1900: holds no office today. */
function isLongAgo(born: string): boolean {
  return born.endsWith('BC') || Number(/\d{3,4}/.exec(born)?.[0] ?? 9999) < 1900;
}

/** A person's office fact has a start or an end; a description that opens with an office has a year. */
export const datedOffice: RecordRule = ({ record }) => {
  const findings: string[] = [];
  for (const fact of record.facts) {
    if (/^(Office|Holder)$/.test(fact.label) && !/^\d{4}/.test(fact.asOf))
      findings.push(`fact ${fact.label} "${fact.value}" has no date`);
  }
  if (
    record.facts.some(
      (fact) => fact.label === 'Died' || (fact.label === 'Born' && isLongAgo(fact.value)),
    )
  )
    return findings;
  if (
    record.type !== 'person' ||
    !OFFICE.test(record.description) ||
    DATED.test(record.description)
  )
    return findings;
  const office = record.facts.some(
    (fact) => /office/i.test(fact.label) && (fact.from ?? fact.to ?? fact.asOf),
  );
  return office || record.background !== undefined
    ? findings
    : [...findings, `description "${record.description}" names an office without a date`];
};
