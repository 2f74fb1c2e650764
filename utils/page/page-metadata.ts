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
/** Values by attribute: one of them makes an element meant. */
type Names = Readonly<Record<string, ReadonlySet<string>>>;

/** Looked up among the page's few meta elements: as selectors, each is tried on every element of a long page. */
const DATE_METAS: Names = {
  property: new Set(
    'article:published_time og:article:published_time og:published_time article:modified_time'.split(
      ' ',
    ),
  ),
  name: new Set(
    'article:published_time date pubdate publishdate publish-date parsely-pub-date sailthru.date DC.date.issued dc.date DC.date dcterms.created cXenseParse:recs:publishtime cXenseParse:publishtime ptime OriginalPublicationDate originalpublicationdate article.published last-modified publication_date publication-date pub_date DisplayDate article_date_original'.split(
      ' ',
    ),
  ),
  itemprop: new Set('datePublished'.split(' ')),
};
const OG_TYPE: Names = { property: new Set(['og:type']), name: new Set(['og:type']) };
const AUTHOR_METAS: Names = {
  name: new Set(
    'author parsely-author sailthru.author byl dc.creator DC.creator cXenseParse:author'.split(' '),
  ),
  property: new Set('article:author'.split(' ')),
};

function isNamed(meta: Element, names: Names): boolean {
  return Object.entries(names).some(([attribute, values]) =>
    values.has(meta.getAttribute(attribute) ?? ''),
  );
}

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
  const metas = [...document.getElementsByTagName('meta')];
  const ogType = metas.find((meta) => isNamed(meta, OG_TYPE))?.getAttribute('content');
  return {
    declared: kindOf(types),
    ogType: (ogType ?? '').trim().toLowerCase(),
    dated: metas.some((meta) => isNamed(meta, DATE_METAS)) || types.has('#dated'),
    authored: metas.some((meta) => isNamed(meta, AUTHOR_METAS)),
    rated:
      types.has('AggregateRating') ||
      document.querySelector('[itemprop="aggregateRating"]') !== null,
    forumSoftware: isForumSoftware(document, metas),
    canonical: document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null,
  };
}

const FORUM_GENERATOR = /phpbb|vbulletin|discourse|mybb/i;

function isForumSoftware(document: Document, metas: readonly Element[]): boolean {
  const { documentElement: html, body } = document;
  return (
    metas.some(
      (meta) =>
        meta.getAttribute('name') === 'generator' &&
        FORUM_GENERATOR.test(meta.getAttribute('content') ?? ''),
    ) ||
    html.id.startsWith('XenForo') ||
    html.id === 'XF' ||
    html.getAttribute('data-app') === 'public' ||
    body?.id === 'phpbb' ||
    body?.id === 'ipboard_body' ||
    document.querySelector('[id^="post_message_"],#vbulletin_html,.p-body-pageContent .message') !==
      null
  );
}

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
