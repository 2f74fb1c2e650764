/**
 * What a page says of itself, for the note and its citation: JSON-LD first, then citation and Open Graph meta, then
 * the markup. Reads the document and never changes it; all of it is text, none of it markup.
 */

import type { SourcePage } from '../notes/model';
import { pageKey } from '../notes/page-key';
import { cslDate, isoDate } from './dates';
import { cslName, namesIn } from './names';
import {
  articleData,
  hasType,
  isOrganisation,
  type LinkedData,
  listOf,
  textOf,
} from './structured-data';

/** Characters of one field that are kept. */
const MAX_FIELD = 1_000;

/** Describes the page at `url`. Fields that it does not give are null. */
export function readPageMetadata(document: Document, url: string): Omit<SourcePage, 'firstSeen'> {
  const data = articleData(document);
  const meta = metaReader(document);
  const canonical = canonicalOf(document, meta);
  const publisher = publisherOf(data, meta, url);
  const title = titleOf(document, data, meta, publisher);
  const authors = authorsOf(document, data, meta);
  const published = dateOf(document, data, meta, 'published');
  const language = languageOf(document, data, meta);
  const key = pageKey(url, canonical);
  return {
    key,
    url,
    title,
    author: authors.length === 0 ? null : authors.map((author) => author.name).join('; '),
    publisher,
    published,
    language,
    csl: withoutEmpty({
      id: key,
      type: isNews(data, meta) ? 'article-newspaper' : 'webpage',
      title,
      author: authors.map(({ name, whole }) => (whole ? { literal: name } : cslName(name))),
      'container-title': publisher,
      publisher: fieldOf(textOf(data?.publisher)) ?? publisher,
      issued: published === null ? null : cslDate(published),
      language,
      URL: canonicalAddress(canonical, url, key),
      DOI: meta('citation_doi', 'dc.identifier.doi'),
      ISSN: meta('citation_issn'),
      volume: meta('citation_volume'),
      issue: meta('citation_issue'),
      page: meta('citation_firstpage'),
      section: fieldOf(textOf(data?.articleSection)) ?? meta('article:section'),
      custom: modifiedOf(document, data, meta),
    }),
  };
}

type MetaReader = (...names: string[]) => string | null;

/** Reads meta elements by name, property or itemprop; the first name that says something counts. */
function metaReader(document: Document): MetaReader {
  const values = new Map<string, string>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const value = fieldOf(element.getAttribute('content'));
    if (value === null) continue;
    for (const attribute of ['name', 'property', 'itemprop', 'http-equiv']) {
      const name = element.getAttribute(attribute)?.toLowerCase();
      if (name && !values.has(name)) values.set(name, value);
    }
  }
  return (...names) => {
    for (const name of names) {
      const value = values.get(name);
      if (value !== undefined) return value;
    }
    return null;
  };
}

function titleOf(
  document: Document,
  data: LinkedData | null,
  meta: MetaReader,
  publisher: string | null,
): string {
  const title =
    fieldOf(textOf(data?.headline)) ??
    meta(
      'citation_title',
      'og:title',
      'twitter:title',
      'dc.title',
      'parsely-title',
      'sailthru.title',
    ) ??
    fieldOf(document.querySelector('h1')?.textContent ?? null) ??
    fieldOf(document.title);
  if (title === null) return '';
  // "Story | The Example": the name of the paper is no part of the headline.
  const tail = /^(.{8,})\s+[|–—·•-]\s+([^|–—·•-]+)$/u.exec(title);
  return tail !== null &&
    publisher !== null &&
    tail[2]!.trim().toLowerCase() === publisher.toLowerCase()
    ? tail[1]!.trim()
    : title;
}

interface Author {
  name: string;
  /** An organisation, whose name has no parts. */
  whole: boolean;
}

function authorsOf(document: Document, data: LinkedData | null, meta: MetaReader): Author[] {
  const structured = listOf(data?.author ?? data?.creator).flatMap((author): Author[] => {
    const text = fieldOf(textOf(author));
    if (text === null) return [];
    const whole = isOrganisation(author);
    return whole ? [{ name: text, whole }] : namesIn(text).map((name) => ({ name, whole }));
  });
  if (structured.length > 0) return distinct(structured);
  const named = [...document.querySelectorAll('meta[name="citation_author" i]')].flatMap(
    (element) => fieldOf(element.getAttribute('content')) ?? [],
  );
  const byline =
    meta('author', 'article:author', 'parsely-author', 'sailthru.author', 'dc.creator', 'byl') ??
    fieldOf(
      document.querySelector(
        '[rel~="author"], [itemprop="author"] [itemprop="name"], [itemprop="author"]',
      )?.textContent ?? null,
    );
  const names = named.length > 0 ? named.map(inOrder) : namesIn(byline ?? '');
  return distinct(names.map((name) => ({ name, whole: false })));
}

