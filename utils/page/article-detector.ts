/**
 * Is this page a news article? A weighted sum of structure and metadata: no host lists, no language.
 * The weights were fitted by logistic regression, each with the sign that its meaning gives it, on saved pages of many
 * sites, and checked across sites; see `docs/decisions/` for the figures.
 */

import type { ArticleBody } from './article-body';
import { type ArticleFeatures, type FeatureName, measure } from './article-features';
import type { Run } from './text-runs';

/** What the detector thinks of a page. */
export interface ArticleVerdict {
  isArticle: boolean;
  /** Log odds: above zero for an article. */
  score: number;
  /** What spoke for and against it, weightiest first. */
  reasons: { feature: FeatureName; weight: number }[];
}

const BIAS = -4.5;

const WEIGHTS: Readonly<ArticleFeatures> = {
  isSlug: 2,
  together: 1.7,
  headlineLength: 1.45,
  titled: 1.3,
  dated: 1.3,
  hasDateOrNumber: 1.2,
  authored: 0.85,
  byline: 0.8,
  ogArticle: 0.8,
  bodyParagraphs: 0.5,
  dateline: 0.4,
  declaredNews: 1.2,
  sentences: 0.35,
  depth: 0.2,
  legalTitle: -6,
  isRoot: -1.2,
  isFunctional: -1.2,
  rootLinked: -0.75,
  river: -0.75,
  declaredOther: -0.7,
  forum: -0.65,
  listTitle: -0.6,
  manyArticles: -0.55,
  manyTimes: -0.45,
  form: -0.9,
  rated: -0.35,
  manyHeadlines: -0.35,
};

/** Judges `document` at `url`, given its runs and its body. */
export function detectArticle(
  document: Document,
  url: string,
  runs: Run[],
  body: ArticleBody | null,
): ArticleVerdict {
  const features = measure(document, url, runs, body);
  const reasons: ArticleVerdict['reasons'] = [];
  let score = BIAS;
  for (const feature of Object.keys(WEIGHTS) as FeatureName[]) {
    const weight = WEIGHTS[feature] * features[feature];
    if (weight === 0) continue;
    score += weight;
    reasons.push({ feature, weight });
  }
  reasons.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  return { isArticle: score > 0 && body !== null, score, reasons };
}
