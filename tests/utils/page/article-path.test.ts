// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { readPath } from '../../../utils/page/article-path';

const at = (path: string) => readPath(`https://www.example.org${path}`);

describe('an address', () => {
  it('of a front page is a root, in any language edition', () => {
    expect(at('/').isRoot).toBe(true);
    expect(at('/pt-br/').isRoot).toBe(true);
    expect(at('/index.html').isRoot).toBe(true);
    expect(at('/hl?a=20261123-0001').isRoot).toBe(false);
  });

  it('of an article reads like a headline or carries a date', () => {
    expect(at('/2026/11/ferry-line-reopens-after-ten-years').isSlug).toBe(true);
    expect(at('/news/world-12345678').hasDateOrNumber).toBe(true);
    expect(at('/news/2026/nov/23/ferry').hasDateOrNumber).toBe(true);
    expect(at('/news/europe').isSlug).toBe(false);
  });

  it('of a list, a shop or a notice says so', () => {
    expect(at('/tag/ferries').isFunctional).toBe(true);
    expect(at('/?q=ferry').isFunctional).toBe(true);
    expect(at('/datenschutz').isLegal).toBe(true);
    expect(at('/politik/datenschutz-streit-um-neue-regeln-im-bundestag').isLegal).toBe(false);
  });

  it('that cannot be read gives no sign', () => expect(readPath('nowhere').depth).toBe(0));
});
