/** Heads of state and of government as the Factbook names them: office, name, since when. */

import type { FactbookCountry } from './factbook-countries';
import { factbookText } from './factbook-files';

/** One holder of one office. */
export interface Leader {
  /** "Prime Minister". */
  office: string;
  /** "Keir Starmer": capitals of the surname undone. */
  name: string;
  /** The part in capitals: "Starmer". */
  surname: string;
  /** ISO 8601; '' where not said. */
  since: string;
}

const OFFICES = [
  'President of the Swiss Confederation',
  'Interim President',
  'Acting President',
  'Transitional President',
  'Prime Minister',
  'Vice President',
  'Supreme Leader',
  'Grand Duke',
  'Governor General',
  'Governor-General',
  'Chief Minister',
  'Federal Chancellor',
  'Captain Regent',
  'Taoiseach',
  'Chancellor',
  'President',
  'Premier',
  'King',
  'Queen',
  'Emir',
  'Amir',
  'Sultan',
  'Emperor',
  'Prince',
  'Pope',
  'Governor',
  'Minister of State',
  'Secretary of State',
  'Chairman of the Council of Ministers',
  'Chief Executive',
  'State Affairs Commission President',
];

/** The head of state; undefined where the entry does not parse, names several people or a representative. */
export function headOfState(country: FactbookCountry): Leader | undefined {
  return leaderOf(factbookText(country.file, 'Government', 'Executive branch', 'chief of state'));
}

/** The head of government; undefined where the entry does not parse. */
export function headOfGovernment(country: FactbookCountry): Leader | undefined {
  return leaderOf(
    factbookText(country.file, 'Government', 'Executive branch', 'head of government'),
  );
}

/** "President Gustavo Francisco PETRO Urrego (since 7 August 2022)". */
export function leaderOf(text: string): Leader | undefined {
  const first = text.split(/;|, represented by/)[0]!.trim();
  const office = OFFICES.find((one) => first.startsWith(`${one} `));
  const match = office && /^(.+?)\s*\(since ([^)]*)\)/.exec(first.slice(office.length + 1));
  if (!office || !match || /[()]/.test(match[1]!) || match[1]!.length > 60) return undefined;
  const name = match[1]!.replace(/^(Dr|Sir|Gen|General|Field Marshal|Sheikh|Shaykh|Mr)\.? /, '');
  const capitals = name
    .split(' ')
    .filter((word) => /\p{Lu}{2,}/u.test(word) && !/^[IVX]+$/.test(word));
  if (capitals.length === 0) return undefined;
  return {
    office,
    name: name.split(' ').map(unshout).join(' '),
    surname: capitals.map(unshout).join(' '),
    since: isoDate(match[2]!),
  };
}

/** "JERÍ" is "Jerí", "al-SISI" is "al-Sisi", "XI" as a numeral stays. */
function unshout(word: string): string {
  if (/^[IVX]+$/.test(word) && word !== 'XI') return word;
  return word.replaceAll(
    /\p{Lu}{2,}/gu,
    (capitals) => capitals.charAt(0) + capitals.slice(1).toLowerCase(),
  );
}

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** "7 August 2022" as 2022-08-07; less where less is said; '' where nothing is. */
export function isoDate(text: string): string {
  const match = /(?:(\d{1,2}) )?(?:(\p{Lu}\p{Ll}+) )?(\d{4})/u.exec(text);
  if (!match) return '';
  const month = MONTHS.indexOf(match[2] ?? '') + 1;
  if (month === 0) return match[3]!;
  const day = match[1] ? `-${match[1].padStart(2, '0')}` : '';
  return `${match[3]}-${String(month).padStart(2, '0')}${day}`;
}

/** 2022-08-07 as "7 August 2022", 2022-08 as "August 2022". */
export function dateInWords(date: string): string {
  const [year, month, day] = date.split('-');
  return [day && String(Number(day)), month && MONTHS[Number(month) - 1], year]
    .filter(Boolean)
    .join(' ');
}

/** 2022-08-07 as "August 2022". */
export function monthInWords(date: string): string {
  return dateInWords(date.slice(0, 7));
}
