import type { ComponentChild } from 'preact';
import type { Card as CardData } from '../../utils/dataset/card';
import { i18n } from '../../utils/i18n';
import type { Driver } from '../../utils/page/popover/driver';
import { createDriver } from '../../utils/page/popover/driver';
import type { Effect, PopoverState, Shown } from '../../utils/page/popover/state';
import { entityOf, shownOf } from '../../utils/page/popover/state';
import { FADE_OUT_MS } from '../../utils/page/popover/timing';
import { Card } from '../card/Card';
import type { CardActions } from '../card/card-props';
import { Popover } from '../popover/Popover';
import type { Host } from './create-host';
import type { PageUiPorts, PageUiSettings } from './page-ui-ports';

interface CardFlowOptions {
  document: Document;
  signal: AbortSignal;
  host: Host;
  locale: string;
  ports: PageUiPorts;
  settings: () => PageUiSettings;
  isOurs: (event: Event) => boolean;
  announce: (text: string) => void;
  /** Renders the interface now. */
  refresh: () => void;
}

export interface CardFlow {
  driver: Driver;
  /** Closes the card of a mention that is no longer on the page. */
  dropStale: () => void;
  view: () => ComponentChild;
}

/** What an unsaved note on an entity is kept under; no id of a note and no passage begins so. */
function draftSubject(entity: string): string {
  return `entity:${entity}`;
}

const TITLE_ID = 'backgrounder-card-title';

/** Carries out what the popover's reducer asks for, and shows its state. */
export function createCardFlow(options: CardFlowOptions): CardFlow {
  const { document, signal, host, ports, settings, announce, refresh } = options;
  const window = document.defaultView!;
  /** Looked up from cards, or as other meanings of a name. */
  const cache = new Map<string, CardData>();
  /** Notes on entities that were begun and not saved, by entity. */
  const drafts = new Map(ports.drafts);
  let shownState: PopoverState | null = null;
  let closing = 0;
  let element: HTMLElement | null = null;
  let before: HTMLElement | null = null;

  const driver = createDriver({
    document,
    signal,
    config: settings,
    mentionAt: ports.mentionAt,
    linesOf: ports.linesOf,
    cardBox: () => element?.getBoundingClientRect() ?? null,
    isOurs: options.isOurs,
    onStep,
  });
  const act = driver.dispatch;

  function onStep(state: PopoverState, effects: readonly Effect[]): void {
    const shown = shownOf(state);
    const previous = shownState && closing === 0 ? shownOf(shownState) : null;
    window.clearTimeout(closing);
    closing = 0;
    if (shown && shown.target.mention !== previous?.target.mention) opening(shown);
    if (shown) shownState = state;
    else if (shownState) fade();
    refresh();
    for (const effect of effects) carryOut(effect);
  }

  function opening(shown: Shown): void {
    host.moveTo(ports.nodeOf(shown.target.mention));
    const active = document.activeElement;
    if (active instanceof HTMLElement && active !== host.element) before = active;
    const wanted = [shown.target.entity, ...(ports.detailOf(shown.target.mention)?.others ?? [])];
    void fetchCards(wanted).then((added) => {
      if (added) refresh();
    });
  }

  function fade(): void {
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    closing = window.setTimeout(
      () => {
        closing = 0;
        shownState = null;
        refresh();
      },
      still ? 0 : FADE_OUT_MS,
    );
  }

  function carryOut(effect: Effect): void {
    if (effect.type === 'focus-card') element?.focus({ preventScroll: true });
    if (effect.type === 'return-focus') before?.focus({ preventScroll: true });
    if (effect.type !== 'look-up') return;
    const { entity, token } = effect;
    void fetchCards([entity]).then(() => {
      const found = cardOf(entity) !== null;
      if (!found) announce(i18n.t('card.notFound'));
      act({ type: 'answered', token, found });
    });
  }

  function cardOf(entity: string): CardData | null {
    return ports.card(entity) ?? cache.get(entity) ?? null;
  }

  /** Whether any came that were not here. */
  async function fetchCards(entities: readonly string[]): Promise<boolean> {
    const missing = entities.filter((entity) => cardOf(entity) === null);
    if (missing.length === 0) return false;
    const cards = await ports.lookUp(missing);
    for (const card of cards) cache.set(card.id, card);
    return cards.length > 0 && !signal.aborted;
  }

  function actionsFor(shown: Shown): CardActions {
    const { mention } = shown.target;
    const close = () => act({ type: 'close', now: driver.now() });
    return {
      close,
      back: () => act({ type: 'back' }),
      pin: (pinned) => act({ type: pinned ? 'pin' : 'unpin' }),
      visit: (entity) => act({ type: 'visit', entity }),
      choose: (entity, scope) => {
        close();
        ports.choose(mention, entity, scope);
      },
      mute: () => {
        close();
        ports.mute(entityOf(shown));
      },
      switchOff: (where) => {
        close();
        ports.switchOff(where);
      },
      async saveNote(note) {
        const result = await ports.saveEntityNote(entityOf(shown), note);
        if (result.ok) announce(i18n.t('selection.saved'));
        return result;
      },
      keepDraft(note) {
        const subject = draftSubject(entityOf(shown));
        if (note) drafts.set(subject, note);
        else drafts.delete(subject);
        ports.keepDraft(subject, note);
      },
      copy: ports.copy,
    };
  }

  function view(): ComponentChild {
    const shown = shownState && shownOf(shownState);
    const card = shown && cardOf(entityOf(shown));
    const detail = shown && ports.detailOf(shown.target.mention);
    if (!shownState || !shown || !card) return null;
    const { canSave, knownTags, datasetVersion } = settings();
    const nested = shown.trail.length > 1;
    const earlier = nested ? cardOf(shown.trail[shown.trail.length - 2]!) : null;
    const others = (detail?.others ?? []).map(cardOf).filter((one) => one !== null);
    return (
      <Popover
        key={shown.target.mention}
        state={shownState}
        closing={closing !== 0}
        lines={() => ports.linesOf(shown.target.mention)}
        point={driver.point()}
        titleId={TITLE_ID}
        onElement={(now) => {
          element = now;
        }}
        dispatch={act}
        now={driver.now}
      >
        <Card
          key={card.id}
          card={card}
          locale={options.locale}
          now={new Date()}
          surface={detail?.surface ?? card.name}
          reason={nested ? null : (detail?.reason ?? null)}
          others={nested ? [] : others}
          back={earlier?.name ?? null}
          pinned={shownState.kind === 'sheet' ? null : shownState.kind === 'pinned'}
          canSave={canSave}
          notes={ports.notesOn(card.id)}
          draft={drafts.get(draftSubject(card.id)) ?? null}
          knownTags={knownTags}
          version={datasetVersion}
          titleId={TITLE_ID}
          {...(ports.flag && { flag: ports.flag })}
          map={ports.map?.(card)}
          actions={actionsFor(shown)}
        />
      </Popover>
    );
  }

  function dropStale(): void {
    const shown = shownOf(driver.state());
    if (shown === null || ports.nodeOf(shown.target.mention) !== null) return;
    act({ type: 'gone', mention: shown.target.mention, now: driver.now() });
  }

  return { driver, dropStale, view };
}
