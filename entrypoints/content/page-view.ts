import { browser } from 'wxt/browser';
import type { PageUi } from '../../components/host/page-ui';
import type { PageNote } from '../../components/host/page-ui-ports';
import type { Card } from '../../utils/dataset/card';
import { i18n } from '../../utils/i18n';
import type { LinkResponse, OpenedPage, PageCommand, PageStatus } from '../../utils/messages';
import { type PageSession, startPageSession } from '../../utils/page/page-session';
import { whenIdle } from '../../utils/page/scheduler';
import type { Failure } from '../../utils/result';
import type { Settings } from '../../utils/settings';
import { ask } from './ask';
import { makeId } from './ids';
import { loadInterface } from './interface-parts';
import { createNotesOnPage } from './notes-on-page';
import { readSourcePage } from './source-page';

interface PageViewOptions {
  document: Document;
  opened: OpenedPage;
  /** Key of the page. */
  key: string;
  /** It is read whatever it looks like: the reader asked for it, or it is a frame with the article of its page. */
  force: boolean;
}

/** Everything of ours on one view of a page; closed, nothing is left of it. */
export interface PageView {
  changeSettings(settings: Settings): void;
  refreshNotes(): Promise<void>;
  status(): PageStatus;
  jumpToNote(id: string): Promise<boolean>;
  jumpToEntity(id: string): Promise<boolean>;
  run(command: PageCommand): Promise<boolean>;
  close(): void;
}

/** A busy page gets the interface after so long at the latest. */
const UI_DELAY_MS = 1000;

const HOST_ELEMENT = 'BACKGROUNDER-UI';

