import { failureText } from '../../utils/failure-text';
import { i18n } from '../../utils/i18n';
import type { Task } from './use-task';

interface TaskLineProps {
  task: Task<unknown>;
  /** What is being done. */
  text: string;
  /** Left out where it cannot be ended. */
  onCancel?: () => void;
}

/** Says that work is going on, with a way to end it, or why it failed. */
export function TaskLine({ task, text, onCancel }: TaskLineProps) {
  if (task.kind === 'failed') {
    return (
      <p class="problem" role="alert">
        {failureText(task.failure)}
      </p>
    );
  }
  if (task.kind !== 'running') return null;
  return (
    <div class="progress" role="status">
      <span>{text}</span>
      <progress aria-label={text} />
      {onCancel && (
        <button type="button" class="button" onClick={onCancel}>
          {i18n.t('common.cancel')}
        </button>
      )}
    </div>
  );
}
