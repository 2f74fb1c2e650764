/** Reads a whole document: its runs, its article, and the verdict on it, in slices of the main thread. */

import { type ArticleBody, findBodyInSteps } from './article-body';
import { type ArticleVerdict, detectArticle } from './article-detector';
import { precedes, shadowHosts } from './dom-tree';
import { isProse } from './prose';
import type { Slices } from './scheduler';
import { inSlices } from './steps';
import { Places } from './text-place';
import { collectRuns, type Run, RunCollector } from './text-runs';

/** What a look at the whole document found. */
export interface DocumentScan {
  verdict: ArticleVerdict;
  body: ArticleBody | null;
  /** Open shadow roots that were read. */
  shadowRoots: ShadowRoot[];
}

const NODES_A_STEP = 50; // text nodes between looks at the clock
const LIGHT_PROSE = 3; // paragraphs outside shadow roots below which the article may be inside them

/** Scans `document`. Gives way to the page whenever a slice is over. */
export async function scanDocument(
  document: Document,
  url: string,
  slices: Slices,
): Promise<DocumentScan> {
  const places = new Places();
  let runs = await collectInSlices(document, places, slices);
  let shadowRoots: ShadowRoot[] = [];
  if (runs.filter(isProse).length < LIGHT_PROSE) {
    shadowRoots = openRoots(document);
    runs = withShadowRuns(runs, shadowRoots, places);
    await slices.breathe();
  }
  let body = await inSlices(findBodyInSteps(document, runs), slices);
  await slices.breathe();
  if (body !== null && shadowRoots.length === 0) {
    shadowRoots = openRoots(body.root);
    if (shadowRoots.length > 0) {
      runs = withShadowRuns(runs, shadowRoots, new Places(body.lifted));
      body = await inSlices(findBodyInSteps(document, runs), slices);
      await slices.breathe();
    }
  }
  return { verdict: detectArticle(document, url, runs, body), body, shadowRoots };
}

async function collectInSlices(document: Document, places: Places, slices: Slices): Promise<Run[]> {
  if (document.body === null) return [];
  const collector = new RunCollector(document.body, places);
  while (collector.advance(NODES_A_STEP)) await slices.breathe();
  return collector.runs;
}

/** The open shadow roots under `root`, in document order. */
export function openRoots(root: ParentNode): ShadowRoot[] {
  return shadowHosts(root).map((host) => host.shadowRoot!);
}

/** Puts the runs of shadow roots where their hosts stand. */
function withShadowRuns(runs: Run[], roots: readonly ShadowRoot[], places: Places): Run[] {
  const all = [...runs];
  for (const root of roots) {
    const inside = collectRuns(root, places);
    if (inside.length === 0) continue;
    const at = all.findIndex((run) => precedes(root.host, run.element));
    all.splice(at < 0 ? all.length : at, 0, ...inside);
  }
  return all;
}
