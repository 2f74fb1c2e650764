import { Toast } from './Toast';

interface UndoToastProps {
  /** Null while there is nothing to say. */
  done: { text: string; undo?: () => void } | null;
  onUndo: () => void;
  onForget: () => void;
}

/** Says what was done last and takes it back. */
export function UndoToast({ done, onUndo, onForget }: UndoToastProps) {
  if (done === null) return null;
  return <Toast text={done.text} onUndo={done.undo && onUndo} onDone={onForget} />;
}
