import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A news page as such sites have them: the article in the midst of navigation, ads, boxes, links and a comment form. */
export interface NewsPage {
  headline: string;
  paragraphs: string[];
  /** Extra markup for the head. */
  head?: string;
  /** Extra markup after the article's last paragraph. */
  tail?: string;
  url: string;
}

/** The page's HTML. Names stand in the surroundings too, where none may be marked. */
export function newsPageHtml({
  headline,
  paragraphs,
  head = '',
  tail = '',
  url,
}: NewsPage): string {
  const text = (value: string) =>
    value.replace(/[&<>]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[char] ?? char);
  const half = Math.ceil(paragraphs.length / 2);
  const body = (part: string[]) => part.map((one) => `<p>${text(one)}</p>`).join('\n');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${text(headline)}</title>
<link rel="icon" href="data:,"><meta property="og:type" content="article"><link rel="canonical" href="${url}">
<script type="application/ld+json">${JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline,
    datePublished: '2025-02-04T10:34:00Z',
    author: { '@type': 'Person', name: 'Staff' },
  })}</script>${head}
<style>body{font:17px/1.6 Georgia,serif;margin:0}.wrap{display:flex;gap:32px;max-width:1100px;margin:auto}
article{flex:1 1 640px}aside{flex:0 0 300px;font-size:14px}nav a{margin-right:12px}.ad{background:#eee;min-height:90px}</style>
</head><body>
<header><div class="logo">The Paper</div>
<nav aria-label="Main"><ul><li><a href="/us">United States</a></li><li><a href="/world">Canada and Mexico</a></li><li><a href="/trump">Donald Trump</a></li></ul></nav></header>
<div class="wrap"><main><article>
<h1>${text(headline)}</h1>
<div class="byline author">By <a rel="author" href="/staff">A. Writer</a> <time datetime="2025-02-04">February 4, 2025</time></div>
${body(paragraphs.slice(0, half))}
<div class="ad advertisement" aria-hidden="true"><span>Advertisement</span> <a href="https://ads.example/">Win a trip to Venezuela</a></div>
<div class="newsletter-signup"><p>Subscribe to our newsletter on the United Nations and get it in your inbox.</p><form><input type="email"><button>Sign up</button></form></div>
${body(paragraphs.slice(half))}
${tail}
</article>
<section class="related related-stories"><h2>Related</h2><ul><li><a href="/r1">Justin Trudeau meets Claudia Sheinbaum in Mexico City</a></li><li><a href="/r2">What is Tren de Aragua? The gang from Venezuela explained</a></li></ul></section>
<section class="comments" id="comments"><h2>Comments</h2><form><textarea name="comment">Nayib Bukele</textarea></form><div class="comment"><p>I do not trust the United Nations or Marco Rubio, says a reader of this paper.</p></div></section>
</main>
<aside class="sidebar"><h2>Most read</h2><ol><li><a href="/m1">Marco Rubio flies to El Salvador</a></li><li><a href="/m2">France and Germany sign</a></li></ol></aside></div>
<footer><p>© The Paper. Offices in the United Kingdom and the United States.</p></footer>
</body></html>`;
}

/** The reference article beside the checkout, where there is one. */
export function referenceArticle(): NewsPage | null {
  const file = resolve('..', 'shared', 'seed', 'article.txt');
  if (!existsSync(file)) return null;
  const [headline = '', ...paragraphs] = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return {
    headline,
    paragraphs: paragraphs.filter((line) => !line.startsWith('Advertisement')),
    url: 'https://www.oann.com/newsroom/el-salvador-to-accept-deported-migrants/',
  };
}

/** An article of our own for tests: short, true, neutral. */
export const OWN_ARTICLE: NewsPage = {
  headline: 'Security Council extends its meeting on sanctions',
  paragraphs: [
    'The United Nations Security Council met in New York on Tuesday to discuss how sanctions are reviewed, a question that has come before its fifteen members many times since the 1990s.',
    'The session was requested by France and the United Kingdom, two of the five permanent members. China and Russia have asked for clearer rules on when a measure should end.',
    'Secretary-General António Guterres told the council that exemptions for food and medicine have to work in practice. Guterres has led the United Nations since 2017.',
    'Diplomats from Brazil, Germany, India and Japan followed the debate. The four countries support one another’s bids for permanent seats, while Italy and Pakistan prefer more elected members.',
    'The International Court of Justice in The Hague, whose judges the council elects together with the General Assembly, has in several cases described the limits of such measures.',
    'No vote was taken. A further meeting is planned, and the members are expected to consider a text that the delegations have worked on since the spring.',
  ],
  url: 'https://www.reuters.com/world/security-council-extends-its-meeting',
};
