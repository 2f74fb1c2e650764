/**
 * Reads Web Annotations, ours and other programs': a collection, a page of one, a list or a single annotation, in
 * the shapes the model allows. Whole or not at all: `import-malformed` says which annotation is wrong.
 */

import * as v from 'valibot';
import { fail, ok, type Result } from '../../result';
import {
  MAX_TEXT_LENGTH,
  type Motivation,
  type Note,
  type SourcePage,
  type TargetSelectors,
} from '../model';
import { tidyTags } from '../note-rules';
import { noteSchema, pageSchema, projectSchema } from '../note-schema';
import { pageKey } from '../page-key';
import { parseJson, placeOf } from './backup';
import type { NotesContent } from './content';
import { NAMESPACE } from './web-annotation';

type Json = Record<string, unknown>;

/** Reads the file's text. `now` dates what the file does not; `hash` makes ids for foreign ones (hex, 32 digits or more). */
export async function readWebAnnotations(
  text: string,
  now: string,
  hash: (text: string) => Promise<string>,
): Promise<Result<NotesContent>> {
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  const root = parsed.value;
  const items = annotationsIn(root);
  if (items === null) return fail('import-malformed', 'no annotations in it');
  const own = isObject(root) ? root : {};
  const pages = v.safeParse(v.optional(v.array(pageSchema), []), own['backgrounder:pages']);
  const projects = v.safeParse(
    v.optional(v.array(projectSchema), []),
    own['backgrounder:projects'],
  );
  if (!pages.success) return fail('import-malformed', `pages.${placeOf(pages.issues)}`);
  if (!projects.success) return fail('import-malformed', `projects.${placeOf(projects.issues)}`);
  const content: NotesContent = {
    notes: [],
    pages: pages.output,
    projects: projects.output,
    revisions: [],
  };
  const known = new Map(content.pages.map((page) => [page.key, page]));
  const ids = new Set<string>();
  for (const [index, item] of items.entries()) {
    const note = await noteOf(item, now, hash);
    if (!note.ok) return fail('import-malformed', `annotation ${index + 1}: ${note.error.detail}`);
    if (ids.has(note.value.note.id)) continue;
    ids.add(note.value.note.id);
    content.notes.push(note.value.note);
    if (!known.has(note.value.note.page)) {
      const page = pageOf(note.value.note, note.value.source);
      known.set(page.key, page);
      content.pages.push(page);
    }
  }
  return ok(content);
}

function annotationsIn(root: unknown): unknown[] | null {
  if (Array.isArray(root)) return root;
  if (!isObject(root)) return null;
  const types = listOf(root.type);
  if (types.includes('Annotation')) return [root];
  if (types.includes('AnnotationPage')) return listOf(root.items);
  if (types.includes('AnnotationCollection')) {
    return listOf(root.first).flatMap((page) => (isObject(page) ? listOf(page.items) : []));
  }
  return Array.isArray(root['@graph']) ? root['@graph'] : null;
}

async function noteOf(
  item: unknown,
  now: string,
  hash: (text: string) => Promise<string>,
): Promise<Result<{ note: Note; source: string }>> {
  if (!isObject(item)) return fail('import-malformed', 'not an object');
  const target = listOf(item.target)[0];
  const source = sourceOf(target);
  if (source === null) return fail('import-malformed', 'no target');
  const own = isObject(item['backgrounder:note']) ? item['backgrounder:note'] : {};
  const bodies = listOf(item.body);
  const tags = bodies.filter((body) => hasPurpose(body, 'tagging'));
  const text = textOf(item, bodies);
  const selectors = selectorsOf(target);
  const created = timeOf(item.created) ?? now;
  const candidate = {
    page: pageKey(source),
    target: selectors,
    text,
    tags: tidyTags(tags.flatMap((tag) => contentOf(tag) ?? [])),
    color: 'yellow',
    subject: subjectOf(bodies),
    entities: [],
    projects: [],
    anchor: 'unknown',
    anchoredText: null,
    deleted: null,
    revision: 1,
    ...own,
    motivation: motivationOf(item, selectors, text),
    id: await idOf(item, hash),
    created,
    modified: timeOf(item.modified) ?? created,
  };
  const note = v.safeParse(noteSchema, candidate);
  return note.success
    ? ok({ note: note.output, source })
    : fail('import-malformed', placeOf(note.issues));
}

