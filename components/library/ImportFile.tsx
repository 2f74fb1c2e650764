import { useRef, useState } from 'preact/hooks';
import { i18n } from '../../utils/i18n';
import type { ImportSummary } from '../../utils/notes/import-content';
import type { BackupProps, ReadFile } from './backup-props';
import { Preview, summaryText } from './Preview';
import { TaskLine } from './TaskLine';
import { useTask } from './use-task';

/** A file in: read whole and shown first, then merged on the reader's word. */
export function ImportFile({ onReadFile, onImport }: BackupProps) {
  const [file, setFile] = useState<File | null>(null);
  const reading = useTask<ReadFile>();
  const importing = useTask<ImportSummary>();
  const field = useRef<HTMLInputElement>(null);
  const read = reading.task.kind === 'done' ? reading.task.value : null;

  function choose(chosen: File | null) {
    setFile(chosen);
    importing.cancel();
    if (chosen) reading.start((signal) => onReadFile(chosen, signal));
    else reading.cancel();
  }
  function leave() {
    if (field.current) field.current.value = '';
    choose(null);
    field.current?.focus();
  }

  return (
    <section class="panel" aria-labelledby="backup-in">
      <h2 id="backup-in">{i18n.t('backup.in')}</h2>
      <p class="hint">{i18n.t('backup.inHint')}</p>
      <label class="file-field">
        <span class="visually-hidden">{i18n.t('backup.chooseFile')}</span>
        <input
          ref={field}
          type="file"
          accept=".json,.jsonld,application/json,application/ld+json"
          onChange={(event) => choose(event.currentTarget.files?.[0] ?? null)}
        />
      </label>
      <TaskLine task={reading.task} text={i18n.t('backup.reading')} onCancel={leave} />
      {read && file && importing.task.kind === 'idle' && (
        <Preview preview={read}>
          <button
            type="button"
            class="button main"
            onClick={() => importing.start((signal) => onImport(file, read.format, signal))}
          >
            {i18n.t('backup.import')}
          </button>
          <button type="button" class="button" onClick={leave}>
            {i18n.t('common.cancel')}
          </button>
        </Preview>
      )}
      <TaskLine
        task={importing.task}
        text={i18n.t('backup.importing')}
        onCancel={importing.cancel}
      />
      {importing.task.kind === 'done' && (
        <p role="status">{summaryText(importing.task.value, 'done')}</p>
      )}
    </section>
  );
}
