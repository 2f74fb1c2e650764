import { useState } from 'preact/hooks';
import { i18n } from '../../utils/i18n';
import type { BackupProps } from './backup-props';
import { TaskLine } from './TaskLine';
import { useTask } from './use-task';

/** Deletes all of it, once the reader has typed the word that says so. */
export function EraseEverything({ onErase }: Pick<BackupProps, 'onErase'>) {
  const [typed, setTyped] = useState('');
  const { task, start } = useTask<true>();
  const word = i18n.t('backup.eraseWord');
  const meant = typed.trim().toLocaleLowerCase() === word.toLocaleLowerCase();
  return (
    <section class="panel panel-danger" aria-labelledby="backup-erase">
      <h2 id="backup-erase">{i18n.t('backup.erase')}</h2>
      <p>{i18n.t('backup.eraseHint')}</p>
      <form
        class="row-of-buttons"
        onSubmit={(event) => {
          event.preventDefault();
          if (!meant) return;
          setTyped('');
          start(onErase);
        }}
      >
        <label class="erase-field">
          <span>{i18n.t('backup.eraseType', [word])}</span>
          <input
            type="text"
            class="input"
            autocomplete="off"
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="button danger" disabled={!meant}>
          {i18n.t('backup.erase')}
        </button>
      </form>
      <TaskLine task={task} text={i18n.t('backup.erasing')} />
      {task.kind === 'done' && <p role="status">{i18n.t('backup.erased')}</p>}
    </section>
  );
}
