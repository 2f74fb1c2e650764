import { i18n } from '../../utils/i18n';
import type { BackupProps } from './backup-props';

/** How much is stored, and whether the browser keeps it. */
export function StorageUse({ usage, onKeep }: BackupProps) {
  if (usage === null) return null;
  return (
    <section class="panel" aria-labelledby="backup-usage">
      <h2 id="backup-usage">{i18n.t('backup.usage')}</h2>
      <p>{i18n.t('backup.used', [bytesText(usage.used), bytesText(usage.available)])}</p>
      <p class="hint">{i18n.t(usage.kept ? 'backup.kept' : 'backup.notKept')}</p>
      {!usage.kept && (
        <button type="button" class="button" onClick={onKeep}>
          {i18n.t('backup.keep')}
        </button>
      )}
    </section>
  );
}

/** Bytes in the unit that a reader would use. */
export function bytesText(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
  return new Intl.NumberFormat(undefined, {
    style: 'unit',
    unit: units[step],
    maximumSignificantDigits: 3,
  }).format(bytes / 1000 ** step);
}
