import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '../../utils/i18n';
import { Icon, type IconName } from '../icons';
import { EMPTY_NOTE, type NoteText } from '../selection/note-text';
import { CardBody } from './CardBody';
import { CardNames, CardTop } from './CardHeader';
import type { CardProps } from './card-props';
import { EntityNote } from './EntityNote';
import { OtherMeanings } from './OtherMeanings';
import { ReportMistake } from './ReportMistake';
import { Subpage } from './Subpage';

type View = 'card' | 'note' | 'saved' | 'doubt' | 'more' | 'report';

/** Who or what a name stands for: the whole card, with what can be done from it. */
export function Card(props: CardProps) {
  const [view, setView] = useState<View>('card');
  const [draft, setDraft] = useState(props.draft ?? EMPTY_NOTE);
  const root = useRef<HTMLDivElement>(null);
  const turned = useRef(false);
  // The control that was used is gone with the old view: the focus goes to the new one's first control.
  useLayoutEffect(() => {
    if (turned.current && view !== 'note')
      root.current?.querySelector<HTMLElement>('button')?.focus();
    turned.current = true;
  }, [view]);

  return (
    <div class="card" ref={root}>
      <CardView
        {...props}
        view={view}
        turn={setView}
        draft={draft}
        onDraft={(next) => {
          setDraft(next);
          props.actions.keepDraft(next);
        }}
        onNoteDone={(saved) => {
          if (saved) {
            setDraft(EMPTY_NOTE);
            props.actions.keepDraft(null);
          }
          setView(saved ? 'saved' : 'card');
        }}
      />
    </div>
  );
}

interface ViewProps extends CardProps {
  view: View;
  turn: (view: View) => void;
  draft: NoteText;
  onDraft: (draft: NoteText) => void;
  onNoteDone: (saved: boolean) => void;
}

function CardView(props: ViewProps) {
  const { card, surface, view, turn } = props;
  const back = () => turn('card');
  switch (view) {
    case 'note':
      return (
        <Subpage title={i18n.t('note.aboutEntity', [card.name])} onBack={back}>
          <EntityNote
            {...props}
            onSaved={() => props.onNoteDone(true)}
            onCancel={() => props.onNoteDone(false)}
          />
        </Subpage>
      );
    case 'doubt':
      return (
        <Subpage title={i18n.t('card.whichOne', [surface])} onBack={back}>
          <OtherMeanings {...props} />
        </Subpage>
      );
    case 'more':
      return (
        <Subpage title={card.name} onBack={back}>
          <MoreActions {...props} />
        </Subpage>
      );
    case 'report':
      return (
        <Subpage title={i18n.t('card.report')} onBack={back}>
          <ReportMistake {...props} />
        </Subpage>
      );
    default:
      return (
        <>
          <CardTop {...props} />
          <div class="card-scroll">
            <CardNames {...props} />
            <CardBody {...props} onDoubt={() => turn('doubt')} />
          </div>
          <CardFoot {...props} />
        </>
      );
  }
}

function MoreActions({ card, actions, reason, turn }: ViewProps) {
  const rows: [IconName, string, () => void][] = [
    ['mute', i18n.t('card.mute', [card.name]), actions.mute],
    ['off', i18n.t('card.offPage'), () => actions.switchOff('page')],
    ['off', i18n.t('card.offHere'), () => actions.switchOff('site')],
    ['off', i18n.t('card.offEverywhere'), () => actions.switchOff('everywhere')],
    ['flag', i18n.t('card.report'), () => turn('report')],
  ];
  if (reason !== null) rows.unshift(['question', i18n.t('card.notThisOne'), () => turn('doubt')]);
  return (
    <ul class="card-list">
      {rows.map(([icon, label, run]) => (
        <li key={label}>
          <button type="button" class="row with-icon" onClick={run}>
            <Icon name={icon} />
            {label}
          </button>
        </li>
      ))}
    </ul>
  );
}

function CardFoot({ card, canSave, view, turn }: ViewProps) {
  return (
    <footer class="card-foot">
      {canSave ? (
        <button type="button" class="button" onClick={() => turn('note')}>
          <Icon name={view === 'saved' ? 'check' : 'note'} size={16} />
          {i18n.t(view === 'saved' ? 'selection.saved' : 'card.saveNote')}
        </button>
      ) : (
        <p class="soft card-private">{i18n.t('selection.privateWindow')}</p>
      )}
      {card.wikipedia !== null && (
        <a
          class="button"
          href={wikipediaUrl(card.wikipedia)}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={i18n.t('card.wikipediaOf', [card.wikipedia])}
        >
          {i18n.t('card.wikipedia')}
          <Icon name="out" size={14} />
        </a>
      )}
      <button
        type="button"
        class="quiet round end"
        aria-label={i18n.t('card.moreActions')}
        title={i18n.t('card.moreActions')}
        onClick={() => turn('more')}
      >
        <Icon name="more" />
      </button>
    </footer>
  );
}

function wikipediaUrl(title: string): string {
  return `https://en.wikipedia.org/wiki/${encodeURIComponent(title.replaceAll(' ', '_'))}`;
}
