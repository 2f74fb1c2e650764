import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '../../utils/i18n';

/** Keys with what they do; the names of keys are the keyboard's own. */
const KEYS = [
  ['/', 'search'],
  ['↑ ↓', 'go'],
  ['Shift ↑ ↓', 'extend'],
  ['Space', 'choose'],
  ['Ctrl A', 'all'],
  ['Enter', 'open'],
  ['E', 'edit'],
  ['Delete', 'delete'],
  ['Alt ↑ ↓', 'move'],
  ['Esc', 'leave'],
  ['?', 'help'],
] as const;

/** The keys of the library, in a dialog. */
export function KeysHelp({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="keys-title" onClose={onClose}>
      <h2 id="keys-title">{i18n.t('options.keys')}</h2>
      <dl class="keys">
        {KEYS.map(([key, action]) => (
          <div key={action}>
            <dt>{i18n.t(`library.keys.${action}`)}</dt>
            <dd>
              <kbd>{key}</kbd>
            </dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit" class="button">
          {i18n.t('common.close')}
        </button>
      </form>
    </dialog>
  );
}
