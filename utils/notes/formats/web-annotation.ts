/**
 * Notes as W3C Web Annotations (https://www.w3.org/TR/annotation-model/), an AnnotationCollection in JSON-LD. What
 * the model has no word for stands under `backgrounder:`; read again, the file gives the same notes.
 */

import type { Note, Project, SourcePage } from '../model';
import { inKeyOrder } from './content';

/** Type and ending of the file. */
export const WEB_ANNOTATION_FILE = {
  type: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
  extension: 'jsonld',
};

/** Names of ours within JSON-LD. */
export const NAMESPACE = 'urn:backgrounder:';

const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { backgrounder: NAMESPACE }];

/** What goes into the file. */
export interface AnnotationContent {
  notes: Note[];
  pages: SourcePage[];
  projects: Project[];
}

/** The file's text; the same bytes for the same notes. */
export function writeWebAnnotations({ notes, pages, projects }: AnnotationContent): string {
  const byKey = new Map(pages.map((page) => [page.key, page]));
  const collection = {
    '@context': CONTEXT,
    type: 'AnnotationCollection',
    label: 'Notes from Backgrounder',
    total: notes.length,
    first: {
      type: 'AnnotationPage',
      startIndex: 0,
      items: notes.map((note) => annotationOf(note, byKey.get(note.page))),
    },
    'backgrounder:pages': inKeyOrder(pages),
    'backgrounder:projects': inKeyOrder(projects),
  };
  return `${JSON.stringify(collection, null, 1)}\n`;
}

/** One note as an annotation, without the context line. */
export function annotationOf(note: Note, page: SourcePage | undefined): Record<string, unknown> {
  return {
    id: `urn:uuid:${note.id}`,
    type: 'Annotation',
    motivation: note.motivation,
    created: note.created,
    modified: note.modified,
    body: bodiesOf(note),
    target: targetOf(note, page),
    'backgrounder:note': {
      page: note.page,
      color: note.color,
      subject: note.subject,
      entities: note.entities,
      projects: note.projects,
      anchor: note.anchor,
      anchoredText: note.anchoredText,
      deleted: note.deleted,
      revision: note.revision,
    },
  };
}

function bodiesOf(note: Note): object[] {
  const comment = {
    type: 'TextualBody',
    value: note.text,
    format: 'text/plain',
    purpose: note.motivation === 'describing' ? 'describing' : 'commenting',
  };
  const tags = note.tags.map((value) => ({ type: 'TextualBody', value, purpose: 'tagging' }));
  const subject =
    note.subject === null
      ? []
      : [
          {
            type: 'SpecificResource',
            source: `${NAMESPACE}entity:${encodeURIComponent(note.subject)}`,
            purpose: 'identifying',
          },
        ];
  return [...(note.text === '' ? [] : [comment]), ...tags, ...subject];
}

function targetOf(note: Note, page: SourcePage | undefined): object {
  const source = page?.url ?? note.page;
  if (note.target === null) return { type: 'SpecificResource', source };
  const { quote, position, range } = note.target;
  const selector: object[] = [quote];
  if (position !== null) selector.push(position);
  if (range !== null) selector.push(rangeSelector(range));
  return { type: 'SpecificResource', source, selector, styleClass: note.color };
}

/** The model refines a range's ends by offsets in a selector of their own. */
function rangeSelector(range: NonNullable<NonNullable<Note['target']>['range']>): object {
  const end = (value: string, offset: number) => ({
    type: 'XPathSelector',
    value,
    refinedBy: { type: 'TextPositionSelector', start: offset, end: offset },
  });
  return {
    type: 'RangeSelector',
    startSelector: end(range.startSelector.value, range.startOffset),
    endSelector: end(range.endSelector.value, range.endOffset),
  };
}
