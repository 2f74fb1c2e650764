/** Dates as exact as they are known, in the reader's language. */

import type { PartialDate } from '../../utils/dataset/record';

/** "4 February 2025", "February 2025" or "2025"; what cannot be read as a date is returned as it is. */
export function formatDate(date: PartialDate, locale: string): string {
  const time = startOf(date);
  if (time === null) return date;
  const parts = date.split('-').length;
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(parts > 1 && { month: 'long' }),
    ...(parts > 2 && { day: 'numeric' }),
  }).format(time);
}

/** Whether a date, taken at its latest, lies more than `months` before `now`. */
export function isOlderThan(date: PartialDate, months: number, now: Date): boolean {
  const time = startOf(date);
  if (time === null) return false;
  const end = new Date(time);
  const parts = date.split('-').length;
  if (parts === 1) end.setUTCFullYear(end.getUTCFullYear() + 1);
  if (parts === 2) end.setUTCMonth(end.getUTCMonth() + 1);
  end.setUTCMonth(end.getUTCMonth() + months);
  return end.getTime() < now.getTime();
}

/** The first moment of a partial date in UTC milliseconds; null for anything else. */
function startOf(date: PartialDate): number | null {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date);
  if (!match) return null;
  return Date.UTC(Number(match[1]), Number(match[2] ?? 1) - 1, Number(match[3] ?? 1));
}
