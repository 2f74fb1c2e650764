/**
 * The one protocol file: every message between the extension's contexts, a signature and a sentence each.
 * Payloads travel as JSON. Failures are values. The background checks the sender of every message.
 */

import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Card, DatasetInfo } from './dataset/card';
import type { Flag, LocatorMap } from './dataset/picture';
import type { AliasKind } from './dataset/record';
import type { Reason, TextBlock } from './linking/types';
import type { ImportFormat } from './notes/formats/read-import';
import type { ImportSummary } from './notes/import-content';
import type {
  AnchorState,
  Note,
  NoteColor,
  NoteDraft,
  NotePatch,
  Project,
  SourcePage,
  StoredDraft,
} from './notes/model';
import type { Result } from './result';
import type { Choice, Settings } from './settings';

/** A linked name as the page needs it. */
export interface LinkedMention {
  blockId: string;
  /** UTF-16 code units into the block's text. */
  start: number;
  end: number;
  surface: string;
  entity: string;
  score: number;
  kind: AliasKind;
  reason: Reason;
  /** Other entities of this name, best first. */
  others: string[];
}

export interface LinkRequest {
  /** One a page view; the background keeps the document's memory under it. */
  documentId: string;
  url: string;
  /** Key of the page for the reader's choices. */
  pageKey: string;
  language: string | null;
  /** New or changed blocks, in reading order. */
  blocks: TextBlock[];
  /** Ids of blocks that are gone. */
  removed: string[];
  /** Ids of all blocks in reading order, where new ones are not simply the last. */
  order?: string[];
  /** True when `blocks` is the whole document, so that memory starts anew. */
  whole: boolean;
}

export interface LinkResponse {
  /** The worker had forgotten the document: send the whole. Nothing else is filled in then. */
  forgotten: boolean;
  /** Version of the dataset, for reports of mistakes. */
  datasetVersion: string;
  /** Every mention of the document, after this change. */
  mentions: LinkedMention[];
  /** Cards of the entities that the document did not have before, so that a hover never waits. */
  cards: Card[];
  /** Entity ids with salience 0 to 1, most salient first. */
  salience: [entity: string, salience: number][];
}

/** What a page's script starts with. */
export interface OpenedPage {
  settings: Settings;
  notes: Note[];
  /** False in private windows. */
  canSave: boolean;
  /** Tags in use, most used first. */
  knownTags: string[];
  /** Unsaved texts by the passage or note they are about; long passages by their beginning. */
  drafts: Record<string, Pick<StoredDraft, 'text' | 'tags' | 'color'>>;
  /** A note whose passage is to be shown, because the reader came from it. */
  jumpTo: string | null;
}

/** What the page's script knows, for popup and side panel. */
export interface PageStatus {
  /** Why nothing is marked, where nothing is. */
  verdict:
    | 'article'
    | 'not-article'
    | 'disabled-page'
    | 'disabled-site'
    | 'disabled'
    | 'index-failed'
    | 'excluded';
  /** True when the time budget ended the work early. */
  stoppedEarly: boolean;
  page: Omit<SourcePage, 'firstSeen'>;
  /** Most salient first. */
  entities: {
    id: string;
    name: string;
    type: Card['type'];
    description: string;
    count: number;
    salience: number;
  }[];
  anchors: [note: string, state: AnchorState][];
}

/** What a bulk action does to each of the chosen notes. */
export interface BulkChange {
  addTags?: string[];
  removeTags?: string[];
  addProjects?: string[];
  removeProjects?: string[];
  color?: NoteColor;
  /** Sets all tags, or all projects; what is added or removed beside it has no effect. */
  tags?: string[];
  projects?: string[];
}

export type PageCommand =
  | 'next-mention'
  | 'previous-mention'
  | 'open-card'
  | 'close-card'
  | 'save-selection';

