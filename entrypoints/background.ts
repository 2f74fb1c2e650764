import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { createDatasetStore } from '../utils/background/dataset-store';
import { handleNotes } from '../utils/background/notes-handlers';
import { createNotesService } from '../utils/background/notes-service';
import { handlePages, toggleSite } from '../utils/background/page-handlers';
import {
  createMenus,
  listenForCommands,
  listenForMenus,
} from '../utils/background/reader-commands';
import { registerGrantedSites } from '../utils/background/site-scripts';
import { handleStore } from '../utils/background/store-handlers';
import { listenForUpkeep, scheduleSnapshot, scheduleUpkeep } from '../utils/background/upkeep';

export default defineBackground({
  type: 'module',
  main() {
    // Listeners are set in the first turn: a worker that woke for an event must hear it.
    const notes = createNotesService();
    handlePages(createDatasetStore(), notes);
    handleNotes(notes, () => void scheduleSnapshot());
    listenForUpkeep(notes);
    handleStore(notes, () => {});
    listenForCommands();
    listenForMenus(toggleSite);

    browser.runtime.onInstalled.addListener(({ reason }) => {
      void createMenus();
      void registerGrantedSites();
      void scheduleUpkeep();
      if (reason === 'install')
        void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    });
    browser.runtime.onStartup.addListener(() => {
      void registerGrantedSites();
      void scheduleUpkeep();
    });
    browser.permissions.onAdded.addListener(() => void registerGrantedSites());
    browser.permissions.onRemoved.addListener(() => void registerGrantedSites());
  },
});
