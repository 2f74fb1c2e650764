import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handleNotes } from '../../../utils/background/notes-handlers';
import { createNotesService } from '../../../utils/background/notes-service';
import type { ProtocolMap } from '../../../utils/messages';
import type { NoteDraft } from '../../../utils/notes/model';

const draft: NoteDraft = {
  page: {
    key: 'https://paper.example/story',
    url: 'https://paper.example/story?from=mail',
    title: 'A story',
    author: null,
    publisher: null,
    published: null,
    language: 'en',
    csl: {},
  },
  motivation: 'commenting',
  target: {
    quote: { type: 'TextQuoteSelector', exact: 'the council met', prefix: 'Then ', suffix: '.' },
    position: null,
    range: null,
  },
  text: 'Compare with last year.',
  tags: ['council'],
  color: 'green',
  subject: null,
  entities: [],
};

type Handler = (message: { data: unknown; sender: unknown }) => Promise<unknown>;
const { handlers } = vi.hoisted(() => ({ handlers: new Map<string, Handler>() }));
vi.mock('../../../utils/messages', () => ({
  onMessage: (name: string, handler: Handler) => handlers.set(name, handler),
  sendMessage: async () => true,
}));

/** Whoever the next message comes from. */
let sender: { id?: string; url?: string; tab?: { id: number; incognito?: boolean } };
const service = createNotesService();
const changed = vi.fn();
handleNotes(service, changed);

/** What the background answers to a message. */
function sendMessage<Name extends keyof ProtocolMap>(
  name: Name,
  data: Parameters<ProtocolMap[Name]>[0],
): Promise<ReturnType<ProtocolMap[Name]>> {
  return handlers.get(name)!({ data, sender }) as Promise<ReturnType<ProtocolMap[Name]>>;
}

beforeEach(async () => {
  fakeBrowser.reset();
  await service.repository.eraseEverything();
  sender = { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/popup.html') };
});

describe('a note sent to the background', () => {
  it('is saved, answered and there for the page', async () => {
    const saved = await sendMessage('saveNote', draft);
    expect(saved.ok && saved.value.text).toBe('Compare with last year.');
    const onPage = await sendMessage('notesOnPage', draft.page.key);
    expect(onPage.ok && onPage.value.map(({ text }) => text)).toEqual(['Compare with last year.']);
    expect(changed).toHaveBeenCalled();
  });

  it('is refused from a private window, with the reason', async () => {
    sender = { id: fakeBrowser.runtime.id, url: draft.page.url, tab: { id: 1, incognito: true } };
    const saved = await sendMessage('saveNote', draft);
    expect(saved).toMatchObject({ ok: false, error: { code: 'private-window' } });
    expect(await service.database.notes.count()).toBe(0);
  });

  it.each([
    ['another extension', { id: 'someone-else', url: 'https://paper.example/' }],
    ['no page at all', { url: 'https://paper.example/' }],
  ])('is refused from %s', async (_, other) => {
    sender = other;
    expect(await sendMessage('saveNote', draft)).toMatchObject({
      ok: false,
      error: { code: 'bad-message' },
    });
    expect(await service.database.notes.count()).toBe(0);
  });

  it.each([
    ['nothing', null],
    ['a string', 'save me'],
    ['a draft without a page', { ...draft, page: undefined }],
    ['a target that is HTML', { ...draft, target: '<b>quote</b>' }],
  ])('is refused when it is %s', async (_, wrong) => {
    const saved = await sendMessage('saveNote', wrong as never);
    expect(saved).toMatchObject({ ok: false, error: { code: 'bad-message' } });
    expect(await service.database.notes.count()).toBe(0);
  });
});

describe('many notes at once', () => {
  it('get a tag and lose another, and the answer says how many changed', async () => {
    const saved = await Promise.all([
      sendMessage('saveNote', draft),
      sendMessage('saveNote', draft),
    ]);
    const ids = saved.flatMap((one) => (one.ok ? [one.value.id] : []));
    const answer = await sendMessage('changeNotes', {
      ids,
      change: { addTags: ['essay'], removeTags: ['council'] },
    });
    expect(answer).toEqual({ ok: true, value: 2 });
    expect((await service.database.notes.toArray()).map(({ tags }) => tags)).toEqual([
      ['essay'],
      ['essay'],
    ]);
  });

  it('are not a page’s to change', async () => {
    sender = { id: fakeBrowser.runtime.id, url: draft.page.url, tab: { id: 1 } };
    expect(await sendMessage('removeNotes', ['some-id'])).toMatchObject({
      ok: false,
      error: { code: 'bad-message' },
    });
  });

  it('survive a message with a field that nobody knows', async () => {
    const answer = await sendMessage('changeNotes', { ids: [], change: { html: '<b>' } as never });
    expect(answer).toMatchObject({ ok: false, error: { code: 'bad-message' } });
  });
});