export interface ProtocolMap {
  // Page to background.
  /** Runs the interface script in the page that asks: cards, selection bar, notes. */
  loadInterface(once: true): Result<true>;
  /** Runs our script in the frames of the asking page that hold text of its own origin, each once. */
  readFrames(once: true): Result<true>;
  /** Finds and links the names in a page's new or changed blocks. */
  linkArticle(request: LinkRequest): Result<LinkResponse>;
  /** Cards by entity id, for look-ups of related entities; unknown ids are left out. */
  getCards(ids: string[]): Result<Card[]>;
  /** A country's flag or locator map, by ISO 3166-1 alpha-2 code in lower case; null where there is none. */
  pictures(data: { code: string; kind: 'flag' | 'map' }): Result<{
    flag: Flag | null;
    map: LocatorMap | null;
  }>;
  /** What a page's script needs at start: settings, notes on the page, whether saving is possible here. */
  openPage(data: { url: string; pageKey: string }): Result<OpenedPage>;
  /** The reader's notes on these entities, made anywhere, newest first; entities without one are left out. */
  notesAbout(entities: string[]): Result<Record<string, { id: string; text: string }[]>>;
  /** Opens a note's page in a new tab and shows its passage there. */
  openNotePage(data: { note: string; url: string }): Result<true>;
  /** A page's notes in reading order. */
  notesOnPage(pageKey: string): Result<Note[]>;
  /** Keeps unsaved text under a key (`page:…`, `entity:…`, `note:…`); null drops it. */
  keepDraft(data: {
    key: string;
    draft: Omit<StoredDraft, 'key' | 'modified'> | null;
  }): Result<true>;
  /** Unsaved text kept under a key, or null. */
  draftOf(key: string): Result<StoredDraft | null>;
  /** Saves a note; the answer comes after the transaction has completed. */
  saveNote(draft: NoteDraft): Result<Note>;
  /** Changes a note. */
  updateNote(data: { id: string; patch: NotePatch }): Result<Note>;
  /** Moves notes to the trash. */
  deleteNotes(ids: string[]): Result<number>;
  /** Takes notes out of the trash. */
  restoreNotes(ids: string[]): Result<number>;
  /** Removes notes for good. */
  removeNotes(ids: string[]): Result<number>;
  /** Changes many notes at once, all or none: tags and projects added or taken away, colour set. */
  changeNotes(data: { ids: string[]; change: BulkChange }): Result<number>;
  /** Brings back a note's content as it was at an earlier revision. */
  revertNote(data: { id: string; revision: number }): Result<Note>;
  /** Makes a project. */
  createProject(name: string): Result<Project>;
  /** Renames a project or changes the order of its notes. */
  updateProject(data: { id: string; name?: string; order?: string[] }): Result<Project>;
  /** Deletes a project; its notes stay. */
  deleteProject(id: string): Result<number>;
  /** Puts the projects in this order. */
  arrangeProjects(ids: string[]): Result<number>;
  /** Imports a file that was laid down (`hand-over.ts`): all of it or nothing. */
  importFile(data: { key: string; format: ImportFormat }): Result<ImportSummary>;
  /** Ends an import that is under way; nothing of it stays. False when there was none to end. */
  cancelImport(): Result<boolean>;
  /** Brings a snapshot's notes back, merged with today's; a database that cannot be read is made anew. */
  restoreSnapshot(created: string): Result<ImportSummary>;
  /** Remembers that the reader saved a backup file. */
  backupSaved(): Result<true>;
  /** Deletes all notes, projects, drafts and snapshots, and the reader's answers about names. */
  eraseEverything(): Result<true>;
  /** Where the notes of a page were found this time. */
  reportAnchors(
    states: { id: string; anchor: AnchorState; anchoredText: string | null }[],
  ): Result<number>;
  /** Changes settings; every page and surface learns of it. */
  changeSettings(patch: Partial<Settings>): Result<Settings>;
  /** Switches a host on or off. */
  switchSite(data: { host: string; on: boolean }): Result<Settings>;
  /** Remembers the reader's answer to "Not this one?". */
  rememberChoice(choice: Choice): Result<Settings>;
  /** Runs our script once in a tab that the reader's click let us into. */
  runOnce(tabId: number): Result<true>;
  /** Version, date, counts and credits of the dataset, or why it cannot be used. */
  datasetInfo(): Result<DatasetInfo>;

  // Background, popup and side panel to a page.
  /** Carries out a keyboard command. */
  runCommand(command: PageCommand): boolean;
  /** What is on the page. */
  pageStatus(): PageStatus;
  /** Scrolls to a note's passage and shows it; false when it is not on the page. */
  jumpToNote(id: string): boolean;
  /** Ties a note whose passage is gone to the text that is selected on the page. */
  attachNote(id: string): Result<Note>;
  /** Scrolls to an entity's first mention and opens its card. */
  jumpToEntity(id: string): boolean;
  /** Notes on these pages changed; a page that is among them asks for its own anew. */
  notesChanged(pages: string[]): boolean;
  /** The settings changed. */
  settingsChanged(settings: Settings): boolean;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<ProtocolMap>();
