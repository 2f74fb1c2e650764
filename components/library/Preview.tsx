import type { ComponentChildren } from 'preact';
import { i18n } from '../../utils/i18n';
import type { ImportSummary } from '../../utils/notes/import-content';
import type { ImportPreview } from './backup-props';

/** What a file or snapshot holds and what bringing it in would do, with the buttons that decide. */
export function Preview({
  preview,
  children,
}: {
  preview: ImportPreview;
  children: ComponentChildren;
}) {
  const { summary, newest, notes } = preview;
  return (
    <section class="preview" aria-label={i18n.t('backup.preview')}>
      <p>
        <strong>{i18n.t('backup.holds', notes)}</strong> {summaryText(summary, 'would')}
      </p>
      {newest.length > 0 && (
        <>
          <p class="hint">{i18n.t('backup.newest')}</p>
          <ul class="preview-notes">
            {newest.map((note) => (
              <li key={note.id} dir="auto">
                {(note.text || note.target?.quote.exact || note.page).slice(0, 140)}
              </li>
            ))}
          </ul>
        </>
      )}
      <div class="row-of-buttons">{children}</div>
    </section>
  );
}

/** What an import would do, or did, in one line. */
export function summaryText(summary: ImportSummary, tense: 'would' | 'done'): string {
  const { added, updated, kept } = summary;
  return tense === 'would'
    ? i18n.t('backup.wouldDo', [String(added), String(updated), String(kept)])
    : i18n.t('backup.didDo', [String(added), String(updated), String(kept)]);
}
