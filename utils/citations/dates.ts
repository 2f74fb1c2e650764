/** Dates as pages give them, as ISO 8601 and as CSL-JSON. Pure. */

/** A date in CSL-JSON. */
export interface CslDate {
  'date-parts': [number[]];
}

const ISO = /^\s*(\d{4})(?:-?(\d{2})(?:-?(\d{2})(?:[T ]([\d:.]+)\s*(Z|[+-]\d{2}:?\d{2})?)?)?)?/;
/** What is older was not published on the web, nor in print under this name. */
const FIRST_YEAR = 1600;

/** ISO 8601 of a date, as precise as it was given and in its own zone; null where it is none. */
export function isoDate(text: string): string | null {
  const iso = ISO.exec(text);
  if (iso !== null) {
    const [, year = '', month, day, time, zone] = iso;
    if (!isPossible(Number(year), month, day)) return null;
    const date = [year, month, day].filter((part) => part !== undefined).join('-');
    return time === undefined ? date : `${date}T${time}${zone ?? ''}`;
  }
  // "January 5, 2026, 4:07 pm" and the like: read in the reader's zone, so its own day is kept.
  const parsed = /\p{L}{3}/u.test(text) && /\b\d{4}\b/.test(text) ? new Date(text) : null;
  if (parsed === null || Number.isNaN(parsed.getTime())) return null;
  const parts = [parsed.getMonth() + 1, parsed.getDate()].map((part) =>
    String(part).padStart(2, '0'),
  );
  return isPossible(parsed.getFullYear(), parts[0], parts[1])
    ? [parsed.getFullYear(), ...parts].join('-')
    : null;
}

/** The day of an ISO date as CSL-JSON. */
export function cslDate(iso: string): CslDate {
  return { 'date-parts': [iso.slice(0, 10).split('-').map(Number)] };
}

function isPossible(year: number, month: string | undefined, day: string | undefined): boolean {
  const [monthNumber, dayNumber] = [Number(month ?? 1), Number(day ?? 1)];
  if (year < FIRST_YEAR || year > 2200) return false;
  const date = new Date(Date.UTC(year, monthNumber - 1, dayNumber));
  return date.getUTCMonth() === monthNumber - 1 && date.getUTCDate() === dayNumber;
}
