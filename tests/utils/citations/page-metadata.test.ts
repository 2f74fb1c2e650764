import { describe, expect, test } from 'vitest';
import { readPageMetadata } from '../../../utils/citations/page-metadata';

const URL_OF_STORY = 'https://www.paper.example/world/harbour?utm_source=x';

function read(html: string, url = URL_OF_STORY) {
  return readPageMetadata(new DOMParser().parseFromString(html, 'text/html'), url);
}

const jsonLd = (data: unknown) =>
  `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

const ARTICLE = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'The harbour opens &amp; ships return',
  author: [
    { '@type': 'Person', name: 'Ada van der Lind' },
    { '@type': 'Organization', name: 'Island Press' },
  ],
  publisher: { '@type': 'Organization', name: 'The Example' },
  datePublished: '2026-01-04T18:30:00+02:00',
  dateModified: '2026-01-05',
  inLanguage: 'en-GB',
};

describe('an article with JSON-LD', () => {
  test('gives title, authors, publisher, dates, language and key', () => {
    const page = read(
      `<html><head><link rel="canonical" href="/world/harbour">${jsonLd(ARTICLE)}</head><body></body></html>`,
    );
    expect(page).toMatchObject({
      key: 'https://paper.example/world/harbour',
      url: URL_OF_STORY,
      title: 'The harbour opens & ships return',
      author: 'Ada van der Lind; Island Press',
      publisher: 'The Example',
      published: '2026-01-04T18:30:00+02:00',
      language: 'en-GB',
    });
  });

  test('becomes a CSL-JSON item of a newspaper article', () => {
    expect(read(jsonLd(ARTICLE)).csl).toMatchObject({
      type: 'article-newspaper',
      title: 'The harbour opens & ships return',
      author: [
        { family: 'Lind', given: 'Ada', 'non-dropping-particle': 'van der' },
        { literal: 'Island Press' },
      ],
      'container-title': 'The Example',
      issued: { 'date-parts': [[2026, 1, 4]] },
      custom: { modified: '2026-01-05' },
    });
  });

  test.each([
    ['in a graph', { '@graph': [{ '@type': 'Organization', name: 'X' }, ARTICLE] }],
    ['in a list', [{ '@type': 'BreadcrumbList' }, ARTICLE]],
    ['as the main entity', { '@type': 'WebPage', name: 'Page', mainEntity: ARTICLE }],
    ['with several types', { ...ARTICLE, '@type': ['Article', 'NewsArticle'] }],
  ])('is found %s', (_name, data) => {
    expect(read(jsonLd(data)).title).toBe('The harbour opens & ships return');
  });

  test('is read though line feeds and comments make it malformed', () => {
    const text = JSON.stringify(ARTICLE).replace('The harbour', 'The\n harbour');
    const page = read(`<script type="application/ld+json">//<![CDATA[\n${text}\n//]]></script>`);
    expect(page.title).toBe('The harbour opens & ships return');
  });
});

describe('an article with meta elements alone', () => {
  test('gives what Open Graph and citation meta say', () => {
    const page = read(`<html lang="fr"><head>
      <title>Le port rouvre | L’Exemple</title>
      <meta property="og:title" content="Le port rouvre | L’Exemple">
      <meta property="og:site_name" content="L’Exemple">
      <meta property="og:type" content="article">
      <meta name="author" content="Par Anne Roche et Luc Petit">
      <meta property="article:published_time" content="2026-01-04T08:00:00Z">
    </head><body></body></html>`);
    expect(page).toMatchObject({
      title: 'Le port rouvre',
      author: 'Anne Roche; Luc Petit',
      publisher: 'L’Exemple',
      published: '2026-01-04T08:00:00Z',
      language: 'fr',
    });
    expect(page.csl.type).toBe('article-newspaper');
  });

  test('keeps every citation author in speaking order', () => {
    const page = read(
      '<meta name="citation_title" content="Tides"><meta name="citation_author" content="Lind, Ada"><meta name="citation_author" content="Ek, Bo"><meta name="citation_doi" content="10.1000/xyz">',
    );
    expect(page.author).toBe('Ada Lind; Bo Ek');
    expect(page.csl).toMatchObject({
      DOI: '10.1000/xyz',
      author: [{ family: 'Lind' }, { family: 'Ek' }],
    });
  });
});

describe('a page that says little or nonsense', () => {
  test('gives its heading and host', () => {
    expect(read('<h1> A   notice </h1>')).toMatchObject({
      title: 'A notice',
      author: null,
      publisher: 'paper.example',
      published: null,
      language: null,
    });
    expect(read('', 'file:///x.html').title).toBe('');
  });

  test.each([
    'null',
    '[]',
    '"text"',
    '{"@type":7,"author":{"name":{"name":{}}}}',
    '{"@type":"NewsArticle","headline":{},"author":[null,[],3],"datePublished":"soon","publisher":[]}',
    '{broken',
    '{"@graph":{"@graph":{"@graph":[]}}}',
  ])('of the shape %s does not throw', (text) => {
    expect(() => read(`<script type="application/ld+json">${text}</script>`)).not.toThrow();
  });

  test.each([
    [
      'a headline',
      (inner: string) => `{"@type":"NewsArticle","headline":${inner}}`,
      '{"name":',
      '}',
    ],
    ['a type', (inner: string) => `{"@type":["NewsArticle",${inner}]}`, '[', ']'],
  ])('nested in itself without end, %s does not throw', (_, around, open, close) => {
    const text = around(`${open.repeat(50_000)}1${close.repeat(50_000)}`);
    expect(() => read(`<script type="application/ld+json">${text}</script>`)).not.toThrow();
  });

  test('markup in a field comes out as text, and addresses are no authors', () => {
    const page = read(
      jsonLd({
        ...ARTICLE,
        headline: '<img src=x onerror=alert(1)>Harbour <b>opens</b>',
        author: 'https://social.example/ada',
      }),
    );
    expect(page.title).toBe('Harbour opens');
    expect(page.author).toBeNull();
  });

  test('an impossible date is none', () => {
    for (const datePublished of ['2026-13-40', '0001-01-01', 'yesterday', '12']) {
      expect(read(jsonLd({ ...ARTICLE, datePublished })).published).toBeNull();
    }
  });
});
