/** Saved pages on disk: `<source>/index.jsonl`, `html/*.html.gz`, `gold/*.txt`. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A saved page and what is known of it. */
export interface SavedPage {
  id: string;
  source: string;
  /** Where it was; null where that is unknown. */
  url: string | null;
  kind: 'news_article' | 'other_article' | 'nonarticle' | 'article_unlabelled';
  subtype: string | null;
  lang: string;
  encoding: string;
  html: () => Buffer;
  /** The body's text, where it is known whole. */
  gold: string | null;
}

interface IndexLine {
  id: string;
  file: string;
  url: string | null;
  kind: SavedPage['kind'];
  subtype?: string | null;
  lang: string;
  encoding: string | null;
  gold?: string;
  gold_type: string;
}

/** The pages under `folder`, in the order of their indexes. */
export function readCorpus(folder: string): SavedPage[] {
  return readdirSync(folder)
    .filter((source) => existsSync(join(folder, source, 'index.jsonl')))
    .flatMap((source) => readSource(folder, source));
}

function readSource(folder: string, source: string): SavedPage[] {
  return readFileSync(join(folder, source, 'index.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => toPage(folder, source, JSON.parse(line) as IndexLine));
}

function toPage(folder: string, source: string, line: IndexLine): SavedPage {
  return {
    id: line.id,
    source,
    url: line.url,
    kind: line.kind,
    subtype: line.subtype ?? null,
    lang: line.lang,
    encoding: line.encoding ?? 'utf-8',
    html: () => gunzipSync(readFileSync(join(folder, line.file))),
    gold:
      line.gold !== undefined && line.gold_type === 'full_text'
        ? readFileSync(join(folder, line.gold), 'utf8')
        : null,
  };
}
