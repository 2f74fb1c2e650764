// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageKey } from '../../../utils/notes/page-key';

const STORY = 'https://paper.example/world/harbour-opens-2026';

describe('one article has one key', () => {
  test.each([
    ['as it is', STORY],
    ['with a final slash', `${STORY}/`],
    ['over plain http', STORY.replace('https', 'http')],
    ['under www', STORY.replace('paper', 'www.paper')],
    ['under a mobile host', STORY.replace('paper', 'm.paper')],
    [
      'with campaign parameters',
      `${STORY}?utm_source=mail&utm_campaign=morning&fbclid=x&at_medium=RSS`,
    ],
    ['with a share parameter in capitals', `${STORY}?CMP=share_btn`],
    ['with a place on the page', `${STORY}#comments`],
    ['as AMP by path', `${STORY}/amp/`],
    ['as AMP by front path', 'https://paper.example/amp/world/harbour-opens-2026'],
    ['as AMP by parameter', `${STORY}?outputType=amp`],
    ['as AMP by host', STORY.replace('paper', 'amp.paper')],
    [
      'in a cache',
      'https://paper-example.cdn.ampproject.org/c/s/paper.example/world/harbour-opens-2026',
    ],
    [
      'through a search engine',
      'https://www.google.com/amp/s/paper.example/world/harbour-opens-2026/amp',
    ],
  ])('%s', (_name, url) => {
    expect(pageKey(url)).toBe(STORY);
  });

  test('under any address that names it as canonical on the same site', () => {
    expect(pageKey('https://edition.paper.example/a/1?x=2', STORY)).toBe(STORY);
    expect(pageKey('https://paper.example/index.php?id=7', '/world/harbour-opens-2026')).toBe(
      STORY,
    );
  });
});

describe('two articles have two keys', () => {
  test.each([
    ['told apart by a number', 'https://paper.example/?p=12', 'https://paper.example/?p=13'],
    ['told apart by a page', `${STORY}?page=1`, `${STORY}?page=2`],
    ['on two sites', STORY, STORY.replace('paper', 'gazette')],
    ['on two sites of one country ending', 'https://a.co.uk/x', 'https://b.co.uk/x'],
    ['by hashbang', 'https://paper.example/#!/one', 'https://paper.example/#!/two'],
  ])('%s', (_name, first, second) => {
    expect(pageKey(first)).not.toBe(pageKey(second));
  });

  test('though each names the front page or another site as canonical', () => {
    expect(pageKey(STORY, 'https://paper.example/')).toBe(STORY);
    expect(pageKey(STORY, 'https://elsewhere.example/syndicated')).toBe(STORY);
    expect(pageKey('https://b.co.uk/x', 'https://a.co.uk/x')).toBe('https://b.co.uk/x');
    expect(pageKey(STORY, 'javascript:alert(1)')).toBe(STORY);
  });
});

test('parameters in another order make no other key', () => {
  expect(pageKey(`${STORY}?b=2&a=1`)).toBe(pageKey(`${STORY}?a=1&b=2&utm_id=9`));
});

test('what is no web address keys as itself', () => {
  for (const url of ['file:///home/me/page.html', 'about:blank', 'not an address', '']) {
    expect(pageKey(url)).toBe(url);
  }
});

test('the key of a key is the key', () => {
  const host = fc.array(fc.constantFrom('www', 'm', 'amp', 'paper', 'co', 'uk'), {
    minLength: 2,
    maxLength: 5,
  });
  const path = fc.array(
    fc.constantFrom('amp', 'story', '', 'a.amp', 'x.amp.html', 'index.html', 'é', '%41'),
    { maxLength: 5 },
  );
  const query = fc.array(fc.constantFrom('amp', 'utm_x=1', 'b=2', 'a', 'p=%20', 'output=amp'), {
    maxLength: 4,
  });
  fc.assert(
    fc.property(host, path, query, (labels, parts, fields) => {
      const key = pageKey(`http://${labels.join('.')}/${parts.join('/')}?${fields.join('&')}#top`);
      expect(pageKey(key)).toBe(key);
    }),
  );
});
