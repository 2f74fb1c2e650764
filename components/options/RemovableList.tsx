import { i18n } from '../../utils/i18n';

interface RemovableListProps {
  label: string;
  /** Said where there is nothing. */
  empty: string;
  items: { id: string; text: string }[];
  onRemove: (id: string) => void;
}

/** What the reader once chose, each taken back by a click. */
export function RemovableList({ label, empty, items, onRemove }: RemovableListProps) {
  return (
    <div class="removable">
      <h3>{label}</h3>
      {items.length === 0 && <p class="hint">{empty}</p>}
      <ul>
        {items.map(({ id, text }) => (
          <li key={id}>
            <span>{text}</span>
            <button
              type="button"
              class="button plain"
              aria-label={i18n.t('options.removeItem', [text])}
              onClick={() => onRemove(id)}
            >
              {i18n.t('options.remove')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
