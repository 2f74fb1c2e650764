/** A few sentences on a country from the Factbook's figures, for those that nobody has written about. */

import { capitalOf } from './country-facts';
import { withArticle } from './country-names';
import type { FactbookCountry } from './factbook-countries';
import { factbookText } from './factbook-files';
import { dateInWords, isoDate } from './factbook-leaders';

/** 200 to 600 characters; undefined where too little is known. `place` is the description's start: "Country in South America". */
export function countryBackground(country: FactbookCountry, place: string): string | undefined {
  const text = (...path: string[]) => factbookText(country.file, ...path);
  const name = capitalise(withArticle(country.name));
  const capital = capitalOf(country);
  const neighbours = text('Geography', 'Land boundaries', 'border countries')
    .split(';')
    .flatMap((one) => /^\s*([\p{L}' -]+?)(?: \(.*\))? [\d,.]+ km/u.exec(one)?.[1] ?? []);
  const population = /^([\d,]+) \((\d{4})/.exec(text('People and Society', 'Population', 'total'));
  const government = text('Government', 'Government type').split(/[;(]/)[0]!.trim();
  const independence = text('Government', 'Independence');
  const when = isoDate(independence.split(/[;(]/)[0]!);
  const from = /^[^;]*\(from (?:the )?([\p{L} ]+?)\)/u.exec(independence)?.[1];
  const currency = text('Economy', 'Exchange rates', 'Currency')
    .replace(/ per .*$/, '')
    .replace(/ \(([A-Z]{3})\).*$/, ' ($1)');
  const sentences = [
    `${name} is a ${place.charAt(0).toLowerCase()}${place.slice(1)}${capital ? ` with its capital at ${capital}` : ''}${neighbours.length > 0 && neighbours.length < 8 ? `; it borders ${listOf(neighbours.map(withArticle))}` : ''}.`,
    population ? `Its population was put at ${millions(population[1]!)} in ${population[2]}.` : '',
    government
      ? `The World Factbook of January 2026 described its form of government as a ${government}.`.replace(
          / a ([aeiou])/,
          ' an $1',
        )
      : '',
    when && from
      ? `It became independent from ${withArticle(from)} ${when.length > 4 ? 'on' : 'in'} ${dateInWords(when)}.`
      : '',
    currency && currency.length < 40 ? `Its currency is the ${currency.replace(/^the /, '')}.` : '',
  ].filter(Boolean);
  while (sentences.join(' ').length > 600 && sentences.length > 2) sentences.pop();
  const background = sentences.slice(0, 4).join(' ');
  return background.length >= 200 && background.length <= 600 ? background : undefined;
}

function millions(figure: string): string {
  const number = Number(figure.replaceAll(',', ''));
  return number >= 1_000_000
    ? `${(number / 1_000_000).toFixed(1)} million`
    : `about ${Math.round(number / 1000).toLocaleString('en-US')},000`;
}

function listOf(names: string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
