import { describe, expect, it } from 'vitest';
import { offsetIn, rangeIn } from '../../../utils/page/ranges';
import { readBlocks } from '../../../utils/page/read-blocks';

function firstBlock(html: string) {
  document.body.innerHTML = html;
  return readBlocks(document.body)[0]!;
}

describe('a range of a block', () => {
  it('covers a name over several nodes', () => {
    const block = firstBlock('<p>President <b>Nay</b>ib\n  Bukele spoke.</p>');
    const start = block.block.text.indexOf('Nayib');
    const range = rangeIn(block, start, start + 'Nayib Bukele'.length)!;
    expect(range.toString().replace(/\s+/g, ' ')).toBe('Nayib Bukele');
  });

  it('is null once the text is gone or shorter', () => {
    const block = firstBlock('<p>A name: <b>Ada Thorne</b></p>');
    const start = block.block.text.indexOf('Ada');
    (document.querySelector('b')!.firstChild as Text).data = 'Ada';
    expect(rangeIn(block, start, start + 10)).toBeNull();
    document.body.innerHTML = '';
    expect(rangeIn(block, start, start + 3)).toBeNull();
  });

  it('does not begin at a line break', () => {
    const block = firstBlock('<p>One<br>two</p>');
    expect(rangeIn(block, 3, 5)).toBeNull();
    expect(rangeIn(block, 4, 7)?.toString()).toBe('two');
  });

  it('leads back to offsets', () => {
    const block = firstBlock('<p>One <b>two</b></p>');
    expect(offsetIn(block, document.querySelector('b')!.firstChild!, 1)).toBe(5);
    expect(offsetIn(block, document.body, 0)).toBeNull();
  });
});
