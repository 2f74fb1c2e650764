/** How a dated statement is put, so that an old one is never read as today's. */

import type { CardFact } from '../../utils/dataset/card';
import { i18n } from '../../utils/i18n';
import { formatDate, isOlderThan } from './format-date';

/** Months after which "is" becomes "was … as of": within half a year governments reshuffle. */
const CONFIRMED_MONTHS = 6;

/** Labels of statements that end without notice. */
const PASSING = new Set(['office', 'position', 'leader', 'head of state', 'head of government']);

/** Labels of statements that hold once and for all: the date of the source adds nothing. */
const LASTING = new Set([
  'born',
  'died',
  'founded',
  'established',
  'signed',
  'adopted',
  'released',
]);

export interface FactText {
  value: string;
  /** When it held or was said; empty where that adds nothing. */
  date: string;
}

/** The words for a fact as of `now`. */
export function factText(fact: CardFact, locale: string, now: Date): FactText {
  const label = fact.label.toLowerCase();
  if (PASSING.has(label) && !fact.to && isOlderThan(fact.asOf, CONFIRMED_MONTHS, now)) {
    return { value: i18n.t('card.was', [fact.value, formatDate(fact.asOf, locale)]), date: '' };
  }
  const lasting = LASTING.has(label);
  // A value that is itself a date is written as the reader writes dates.
  const value = lasting ? formatDate(fact.value, locale) : fact.value;
  return { value, date: dateText(fact, lasting, locale) };
}

function dateText({ from, to, asOf }: CardFact, lasting: boolean, locale: string): string {
  const month = (date: string) => formatDate(date.slice(0, 7), locale);
  if (from && to) return i18n.t('card.span', [month(from), month(to)]);
  if (from) return i18n.t('card.since', [month(from)]);
  if (to) return i18n.t('card.until', [month(to)]);
  return lasting ? '' : i18n.t('card.dated', [formatDate(asOf.slice(0, 4), locale)]);
}
