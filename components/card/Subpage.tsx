import type { ComponentChildren } from 'preact';
import { i18n } from '../../utils/i18n';
import { Icon } from '../icons';

interface SubpageProps {
  title: string;
  onBack: () => void;
  children: ComponentChildren;
}

/** A page of the card that takes the place of its content, with a way back. */
export function Subpage({ title, onBack, children }: SubpageProps) {
  return (
    <div class="card-sub">
      <div class="card-top">
        <button
          type="button"
          class="quiet round"
          aria-label={i18n.t('card.backToCard')}
          onClick={onBack}
        >
          <span class="turns">
            <Icon name="back" />
          </span>
        </button>
        <h3 class="card-sub-title">{title}</h3>
      </div>
      <div class="card-scroll">{children}</div>
    </div>
  );
}
