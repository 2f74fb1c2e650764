/** Answers what pages and surfaces ask apart from notes: links, cards, settings, the dataset. */

import { browser } from 'wxt/browser';
import { sendMessage } from '../messages';
import { draftsOfPage, tagCounts } from '../notes/queries';
import { attempt } from '../notes/storage-failure';
import { fail, ok, type Result } from '../result';
import type { Settings } from '../settings';
import { loadSettings, updateSettings } from '../settings-store';
import { siteOf } from '../sites';

import { createPictureStore, type Dataset } from './dataset-store';
import { handle, ownPagesOnly } from './handle';
import { openAtNote, takeJump } from './jumps';
import { createLinkService } from './link-service';
import type { NotesService } from './notes-service';
import { runInFrames, runInterface, runOnce } from './site-scripts';

/** A reader's answers kept at most; the oldest are forgotten. */
const MAX_CHOICES = 2000;

/** Registers the handlers. */
export function handlePages(open: () => Promise<Result<Dataset>>, notes: NotesService): void {
  const links = createLinkService(open);
  const pictures = createPictureStore();

  handle('linkArticle', async (request) => links.link(request, await loadSettings()));
  handle('getCards', async (ids) => {
    const dataset = await open();
    if (!dataset.ok) return dataset;
    const { cards } = dataset.value;
    const found = [];
    for (const id of ids) {
      const card = await cards.cardById(id);
      if (!card.ok) return card;
      if (card.value) found.push(card.value);
    }
    return ok(found);
  });
  handle('pictures', async ({ code, kind }) => {
    const store = await pictures();
    if (!store.ok) return store;
    if (kind === 'flag') {
      const flag = await store.value.flag(code);
      return flag.ok ? ok({ flag: flag.value, map: null }) : flag;
    }
    const map = await store.value.map(code);
    return map.ok ? ok({ flag: null, map: map.value }) : map;
  });
  handle('datasetInfo', async () => {
    const dataset = await open();
    return dataset.ok ? ok(dataset.value.cards.info) : dataset;
  });
  handle('loadInterface', async (_, origin) => {
    if (origin.kind !== 'page') return fail('bad-message', 'loadInterface: not a page');
    try {
      await runInterface(origin.tab, origin.frame);
      return ok(true);
    } catch {
      return fail('permission-missing', 'loadInterface');
    }
  });
  handle('readFrames', async (_, origin) => {
    if (origin.kind !== 'page' || origin.frame !== 0)
      return fail('bad-message', 'readFrames: not a page');
    try {
      await runInFrames(origin.tab);
      return ok(true);
    } catch {
      return fail('permission-missing', 'readFrames');
    }
  });
  handle('runOnce', async (tabId, origin) => {
    const allowed = ownPagesOnly(origin);
    if (!allowed.ok) return allowed;
    try {
      await runOnce(tabId);
      return ok(true);
    } catch {
      return fail('permission-missing', 'runOnce');
    }
  });
  handle('openPage', async ({ pageKey }, origin) => {
    const onPage = await notes.ofPage(pageKey);
    const tags = await attempt(() => tagCounts(notes.database));
    const drafts = await attempt(() => draftsOfPage(notes.database, pageKey));
    return ok({
      settings: await loadSettings(),
      // A broken notes database must not keep names from being marked; the popup says what is wrong.
      notes: onPage.ok ? onPage.value : [],
      knownTags: tags.ok ? tags.value.slice(0, 200).map(([tag]) => tag) : [],
      drafts: drafts.ok ? drafts.value : {},
      canSave: !(origin.kind === 'page' && origin.incognito),
      jumpTo: origin.kind === 'page' ? await takeJump(origin.tab) : null,
    });
  });
  handle('openNotePage', async ({ note, url }, origin) => {
    const allowed = ownPagesOnly(origin);
    if (!allowed.ok) return allowed;
    await openAtNote(note, url);
    return ok(true);
  });
  handle('changeSettings', async (patch) => change(() => patch));
  handle('switchSite', async ({ host, on }) =>
    change(({ disabledSites }) => {
      const site = siteOf(host);
      const others = disabledSites.filter((one) => one !== site);
      return { disabledSites: on ? others : [...others, site] };
    }),
  );
  handle('rememberChoice', async (choice) =>
    change(({ choices }) => ({
      choices: [
        ...choices.filter(
          (one) =>
            one.where !== choice.where ||
            one.scope !== choice.scope ||
            one.surface !== choice.surface,
        ),
        choice,
      ].slice(-MAX_CHOICES),
    })),
  );
}

/** Changes the settings and tells every page. */
async function change(patch: (settings: Settings) => Partial<Settings>): Promise<Result<Settings>> {
  const settings = await updateSettings(patch);
  const tabs = await browser.tabs.query({});
  // Tabs without our script do not answer, and need not.
  void Promise.allSettled(
    tabs.flatMap((tab) =>
      tab.id === undefined ? [] : [sendMessage('settingsChanged', settings, tab.id)],
    ),
  );
  return ok(settings);
}

/** Switches a host to what it is not; for the context menu. */
export async function toggleSite(host: string): Promise<void> {
  const site = siteOf(host);
  await change(({ disabledSites }) => ({
    disabledSites: disabledSites.includes(site)
      ? disabledSites.filter((one) => one !== site)
      : [...disabledSites, site],
  }));
}
