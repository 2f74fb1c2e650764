/** A page around the interface: our own text, with what news pages put in its way. */

const PARAGRAPHS = [
  'Nayib Bukele received the visitors in San Salvador on a Monday in February. The president of El Salvador offered to take prisoners from abroad, against payment, and to hold them at CECOT, the prison that his government opened in 2023.',
  'The offer came a day after talks about migration. Lawyers doubted that citizens could be sent to serve sentences elsewhere; officials said that they would look into it. Tammy Bruce, the spokesperson, spoke of an agreement without precedent.',
  'Georgia, too, had talks that week. Its delegation travelled on to Brussels, and from there home to Tbilisi, where demonstrations went on in front of parliament for another evening in a row.',
];

export interface ArticleOptions {
  css?: string;
  /** Goes in front of the article. */
  before?: string;
  dir?: 'ltr' | 'rtl';
  body?: string;
}

/** The page as served, with the harness's script at its end. */
export function articleHtml(
  script: string,
  { css = '', before = '', dir = 'ltr', body }: ArticleOptions = {},
): string {
  const text = body ?? PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join('\n');
  return `<!doctype html>
<html lang="en" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Talks about prisoners</title>
<style>
  html { font-size: 10px; color-scheme: light dark; }
  body { margin: 0; font: 18px/1.6 Georgia, 'Liberation Serif', serif; }
  main { max-width: 640px; margin: 0 auto; padding: 24px 16px 1200px; }
  ::highlight(backgrounder-mention) { text-decoration: underline; text-decoration-thickness: 2px; text-decoration-color: #0b647088; }
  ${css}
</style>
</head>
<body>
${before}
<main><article><h1>Talks about prisoners</h1>
${text}
<p>More is in <a id="link" href="https://ui.example/elsewhere">our earlier report on Nayib Bukele and his party</a>.</p>
</article></main>
<script>${script.replaceAll('</script', '<\\/script')}</script>
</body>
</html>`;
}
