import type { Hit } from '../../utils/notes/search';

interface HitTextProps {
  text: string;
  /** In order and without overlaps; those beyond the text are left out. */
  hits: Hit[];
}

/** Text with the found stretches marked. */
export function HitText({ text, hits }: HitTextProps) {
  const parts = [];
  let at = 0;
  for (const { start, end } of hits) {
    if (start < at || end > text.length) continue;
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  parts.push(text.slice(at));
  return <>{parts}</>;
}
