/** Wires the whole interface to a page with a few sample mentions, and tells the test what it was asked for. */

import { createPageUi } from '../../../components/host/page-ui';
import type { PageNote } from '../../../components/host/page-ui-ports';
import { PAGE_UI_CSS } from '../../../components/host/styles';
import type { NoteText } from '../../../components/selection/note-text';
import { contains, linesOf } from '../../../utils/page/popover/geometry';
import type { Result } from '../../../utils/result';
import { flagOf, mapOf } from './pictures';
import { CARDS } from './sample-cards';

const query = new URLSearchParams(location.search);
const NAMES: Record<string, string> = {
  'Nayib Bukele': 'nayib-bukele',
  'El Salvador': 'el-salvador',
  'Tammy Bruce': 'tammy-bruce',
  Georgia: 'georgia-country',
};

interface Mention {
  id: string;
  entity: string;
  range: Range;
}

const mentions: Mention[] = findNames(document.body);
const calls: unknown[][] = [];
const control = new AbortController();
const notes = new Map<string, PageNote>();
let failing = query.has('failing');

if (CSS.highlights) {
  CSS.highlights.set('backgrounder-mention', new Highlight(...mentions.map(({ range }) => range)));
}

/** Every occurrence of a name, in text nodes. */
function findNames(root: Node): Mention[] {
  const found: Mention[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest('script, style')) continue;
    for (const [name, entity] of Object.entries(NAMES)) {
      for (
        let at = node.textContent?.indexOf(name) ?? -1;
        at >= 0;
        at = node.textContent?.indexOf(name, at + 1) ?? -1
      ) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + name.length);
        found.push({ id: `m${found.length}`, entity, range });
      }
    }
  }
  return found;
}

function mention(id: string): Mention | undefined {
  return mentions.find((one) => one.id === id);
}

function answer<T>(value: T): Promise<Result<T>> {
  const result: Result<T> = failing
    ? { ok: false, error: { code: 'storage-full', detail: '' } }
    : { ok: true, value };
  return new Promise((resolve) => setTimeout(resolve, 20, result));
}

function draw(): void {
  ui.setNotes([...notes.values()]);
}

function keep(id: string, range: Range, draft: NoteText): void {
  notes.set(id, { id, range, color: draft.color, hasText: draft.text !== '', draft });
  draw();
}

const ui = createPageUi({
  document,
  signal: control.signal,
  open: !query.has('closed'),
  css: PAGE_UI_CSS,
  locale: query.get('locale') ?? 'en-GB',
  direction: query.get('dir') === 'rtl' ? 'rtl' : 'ltr',
  settings: {
    trigger: (query.get('trigger') ?? 'hover') as 'hover',
    hoverDelay: 300,
    theme: 'system',
    canSave: !query.has('private'),
    knownTags: ['migration', 'prisons'],
    datasetVersion: '0f3a9c',
  },
  accepts: (range) => range.commonAncestorContainer.parentElement?.closest('main') !== null,
  ports: {
    mentionAt(point) {
      const hit = mentions.find(({ range }) =>
        linesOf(range.getClientRects()).some((line) => contains(line, point)),
      );
      if (!hit) return null;
      const inLink = hit.range.startContainer.parentElement?.closest('a') !== null;
      return { target: { mention: hit.id, entity: hit.entity }, inLink };
    },
    linesOf: (id) => linesOf(mention(id)?.range.getClientRects() ?? []),
    nodeOf: (id) => mention(id)?.range.startContainer ?? null,
    detailOf: (id) => {
      const found = mention(id);
      if (!found) return null;
      return {
        surface: found.range.toString(),
        reason: { code: 'full-name', values: [] },
        others: found.entity === 'georgia-country' ? ['georgia-us-state'] : [],
      };
    },
    card: (entity) =>
      ['cecot', 'georgia-us-state'].includes(entity)
        ? null
        : (CARDS.find(({ id }) => id === entity) ?? null),
    lookUp: (entities) => {
      calls.push(['lookUp', ...entities]);
      return Promise.resolve(CARDS.filter(({ id }) => entities.includes(id)));
    },
    notesOn: () => [],
    choose: (...call) => calls.push(['choose', ...call]),
    mute: (...call) => calls.push(['mute', ...call]),
    switchOff: (where) => calls.push(['switchOff', where]),
    copy: () => Promise.resolve(true),
    drafts: new Map(),
    keepDraft: () => {},
    saveEntityNote: (...call) => {
      calls.push(['saveEntityNote', ...call]);
      return answer(null);
    },
    async savePassage(range, draft) {
      const id = `n${notes.size + 1}`;
      calls.push(['savePassage', range.toString(), draft]);
      const result = await answer(id);
      if (result.ok) keep(id, range, draft);
      return result;
    },
    async updateNote(id, draft) {
      calls.push(['updateNote', id, draft]);
      const result = await answer(id);
      const note = notes.get(id);
      if (result.ok && note) keep(id, note.range, draft);
      return result;
    },
    deleteNote(id) {
      calls.push(['deleteNote', id]);
      notes.delete(id);
      draw();
      return answer(null);
    },
    restoreNote(id) {
      calls.push(['restoreNote', id]);
      return answer(null);
    },
    flag: flagOf,
    map: mapOf,
  },
});

/** Highlights every few words of the article, for looks and for cost. */
function fillWithNotes(count: number): void {
  const colors = ['yellow', 'green', 'blue', 'pink', 'purple'] as const;
  const walker = document.createTreeWalker(
    document.querySelector('article')!,
    NodeFilter.SHOW_TEXT,
  );
  const places: [Node, number][] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (let at = 0; at + 60 < (node.textContent?.length ?? 0); at += 70) places.push([node, at]);
  }
  for (let i = 0; i < count; i++) {
    const [node, at] = places[i % places.length]!;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 55);
    const color = colors[i % colors.length]!;
    const draft = { text: i % 3 === 0 ? 'A word on this.' : '', tags: [], color };
    notes.set(`filled-${i}`, {
      id: `filled-${i}`,
      range,
      color,
      hasText: draft.text !== '',
      draft,
    });
  }
  draw();
}

Object.assign(window, {
  harness: {
    ui,
    calls,
    stop: () => control.abort(),
    fail: (on: boolean) => {
      failing = on;
    },
    fillWithNotes,
    remove: (entity: string) => {
      for (const one of mentions.filter((each) => each.entity === entity))
        mentions.splice(mentions.indexOf(one), 1);
      ui.refresh();
    },
    mentions: mentions.map(({ id, entity }) => ({ id, entity })),
  },
});
