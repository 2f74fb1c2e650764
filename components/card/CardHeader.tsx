import type { EntityType } from '../../utils/dataset/record';
import { i18n } from '../../utils/i18n';
import { Icon } from '../icons';
import type { CardProps } from './card-props';

/** What it is called, what kind of thing it is, and the one line that tells something. */
export function CardHeader(props: CardProps) {
  const { card, back, pinned, actions, flag, titleId } = props;
  return (
    <header class="card-head">
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
      <div class="card-names" lang="en" dir="auto">
        <h2 id={titleId} class="card-name">
          {card.name}
          {card.countryCode !== null && flag && (
            <span class="card-flag">{flag(card.countryCode)}</span>
          )}
        </h2>
        <p class="card-line">{card.description}</p>
      </div>
    </header>
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
