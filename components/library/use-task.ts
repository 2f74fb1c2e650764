import { useRef, useState } from 'preact/hooks';
import { type Failure, fail, type Result } from '../../utils/result';

/** Where a piece of work stands. */
export type Task<T> =
  | { kind: 'idle' }
  | { kind: 'running' }
  | { kind: 'done'; value: T }
  | { kind: 'failed'; failure: Failure };

/** A piece of work that takes a while: its state, its start and its end before it is done. */
export interface TaskControl<T> {
  task: Task<T>;
  start: (work: (signal: AbortSignal) => Promise<Result<T>>) => void;
  /** Ends the work where it can be ended, and forgets its answer in any case. */
  cancel: () => void;
}

export function useTask<T>(): TaskControl<T> {
  const [task, setTask] = useState<Task<T>>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);
  return {
    task,
    start(work) {
      running.current?.abort();
      const control = new AbortController();
      running.current = control;
      setTask({ kind: 'running' });
      void work(control.signal)
        .catch((error: unknown) => fail('unexpected', String(error)))
        .then((result) => {
          if (control.signal.aborted) return;
          setTask(
            result.ok
              ? { kind: 'done', value: result.value }
              : { kind: 'failed', failure: result.error },
          );
        });
    },
    cancel() {
      running.current?.abort();
      setTask({ kind: 'idle' });
    },
  };
}
