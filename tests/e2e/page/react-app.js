/** A page built with React: served as HTML, hydrated, and rendered anew on demand. */

import { createElement as h } from 'react';
import { flushSync } from 'react-dom';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server.browser';
import { PARAGRAPHS } from './article-page';

/** With another `round` every paragraph is another element; with another name one text changes in place. */
function Story({ name, round }) {
  const texts = PARAGRAPHS.map((text) => text.replace(/<\/?b>/g, '').replace('Olav Brekke', name));
  return h(
    'article',
    null,
    h('h1', null, 'Ferry line reopens after ten years'),
    h(
      'div',
      { className: 'article-body' },
      texts.map((text, index) => h('p', { key: `${round}-${index}` }, text)),
    ),
  );
}

const FIRST = { name: 'Olav Brekke', round: 1 };
let root;

globalThis.reactPage = {
  html: () => renderToString(h(Story, FIRST)),
  hydrate: () => {
    root = hydrateRoot(document.querySelector('#root'), h(Story, FIRST));
  },
  render: (name, round) => flushSync(() => root.render(h(Story, { name, round }))),
};
