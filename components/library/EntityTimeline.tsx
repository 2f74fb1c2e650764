import { i18n } from '../../utils/i18n';
import type { Note } from '../../utils/notes/model';
import { timeBins } from './time-bins';

/** When the reader met an entity: notes by month or year, as bars with their counts. */
export function EntityTimeline({ notes, name }: { notes: readonly Note[]; name: string }) {
  const bins = timeBins(notes.map(({ created }) => created));
  const most = Math.max(1, ...bins.map(({ count }) => count));
  return (
    <figure class="timeline">
      <figcaption>{i18n.t('library.timeline', [name])}</figcaption>
      <ol>
        {bins.map(({ span, count }) => (
          <li key={span} class={count === 0 ? 'timeline-none' : undefined}>
            <span class="timeline-count">{count}</span>
            <span
              class="timeline-bar"
              style={{ blockSize: `${Math.max(count === 0 ? 1 : 4, (count / most) * 64)}px` }}
            />
            <time dateTime={span}>{spanText(span)}</time>
          </li>
        ))}
      </ol>
    </figure>
  );
}

/** A month or year as the reader's language writes it. */
export function spanText(span: string): string {
  const month = span.length > 4;
  const date = new Date(month ? `${span}-15T12:00:00Z` : `${span}-06-15T12:00:00Z`);
  const options: Intl.DateTimeFormatOptions = month
    ? { month: 'short', year: '2-digit' }
    : { year: 'numeric' };
  return new Intl.DateTimeFormat(undefined, options).format(date);
}
