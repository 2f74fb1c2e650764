/** Only sources whose licence lets their facts be passed on may stand behind a record. */

import { splitSourceRef } from '../source-registry';
import type { RecordRule } from './rule';

/** SPDX ids and two words of ours: permissive, public domain, or credit only. */
const PERMISSIVE = new Set([
  'CC0-1.0',
  'CC-BY-4.0',
  'MIT',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'Apache-2.0',
  'PDDL-1.0',
  'public-domain',
]);

/** Every reference names a registered source with a permissive licence; `checked` sources were only read. */
export const knownLicence: RecordRule = ({ record }, { registry }) => {
  const refs = new Set([...record.sources, ...record.facts.map((fact) => fact.source)]);
  return [...refs].flatMap((ref) => {
    const [id, locator] = splitSourceRef(ref);
    const source = registry.get(id);
    if (!source) return [`source ${id} is not in dataset/sources.json`];
    if (source.kind === 'compiled' && !PERMISSIVE.has(source.licence))
      return [`source ${id} has the licence ${source.licence}, which is not permissive`];
    if (id === 'web' && !/^https?:\/\/\S+$/.test(locator)) return [`source ${ref} has no address`];
    return [];
  });
};
