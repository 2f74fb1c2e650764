/** Finds an article in a page's runs: its headline, its standfirst, its body and captions, without what surrounds them. */

import { isFirm } from './text-place';
import { namesBody, } from './boilerplate-names';
import { namesOf } from './text-place';
import type { Run } from './text-runs';

/** What of a page is the article. */
export interface ArticleBody {
  /** The smallest element that holds the body's text. */
  root: Element;
  headline: Run | null;
  /** In reading order, headline and standfirst first. */
  runs: Run[];
}

const PROSE_LENGTH = 60; // characters: shorter runs are labels, headings and links as often as sentences
const PROSE_LINKED = 0.4; // share of linked characters above which a run is a list of links
const DESCEND = 0.75; // a child with this share of its parent's score is where the text is

/** Length in characters of Latin script: a Chinese or Japanese character says as much as two or three. */
export function proseLength(run: Run): number {
  const first = run.pieces[0]!.data.trim().charCodeAt(0);
  return first >= 0x2e80 && first <= 0xd7ff ? run.length * 2.5 : run.length;
}

/** Whether a run reads like sentences rather than like a label or a link. */
export function isProse(run: Run): boolean {
  return proseLength(run) >= PROSE_LENGTH && run.linked <= run.length * PROSE_LINKED;
}

/** The article in `runs`, or null where no text hangs together. */
export function findBody(document: Document, runs: Run[]): ArticleBody | null {
  const root = bodyRoot(document, runs);
  if (root === null) return null;
  const headline = findHeadline(document, runs, root);
  const inRoot = runs.filter((run) => run.place.exclusion === null && root.contains(run.element));
  return { root, headline, runs: inRoot };
}

function bodyRoot(document: Document, runs: Run[]): Element | null {
  const scores = new Map<Element, number>();
  for (const run of runs) {
    if (run.place.exclusion !== null) continue;
    const score = isProse(run) ? proseLength(run) - run.linked : -0.3 * run.linked;
    for (let at: Element | null = run.element; at !== null; at = at.parentElement) {
      scores.set(at, (scores.get(at) ?? 0) + score);
    }
  }
  let root: Element | null = document.body;
  if (root === null || (scores.get(root) ?? 0) <= 0) return null;
  for (;;) {
    let best: Element | null = null;
    for (const child of root.children) {
      if ((scores.get(child) ?? 0) > (best === null ? 0 : scores.get(best)!)) best = child;
    }
    if (best === null || scores.get(best)! < DESCEND * scores.get(root)!) return root;
    root = best;
  }
}

function findHeadline(document: Document, runs: Run[], root: Element): Run | null {
  const headings = runs.filter((run) => run.place.role === 'headline');
  return headings[0] ?? null;
}
