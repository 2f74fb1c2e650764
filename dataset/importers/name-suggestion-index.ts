/** Organisations of the Name Suggestion Index: Wikidata labels and descriptions of companies, banks, agencies, operators. */

import type { EntityType } from '../../utils/dataset/record';
import type { Draft, Imported } from '../join/draft';
import { asObject, asText, readJson } from './parse';
import type { SourceFiles } from './source-files';
import { typeOfDescription } from './type-of-description';

/** Shops and local services: nobody looks up a bakery chain in the news. */
const RETAIL =
  /\b(chain|chains|store|stores|shop|shops|supermarket|restaurant|bakery|pharmacy|pharmacies|cafe|coffeehouse|pizzeria|salon|fitness|school district|school board|library system|flag|clothing|fashion|brand|bicycle|charging|parking|laundry|car wash|optician|jewel|bookstore|gas station|filling station|petrol|hotel|cinema|day ?care|park district|academy trust|concession|bus network|public transport network|transit district|charity shop|rental|furniture|barber|florist|hairdress|storage|vending|municipal government|municipality of|car dealer)\b/i;

/** The kinds of which the index knows something worth telling. */
const KINDS = new Set<EntityType>(['company', 'agency', 'media', 'organisation', 'facility']);

/** Every organisation whose description tells what it is and whose kind news deals with. */
export function importNameSuggestionIndex(files: SourceFiles, path: string): Imported {
  const drafts: Draft[] = [];
  const entities = asObject(asObject(readJson(files, path)).wikidata);
  for (const [qid, value] of Object.entries(entities)) {
    const entity = asObject(value);
    const name = asText(entity.label);
    const description = asText(entity.description).replace(/\.$/, '');
    if (
      name === '' ||
      description.split(' ').length < 3 ||
      description.length < 15 ||
      description.length > 140 ||
      RETAIL.test(description)
    )
      continue;
    const state =
      /^(?:city|town|village) in (?:[\p{L} ]+ County, )?([\p{L} ]+), (?:United States|USA)$/iu.exec(
        description,
      )?.[1];
    if (state) drafts.push(usPlace(qid, name, state));
    const type = typeOfDescription(description, name);
    if (!type || !KINDS.has(type)) continue;
    drafts.push({
      name,
      type,
      qid,
      description: description.charAt(0).toUpperCase() + description.slice(1),
      asOf: '2026-09-18',
      source: `name-suggestion-index:${qid}`,
      rank: 42,
      prior: 0.04,
    });
  }
  return { drafts, notes: [] };
}

/** A town of the United States: its article is named by town and state, which joins it to its Wikidata id. */
function usPlace(qid: string, name: string, state: string): Draft {
  return {
    name,
    type: 'place',
    qid,
    wikipedia: `${name}, ${state}`,
    description: `Place in the U.S. state of ${state}`,
    country: 'us',
    asOf: '2026-09-18',
    source: `name-suggestion-index:${qid}`,
    rank: 15,
  };
}
