import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS } from '../../utils/settings';
import { loadSettings, updateSettings, watchSettings } from '../../utils/settings-store';

beforeEach(() => fakeBrowser.reset());

describe('the settings', () => {
  it('are the defaults while nothing is stored', async () => {
    expect(await loadSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it('keep what the reader chose', async () => {
    await updateSettings(() => ({ density: 'all' }));
    expect((await loadSettings()).density).toBe('all');
  });

  it('lose only the field that is broken', async () => {
    await fakeBrowser.storage.local.set({
      settings: {
        hoverDelay: 'soon',
        precision: 'eager',
        disabledSites: ['paper.example'],
        extra: 1,
      },
    });
    expect(await loadSettings()).toEqual({
      ...DEFAULT_SETTINGS,
      precision: 'eager',
      disabledSites: ['paper.example'],
    });
  });

  it('survive a stored value that is no object', async () => {
    await fakeBrowser.storage.local.set({ settings: 'gone wrong' });
    expect(await loadSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it('keep every one of many changes made at the same time', async () => {
    const sites = Array.from({ length: 20 }, (_, at) => `paper${at}.example`);
    await Promise.all(
      sites.map((site) =>
        updateSettings(({ disabledSites }) => ({ disabledSites: [...disabledSites, site] })),
      ),
    );
    expect((await loadSettings()).disabledSites).toEqual(sites);
  });

  it('tell whoever watches', async () => {
    const seen: string[] = [];
    const stop = watchSettings(({ theme }) => seen.push(theme));
    await updateSettings(() => ({ theme: 'dark' }));
    stop();
    await updateSettings(() => ({ theme: 'light' }));
    expect(seen).toEqual(['dark']);
  });
});
