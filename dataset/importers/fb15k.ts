/** FB15k-237's entities: Wikidata labels and descriptions (CC0) as they were in 2019. */

import type { EntityType } from '../../utils/dataset/record';
import type { Draft, Imported } from '../join/draft';
import { titleOf } from '../join/titles';
import { asList, asObject, asText, readJson } from './parse';
import type { SourceFiles } from './source-files';
import { typeOfDescription } from './type-of-description';

const FILE = 'fb15k/entity2wikidata_fb15k.json';

/** Descriptions that were true in 2019 and may not be now: who holds an office, what is newest or largest. */
const STALE =
  /\b(current|currently|incumbent|since|now|newest|latest|upcoming|largest|richest|president of|prime minister of|governor of|senator|secretary of|chancellor of|mayor of|speaker|ceo|chief executive|player for|manager of|plays for|coach of|member of)\b/i;
const FORMER = /\b(former|was|\d{1,2}(st|nd|rd|th) (president|prime|governor|vice))\b/i;

/** Every entity with a description that still holds. */
export function importFb15k(files: SourceFiles): Imported {
  const drafts: Draft[] = [];
  const notes: string[] = [];
  for (const value of Object.values(asObject(readJson(files, FILE)))) {
    const entity = asObject(value);
    const qid = asText(entity.wikidata_id);
    const name = asText(entity.label);
    if (!/^Q\d+$/.test(qid) || name === '' || isGenericNoun(name)) continue;
    const description = sentenceCase(asText(entity.description));
    const type = typeOfDescription(description, name);
    if (!type) {
      if (description) notes.push(`fb15k ${qid} "${name}": no type for "${description}"`);
      continue;
    }
    const stale = type === 'person' && STALE.test(description) && !FORMER.test(description);
    const address = asText(entity.wikipedia);
    drafts.push({
      name,
      type,
      qid,
      ...(address ? { wikipedia: titleOf(address) } : {}),
      ...(stale || description.length > 140 ? {} : { description: stable(description) }),
      aliases: usefulAliases(asList(entity.alternatives).map(asText), name, type),
      asOf: '2019',
      source: `fb15k:${qid}`,
      rank: 40,
      prior: type === 'work' ? 0.03 : 0.12,
    });
  }
  return { drafts, notes };
}

/** "actor", "police officer": words of the language, not names. */
function isGenericNoun(name: string): boolean {
  return /^\p{Ll}/u.test(name) && !/^(al-|el-|de |von |van |iP)/.test(name);
}

function stable(description: string): string {
  return description.replace(/\.$/, '');
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Wikidata's "also known as" without codes, emoji, other scripts and lower-case words. */
function usefulAliases(forms: string[], name: string, type: EntityType): string[] {
  const single = /^\S+$/;
  return forms
    .filter(
      (form) => /^[\p{Script=Latin}\p{N}\p{P}\p{Zs}]+$/u.test(form) && /^[\p{Lu}\p{N}]/u.test(form),
    )
    .filter((form) => form !== name && form.length >= 2 && form.length <= 60)
    .filter((form) =>
      type === 'person' ? form.includes(' ') : form.length > 3 || /^[A-Z.&]{3,}$/.test(form),
    )
    .filter((form) => !(single.test(form) && form.length < 3) && !form.includes('/'))
    .filter(
      (form) =>
        (type !== 'place' && type !== 'country') ||
        form.length > 4 ||
        /^(USA|UAE|DRC|DPRK|U\.K\.|U\.S\.|NYC)$/.test(form),
    )
    .slice(0, 6);
}
