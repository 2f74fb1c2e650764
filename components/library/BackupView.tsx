import { i18n } from '../../utils/i18n';
import type { ImportFormat } from '../../utils/notes/formats/read-import';
import { whenText } from '../store/when-text';
import { Notice } from '../ui/Notice';
import type { BackupProps } from './backup-props';
import { EraseEverything } from './EraseEverything';
import { ImportFile } from './ImportFile';
import { Snapshots } from './Snapshots';
import { StorageUse } from './StorageUse';
import { TaskLine } from './TaskLine';
import { useTask } from './use-task';

/** Files out and in, snapshots, what is stored, and the end of it. */
export function BackupView(props: BackupProps) {
  return (
    <div class="panels backup">
      <ExportFiles {...props} />
      <ImportFile {...props} />
      <Snapshots {...props} />
      <StorageUse {...props} />
      <EraseEverything onErase={props.onErase} />
    </div>
  );
}

function ExportFiles({ age, onExport }: BackupProps) {
  const { task, start, cancel } = useTask<string>();
  const save = (format: ImportFormat) => () => start((signal) => onExport(format, signal));
  return (
    <section class="panel" aria-labelledby="backup-out">
      <h2 id="backup-out">{i18n.t('backup.out')}</h2>
      {age?.due && <Notice tone="warning">{i18n.t('backup.due', age.changed)}</Notice>}
      <p class="hint">
        {age?.saved ? i18n.t('backup.last', [whenText(age.saved)]) : i18n.t('backup.never')}
      </p>
      <div class="row-of-buttons">
        <button type="button" class="button main" onClick={save('backup')}>
          {i18n.t('backup.saveBackup')}
        </button>
        <button type="button" class="button" onClick={save('annotations')}>
          {i18n.t('backup.saveAnnotations')}
        </button>
      </div>
      <TaskLine task={task} text={i18n.t('backup.writing')} onCancel={cancel} />
      {task.kind === 'done' && <p role="status">{i18n.t('backup.saved', [task.value])}</p>}
      <p class="hint">{i18n.t('backup.outHint')}</p>
    </section>
  );
}
