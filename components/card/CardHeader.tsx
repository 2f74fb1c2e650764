import type { EntityType } from '../../utils/dataset/record';
import { i18n } from '../../utils/i18n';
import { Icon } from '../icons';
import type { CardProps } from './card-props';

/** Letters that fit in one line of the heading; longer names are set smaller. */
const LONG_NAME = 32;

/** What kind of thing it is, and the controls of the card as such; stays while the rest scrolls. */
export function CardTop(props: CardProps) {
  const { back, pinned, actions } = props;
  return (
    <div class="card-top">
      {back !== null && (
        <button
          type="button"
          class="quiet round"
          aria-label={i18n.t('card.back', [back])}
          title={i18n.t('card.back', [back])}
          onClick={actions.back}
        >
          <span class="turns">
            <Icon name="back" />
          </span>
        </button>
      )}
      <p class="card-kind">{kindText(props)}</p>
      {pinned !== null && (
        <button
          type="button"
          class="quiet round"
          aria-pressed={pinned}
          aria-label={i18n.t('card.pin')}
          title={i18n.t(pinned ? 'card.unpin' : 'card.pin')}
          onClick={() => actions.pin(!pinned)}
        >
          <Icon name="pin" size={17} />
        </button>
      )}
      <button
        type="button"
        class="quiet round"
        aria-label={i18n.t('card.close')}
        title={i18n.t('card.close')}
        onClick={actions.close}
      >
        <Icon name="close" size={17} />
      </button>
    </div>
  );
}

/** What it is called, and the one line that tells something. */
export function CardNames({ card, flag, titleId }: CardProps) {
  return (
    <div class="card-names" lang="en" dir="ltr">
      <h2 id={titleId} class={card.name.length > LONG_NAME ? 'card-name long' : 'card-name'}>
        {card.name}
        {card.countryCode !== null && flag && (
          <span class="card-flag">{flag(card.countryCode)}</span>
        )}
      </h2>
      <p class="card-line">{card.description}</p>
    </div>
  );
}

/** "Person · El Salvador"; the country is left out where it is the card's own subject. */
function kindText({ card, locale }: CardProps): string {
  const kind = typeText(card.type);
  if (card.countryCode === null || card.type === 'country') return kind;
  const country = regionName(card.countryCode, locale);
  return country ? `${kind} · ${country}` : kind;
}

function typeText(type: EntityType): string {
  return i18n.t(`card.types.${type === 'armed-group' ? 'armedGroup' : type}`);
}

/** A country's name in the reader's language; empty for a code the browser does not know. */
function regionName(code: string, locale: string): string {
  try {
    return (
      new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' }).of(code.toUpperCase()) ??
      ''
    );
  } catch {
    return ''; // a code that is not of two letters, such as that of a part of a country
  }
}
