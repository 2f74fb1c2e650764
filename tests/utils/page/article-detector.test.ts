import { afterEach, describe, expect, it } from 'vitest';
import { findBody } from '../../../utils/page/article-body';
import { detectArticle } from '../../../utils/page/article-detector';
import { collectRuns } from '../../../utils/page/text-runs';

const SENTENCE =
  'The ferry between the town and the island was put back into service on Monday after ten years, and the islanders came to see it leave. ';

function page(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

function judge(html: string, url: string) {
  const doc = page(html);
  const runs = collectRuns(doc.body);
  const body = findBody(doc, runs);
  return { verdict: detectArticle(doc, url, runs, body), body };
}

const paragraphs = (count: number) =>
  Array.from({ length: count }, (_, n) => `<p>${SENTENCE.repeat(2)}(${n}.)</p>`).join('');
const teasers = (count: number) =>
  Array.from(
    { length: count },
    (_, n) =>
      `<article><h3><a href="/s/${n}">Town council votes on bridge number ${n} over the sound</a></h3><p>${SENTENCE}</p></article>`,
  ).join('');

const META =
  '<meta property="og:type" content="article"><meta property="article:published_time" content="2026-11-23">';

afterEach(() => {
  document.head.innerHTML = '';
  document.body.innerHTML = '';
});

describe('an article', () => {
  it('is told by its address, title, dates and paragraphs', () => {
    const { verdict } = judge(
      `<html><head><title>Ferry line reopens after ten years – Courier</title>${META}</head><body><article><h1>Ferry line reopens after ten years</h1><p class="byline">By Petra Lind, 23 November 2026</p>${paragraphs(6)}</article></body></html>`,
      'https://www.example.org/2026/11/ferry-line-reopens-after-ten-years',
    );
    expect(verdict.isArticle).toBe(true);
    expect(verdict.reasons[0]!.weight).toBeGreaterThan(1);
  });

  it('needs no metadata', () => {
    const { verdict } = judge(
      `<html><head><title>Fährlinie fährt nach zehn Jahren wieder</title></head><body><h1>Fährlinie fährt nach zehn Jahren wieder</h1><div>${paragraphs(6)}</div></body></html>`,
      'https://www.example.org/region/faehrlinie-faehrt-nach-zehn-jahren-wieder-1234567.html',
    );
    expect(verdict.isArticle).toBe(true);
  });

  it('is read without what stands in and around it', () => {
    const { body } = judge(
      `<html><head><title>Ferry line reopens after ten years</title>${META}</head><body class="has-sidebar"><nav><p>${SENTENCE}</p></nav><main class="with-comments"><h1>Ferry line reopens after ten years</h1><div class="article-body">${paragraphs(4)}<p>Read more: The pier that was never built</p><div class="related-stories"><p>${SENTENCE}</p></div>${teasers(3)}<p><a href="/x">The islanders who left and those who stayed behind</a></p>${paragraphs(1)}</div></main><section id="comments">${paragraphs(2)}</section></body></html>`,
      'https://www.example.org/2026/11/ferry-line-reopens-after-ten-years',
    );
    const roles = body!.runs.map((run) => run.place.role);
    expect(roles).toEqual(['headline', ...Array<string>(5).fill('paragraph')]);
  });

  it('is found in a wrapper whose name misleads', () => {
    const { body } = judge(
      `<html><head><title>Ferry line reopens</title></head><body><div id="content-sidebar-wrap"><div class="ad-margins">${paragraphs(5)}</div></div></body></html>`,
      'https://www.example.org/a',
    );
    expect(body!.runs).toHaveLength(5);
  });
});

describe('no article', () => {
  it.each([
    [
      'a front page',
      `<title>Courier</title><main>${teasers(20)}</main>`,
      'https://www.example.org/',
    ],
    [
      'a section',
      `<title>Politics – Courier</title><h1>Politics</h1><main>${teasers(20)}</main>`,
      'https://www.example.org/politics',
    ],
    [
      'a search',
      '<title>Search results for ferry</title><form><input name="q"></form><ul><li><a href="/1">Ferry line reopens after ten long years</a></li></ul>',
      'https://www.example.org/search?q=ferry',
    ],
    [
      'a login',
      '<title>Log in</title><form><input type="password"></form>',
      'https://www.example.org/login',
    ],
    [
      'a legal notice',
      `<title>Datenschutzerklärung</title>${META}<h1>Datenschutzerklärung</h1>${paragraphs(8)}`,
      'https://www.example.org/datenschutz',
    ],
    ['an empty page', '', 'https://www.example.org/2026/11/ferry-line-reopens-after-ten-years'],
  ])('is %s', (_, html, url) => expect(judge(html, url).verdict.isArticle).toBe(false));
});

describe('broken metadata', () => {
  it('does not throw', () => {
    const { verdict } = judge(
      `<html><head><title>Ferry line reopens after ten years</title><script type="application/ld+json">{"@type": "NewsArticle", "headline": "a
b"</script><link rel="canonical" href="http://[broken"></head><body><h1>Ferry line reopens after ten years</h1>${paragraphs(5)}</body></html>`,
      'https://www.example.org/2026/11/ferry-line-reopens-after-ten-years',
    );
    expect(verdict.reasons.map(({ feature }) => feature)).toContain('declaredNews');
  });
});
