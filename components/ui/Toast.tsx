import { useEffect } from 'preact/hooks';
import { i18n } from '../../utils/i18n';
import { Icon } from '../icons';

/** Long enough to read and to reach with the keyboard. */
const SHOWN_MS = 8000;

interface ToastProps {
  text: string;
  onUndo?: () => void;
  onDone: () => void;
}

/** Says what was done and takes it back. */
export function Toast({ text, onUndo, onDone }: ToastProps) {
  useEffect(() => {
    const timer = setTimeout(onDone, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [text, onDone]);
  return (
    <div class="toast" role="status">
      <span>{text}</span>
      {onUndo && (
        <button type="button" class="button" onClick={onUndo}>
          {i18n.t('common.undo')}
        </button>
      )}
      <button
        type="button"
        class="quiet round"
        aria-label={i18n.t('common.close')}
        title={i18n.t('common.close')}
        onClick={onDone}
      >
        <Icon name="close" size={16} />
      </button>
    </div>
  );
}