/** Our own ids are UUIDs; a foreign id, or else the whole annotation, is hashed into one, so that a second import merges. */
async function idOf(item: Json, hash: (text: string) => Promise<string>): Promise<string> {
  const id = typeof item.id === 'string' ? item.id : '';
  const uuid = /^urn:uuid:([\da-z-]{1,200})$/i.exec(id)?.[1];
  if (uuid !== undefined) return uuid;
  const hex = await hash(id === '' ? JSON.stringify(item) : id);
  const digits = `${hex.slice(0, 12)}8${hex.slice(13, 16)}a${hex.slice(17, 32)}`;
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function motivationOf(item: Json, target: TargetSelectors | null, text: string): Motivation {
  const said = listOf(item.motivation).find(
    (motivation): motivation is Motivation =>
      typeof motivation === 'string' &&
      ['highlighting', 'commenting', 'describing', 'bookmarking'].includes(motivation),
  );
  if (said !== undefined) return said;
  if (target === null) return text === '' ? 'bookmarking' : 'commenting';
  return text === '' ? 'highlighting' : 'commenting';
}

function textOf(item: Json, bodies: unknown[]): string {
  if (typeof item.bodyValue === 'string') return item.bodyValue.slice(0, MAX_TEXT_LENGTH + 1);
  const texts = bodies
    .filter((body) => !hasPurpose(body, 'tagging') && !hasPurpose(body, 'identifying'))
    .flatMap((body) => contentOf(body) ?? []);
  return texts.join('\n\n');
}

/** The text of a body: its value, or the address of a body that is somewhere else. HTML is kept as the text in it. */
function contentOf(body: unknown): string | null {
  if (typeof body === 'string') return body;
  if (!isObject(body)) return null;
  const { value, format, id, source } = body;
  if (typeof value === 'string') return format === 'text/html' ? withoutMarkup(value) : value;
  const address = id ?? source;
  return typeof address === 'string' && !address.startsWith(NAMESPACE) ? address : null;
}

/** Plain text of markup; it is stored and shown as text, so that nothing left over can act. */
function withoutMarkup(html: string): string {
  const entities: Record<string, string> = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
  };
  return html
    .replace(/<(?:br|\/p|\/div|\/li)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (_, name: string) => entities[name]!)
    .trim();
}

function subjectOf(bodies: unknown[]): string | null {
  const prefix = `${NAMESPACE}entity:`;
  for (const body of bodies) {
    if (!isObject(body) || typeof body.source !== 'string') continue;
    if (body.source.startsWith(prefix)) return decode(body.source.slice(prefix.length));
  }
  return null;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function sourceOf(target: unknown): string | null {
  if (typeof target === 'string') return target;
  if (!isObject(target)) return null;
  const source = isObject(target.source) ? target.source.id : target.source;
  const address = source ?? target.id;
  return typeof address === 'string' && address !== '' ? address : null;
}

function selectorsOf(target: unknown): TargetSelectors | null {
  if (!isObject(target)) return null;
  const selectors = listOf(target.selector).filter(isObject);
  const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector');
  if (quote === undefined || typeof quote.exact !== 'string') return null;
  const position = selectors.find((selector) => selector.type === 'TextPositionSelector');
  const range = selectors.find((selector) => selector.type === 'RangeSelector');
  return {
    quote: {
      type: 'TextQuoteSelector',
      exact: quote.exact,
      prefix: typeof quote.prefix === 'string' ? quote.prefix : '',
      suffix: typeof quote.suffix === 'string' ? quote.suffix : '',
    },
    position:
      isOffset(position?.start) && isOffset(position?.end)
        ? { type: 'TextPositionSelector', start: position.start, end: position.end }
        : null,
    range: range === undefined ? null : rangeOf(range),
  };
}

function rangeOf(range: Json): TargetSelectors['range'] {
  const [start, end] = [endOf(range.startSelector), endOf(range.endSelector)];
  if (start === null || end === null) return null;
  return {
    type: 'RangeSelector',
    startSelector: { type: 'XPathSelector', value: start.value },
    startOffset: start.offset,
    endSelector: { type: 'XPathSelector', value: end.value },
    endOffset: end.offset,
  };
}

function endOf(selector: unknown): { value: string; offset: number } | null {
  if (!isObject(selector) || typeof selector.value !== 'string') return null;
  if (selector.type !== 'XPathSelector') return null;
  const refined = isObject(selector.refinedBy) ? selector.refinedBy.start : 0;
  return isOffset(refined) ? { value: selector.value, offset: refined } : null;
}

function pageOf(note: Note, source: string): SourcePage {
  return {
    key: note.page,
    url: source,
    title: '',
    author: null,
    publisher: null,
    published: null,
    language: null,
    csl: {},
    firstSeen: note.created,
  };
}

function timeOf(value: unknown): string | null {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

function hasPurpose(body: unknown, purpose: string): boolean {
  return isObject(body) && listOf(body.purpose).includes(purpose);
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}
