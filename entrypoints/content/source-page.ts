import type { NoteDraft } from '../../utils/notes/model';
import { interfaceParts } from './interface-parts';

/** What a note keeps of the page it stands on, under the key that its notes were asked for. */
export function readSourcePage(document: Document, key: string): NoteDraft['page'] {
  const parts = interfaceParts();
  if (parts === null) return bareSourcePage(document, key);
  return { ...parts.readPageMetadata(document, document.location.href), key };
}

/** A page's name and address, for surfaces that show no more of it. */
export function bareSourcePage(document: Document, key: string): NoteDraft['page'] {
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
