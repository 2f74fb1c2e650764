import { useState } from 'preact/hooks';
import { i18n } from '../../utils/i18n';
import type { CardProps } from './card-props';

/** The others of the same name, and the reader's word on which is meant, for this page or the whole site. */
export function OtherMeanings({ card, others, actions }: CardProps) {
  const [scope, setScope] = useState<'page' | 'site'>('page');
  return (
    <>
      <ul class="card-list">
        {others.map((other) => (
          <li key={other.id}>
            <button
              type="button"
              class="row"
              disabled={other.id === card.id}
              onClick={() => actions.choose(other.id, scope)}
            >
              <span class="row-name" lang="en" dir="auto">
                {other.name}
              </span>
              <span class="soft" lang="en" dir="auto">
                {other.description}
              </span>
            </button>
          </li>
        ))}
        <li>
          <button type="button" class="row" onClick={() => actions.choose(null, scope)}>
            {i18n.t('card.noneOfThese')}
          </button>
        </li>
      </ul>
      <fieldset class="card-scope">
        <legend>{i18n.t('card.rememberFor')}</legend>
        {(['page', 'site'] as const).map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="scope"
              checked={scope === one}
              onChange={() => setScope(one)}
            />
            {i18n.t(one === 'page' ? 'card.thisPage' : 'card.thisSite')}
          </label>
        ))}
      </fieldset>
    </>
  );
}
