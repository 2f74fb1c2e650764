import type { PageUiPorts } from '../../components/host/page-ui-ports';
import type { NoteText } from '../../components/selection/note-text';
import type { Card } from '../../utils/dataset/card';
import type { NoteDraft, TargetSelectors } from '../../utils/notes/model';
import { describe } from '../../utils/page/anchoring/describe';
import { readPageText } from '../../utils/page/anchoring/page-text';
import type { PageSession } from '../../utils/page/page-session';
import { fail, ok, type Result } from '../../utils/result';
import { MAX_DISABLED_PAGES, type Settings } from '../../utils/settings';
import { siteOf } from '../../utils/sites';
import type { ask as askBackground } from './ask';
import { createDraftKeeper } from './draft-keeper';
import { makeId } from './ids';
import type { Pictures } from './pictures';

interface PortsOptions {
  document: Document;
  /** The content script's own, which this script runs beside. */
  ask: typeof askBackground;
  session: () => PageSession;
  page: () => NoteDraft['page'];
  settings: () => Settings;
  /** Cards that are here, by entity id; looked-up ones are added. */
  cards: Map<string, Card>;
  notesAbout: () => Record<string, { id: string; text: string }[]>;
  pictures: Pictures;
  /** Unsaved texts of earlier visits. */
  drafts: Record<string, NoteText>;
}

/** Wires the on-page interface to the page session and to the background. */
export function createPorts(options: PortsOptions): PageUiPorts {
  const { document, session, page, settings, cards, pictures, ask } = options;
  const host = document.location.hostname;

  function draft(note: NoteText, rest: Partial<NoteDraft>): NoteDraft {
    return {
      id: makeId(),
      page: page(),
      motivation: note.text === '' ? 'highlighting' : 'commenting',
      target: null,
      ...note,
      subject: null,
      entities: [],
      ...rest,
    };
  }

  async function savePassage(range: Range, note: NoteText): Promise<Result<string>> {
    const target = describe(range, readPageText(document.body), document.body);
    if (target === null) return fail('note-empty', 'selection without text');
    const saved = await ask('saveNote', draft(note, { target, entities: namedIn(target) }));
    return saved.ok ? ok(saved.value.id) : saved;
  }

  /** Entities whose names stand in a passage. */
  function namedIn({ quote }: TargetSelectors): string[] {
    const named = session().mentions.filter(({ surface }) => quote.exact.includes(surface));
    return [...new Set(named.map(({ entity }) => entity))];
  }

  function switchOff(where: 'page' | 'site' | 'everywhere'): void {
    if (where === 'site') void ask('switchSite', { host, on: false });
    else if (where === 'everywhere') void ask('changeSettings', { enabled: false });
    else {
      const others = settings().disabledPages.filter((one) => one !== page().key);
      void ask('changeSettings', {
        disabledPages: [...others, page().key].slice(-MAX_DISABLED_PAGES),
      });
    }
  }

  return {
    mentionAt(point) {
      const hit = session().mentionAt(point);
      if (hit === null) return null;
      const { id, entity } = hit.mention;
      return { target: { mention: id, entity }, inLink: hit.inLink };
    },
    linesOf: (mention) => session().linesOf(mention),
    nodeOf: (mention) => session().nodeOf(mention),
    detailOf: (mention) => session().mention(mention),
    card: (entity) => cards.get(entity) ?? null,
    async lookUp(entities) {
      const found = await ask('getCards', [...entities]);
      if (!found.ok) return [];
      for (const card of found.value) cards.set(card.id, card);
      return found.value;
    },
    notesOn: (entity) => options.notesAbout()[entity] ?? [],
    choose(mention, entity, scope) {
      const surface = session().mention(mention)?.surface;
      if (surface === undefined) return;
      const where = scope === 'page' ? page().key : siteOf(host);
      void ask('rememberChoice', { where, scope, surface, entity });
    },
    mute(entity) {
      void ask('changeSettings', { mutedEntities: [...settings().mutedEntities, entity] });
    },
    switchOff,
    async copy(text) {
      try {
        await navigator.clipboard.writeText(text);
        return true;
      } catch {
        return false; // not on this page, or not now
      }
    },
    drafts: new Map(Object.entries(options.drafts)),
    keepDraft: createDraftKeeper(
      page().key,
      (key, kept) => void ask('keepDraft', { key, draft: kept }),
    ),
    saveEntityNote: (entity, note) =>
      ask(
        'saveNote',
        draft(note, { motivation: 'describing', subject: entity, entities: [entity] }),
      ),
    savePassage,
    async updateNote(id, note) {
      const saved = await ask('updateNote', { id, patch: { ...note } });
      return saved.ok ? ok(id) : saved;
    },
    deleteNote: (id) => ask('deleteNotes', [id]),
    restoreNote: (id) => ask('restoreNotes', [id]),
    flag: (code) => pictures.flag(code),
    map: (card) => pictures.map(card),
  };
}
