import { useMemo } from 'preact/hooks';
import type { Card } from '../../utils/dataset/card';
import { i18n } from '../../utils/i18n';
import type { Note, SourcePage } from '../../utils/notes/model';
import { CardBody } from '../card/CardBody';
import { NoteItem } from '../notes/NoteItem';
import { EntityTimeline } from './EntityTimeline';
import type { LibraryProps } from './library-props';
import { oneNote } from './one-note';

interface EntityPageProps extends LibraryProps {
  id: string;
}

/** Everything the reader has about one entity: its card, a timeline, the articles and the notes. */
export function EntityPage(props: EntityPageProps) {
  const { id, data, card, entityNames, actions } = props;
  const notes = useMemo(
    () => data.notes.filter((note) => note.subject === id || note.entities.includes(id)),
    [data.notes, id],
  );
  const articles = useMemo(() => articlesOf(notes, data.pages), [notes, data.pages]);
  const name = card?.name ?? entityNames[id] ?? id;
  return (
    <div class="entity-page">
      <div class="entity-head">
        <button type="button" class="link" onClick={() => props.onRoute({ view: 'notes' })}>
          {i18n.t('library.backToNotes')}
        </button>
        <h2 class="entity-title" dir="auto" tabIndex={-1} ref={focusOnce}>
          {name}
        </h2>
      </div>
      {card && (
        <Summary card={card} onVisit={(other) => props.onRoute({ view: 'entity', id: other })} />
      )}
      {card === null && <p class="hint">{i18n.t('card.notFound')}</p>}
      <div class="entity-main">
        {notes.length === 0 ? (
          <p class="empty">
            {i18n.t(data.complete ? 'library.noNotesOnEntity' : 'library.reading')}
          </p>
        ) : (
          <>
            <EntityTimeline notes={notes} name={name} />
            <Articles articles={articles} />
            <section aria-labelledby="entity-notes">
              <h3 id="entity-notes">{i18n.t('library.count', notes.length)}</h3>
              <ul class="notes">
                {notes.slice(0, SHOWN_NOTES).map((note) => (
                  <li key={note.id}>
                    <NoteItem
                      note={note}
                      page={data.pages.get(note.page)}
                      entityNames={entityNames}
                      knownTags={props.knownTags}
                      actions={oneNote(actions)}
                    />
                  </li>
                ))}
              </ul>
            </section>
          </>
        )}
      </div>
    </div>
  );
}

function Articles({ articles }: { articles: Article[] }) {
  return (
    <section aria-labelledby="entity-articles">
      <h3 id="entity-articles">{i18n.t('library.articles', articles.length)}</h3>
      <ul class="articles">
        {articles.map(({ page, key, count }) => (
          <li key={key}>
            <a href={page?.url ?? key} target="_blank" rel="noopener noreferrer" dir="auto">
              {page?.title || key}
            </a>
            <span class="hint">
              {[page?.publisher, page?.published?.slice(0, 10), i18n.t('library.count', count)]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Notes shown on an entity's page; the filter of the list shows all. */
const SHOWN_NOTES = 200;

/** The card's text and facts, without the controls that belong to a page. */
function Summary({ card, onVisit }: { card: Card; onVisit: (id: string) => void }) {
  return (
    <div class="panel entity-card">
      <p class="card-line">{card.description}</p>
      <CardBody
        card={card}
        locale={navigator.language}
        now={new Date()}
        reason={null}
        notes={[]}
        onDoubt={() => {}}
        actions={{ visit: onVisit }}
      />
    </div>
  );
}

interface Article {
  key: string;
  page: SourcePage | undefined;
  count: number;
}

/** The pages that the notes stand on, newest note first. */
function articlesOf(notes: readonly Note[], pages: ReadonlyMap<string, SourcePage>): Article[] {
  const counts = new Map<string, number>();
  for (const { page } of notes) counts.set(page, (counts.get(page) ?? 0) + 1);
  return [...counts].map(([key, count]) => ({ key, count, page: pages.get(key) }));
}

/** A new view begins at its title, for the keyboard and screen readers. */
function focusOnce(title: HTMLElement | null): void {
  if (title && !title.dataset.seen) {
    title.dataset.seen = 'true';
    title.focus();
  }
}
