/** English short names of countries and territories by ISO code. */

import { feature } from '@rapideditor/country-coder';

/** Names in news style where the standard's differ. */
const NEWS_NAMES: Record<string, string> = {
  US: 'United States',
  GB: 'United Kingdom',
  CD: 'Democratic Republic of the Congo',
  CG: 'Republic of the Congo',
  CI: 'Ivory Coast',
  CV: 'Cape Verde',
  TL: 'East Timor',
  MM: 'Myanmar',
  CN: 'China',
  HK: 'Hong Kong',
  MO: 'Macau',
  PS: 'Palestine',
  RU: 'Russia',
  KR: 'South Korea',
  KP: 'North Korea',
  SY: 'Syria',
  TR: 'Turkey',
  CZ: 'Czech Republic',
  MK: 'North Macedonia',
  IR: 'Iran',
  VN: 'Vietnam',
  LA: 'Laos',
  MD: 'Moldova',
  TZ: 'Tanzania',
  BO: 'Bolivia',
  VE: 'Venezuela',
  TW: 'Taiwan',
  SZ: 'Eswatini',
  GM: 'The Gambia',
  BS: 'The Bahamas',
  DK: 'Denmark',
  NL: 'Netherlands',
  CY: 'Cyprus',
  IE: 'Ireland',
  FM: 'Micronesia',
  KN: 'Saint Kitts and Nevis',
  LC: 'Saint Lucia',
  VC: 'Saint Vincent and the Grenadines',
  GG: 'Guernsey',
  JE: 'Jersey',
  AX: 'Åland',
  ST: 'São Tomé and Príncipe',
  MF: 'Saint Martin',
  BL: 'Saint Barthélemy',
};

/** The name, or undefined where the code is none. */
export function countryName(code: string): string | undefined {
  const upper = code.toUpperCase();
  return NEWS_NAMES[upper] ?? feature(upper)?.properties.nameEn ?? undefined;
}

/** How a country's name stands after "in" or "of": "the United States". */
export function withArticle(name: string): string {
  return /^(United|Netherlands|Philippines|Czech Republic|Democratic Republic|Republic of|Central African|Dominican Republic|Maldives|Marshall Islands|Solomon Islands|Comoros|Seychelles|Cayman|British|Falkland|Cook Islands|Faroe|Northern Mariana|European Union|Turks and)/.test(
    name,
  )
    ? `the ${name}`
    : name;
}