export function createPageView({ document, opened, key, force }: PageViewOptions): PageView {
  const end = new AbortController();
  const { signal } = end;
  const documentId = makeId();
  const cards = new Map<string, Card>();
  let settings = opened.settings;
  let salience = new Map<string, number>();
  let notesAbout: Record<string, { id: string; text: string }[]> = {};
  let datasetVersion = '';
  let failure: Failure | null = null;
  let jumpTo = opened.jumpTo;
  let ui: PageUi | null = null;
  /** The mention that the keyboard is on. */
  let current: string | null = null;

  const session: PageSession = startPageSession({
    document,
    signal,
    settings,
    force,
    link: (request) =>
      ask('linkArticle', {
        ...request,
        documentId,
        url: document.location.href,
        pageKey: key,
        language: document.documentElement.lang || null,
      }),
    isOwn: (node) => node.nodeName === HOST_ELEMENT,
    onVerdict: ({ isArticle }) => {
      // The names go first: the interface's script is read while the linker is at work.
      if (isArticle) void whenIdle(window, UI_DELAY_MS, signal).then(openUi);
    },
    onMentions: takeMentions,
    onStopped: () => {}, // the popup asks `stoppedEarly`
    onFailure: (reason) => {
      failure = reason;
    },
  });

  const sourcePage = () => readSourcePage(document, key);

  const notes = createNotesOnPage({
    document,
    signal,
    onFound: (found) => void showNotes(found),
  });

  let opening: Promise<PageUi | null> | null = null;

  /** The interface, made on the first call; null where it cannot be had. */
  function openUi(): Promise<PageUi | null> {
    opening ??= makeUi();
    return opening;
  }

  async function makeUi(): Promise<PageUi | null> {
    const parts = await loadInterface();
    if (parts === null || signal.aborted) return null;
    ui = parts.createPageUi({
      document,
      signal,
      open: import.meta.env.MODE === 'e2e',
      locale: browser.i18n.getUILanguage(),
      direction: i18n.t('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr',
      settings: {
        trigger: settings.trigger,
        hoverDelay: settings.hoverDelay,
        theme: settings.theme,
        canSave: opened.canSave,
        knownTags: opened.knownTags,
        datasetVersion,
      },
      accepts: isPageText,
      ports: parts.createPorts({
        document,
        ask,
        session: () => session,
        page: sourcePage,
        settings: () => settings,
        cards,
        notesAbout: () => notesAbout,
        drafts: opened.drafts,
        pictures: parts.createPictures(ask, () => ui?.refresh()),
      }),
    });
    return ui;
  }

  async function showNotes(found: PageNote[]): Promise<void> {
    if (found.length > 0) await openUi();
    ui?.setNotes(found);
    if (jumpTo !== null && (await jumpToNote(jumpTo))) jumpTo = null;
  }

  function takeMentions(response: LinkResponse | null): void {
    // A card whose mention is gone closes.
    ui?.refresh();
    if (response === null) {
      notes.lookAgain();
      return;
    }
    failure = null;
    for (const card of response.cards) cards.set(card.id, card);
    salience = new Map(response.salience);
    if (datasetVersion !== response.datasetVersion) {
      ({ datasetVersion } = response);
      ui?.changeSettings({ datasetVersion });
    }
    if (response.cards.length > 0) void readNotesAbout();
  }

  async function readNotesAbout(): Promise<void> {
    const about = await ask('notesAbout', [...cards.keys()].slice(0, 2000));
    if (!about.ok || signal.aborted) return;
    notesAbout = about.value;
    ui?.refresh();
  }

  async function refreshNotes(): Promise<void> {
    const onPage = await ask('notesOnPage', key);
    if (!onPage.ok || signal.aborted) return;
    notes.set(onPage.value);
    await readNotesAbout();
  }

  async function jumpToNote(id: string): Promise<boolean> {
    const range = notes.rangeOf(id);
    if (range === null) return false;
    range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    return (await openUi())?.openNote(id) ?? false;
  }

  async function jumpToEntity(id: string): Promise<boolean> {
    const mention = session.reveal(id);
    if (mention === null) return false;
    (await openUi())?.openCard({ mention: mention.id, entity: mention.entity });
    return true;
  }

  /** The reader asks for names here: then the page is read, whatever it was judged to be. */
  async function readAnyway(): Promise<void> {
    if (session.verdict?.isArticle !== false) return;
    session.restart(true);
    await session.settled();
  }

  async function step(direction: 'next' | 'previous'): Promise<boolean> {
    await readAnyway();
    const mention = session.step(direction);
    const open = await openUi();
    if (mention === null) {
      open?.announce(i18n.t('popover.noMentions'));
      return false;
    }
    const card = cards.get(mention.entity);
    const marked = session.mentions.filter(({ id }) => session.rangeOf(id) !== null);
    const position = marked.findIndex(({ id }) => id === mention.id) + 1;
    open?.announceMention(mention.surface, card?.description ?? '', position, marked.length);
    current = mention.id;
    return true;
  }

  async function openCurrent(): Promise<boolean> {
    if (current === null || session.mention(current) === null) await step('next');
    const mention = current === null ? null : session.mention(current);
    if (mention === null) return false;
    (await openUi())?.openCard({ mention: mention.id, entity: mention.entity });
    return true;
  }

  function verdict(): PageStatus['verdict'] {
    if (failure?.code.startsWith('index-')) return 'index-failed';
    return session.verdict?.isArticle === false ? 'not-article' : 'article';
  }

  function status(): PageStatus {
    const counts = new Map<string, number>();
    for (const { entity } of session.mentions) counts.set(entity, (counts.get(entity) ?? 0) + 1);
    const entities = [...counts].flatMap(([id, count]) => {
      const card = cards.get(id);
      if (!card) return [];
      const { name, type, description } = card;
      return [{ id, name, type, description, count, salience: salience.get(id) ?? 0 }];
    });
    return {
      verdict: verdict(),
      stoppedEarly: session.stoppedEarly,
      page: sourcePage(),
      entities: entities.sort((a, b) => b.salience - a.salience),
      anchors: notes.states(),
    };
  }

  function changeSettings(next: Settings): void {
    const before = settings;
    settings = next;
    session.configure(next);
    if (linkingKey(before) !== linkingKey(next)) session.relink();
    const { trigger, hoverDelay, theme } = next;
    ui?.changeSettings({ trigger, hoverDelay, theme });
  }

  notes.set(opened.notes);
  return {
    changeSettings,
    refreshNotes,
    status,
    jumpToNote,
    jumpToEntity,
    async run(command) {
      if (command === 'next-mention') return step('next');
      if (command === 'previous-mention') return step('previous');
      if (command === 'open-card') return openCurrent();
      if (command === 'close-card') {
        ui?.closeCard();
        return ui !== null;
      }
      return (await openUi())?.saveSelection() ?? false;
    },
    close: () => end.abort(),
  };
}

/** What the linker's answer depends on. */
function linkingKey({ precision, adjectives, choices, mutedEntities }: Settings): string {
  return JSON.stringify([precision, adjectives, choices, mutedEntities]);
}

/** Whether a selection is text of the page and not of something that is being written. */
function isPageText(range: Range): boolean {
  const node = range.commonAncestorContainer;
  const element = node instanceof Element ? node : node.parentElement;
  return (
    element !== null &&
    element.closest('input, textarea, select, [contenteditable=""], [contenteditable="true"]') ===
      null
  );
}
