/** A page with every state of card and selection bar. Development only: never shipped. */

import { type ComponentChild, render } from 'preact';
import { Card } from '../../../components/card/Card';
import type { CardActions, CardProps } from '../../../components/card/card-props';
import { PAGE_UI_CSS } from '../../../components/host/styles';
import { EMPTY_NOTE } from '../../../components/selection/note-text';
import { SelectionBar } from '../../../components/selection/SelectionBar';
import type { SelectionState } from '../../../components/selection/selection-state';
import type { Card as CardData } from '../../../utils/dataset/card';
import { flagOf, mapOf } from './pictures';
import {
  BUKELE,
  CECOT,
  EL_SALVADOR,
  GEORGIA_COUNTRY,
  GEORGIA_STATE,
  LONG,
  OFFICIAL,
} from './sample-cards';

const query = new URLSearchParams(location.search);
const direction = query.get('dir') ?? 'ltr';
const locale = query.get('locale') ?? 'en-GB';

const nothing = () => {};
const actions: CardActions = {
  close: nothing,
  back: nothing,
  pin: nothing,
  visit: nothing,
  choose: nothing,
  mute: nothing,
  switchOff: nothing,
  saveNote: () => Promise.resolve({ ok: true, value: null }),
  keepDraft: nothing,
  copy: () => Promise.resolve(true),
};

let ids = 0;
function card(data: CardData, more: Partial<CardProps> = {}) {
  ids += 1;
  return (
    <Card
      card={data}
      locale={locale}
      now={new Date('2026-11-24')}
      surface={data.name}
      reason={{ code: 'full-name', values: [] }}
      others={[]}
      back={null}
      pinned={false}
      canSave
      notes={[]}
      knownTags={['prisons', 'migration']}
      version="0f3a9c"
      titleId={`title-${ids}`}
      flag={flagOf}
      map={mapOf(data)}
      actions={actions}
      {...more}
    />
  );
}

const subject = { passage: 'p', note: null };
const draft = {
  ...EMPTY_NOTE,
  text: 'Compare with the agreement of 2019.',
  tags: ['migration', 'treaties'],
};
function bar(state: SelectionState, canSave = true) {
  return (
    <SelectionBar
      state={state}
      canSave={canSave}
      knownTags={['migration', 'prisons']}
      keptDraft={null}
      dispatch={nothing}
    />
  );
}

const OWN = [
  { id: 'n', text: 'Met him in the piece on the state of exception; see also the report of 2023.' },
];
const FULL = { code: 'storage-full', detail: '' } as const;
const STATES: [name: string, ui: ComponentChild, wide: boolean][] = [
  ['person', card(BUKELE), true],
  ['country', card(EL_SALVADOR, { reason: { code: 'well-known', values: [] } }), true],
  ['looked-up', card(CECOT, { reason: null, back: 'Nayib Bukele' }), true],
  [
    'wide-tier',
    card(OFFICIAL, { reason: { code: 'surname-after-full', values: ['Tammy Bruce'] } }),
    true,
  ],
  ['own-note-pinned', card(BUKELE, { notes: OWN, pinned: true }), true],
  ['private', card(OFFICIAL, { canSave: false }), true],
  ['long', card(LONG), true],
  [
    'georgia',
    card(GEORGIA_COUNTRY, {
      others: [GEORGIA_STATE],
      reason: { code: 'place-within', values: ['Tbilisi, Georgia'] },
    }),
    true,
  ],
  ['bar', bar({ kind: 'bar', subject, token: 0 }), false],
  ['bar-saving', bar({ kind: 'saving', subject, draft: EMPTY_NOTE, from: 'bar', token: 0 }), false],
  [
    'bar-saved',
    bar({ kind: 'saved', subject: { passage: 'p', note: 'n' }, draft, token: 0 }),
    false,
  ],
  [
    'bar-deleted',
    bar({ kind: 'deleted', subject: { passage: 'p', note: 'n' }, draft, token: 0 }),
    false,
  ],
  [
    'bar-failed',
    bar({ kind: 'failed', subject, draft, failure: FULL, from: 'bar', token: 0 }),
    false,
  ],
  ['bar-private', bar({ kind: 'bar', subject, token: 0 }, false), false],
  ['editor', bar({ kind: 'editing', subject, draft, token: 0 }), true],
  [
    'editor-existing',
    bar({ kind: 'editing', subject: { passage: 'p', note: 'n' }, draft, token: 0 }),
    true,
  ],
  ['editor-saving', bar({ kind: 'saving', subject, draft, from: 'editing', token: 0 }), true],
  [
    'editor-failed',
    bar({ kind: 'failed', subject, draft, failure: FULL, from: 'editing', token: 0 }),
    true,
  ],
];

const host = document.createElement('div');
document.querySelector('main')?.append(host);
const root = host.attachShadow({ mode: 'open' });
const sheet = new CSSStyleSheet();
sheet.replaceSync(
  `${PAGE_UI_CSS}
  .gallery { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(344px, 100%), 1fr)); gap: 28px; }
  figure { margin: 0; min-width: 0; }
  figcaption { margin-bottom: 6px; color: var(--soft); font: 12px/1.4 var(--sans); }
  .surface { position: static; max-height: 280px; max-width: 100%; animation: none; }`,
);
root.adoptedStyleSheets = [sheet];
render(
  <div class="theme" dir={direction as 'ltr'} lang={locale}>
    <div class="gallery">
      {STATES.map(([name, ui, wide]) => (
        <figure key={name} id={name}>
          <figcaption>{name}</figcaption>
          <div
            class={name.startsWith('bar') || name.startsWith('editor') ? 'surface bar' : 'surface'}
            style={{ width: wide ? '344px' : 'max-content' }}
          >
            {ui}
          </div>
        </figure>
      ))}
    </div>
  </div>,
  root,
);
