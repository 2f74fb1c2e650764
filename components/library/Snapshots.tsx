import { useEffect, useState } from 'preact/hooks';
import { i18n } from '../../utils/i18n';
import type { ImportSummary } from '../../utils/notes/import-content';
import type { SnapshotInfo } from '../../utils/notes/snapshots';
import { whenText } from '../store/when-text';
import type { BackupProps, ImportPreview } from './backup-props';
import { Preview, summaryText } from './Preview';
import { bytesText } from './StorageUse';
import { TaskLine } from './TaskLine';
import { useTask } from './use-task';

/** The copies that Backgrounder takes by itself, each to be looked at and restored. */
export function Snapshots({ snapshots, offered, onReadSnapshot, onRestore }: BackupProps) {
  const [chosen, setChosen] = useState<SnapshotInfo | null>(null);
  const reading = useTask<ImportPreview>();
  const restoring = useTask<ImportSummary>();

  function look(info: SnapshotInfo) {
    setChosen(info);
    restoring.cancel();
    reading.start(() => onReadSnapshot(info));
  }
  // The reader came for it: the preview is there at once.
  useEffect(() => {
    if (offered !== null) look(offered);
  }, [offered?.created]);

  return (
    <section class="panel" aria-labelledby="backup-snapshots">
      <h2 id="backup-snapshots">{i18n.t('backup.snapshots')}</h2>
      <p class="hint">
        {i18n.t(snapshots.length === 0 ? 'backup.noSnapshots' : 'backup.snapshotsHint')}
      </p>
      <ul class="snapshots">
        {snapshots.map((info) => (
          <li key={info.created}>
            <span>
              {whenText(info.created)}
              <span class="hint">
                {' '}
                {i18n.t('library.count', info.notes)} · {bytesText(info.bytes)}
              </span>
            </span>
            <button
              type="button"
              class="button"
              aria-label={i18n.t('backup.lookAt', [whenText(info.created)])}
              onClick={() => look(info)}
            >
              {i18n.t('backup.look')}
            </button>
          </li>
        ))}
      </ul>
      <TaskLine task={reading.task} text={i18n.t('backup.reading')} onCancel={reading.cancel} />
      {reading.task.kind === 'done' && chosen && restoring.task.kind === 'idle' && (
        <Preview preview={reading.task.value}>
          <button
            type="button"
            class="button main"
            onClick={() => restoring.start((signal) => onRestore(chosen, signal))}
          >
            {i18n.t('backup.restore')}
          </button>
          <button type="button" class="button" onClick={reading.cancel}>
            {i18n.t('common.cancel')}
          </button>
        </Preview>
      )}
      <TaskLine
        task={restoring.task}
        text={i18n.t('backup.importing')}
        onCancel={restoring.cancel}
      />
      {restoring.task.kind === 'done' && (
        <p role="status">{summaryText(restoring.task.value, 'done')}</p>
      )}
    </section>
  );
}
