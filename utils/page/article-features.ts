/** The numbers by which a page is judged to be an article or not. All of them hold on any site and in any language. */

import type { ArticleBody } from './article-body';
import { readPath } from './article-path';
import { simplified, titlesOf } from './headline';
import { readMetadata } from './page-metadata';
import { isProse, proseLength } from './prose';
import { textOfRun } from './read-blocks';
import type { Run } from './text-runs';

/** Each feature is between 0 and 1. */
export interface ArticleFeatures {
  declaredNews: number;
  declaredOther: number;
  ogArticle: number;
  dated: number;
  authored: number;
  isRoot: number;
  isSlug: number;
  hasDateOrNumber: number;
  isFunctional: number;
  depth: number;
  /** How long the headline is, saturating at 60 characters. */
  headlineLength: number;
  /** The page's title begins with the headline, and it is a long one. */
  titled: number;
  /** The title or the address names a legal notice. */
  legalTitle: number;
  /** The page's title names a list, a search, a form. */
  listTitle: number;
  /** `<time>` elements beyond the first, saturating at ten. */
  manyTimes: number;
  /** A short line with a year or a `<time>` near the headline. */
  dateline: number;
  /** A line near the headline that the page calls a byline. */
  byline: number;
  /** The share of the body's prose that stands in one container: posts and reviews each have their own. */
  together: number;
  /** The share of the body's paragraphs that end as sentences do. */
  sentences: number;
  /** Linked headings with prose under them: a list of articles. */
  river: number;
  /** Ratings of a thing. */
  rated: number;
  /** How many paragraphs of prose, saturating at ten. */
  bodyParagraphs: number;
  /** Share of linked characters in the body's root. */
  rootLinked: number;
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
export function measure(
  document: Document,
  url: string,
  runs: Run[],
  body: ArticleBody | null,
): ArticleFeatures {
  const meta = readMetadata(document);
  const path = readPath(ownAddress(meta.canonical, url));
  const inBody = body?.runs ?? [];
  const prose = inBody.filter((run) => isProse(run) && run.place.role !== 'caption');
  const bodyProse = sum(prose, proseLength);
  const inRoot = body?.inRoot ?? [];
  return {
    declaredNews: flag(meta.declared === 'news'),
    declaredOther: flag(meta.declared === 'other'),
    ogArticle: flag(meta.ogType === 'article' || meta.ogType.endsWith('.article')),
    dated: flag(meta.dated),
    authored: flag(meta.authored),
    isRoot: flag(path.isRoot),
    isSlug: flag(path.isSlug),
    hasDateOrNumber: flag(path.hasDateOrNumber),
    isFunctional: flag(path.isFunctional),
    depth: upTo(path.depth, 6),
    headlineLength: body?.headline == null ? 0 : upTo(proseLength(body.headline), 60),
    titled: flag(body?.headline != null && isTitle(document, body.headline)),
    legalTitle: flag(path.isLegal || isLegal(document.title)),
    listTitle: flag(LIST_TITLE.test(document.title)),
    manyTimes: upTo(Math.max(0, document.getElementsByTagName('time').length - 1), 10),
    ...nearHeadline(runs, body),
    together: share(largestContainer(prose), bodyProse),
    sentences: share(prose.filter(endsAsSentence).length, prose.length),
    river: upTo(linkedHeadingsOverProse(inRoot), 4),
    rated: flag(meta.rated),
    bodyParagraphs: upTo(prose.length, 10),
    rootLinked: share(
      sum(inRoot, (run) => run.linked),
      sum(inRoot, (run) => run.length),
    ),
    manyHeadlines: upTo(Math.max(0, document.getElementsByTagName('h1').length - 1), 5),
    manyArticles: upTo(Math.max(0, document.getElementsByTagName('article').length - 1), 10),
    form: flag(
      document.querySelector('input[type="password"]:not([hidden])') !== null && bodyProse < 500,
    ),
    forum: meta.forumSoftware ? 1 : forumSigns(document),
  };
}

/** Titles of legal notices: a document's own kind, not the subject of a story. */
const LEGAL =
  /\bimpressum\b|\bimprint\b|datenschutzerkl|datenschutzhinweis|datenschutzbestimm|hinweise zum datenschutz|^datenschutz$|^datenschutz \w+$|nutzungsbedingungen|geschäftsbedingungen|^agb$|privacy (?:policy|notice|statement)|^privacy$|terms (?:of (?:use|service)|and conditions)|cookie (?:policy|notice)|mentions légales|politique de confidentialité|aviso legal|política de privacid|note legali|informativa sulla privacy|política de privacidade|termos de uso|privacyverklaring|gebruiksvoorwaarden|polityka prywatności|политика конфиденциальности/i;
const LIST_TITLE =
  /search results|suchergebnis|page not found|\b404\b|\b(?:page|seite|página|pagina|страница|стр\.?) ?\d+\b|\b(?:log|sign) ?in\b|\bcart\b|archives?\b|category|\btag\b/i;

const LEGAL_LENGTH = 70; // characters of a notice's title

function isLegal(title: string): boolean {
  return (
    title.length <= 2 * LEGAL_LENGTH &&
    title.split(/ [|–—-] /).some((part) => part.length <= LEGAL_LENGTH && LEGAL.test(part.trim()))
  );
}

const TITLE_LENGTH = 20; // characters: a shorter title is as often a section's

function isTitle(document: Document, headline: Run): boolean {
  const text = simplified(textOfRun(headline).text);
  return (
    proseLength(headline) >= TITLE_LENGTH &&
    titlesOf(document).some((title) => title.startsWith(text) || text.startsWith(title))
  );
}

/** The page's own word for its address, where it stays on the same site. */
function ownAddress(canonical: string | null, url: string): string {
  if (canonical === null) return url;
  try {
    const own = new URL(canonical, url);
    return siteOf(own.hostname) === siteOf(new URL(url).hostname) ? own.href : url;
  } catch {
    return url;
  }
}

function siteOf(host: string): string {
  return host.split('.').slice(-2).join('.');
}

const NEAR = 12; // runs after the headline in which a date and a byline stand
const DATELINE_LENGTH = 120; // characters
const YEAR = /(?:19|20)\d\d|(?:١٩|٢٠)[٠-٩]{2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}:\d{2}/;

function nearHeadline(runs: Run[], body: ArticleBody | null): { dateline: number; byline: number } {
  const at = body?.headline == null ? -1 : runs.indexOf(body.headline);
  if (at < 0) return { dateline: 0, byline: 0 };
  let dateline = 0;
  let byline = 0;
  for (const run of runs.slice(Math.max(0, at - 3), at + NEAR)) {
    if (run.place.exclusion === 'byline') byline = 1;
    if (run.length <= DATELINE_LENGTH && run.pieces.some(({ data }) => YEAR.test(data)))
      dateline = 1;
  }
  return { dateline, byline };
}

function largestContainer(prose: Run[]): number {
  const held = new Map<Element | null, number>();
  for (const run of prose) {
    const container = run.element.parentElement;
    held.set(container, (held.get(container) ?? 0) + proseLength(run));
  }
  return Math.max(0, ...held.values());
}

function endsAsSentence(run: Run): boolean {
  return /[.!?…。！？؟।"”»’')\]:]\s*$/.test(run.pieces.at(-1)!.data);
}

function linkedHeadingsOverProse(runs: Run[]): number {
  let count = 0;
  let afterLink = false;
  for (const run of runs) {
    const isHeading = run.place.role === 'heading' || run.place.role === 'headline';
    if (isHeading) afterLink = run.linked >= 0.8 * run.length;
    else if (afterLink && isProse(run)) {
      count++;
      afterLink = false;
    }
  }
  return count;
}

const POSTS = 3; // posts of a thread on its first page

function forumSigns(document: Document): number {
  const posts = document.querySelectorAll(
    '[id^="post"],[class~="post"],[class~="message"],[class*="postbody"],[class*="post-body"]',
  );
  if (posts.length < POSTS) return 0;
  const quotes = document.querySelectorAll(
    '[class*="signature"],[class*="postprofile"],[class*="user-info"],[class*="userinfo"],a[href*="#post"],a[href*="member"]',
  );
  return quotes.length >= POSTS ? 1 : 0;
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
