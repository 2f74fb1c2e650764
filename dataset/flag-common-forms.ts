/** What every record's forms must bear, whoever wrote it: short acronyms, works and words of every day need evidence. */

import type { Alias, EntityRecord } from '../utils/dataset/record';
import type { PlacedRecord } from './read-records';

/** Mentions a year from which three letters stand for themselves: CIA, NBA, ECB. */
const WELL_KNOWN = 2;

/** Titles of cards that are also words of every day. */
const EVERYDAY_TITLES = new Set(
  'Airspace Appeal Arabic Bail Boycott Corruption Default Deluge Embassy Epidemic Famine Felony Fraud Genesis Hostage Indians Inflation Jury Kidnapping Latin Mars Militia Monsoon Moon Murder Opposition Pandemic Plea Precedent Protest Quota Recession Refugee Riot Sanctions Stardust Subsidy Terrorism Treaty Tsunami Veto Visa Wildfire Drought Flood Landslide Earthquake Lawsuit Christmas Casino Apartment'.split(
    ' ',
  ),
);

/** A people's or country's "voters", "nationals", "missiles": what editors linked, and no name of it. */
const PHRASE =
  /^\p{Lu}[\p{L}-]+ (citizens?|nationals?|voters?|people|men|man|woman|women|missiles?|drones?|energy|troops|soldiers?|origin|descent|officials?|authorities|media|soil|territory|coast|economy|oil)$/u;

/** The same records with the flags set and phrases that name nothing taken away. */
export function flagCommonForms(records: PlacedRecord[]): PlacedRecord[] {
  return records.map((placed) => {
    const aliases = flagged(placed.record);
    return aliases === placed.record.aliases
      ? placed
      : { ...placed, record: { ...placed.record, aliases } };
  });
}

function flagged(record: EntityRecord): EntityRecord['aliases'] {
  const named = record.aliases.some((alias) => formOf(alias) === record.name);
  const own: (Alias | string)[] =
    !named && isCommon(record.name, record)
      ? [{ form: record.name, kind: 'full' }, ...record.aliases]
      : record.aliases;
  let changed = own !== record.aliases;
  const aliases = own.flatMap((alias) => {
    const form = formOf(alias);
    const dropped = PHRASE.test(form) && /^(people|country|product|concept)$/.test(record.type);
    if (dropped && form !== record.name) {
      changed = true;
      return [];
    }
    if ((typeof alias !== 'string' && alias.common) || !isCommon(form, record)) return [alias];
    changed = true;
    return [typeof alias === 'string' ? asCommon(alias) : { ...alias, common: true }];
  });
  return changed ? aliases : record.aliases;
}

function asCommon(form: string): Alias {
  return { form, kind: isAcronym(form) ? 'acronym' : 'full', common: true };
}

function isCommon(form: string, record: EntityRecord): boolean {
  if (isAcronym(form) && form.replace(/\W/g, '').length <= 3) return record.prior < WELL_KNOWN;
  if (record.type === 'work' && record.prior < 1) {
    const words = form.replace(/^(The|A|An|In) /, '').split(' ');
    return words.length === 1;
  }
  return EVERYDAY_TITLES.has(form);
}

function isAcronym(form: string): boolean {
  return /^[\p{Lu}\d.&-]{2,}$/u.test(form) && /\p{Lu}/u.test(form);
}

function formOf(alias: Alias | string): string {
  return typeof alias === 'string' ? alias : alias.form;
}
