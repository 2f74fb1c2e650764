import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '../../utils/i18n';
import type { CardActions, CardProps } from './card-props';
import { factText } from './fact-text';
import { formatDate } from './format-date';
import { reasonText } from './reason-text';
import { shorten } from './shorten';

/** The dataset's language, whatever the interface's. */
const DATASET = { lang: 'en', dir: 'ltr' } as const;

/** Characters of background before "More": what is read at a glance, in about ten seconds. */
const BACKGROUND_LIMIT = 300;

/** What the body needs of a card's properties. */
export interface CardBodyProps
  extends Pick<CardProps, 'card' | 'locale' | 'now' | 'map' | 'notes' | 'reason'> {
  actions: Pick<CardActions, 'visit'>;
  onDoubt: () => void;
}

/** The card's content below its heading, in the order of use. */
export function CardBody(props: CardBodyProps) {
  const { card, locale, map, notes, reason, onDoubt } = props;
  const [showSources, setShowSources] = useState(false);
  return (
    <>
      {map && <div class="card-map">{map}</div>}
      {card.background !== null && <Background text={card.background} locale={locale} />}
      <Facts {...props} numbered={showSources} />
      {notes.length > 0 && (
        <section class="card-own">
          <h3 class="small-head">{i18n.t('card.yourNotes')}</h3>
          {notes.map((note) => (
            <p key={note.id} dir="auto">
              {note.text}
            </p>
          ))}
        </section>
      )}
      <Related {...props} />
      {reason !== null && (
        <p class="card-why">
          <span class="label">{i18n.t('card.why')}</span> {reasonText(reason)}{' '}
          <button type="button" class="link" onClick={onDoubt}>
            {i18n.t('card.notThisOne')}
          </button>
        </p>
      )}
      <p class="card-why">
        {i18n.t('card.asOf', [formatDate(card.asOf, locale)])}
        {card.sources.length > 0 && (
          <>
            {' · '}
            <button
              type="button"
              class="link"
              aria-expanded={showSources}
              onClick={() => setShowSources(!showSources)}
            >
              {i18n.t('card.sources', card.sources.length)}
            </button>
          </>
        )}
      </p>
      {showSources && <Sources {...props} />}
    </>
  );
}

function Background({ text, locale }: { text: string; locale: string }) {
  const [whole, setWhole] = useState(false);
  const short = shorten(text, BACKGROUND_LIMIT);
  return (
    <p class="card-background" {...DATASET}>
      {whole ? text : short}
      {short !== text && (
        <>
          {' '}
          <button
            type="button"
            class="link"
            lang={locale}
            aria-expanded={whole}
            onClick={() => setWhole(!whole)}
          >
            {i18n.t(whole ? 'card.less' : 'card.more')}
          </button>
        </>
      )}
    </p>
  );
}

function Facts({ card, locale, now, numbered }: CardBodyProps & { numbered: boolean }) {
  if (card.facts.length === 0) return null;
  return (
    <dl class="card-facts" {...DATASET}>
      {card.facts.map((fact) => {
        const { value, date } = factText(fact, locale, now);
        return (
          <div key={`${fact.label} ${fact.value}`}>
            <dt>{fact.label}</dt>
            <dd dir="auto">
              {value}
              {date && (
                <span class="soft" lang={locale}>
                  {' '}
                  <bdi>{date}</bdi>
                </span>
              )}
              {numbered && card.sources[fact.source] && <sup>{fact.source + 1}</sup>}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function Related({ card, actions }: CardBodyProps) {
  if (card.related.length === 0) return null;
  return (
    <nav class="card-related" aria-label={i18n.t('card.related')}>
      {card.related.map((entity) => (
        <button
          type="button"
          key={entity.id}
          class="chip"
          {...DATASET}
          title={entity.description}
          onClick={() => actions.visit(entity.id)}
        >
          {entity.name}
        </button>
      ))}
    </nav>
  );
}

function Sources({ card, locale }: CardBodyProps) {
  const list = useRef<HTMLOListElement>(null);
  // Opened at the end of the card, it would be out of sight.
  useLayoutEffect(() => list.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <ol class="card-sources" ref={list}>
      {card.sources.map((source) => {
        const title = i18n.t('card.source', [source.title, formatDate(source.date, locale)]);
        return (
          <li key={`${source.title} ${source.url}`} dir="auto">
            {source.url === null ? (
              title
            ) : (
              <a href={source.url} target="_blank" rel="noopener noreferrer">
                {title}
              </a>
            )}
            <span class="soft">
              {' '}
              {source.publisher}. {source.licence}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
