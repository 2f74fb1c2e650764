import { failureText } from '../../utils/failure-text';
import { i18n } from '../../utils/i18n';
import type { BackupAge } from '../../utils/notes/backup-reminder';
import type { StoreHealth } from '../../utils/notes/store-health';
import type { Failure } from '../../utils/result';
import { Notice } from '../ui/Notice';
import { whenText } from './when-text';

/** What was found out about the store when the surface opened; null until it is known. */
export interface StoreCare {
  health: StoreHealth | null;
  age: BackupAge | null;
}

interface StoreNoticesProps extends StoreCare {
  /** What failed besides. */
  failures: Failure[];
  /** Leads to the backup view: a snapshot to be looked at, or a file to be saved. */
  onOpenBackup: () => void;
}

/** Says what failed; offers the copy there is when notes are lost or cannot be read; reminds of a backup file otherwise. */
export function StoreNotices(props: StoreNoticesProps) {
  const { health, failures } = props;
  // A store that cannot be read fails every query; its own notice tells more.
  const told = health?.state === 'unreadable' ? health.failure.code : null;
  return (
    <>
      <StoreNotice {...props} />
      {failures
        .filter(({ code }) => code !== told)
        .map((failure) => (
          <Notice key={failure.code} tone="error">
            {failureText(failure)}
          </Notice>
        ))}
    </>
  );
}

function StoreNotice({ health, age, onOpenBackup }: StoreNoticesProps) {
  const copy = health === null ? null : health.newest;
  const look = { label: i18n.t('store.look'), run: onOpenBackup };
  if (health?.state === 'lost') {
    const { notes, created } = health.newest;
    return (
      <Notice tone="error" action={look}>
        {i18n.t('store.lost', notes, [whenText(created), String(notes)])}
      </Notice>
    );
  }
  if (health?.state === 'unreadable') {
    const canRestore = copy !== null && health.failure.code === 'storage-broken';
    return (
      <Notice tone="error" {...(canRestore && { action: look })}>
        {failureText(health.failure)}
        {canRestore &&
          ` ${i18n.t('store.copy', copy.notes, [whenText(copy.created), String(copy.notes)])}`}
      </Notice>
    );
  }
  if (!age?.due) return null;
  return (
    <Notice tone="info" action={{ label: i18n.t('store.save'), run: onOpenBackup }}>
      {i18n.t('backup.due', age.changed)}
    </Notice>
  );
}
