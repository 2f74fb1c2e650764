/** A news page of our own invention, with everything around the article that such pages have. */

export const PARAGRAPHS = [
  'The ferry line between Karlshaven and the island of Torsey opened again on Monday, ten years after a storm wrecked its only pier and left the islanders with a detour of four hours.',
  'Mayor Ingrid Solheim, who had promised the line in three election campaigns, cut the ribbon before some two hundred people. “We were told it could not be done,” said <b>Sol</b>heim. “It took stubborn people and a dry summer.”',
  'The boats, built in Karlshaven, run on batteries and carry sixty passengers each. Tickets cost four crowns, and children travel free until the spring, according to the operator, Nordlys Ferries.',
  'Not everyone was pleased. Fishermen from Torsey say that the new pier narrows the harbour entrance, and a complaint by their union is before the court in Karlshaven. A ruling is expected in March.',
  'For the school on Torsey the line changes most. Its eleven pupils will have lessons with those of the mainland from January, said the head teacher, Olav Brekke, and come home every afternoon.',
];

export interface ArticlePage {
  paragraphs?: string[];
  head?: string;
  /** Markup after the last paragraph, inside the article. */
  extra?: string;
  scripts?: string;
}

export function articleHtml({
  paragraphs = PARAGRAPHS,
  head = '',
  extra = '',
  scripts = '',
}: ArticlePage = {}): string {
  return `<!doctype html><html lang="en"><head><title>Ferry line reopens after ten years | Harbour Courier</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="2026-11-23T08:00:00Z">
<meta name="author" content="Petra Lind"><style>body{font:18px/1.5 serif;margin:20px}#story{max-width:620px}.gone{display:none}</style>${head}</head>
<body><nav class="main-nav"><a href="/">Home</a> <a href="/torsey">Torsey</a> <a href="/sport">Sport</a></nav>
<div class="cookie-banner"><p>Harbour Courier of Karlshaven uses cookies to remember what you read and to measure how long. Do you agree to that?</p><button>Agree</button></div>
<main><article><h1>Ferry line to Torsey reopens after ten years</h1>
<p class="byline">By Petra Lind in Karlshaven, 23 November 2026</p>
<figure><img alt=""><figcaption>The first boat leaves Karlshaven. Picture: Harbour Courier</figcaption></figure>
<div id="story" class="article-body">
${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}
<div class="newsletter-signup"><p>Get the best of Karlshaven in your inbox every morning, with what the editors of the Harbour Courier are reading themselves.</p></div>
${extra}</div></article>
<aside class="related"><h2>More from Torsey</h2><p><a href="/torsey/pier">Karlshaven pays for the pier on Torsey</a></p></aside>
<section id="comments" class="comments"><p>As someone from Torsey I can only say that it is about time, and that Karlshaven has forgotten us for ten years.</p>
<form><textarea>Karlshaven</textarea></form></section></main>
<footer><p>Harbour Courier, Quay 3, Karlshaven. All rights reserved by the publishers of the paper and by its agencies.</p></footer>${scripts}</body></html>`;
}
