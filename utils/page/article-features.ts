/** The numbers by which a page is judged to be an article or not. All of them hold on any site and in any language. */

import type { ArticleBody } from './article-body';
import { readPath } from './article-path';
import { readMetadata } from './page-metadata';
import { isProse, proseLength } from './prose';
import type { Run } from './text-runs';

/** Each feature is between 0 and 1. */
export interface ArticleFeatures {
  declaredNews: number;
  declaredArticle: number;
  declaredOther: number;
  ogArticle: number;
  ogOther: number;
  dated: number;
  authored: number;
  isRoot: number;
  isSlug: number;
  hasDateOrNumber: number;
  isFunctional: number;
  depth: number;
  /** There is a headline and the page's title agrees with it. */
  headline: number;
  /** How much prose the body has, saturating at a long article. */
  bodyProse: number;
  /** How many paragraphs of prose, saturating at ten. */
  bodyParagraphs: number;
  /** The mean length of the body's paragraphs, saturating at 400 characters. */
  paragraphLength: number;
  /** The body's share of all prose on the page. */
  proseShare: number;
  /** The body's share of all text on the page. */
  textShare: number;
  /** Share of linked characters in the body's root. */
  rootLinked: number;
  /** Share of linked characters on the page. */
  pageLinked: number;
  /** Links as long as headlines, against paragraphs of prose. */
  titleLinks: number;
  /** Linked headings, saturating at twenty. */
  linkedHeadings: number;
  /** Main headings (h1) beyond the first. */
  manyHeadlines: number;
  /** `<article>` elements beyond the first, saturating at ten. */
  manyArticles: number;
  /** Fields for passwords, prices and baskets. */
  form: number;
  /** Signs of a discussion: many posts of the same class. */
  forum: number;
}

/** The names of the features in the order of their weights. */
export type FeatureName = keyof ArticleFeatures;

/** Measures `document`, whose runs and body are given. */
export function measure(document: Document, url: string, runs: Run[], body: ArticleBody | null): ArticleFeatures {
  const meta = readMetadata(document);
  const path = readPath(url);
  const inBody = body?.runs ?? [];
  const prose = inBody.filter((run) => isProse(run) && run.place.role !== 'caption');
  const bodyProse = sum(prose, proseLength);
  const pageProse = sum(runs.filter(isProse), proseLength);
  const pageText = sum(runs, (run) => run.length);
  const inRoot = body === null ? [] : runs.filter((run) => body.root.contains(run.element));
  const titleLinks = runs.filter((run) => run.linked >= 25 && run.linked >= 0.8 * run.length).length;
  const linkedHeadings = runs.filter((run) => run.place.role === 'heading' && run.linked >= 0.8 * run.length).length;
  return {
    declaredNews: flag(meta.declared === 'news'),
    declaredArticle: flag(meta.declared === 'article'),
    declaredOther: flag(meta.declared === 'other'),
    ogArticle: flag(meta.ogType === 'article' || meta.ogType.endsWith('.article')),
    ogOther: flag(meta.ogType !== '' && meta.ogType !== 'article'),
    dated: flag(meta.dated),
    authored: flag(meta.authored),
    isRoot: flag(path.isRoot),
    isSlug: flag(path.isSlug),
    hasDateOrNumber: flag(path.hasDateOrNumber),
    isFunctional: flag(path.isFunctional),
    depth: upTo(path.depth, 6),
    headline: flag(body?.headline != null),
    bodyProse: upTo(bodyProse, 3000),
    bodyParagraphs: upTo(prose.length, 10),
    paragraphLength: prose.length === 0 ? 0 : upTo(bodyProse / prose.length, 400),
    proseShare: share(bodyProse, pageProse),
    textShare: share(sum(inBody, (run) => run.length), pageText),
    rootLinked: share(sum(inRoot, (run) => run.linked), sum(inRoot, (run) => run.length)),
    pageLinked: share(sum(runs, (run) => run.linked), pageText),
    titleLinks: share(titleLinks, titleLinks + 3 * prose.length),
    linkedHeadings: upTo(linkedHeadings, 20),
    manyHeadlines: upTo(Math.max(0, document.getElementsByTagName('h1').length - 1), 5),
    manyArticles: upTo(Math.max(0, document.getElementsByTagName('article').length - 1), 10),
    form: flag(document.querySelector('input[type="password"]:not([hidden])') !== null && bodyProse < 500),
    forum: forumSigns(document),
  };
}

const POSTS = 3; // posts of a thread on its first page

function forumSigns(document: Document): number {
  const posts = document.querySelectorAll('[id^="post"],[class~="post"],[class~="message"],[class*="postbody"],[class*="post-body"]');
  const quotes = document.querySelectorAll('[class*="signature"],[class*="postprofile"],[class*="user-info"],[class*="userinfo"],a[href*="#post"],a[href*="member"]');
  return posts.length >= POSTS && quotes.length >= POSTS ? 1 : 0;
}

function flag(value: boolean): number {
  return value ? 1 : 0;
}

function upTo(value: number, limit: number): number {
  return Math.min(value, limit) / limit;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.min(1, part / whole);
}

function sum<T>(items: T[], value: (item: T) => number): number {
  let total = 0;
  for (const item of items) total += value(item);
  return total;
}
