/** Reads gold corpora (JSONL with text and linked mentions) and finds which of their entities the dataset holds. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is needed of a record to recognise it in a gold standard. */
export interface KnownEntity {
  qid: string | null;
  wikipedia: string | null;
}

export interface GoldMention {
  start: number;
  end: number;
  surface: string;
  /** Numbers of the dataset's entities that are right. */
  entities: Set<number>;
  /** Whether the gold links it to anything at all. */
  linked: boolean;
  /** Judged by no one: pronouns, common nouns, literals, optional and coreferent mentions. */
  neutral: boolean;
  /** The gold's own name of it, for lists of errors. */
  label: string;
}

export interface GoldDocument {
  set: string;
  id: string;
  text: string;
  /** The part that the gold covers. */
  span: [number, number];
  gold: GoldMention[];
}

/** Sets whose gold has every named mention. */
export const EXHAUSTIVE = /news-fair|msnbc|kore50|seed/;

const PRONOUN =
  /^(he|she|it|they|his|her|hers|him|its|their|them|i|me|my|we|us|our|you|your|who|whose|this|that|these|those)$/i;

interface RawMention {
  start: number;
  end: number;
  surface: string;
  qid?: string;
  wikipedia_title?: string;
  wikipedia?: string;
  title?: string;
  label?: string;
  nil?: boolean;
  literal?: boolean;
  optional?: boolean;
  coref?: boolean;
  required?: boolean;
  tags?: string[];
}

interface RawDocument {
  id?: string;
  doc_id?: string;
  text: string;
  evaluation_span?: [number, number];
  mentions: RawMention[];
}

/** All documents of the sets in `folder` whose name contains one of `wanted` (all where it is empty). */
export function readGold(
  folder: string,
  entities: KnownEntity[],
  wanted: string[] = [],
): GoldDocument[] {
  const keys = keyFinder(folder);
  const byKey = numbersByKey(entities);
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort();
  return files
    .map((file) => file.replace('.jsonl', ''))
    .filter((set) => wanted.length === 0 || wanted.some((want) => set.includes(want)))
    .flatMap((set) => readSet(join(folder, `${set}.jsonl`), set, keys, byKey));
}

function readSet(
  file: string,
  set: string,
  keys: (title: string | undefined, qid: string | undefined) => Set<string>,
  byKey: Map<string, number[]>,
): GoldDocument[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as RawDocument)
    .map(({ id, doc_id, text, evaluation_span, mentions }) => ({
      set,
      id: doc_id ?? id ?? '',
      text,
      span: evaluation_span ?? [0, text.length],
      gold: mentions.map((raw) => mentionOf(raw, keys, byKey)),
    }));
}

function mentionOf(
  raw: RawMention,
  keys: (title: string | undefined, qid: string | undefined) => Set<string>,
  byKey: Map<string, number[]>,
): GoldMention {
  const title = raw.wikipedia_title ?? raw.wikipedia ?? raw.title;
  const found = new Set<number>();
  for (const key of keys(title, raw.qid))
    for (const number of byKey.get(key) ?? []) found.add(number);
  if (!title && raw.label)
    for (const number of byKey.get(`plain ${normal(raw.label)}`) ?? []) found.add(number);
  const common =
    raw.tags !== undefined &&
    !raw.tags.some((tag) => /^Mnt-(Full|Short|Alias|Extended)$/.test(tag));
  return {
    start: raw.start,
    end: raw.end,
    surface: raw.surface,
    entities: found,
    linked: Boolean(title || raw.qid) && !raw.nil,
    neutral: Boolean(
      raw.literal ||
        raw.optional ||
        raw.coref ||
        raw.required === false ||
        common ||
        PRONOUN.test(raw.surface) ||
        !/[\p{Lu}\d]/u.test(raw.surface),
    ),
    label: title ?? raw.label ?? raw.qid ?? 'nobody',
  };
}

function normal(title: string): string {
  return title.normalize('NFC').replaceAll('_', ' ').trim().toLowerCase();
}

function numbersByKey(entities: KnownEntity[]): Map<string, number[]> {
  const byKey = new Map<string, number[]>();
  const add = (key: string, number: number) => {
    const known = byKey.get(key);
    if (known) known.push(number);
    else byKey.set(key, [number]);
  };
  entities.forEach(({ qid, wikipedia }, number) => {
    if (qid) add(qid, number);
    if (wikipedia) add(normal(wikipedia), number);
    if (wikipedia && !qid) add(`plain ${normal(wikipedia)}`, number);
  });
  return byKey;
}

/** All keys under which a gold mention's entity may be known: its QID, its titles, where they redirect. */
function keyFinder(
  folder: string,
): (title: string | undefined, qid: string | undefined) => Set<string> {
  const qids = new Map<string, string>();
  const map = join(folder, 'title_qid_map.tsv');
  if (existsSync(map)) {
    for (const line of readFileSync(map, 'utf8').split('\n')) {
      const [title, qid] = line.split('\t');
      if (title && qid?.startsWith('Q')) qids.set(normal(title), qid);
    }
  }
  const redirects = new Map<string, string>();
  for (const file of [
    join(folder, '../../data/raw/titles/redirects.json'),
    join(folder, 'redirects.json'),
  ]) {
    if (!existsSync(file)) continue;
    for (const [from, to] of Object.entries(
      JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>,
    )) {
      if (typeof to === 'string') redirects.set(normal(from), normal(to));
    }
  }
  return (title, qid) => {
    const keys = new Set<string>(qid ? [qid] : []);
    for (const one of (title ?? '').split('|').filter(Boolean)) {
      for (const key of [normal(one), redirects.get(normal(one))]) {
        if (!key) continue;
        keys.add(key);
        const known = qids.get(key);
        if (known) keys.add(known);
      }
    }
    return keys;
  };
}
