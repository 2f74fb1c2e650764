import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { readBlocks } from '../../../utils/page/read-blocks';

function read(html: string) {
  document.body.innerHTML = html;
  return readBlocks(document.body);
}

const texts = (html: string) => read(html).map(({ block }) => block.text);

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('the text of a block', () => {
  it('joins inline elements as a reader sees them', () => {
    expect(texts('<p><b>Nay</b>ib <i>Bu</i><em>kele</em> spoke.</p>')).toEqual([
      'Nayib Bukele spoke.',
    ]);
  });

  it('collapses white space as a browser does', () => {
    expect(texts('<p>\n  One  \t two <b> three</b>\n</p>')).toEqual(['One two three']);
  });

  it('breaks at a <br> and begins a new block at two', () => {
    expect(texts('<div>Line one<br>line two<br><br>Another paragraph</div>')).toEqual([
      'Line one\nline two',
      'Another paragraph',
    ]);
  });

  it('sees a <br> inside an inline element', () => {
    expect(texts('<p><b>Name<br></b>Office</p>')).toEqual(['Name\nOffice']);
    expect(texts('<p>Name<br><b>Office</b></p>')).toEqual(['Name\nOffice']);
  });

  it('drops soft hyphens and other characters that nobody sees', () => {
    expect(texts('<p>Ver\u00adtrag von Maas\u200btricht</p>')).toEqual(['Vertrag von Maastricht']);
  });

  it('is divided where a block stands between', () => {
    expect(texts('<div>Before <div>between</div> after</div>')).toEqual([
      'Before',
      'between',
      'after',
    ]);
  });

  it('leaves out scripts, controls, code and hidden text', () => {
    expect(
      texts(
        '<p>Seen<script>var a = 1</script><button>Share</button><code>x()</code><span hidden>not</span><span class="sr-only">ears</span></p><textarea>mine</textarea><div contenteditable>draft</div><nav><p>Home</p></nav>',
      ),
    ).toEqual(['Seen']);
  });

  it('carries the role of its element', () => {
    const roles = read(
      '<h1>A</h1><h2>B</h2><p>C</p><ul><li>D</li></ul><blockquote><p>E</p></blockquote><table><tr><td>F</td></tr></table><figure><figcaption>G</figcaption></figure>',
    ).map(({ block }) => block.role);
    expect(roles).toEqual(['headline', 'heading', 'paragraph', 'item', 'quote', 'cell', 'caption']);
  });
});

describe('a block’s id', () => {
  it('depends on its text alone and is unique', () => {
    const [a, b, c] = read('<p>Same</p><p>Same</p><p>Other</p>').map(({ block }) => block.id);
    expect(new Set([a, b, c]).size).toBe(3);
    expect(read('<div><h2>First</h2><p>Same</p></div>')[1]!.block.id).toBe(a);
  });
});

describe('the map back to text nodes', () => {
  const piece = fc.stringMatching(/^[a-z \n\t\u00ad\u200b]{0,12}$/);

  it('gives the same characters for every segment, white space aside', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(piece, fc.constantFrom('b', 'i', 'span', 'br')), { maxLength: 8 }),
        (pieces) => {
          const html = pieces
            .map(([text, tag]) => (tag === 'br' ? `${text}<br>` : `<${tag}>${text}</${tag}>`))
            .join('');
          for (const { block, segments } of read(`<p>${html}</p>`)) {
            let end = 0;
            for (const { node, offset, start, end: to } of segments) {
              const original = node.data.slice(offset, offset + to - start).replace(/\s/g, ' ');
              expect(original).toBe(block.text.slice(start, to));
              expect(block.text.slice(end, start).trim()).toBe('');
              end = to;
            }
            expect(end).toBe(block.text.length);
            expect(block.text).toBe(block.text.trim());
            expect(block.text).not.toMatch(/ {2}|[\u00ad\u200b]/);
          }
        },
      ),
    );
  });
});
