/** The engines that are measured side by side, each over the same list of names. */

import { AhoCorasick as Plain } from '@monyone/aho-corasick';
import { AhoCorasick as Greedy } from '@monyone/aho-corasick/greedy';
import ModernAhoCorasick from 'modern-ahocorasick';
import type { Gazetteer } from '../../utils/linking/gazetteer/gazetteer';
import { openGazetteer } from '../../utils/linking/gazetteer/open-gazetteer';
import { writeGazetteer } from '../../utils/linking/gazetteer/write-gazetteer';
import { matchForms } from '../../utils/linking/match-forms';
import { tokenise } from '../../utils/linking/text/tokenise';
import { flashText } from './flashtext';
import { naiveMatcher } from './naive-matcher';
import { tokenHash } from './token-hash';

export interface Engine {
  name: string;
  /** Makes the engine ready; the time it takes is reported. */
  build(forms: string[]): (text: string) => number;
  /** More names than this take it longer than anybody would wait. */
  most?: number;
  /** Characters it reads of the text; its time grows faster than the text. */
  reads?: number;
}

export const ENGINES: Engine[] = [
  { name: 'ours: tokenise, fold and match', build: ours },
  { name: 'floor: plain token hash, no entities', build: tokenHash },
  { name: '@monyone/aho-corasick, greedy', build: (forms) => monyone(new Greedy(forms)) },
  { name: '@monyone/aho-corasick', build: (forms) => monyone(new Plain(forms)) },
  { name: 'modern-ahocorasick', build: modern, most: 20_000, reads: 10_000 },
  { name: 'FlashText port', build: flashText },
  { name: 'naive: a Set of phrases', build: naiveMatcher },
];

function ours(forms: string[]): (text: string) => number {
  const gazetteer = gazetteerOf(forms);
  return (text) => matchForms(gazetteer, text, tokenise(text)).from.length;
}

/** An index of bare names, each its own entity. */
export function gazetteerOf(forms: string[]): Gazetteer {
  const opened = openGazetteer(
    writeGazetteer({
      datasetVersion: '00',
      datasetDate: '2026',
      entities: forms.map((id) => ({
        id,
        type: 'place',
        prior: 1,
        country: -1,
        related: [],
        topics: [],
        core: false,
      })),
      forms: forms.map((form, entity) => ({
        form,
        kind: 'full',
        case: 'initial',
        common: false,
        entity,
        weight: 1,
      })),
    }),
  );
  if (!opened.ok) throw new Error(opened.error.detail);
  return opened.value;
}

/** Aho-Corasick finds within words as well; what a caller wants is filtered afterwards. */
function monyone(matcher: {
  matchInText(text: string): { begin: number; end: number }[];
}): (text: string) => number {
  const inWord = /[\p{L}\p{N}]/u;
  return (text) =>
    matcher
      .matchInText(text)
      .filter(
        ({ begin, end }) => !inWord.test(text[begin - 1] ?? ' ') && !inWord.test(text[end] ?? ' '),
      ).length;
}

function modern(forms: string[]): (text: string) => number {
  const matcher = new ModernAhoCorasick(forms, { boundary: 'unicode' });
  return (text) => matcher.search(text, { strategy: 'leftmost-longest' }).length;
}
