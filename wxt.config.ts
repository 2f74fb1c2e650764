import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { newsMatches } from './utils/news-hosts';

/** Takes the browser's own API where the polyfill's module would wrap it. */
function nativeBrowser() {
  return {
    name: 'native-browser',
    enforce: 'pre' as const,
    resolveId(id: string) {
      if (id !== '@wxt-dev/webextension-polyfill/browser') return null;
      return fileURLToPath(import.meta.resolve('@wxt-dev/browser'));
    },
  };
}

/**
 * Each file costs a page a way to the browser's process and back: what several pages use is one file, and what the
 * background uses too is another.
 */
function fewFiles(): Plugin {
  return {
    name: 'few-files',
    config: () => ({
      build: {
        // Every browser we support does this itself, and the worker, which shares a file with the pages, has no document.
        modulePreload: { polyfill: false },
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: [
                { name: 'shared', test: NOT_PAGES_ONLY, minShareCount: 2, priority: 1 },
                { name: 'pages', minShareCount: 2 },
              ],
            },
          },
        },
      },
    }),
  };
}

const NOT_PAGES_ONLY = /^(?!.*[\\/](?:components|utils[\\/]surfaces|preact)[\\/])/;

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module', '@wxt-dev/auto-icons'],
  imports: false,
  manifestVersion: 3, // else Firefox is built as MV2
  targetBrowsers: ['chrome', 'firefox'],
  autoIcons: { baseIconPath: 'assets/icon.svg' },
  hooks: {
    // Both browsers answer with promises by themselves; pages need not carry the polyfill.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (
        entrypoints.every(({ type }) => type === 'content-script' || type === 'unlisted-script')
      ) {
        config.plugins = [...(config.plugins ?? []), nativeBrowser()];
      } else {
        config.plugins = [...(config.plugins ?? []), fewFiles()];
      }
    },
    // Set here and not in the content script, which would carry the whole list into every page. The build that ships
    // runs on the listed sites; builds for demos and tests run wherever they are taken.
    'entrypoints:resolved': (wxt, entrypoints) => {
      const content = entrypoints.find(({ name }) => name === 'content');
      if (content?.type === 'content-script' && wxt.config.mode === 'production') {
        content.options.matches = newsMatches();
      }
    },
  },
  manifest: ({ browser, mode }) => ({
    // The same sites as the content script's: it has the interface script run where there is an article.
    host_permissions: mode === 'production' ? newsMatches() : ['*://*/*'],
    name: '__MSG_appName__',
    description: '__MSG_appDescription__',
    default_locale: 'en',
    permissions: [
      'storage',
      'unlimitedStorage',
      'scripting',
      'activeTab',
      'contextMenus',
      'alarms',
      ...(browser === 'chrome' ? ['sidePanel'] : []),
    ],
    commands: {
      'next-mention': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_commands_nextMention__',
      },
      'previous-mention': {
        suggested_key: { default: 'Alt+Shift+J' },
        description: '__MSG_commands_previousMention__',
      },
      'open-card': {
        suggested_key: { default: 'Alt+Shift+O' },
        description: '__MSG_commands_openCard__',
      },
      // Escape does it too; browsers allow four suggested keys.
      'close-card': { description: '__MSG_commands_closeCard__' },
      'save-selection': {
        suggested_key: { default: 'Alt+Shift+S' },
        description: '__MSG_commands_saveSelection__',
      },
    },
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    content_security_policy: {
      // `connect-src` leaves room for replication to the reader's own server: a manifest's CSP cannot change later.
      extension_pages:
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self' https: http://localhost:* http://127.0.0.1:*; object-src 'none'; base-uri 'none'; form-action 'none'",
    },
    ...(browser === 'chrome' && { minimum_chrome_version: '128' }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'backgrounder@backgrounder.example',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
        gecko_android: { strict_min_version: '142.0' },
      },
    }),
  }),
});
