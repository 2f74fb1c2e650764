import { useState } from 'preact/hooks';
import { i18n } from '../../utils/i18n';
import type { Hit } from '../../utils/notes/search';
import { HitText } from './HitText';

interface FoldedTextProps {
  text: string;
  hits: Hit[];
  /** A longer text is folded to about so many UTF-16 code units. */
  length: number;
}

/** A text that unfolds when it is long. Folded, it begins where a search found something. */
export function FoldedText({ text, hits, length }: FoldedTextProps) {
  const [open, setOpen] = useState(false);
  const long = text.length > length * 1.2;
  const from = long && !open ? foldStart(text, hits[0], length) : 0;
  const to = long && !open ? from + length : text.length;
  const inside = hits
    .filter(({ start, end }) => start >= from && end <= to)
    .map(({ start, end }) => ({ start: start - from, end: end - from }));
  return (
    <>
      {from > 0 && '… '}
      <HitText text={text.slice(from, to)} hits={inside} />
      {to < text.length && ' … '}
      {long && (
        <button type="button" class="link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? i18n.t('note.less') : i18n.t('note.more')}
        </button>
      )}
    </>
  );
}

/** Where the folded text begins: at the front, or at a word a little before the first hit that would be cut off. */
function foldStart(text: string, hit: Hit | undefined, length: number): number {
  if (hit === undefined || hit.end <= length) return 0;
  const near = Math.max(0, hit.start - 60);
  const space = text.indexOf(' ', near);
  return space >= 0 && space < hit.start ? space + 1 : near;
}
