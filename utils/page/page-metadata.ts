/** What a page says about itself in its head: JSON-LD, microdata, Open Graph, dates. */

/** Kinds of schema.org types that matter here. */
export type DeclaredKind = 'news' | 'article' | 'other' | 'none';

export interface PageMetadata {
  /** What JSON-LD and microdata say the page is mainly about. */
  declared: DeclaredKind;
  /** `og:type`, lower case, empty where there is none. */
  ogType: string;
  /** A publication time is given for the page as a whole. */
  dated: boolean;
  /** An author is given for the page as a whole. */
  authored: boolean;
  /** Ratings of a thing: the page is about a product, a place, a business. */
  rated: boolean;
  /** Made by forum software. */
  forumSoftware: boolean;
  /** The address the page gives for itself, if it gives one. */
  canonical: string | null;
}

const NEWS_TYPE = /^(?:\w*NewsArticle|LiveBlogPosting|Report)$/;
const ARTICLE_TYPE =
  /^(?:Article|BlogPosting|SocialMediaPosting|TechArticle|ScholarlyArticle|Review|Recipe|HowTo)$/;
const OTHER_TYPE =
  /^(?:Product|ProductGroup|QAPage|DiscussionForumPosting|CollectionPage|SearchResultsPage|ProfilePage|SoftwareApplication|MobileApplication|WebApplication|JobPosting|Event|Course|Offer|AggregateOffer|FAQPage|ContactPage|AboutPage|CheckoutPage|Book|Movie|LocalBusiness|Restaurant|Hotel|ImageGallery|SoftwareSourceCode)$/;

const LD_LENGTH = 400_000; // characters of JSON-LD that are worth parsing
const DATE_METAS =
  'meta[property="article:published_time"],meta[name="article:published_time"],meta[property="og:article:published_time"],meta[property="og:published_time"],meta[itemprop="datePublished"],meta[name="date"],meta[name="pubdate"],meta[name="publishdate"],meta[name="publish-date"],meta[name="parsely-pub-date"],meta[name="sailthru.date"],meta[name="DC.date.issued"],meta[name="dc.date"],meta[name="DC.date"],meta[name="dcterms.created"],meta[name="cXenseParse:recs:publishtime"],meta[name="cXenseParse:publishtime"],meta[name="ptime"],meta[name="OriginalPublicationDate"],meta[name="originalpublicationdate"],meta[name="article.published"],meta[name="last-modified"],meta[property="article:modified_time"],meta[name="publication_date"],meta[name="publication-date"],meta[name="pub_date"],meta[name="DisplayDate"],meta[name="article_date_original"]';
const AUTHOR_METAS =
  'meta[name="author"],meta[property="article:author"],meta[name="parsely-author"],meta[name="sailthru.author"],meta[name="byl"],meta[name="dc.creator"],meta[name="DC.creator"],meta[name="cXenseParse:author"]';

/** Reads the head of `document`; broken JSON is ignored. */
export function readMetadata(document: Document): PageMetadata {
  const types = new Set<string>();
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const text = script.textContent ?? '';
    if (text.length <= LD_LENGTH) collectTypes(parse(text), types, 0);
  }
  const items = document.querySelectorAll('[itemscope][itemtype*="schema.org/"]');
  for (const item of items) {
    const type = item.getAttribute('itemtype')!.split('/').at(-1) ?? '';
    if (items.length < MANY_ITEMS || !ARTICLE_TYPE.test(type)) types.add(type);
  }
  const ogType = document
    .querySelector('meta[property="og:type"],meta[name="og:type"]')
    ?.getAttribute('content');
  return {
    declared: kindOf(types),
    ogType: (ogType ?? '').trim().toLowerCase(),
    dated: document.querySelector(DATE_METAS) !== null || types.has('#dated'),
    authored: document.querySelector(AUTHOR_METAS) !== null,
    rated:
      types.has('AggregateRating') ||
      document.querySelector('[itemprop="aggregateRating"]') !== null,
    forumSoftware: document.querySelector(FORUM_SOFTWARE) !== null,
    canonical: document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null,
  };
}

const FORUM_SOFTWARE =
  'meta[name="generator"][content*="phpbb" i],meta[name="generator"][content*="vbulletin" i],meta[name="generator"][content*="discourse" i],meta[name="generator"][content*="mybb" i],html[id^="XenForo"],html[id="XF"],html[data-app="public"],body#phpbb,body#ipboard_body,[id^="post_message_"],#vbulletin_html,.p-body-pageContent .message';
const MANY_ITEMS = 8; // microdata items of a page that lists articles

function kindOf(types: ReadonlySet<string>): DeclaredKind {
  const all = [...types];
  if (all.some((type) => NEWS_TYPE.test(type))) return 'news';
  if (all.some((type) => OTHER_TYPE.test(type))) return 'other';
  return all.some((type) => ARTICLE_TYPE.test(type)) ? 'article' : 'none';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(
      text.replace(/^\s*(?:\/\/)?<!(?:\[CDATA\[|--)|(?:\/\/)?(?:\]\]|--)>\s*$/g, ''),
    );
  } catch {
    // A stray control character breaks many a page's JSON; the types can still be read.
    const types = [...text.matchAll(/"@type"\s*:\s*"(\w+)"/g)].map((match) => ({
      '@type': match[1],
    }));
    return types.slice(0, 1);
  }
}

const LD_DEPTH = 4; // @graph, mainEntity and their like

/** The types of the things a page is about; not of those it lists or mentions. */
function collectTypes(value: unknown, into: Set<string>, depth: number): void {
  if (depth > LD_DEPTH || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    const items: unknown[] = value;
    if (items.length <= MANY_ITEMS * 4)
      for (const item of items) collectTypes(item, into, depth + 1);
    return;
  }
  const record = value as Record<string, unknown>;
  const type = record['@type'];
  for (const name of Array.isArray(type) ? (type as unknown[]) : [type]) {
    if (typeof name === 'string') into.add(name.split('/').at(-1) ?? name);
  }
  if (record.aggregateRating !== undefined) into.add('AggregateRating');
  if (typeof record.datePublished === 'string') into.add('#dated');
  if (record['@graph'] !== undefined) collectTypes(record['@graph'], into, depth + 1);
  if (record.mainEntity !== undefined) collectTypes(record.mainEntity, into, depth + 1);
}
