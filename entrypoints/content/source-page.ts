import type { NoteDraft } from '../../utils/notes/model';

/** What a note keeps of the page it stands on. */
export function readSourcePage(document: Document, key: string): NoteDraft['page'] {
  return {
    key,
    url: document.location.href,
    title: document.title,
    author: null,
    publisher: null,
    published: null,
    language: document.documentElement.lang || null,
    csl: {},
  };
}
