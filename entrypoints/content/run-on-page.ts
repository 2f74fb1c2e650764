import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { onMessage, type PageCommand, type PageStatus } from '../../utils/messages';
import { pageKey } from '../../utils/notes/page-key';
import { yieldToPage } from '../../utils/page/scheduler';
import type { Settings } from '../../utils/settings';
import { isSwitchedOff } from '../../utils/sites';
import { hasArticleFrame } from './article-frames';
import { ask } from './ask';
import { attachNote } from './attach-note';
import { createPageView, type PageView } from './page-view';
import { bareSourcePage } from './source-page';

/** Starts on a page, follows its settings and its address, and answers messages until the script is invalidated. */
export async function runOnPage(ctx: ContentScriptContext): Promise<void> {
  // Compiling is enough for one task. What is on the stack when the browser is asked is compiled once more, too.
  await yieldToPage();
  if (ctx.isInvalid) return;
  const inFrame = window !== window.top;
  const wasAsked = takeAsked();
  let view: PageView | null = null;
  let settings: Settings | null = null;
  let key = keyOfPage();
  let opening = Promise.resolve();

  async function open(): Promise<void> {
    const opened = await ask('openPage', { url: location.href, pageKey: key });
    if (!opened.ok || ctx.isInvalid) return;
    settings = opened.value.settings;
    if (!isOn(settings)) return;
    view = createPageView({ document, opened: opened.value, key, force: inFrame || wasAsked });
    if (!inFrame) lookForFrames();
  }

  function lookForFrames(): void {
    if (view !== null && hasArticleFrame(document)) void ask('readFrames', true);
  }

  /** Pictures and styles load too, hundreds of them. */
  function lookAtFrame({ target }: Event): void {
    if (target instanceof HTMLIFrameElement) lookForFrames();
  }

  function close(): void {
    view?.close();
    view = null;
  }

  async function reopen(): Promise<void> {
    close();
    key = keyOfPage();
    await open();
  }

  function followSettings(next: Settings): boolean {
    settings = next;
    if (!isOn(next)) close();
    else if (view) view.changeSettings(next);
    else void open();
    return true;
  }

  function isOn({ enabled, disabledSites, disabledPages }: Settings): boolean {
    return (
      enabled && !isSwitchedOff(location.hostname, disabledSites) && !disabledPages.includes(key)
    );
  }

  function whyOff(): PageStatus['verdict'] {
    if (settings === null || !settings.enabled) return 'disabled';
    return settings.disabledPages.includes(key) ? 'disabled-page' : 'disabled-site';
  }

  function status(): PageStatus {
    return (
      view?.status() ?? {
        verdict: whyOff(),
        stoppedEarly: false,
        page: bareSourcePage(document, key),
        entities: [],
        anchors: [],
      }
    );
  }

  const listening = [
    onMessage('settingsChanged', ({ data }) => followSettings(data)),
    onMessage('notesChanged', ({ data }) => {
      if (data.includes(key)) void view?.refreshNotes();
      return true;
    }),
  ];
  // These are about the tab: its page answers, and not a frame in it.
  const ofTab = () => [
    onMessage('pageStatus', () => status()),
    onMessage('jumpToNote', async ({ data }) => (await view?.jumpToNote(data)) ?? false),
    onMessage('attachNote', ({ data }) => attachNote(data, document)),
    onMessage('jumpToEntity', async ({ data }) => (await view?.jumpToEntity(data)) ?? false),
    onMessage('runCommand', ({ data }) => run(data)),
  ];
  if (!inFrame) {
    listening.push(...ofTab());
    ctx.addEventListener(document, 'load', lookAtFrame, { capture: true });
    ctx.addEventListener(window, 'load', lookForFrames);
  }
  ctx.onInvalidated(() => {
    close();
    for (const stop of listening) stop();
  });
  ctx.addEventListener(window, 'wxt:locationchange', () => {
    if (keyOfPage() !== key) void reopen();
  });

  /** A command is the reader's own wish: it works on pages that were judged no article, too. */
  async function run(command: PageCommand): Promise<boolean> {
    await opening;
    return (await view?.run(command)) ?? false;
  }

  opening = open();
  await opening;
}

/** Whether the reader had this script run here, once; the background leaves word before it does. */
function takeAsked(): boolean {
  const word = globalThis as { backgrounderAsked?: boolean };
  const asked = word.backgrounderAsked === true;
  delete word.backgrounderAsked;
  return asked;
}

function keyOfPage(): string {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null;
  return pageKey(location.href, canonical);
}