/** "Lind, Ada", as citation meta has it, in speaking order. */
function inOrder(name: string): string {
  const parts = name.split(/,\s*/);
  return parts.length === 2 ? `${parts[1]} ${parts[0]}` : name;
}

function distinct(authors: Author[]): Author[] {
  const byName = new Map(authors.map((author) => [author.name.toLowerCase(), author]));
  return [...byName.values()].slice(0, 30);
}

function publisherOf(data: LinkedData | null, meta: MetaReader, url: string): string | null {
  return (
    meta('citation_journal_title', 'og:site_name') ??
    fieldOf(textOf(data?.publisher)) ??
    fieldOf(textOf(data?.isPartOf)) ??
    meta('application-name', 'publisher', 'dc.publisher', 'twitter:site') ??
    (URL.canParse(url) ? fieldOf(new URL(url).hostname.replace(/^www\./, '')) : null)
  );
}

const DATE_NAMES = {
  published: [
    'article:published_time',
    'citation_publication_date',
    'citation_date',
    'datepublished',
    'date',
    'pubdate',
    'publishdate',
    'parsely-pub-date',
    'sailthru.date',
    'dc.date',
    'dc.date.issued',
    'dcterms.created',
    'og:article:published_time',
  ],
  modified: [
    'article:modified_time',
    'datemodified',
    'last-modified',
    'og:updated_time',
    'lastmod',
  ],
};

function dateOf(
  document: Document,
  data: LinkedData | null,
  meta: MetaReader,
  which: 'published' | 'modified',
): string | null {
  const property = which === 'published' ? 'datePublished' : 'dateModified';
  const element = document.querySelector(`[itemprop="${property}"]`);
  const candidates = [
    textOf(data?.[property]),
    ...DATE_NAMES[which].map((name) => meta(name)),
    element?.getAttribute('datetime') ?? element?.textContent ?? null,
    which === 'published' ? timeOf(document) : null,
  ];
  for (const candidate of candidates) {
    const date = candidate === null ? null : isoDate(candidate);
    if (date !== null) return date;
  }
  return null;
}

function timeOf(document: Document): string | null {
  const element = document.querySelector(
    'article time[datetime], header time[datetime], time[pubdate]',
  );
  return element?.getAttribute('datetime') ?? null;
}

function modifiedOf(document: Document, data: LinkedData | null, meta: MetaReader) {
  const modified = dateOf(document, data, meta, 'modified');
  return modified === null ? null : { modified };
}

function languageOf(document: Document, data: LinkedData | null, meta: MetaReader): string | null {
  const tag =
    document.documentElement?.getAttribute('lang') ??
    textOf(data?.inLanguage) ??
    meta('og:locale', 'content-language', 'language', 'dc.language');
  const clean = tag?.trim().replaceAll('_', '-');
  return clean && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(clean) ? clean : null;
}

function canonicalOf(document: Document, meta: MetaReader): string | null {
  return (
    document.querySelector('link[rel~="canonical" i][href]')?.getAttribute('href') ?? meta('og:url')
  );
}

/** The canonical address where the key was made from it, else the address as visited. */
function canonicalAddress(canonical: string | null, url: string, key: string): string {
  if (canonical === null || !URL.canParse(canonical, url)) return url;
  const address = new URL(canonical, url).href;
  return pageKey(address) === key ? address : url;
}

function isNews(data: LinkedData | null, meta: MetaReader): boolean {
  const isDeclared = data !== null && hasType(data, /article|report|liveblog|opinion/i);
  return isDeclared || /article/i.test(meta('og:type') ?? '');
}

/** Text of a field: white space collapsed, entities of doubly written markup resolved, cut to a sensible length. */
function fieldOf(text: string | null): string | null {
  if (text === null) return null;
  const plain = text.includes('&') || text.includes('<') ? textOfMarkup(text) : text;
  const field = plain.replace(/\s+/g, ' ').trim().slice(0, MAX_FIELD);
  return field === '' ? null : field;
}

/** A parsed document of its own: nothing of it runs or loads. */
function textOfMarkup(markup: string): string {
  return new DOMParser().parseFromString(markup, 'text/html').body.textContent ?? '';
}

function withoutEmpty(item: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(item).filter(
      ([, value]) =>
        value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
