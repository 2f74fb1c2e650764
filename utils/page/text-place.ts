/** Where a piece of text stands: in which block, and why it may be no part of the article. Worked out once an element. */

import type { BlockRole } from '../linking/types';
import { type Exclusion, exclusionByName } from './boilerplate-names';
import { BLOCK_TAGS, INLINE_TAGS, roleOfTag, UNREAD_TAGS } from './element-rules';

/** What the ancestors of a text node say about it. */
export interface Place {
  /** The nearest element that starts a line of its own. */
  block: Element;
  /** Why the text is never read, or probably no part of an article; null where nothing says so. */
  exclusion: Exclusion | null;
  /** The outermost element that the exclusion comes from. */
  zone: Element | null;
  /** Inside a link. */
  linked: boolean;
  role: BlockRole;
}

/** Exclusions that hold whatever the page looks like. */
export function isFirm(exclusion: Exclusion | null): boolean {
  return (
    exclusion === 'unread-tag' ||
    exclusion === 'hidden' ||
    exclusion === 'editable' ||
    exclusion === 'screen-reader'
  );
}

const LANDMARK_ROLES =
  /^(?:navigation|contentinfo|complementary|search|dialog|alertdialog|menu|menubar|tablist|toolbar|tooltip|button|listbox|combobox|textbox|log|status|alert|form)$/;

/** Remembers the places of the elements of one pass over the page. */
export class Places {
  private readonly known = new Map<Node, Place>();

  /** @param lifted Elements whose names and roles are not to be believed. */
  constructor(private readonly lifted: ReadonlySet<Element> = new Set()) {}

  /** The place of text directly under `element`. */
  of(element: Element): Place {
    const known = this.known.get(element);
    if (known !== undefined) return known;
    const parent = element.parentNode;
    const above = parent === null ? undefined : this.under(parent);
    const place = placeOf(element, above, this.lifted.has(element));
    this.known.set(element, place);
    return place;
  }

  /** The place of text directly under a node: an element, or a shadow root, which stands where its host does. */
  under(node: Node): Place | undefined {
    if (node.nodeType === Node.ELEMENT_NODE) return this.of(node as Element);
    const { host } = node as ShadowRoot;
    return host === undefined ? undefined : this.of(host);
  }
}

function placeOf(element: Element, above: Place | undefined, lifted: boolean): Place {
  const tag = element.localName;
  const isBlock = above === undefined || startsBlock(element, tag);
  const place: Place = {
    block: isBlock ? element : above.block,
    exclusion: above?.exclusion ?? null,
    zone: above?.zone ?? null,
    linked: (above?.linked ?? false) || tag === 'a',
    role: roleOfTag(tag) ?? (isBlock ? inheritedRole(above) : (above?.role ?? 'paragraph')),
  };
  if (isFirm(place.exclusion)) return place;
  const own = ownExclusion(element, tag, isBlock);
  if (own !== null && (place.exclusion === null || isFirm(own)) && (!lifted || isFirm(own))) {
    place.exclusion = own;
    place.zone = element;
  }
  return place;
}

/** A paragraph in a quote is a quote, in a caption a caption; a block in a list item is still that item. */
function inheritedRole(above: Place | undefined): BlockRole {
  const role = above?.role;
  return role === undefined ? 'paragraph' : role;
}

function startsBlock(element: Element, tag: string): boolean {
  if (BLOCK_TAGS.has(tag)) return true;
  if (INLINE_TAGS.has(tag)) return false;
  const view = element.ownerDocument.defaultView;
  if (
    view === null ||
    (tag === 'span' && !element.hasAttribute('class') && !element.hasAttribute('style'))
  )
    return false;
  return !view.getComputedStyle(element).display.startsWith('inline');
}

/** Elements that hold the whole page or the article: their names speak of the page, not of what is in them. */
const NEVER_BY_NAME: ReadonlySet<string> = new Set('html body main article h1 tbody tr'.split(' '));

function ownExclusion(element: Element, tag: string, isBlock: boolean): Exclusion | null {
  if (UNREAD_TAGS.has(tag)) return 'unread-tag';
  if (!element.hasAttributes()) return tag === 'aside' || tag === 'footer' ? 'landmark' : null;
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true')
    return 'hidden';
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable !== 'false') return 'editable';
  const style = element.getAttribute('style');
  if (style !== null && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style))
    return 'hidden';
  const role = element.getAttribute('role');
  if (role === 'textbox') return 'editable';
  if (tag === 'aside' || tag === 'footer' || (role !== null && LANDMARK_ROLES.test(role)))
    return 'landmark';
  const byName = NEVER_BY_NAME.has(tag) ? null : exclusionByName(namesOf(element));
  if (isBlock || byName === 'screen-reader') return byName;
  // A name on a word within a line is about that word ("author", "date"), which is still part of the sentence.
  return byName === 'named-hidden' ? 'hidden' : null;
}

/** An element's class names and id, as one string. */
export function namesOf(element: Element): string {
  return `${element.getAttribute('class') ?? ''} ${element.id}`;
}
