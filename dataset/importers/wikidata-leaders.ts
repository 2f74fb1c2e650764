/** Present heads of state and of government from Wikidata's query service, where `dataset:refresh` has fetched them. */

import type { Fact } from '../../utils/dataset/record';
import type { Draft, Imported } from '../join/draft';
import { asList, asObject, asText, readJson } from './parse';
import type { SourceFiles } from './source-files';

const FILE = 'wikidata/leaders.json';
const LABELS: Record<string, string> = { state: 'Head of state', government: 'Head of government' };

interface Row {
  qid: string;
  label: string;
  name: string;
  since: string;
}

/** Facts for the countries of `territories`; nothing where the file is not there or a country has several holders. */
export function importWikidataLeaders(files: SourceFiles, territories: Draft[]): Imported {
  if (!files.has(FILE)) return { drafts: [], notes: [] };
  const asOf = files.date(FILE);
  const rows = asList(asObject(asObject(readJson(files, FILE)).results).bindings).flatMap(
    (binding) => rowOf(asObject(binding)),
  );
  const notes: string[] = [];
  const drafts = territories.flatMap((territory): Draft[] => {
    const own = rows.filter(({ qid }) => qid === territory.qid);
    const facts = Object.values(LABELS).flatMap((label): Fact[] => {
      const holders = own.filter((row) => row.label === label);
      if (holders.length > 1)
        notes.push(`wikidata: ${territory.name} has ${holders.length} holders of "${label}"`);
      const [only] = holders;
      if (!only || holders.length > 1) return [];
      return [
        {
          label,
          value: only.name,
          ...(only.since ? { from: only.since } : {}),
          asOf,
          source: `wikidata:${only.qid}`,
        },
      ];
    });
    if (facts.length === 0 || !territory.qid) return [];
    return [
      {
        name: territory.name,
        type: territory.type,
        qid: territory.qid,
        facts,
        asOf,
        source: `wikidata:${territory.qid}`,
        rank: 96,
      },
    ];
  });
  return { drafts, notes };
}

function rowOf(binding: Record<string, unknown>): Row[] {
  const value = (key: string) => asText(asObject(binding[key]).value);
  const label = LABELS[value('role')];
  const qid = /Q\d+$/.exec(value('country'))?.[0];
  if (!label || !qid || value('personLabel') === '' || /^Q\d+$/.test(value('personLabel')))
    return [];
  return [{ qid, label, name: value('personLabel'), since: value('since').slice(0, 10) }];
}
