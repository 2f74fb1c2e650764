/** Where a piece of text stands: in which block, and why it may be no part of the article. Worked out once an element. */

import type { BlockRole } from '../linking/types';
import { type Exclusion, exclusionByName } from './boilerplate-names';
import { BLOCK_TAGS, roleOfTag, UNREAD_TAGS } from './element-rules';

/** What the ancestors of a text node say about it. */
export interface Place {
  /** The nearest element that starts a line of its own, going by tags; styles are asked of article text alone. */
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
  const isBlock = above === undefined || BLOCK_TAGS.has(tag);
  const place: Place = {
    block: isBlock ? element : above.block,
    exclusion: above?.exclusion ?? null,
    zone: above?.zone ?? null,
    linked: (above?.linked ?? false) || tag === 'a',
    // A paragraph in a quote is a quote, a block in a list item is still that item.
    role: roleOfTag(tag) ?? above?.role ?? 'paragraph',
  };
  if (isFirm(place.exclusion)) return place;
  const own = ownExclusion(element, tag, isBlock, place.exclusion === null && !lifted);
  if (own !== null && (place.exclusion === null || isFirm(own)) && (!lifted || isFirm(own))) {
    place.exclusion = own;
    place.zone = element;
  }
  return place;
}

/** Elements that hold the whole page or the article: their names speak of the page, not of what is in them. */
const NEVER_BY_NAME: ReadonlySet<string> = new Set('html body main article h1 tbody tr'.split(' '));

/** @param guess Whether names and landmarks are of interest. */
function ownExclusion(
  element: Element,
  tag: string,
  isBlock: boolean,
  guess: boolean,
): Exclusion | null {
  if (UNREAD_TAGS.has(tag)) return 'unread-tag';
  const isLandmark = tag === 'aside' || tag === 'footer';
  if (!element.hasAttributes()) return isLandmark ? 'landmark' : null;
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true')
    return 'hidden';
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable !== 'false') return 'editable';
  const style = element.getAttribute('style');
  if (style !== null && HIDDEN_STYLE.test(style)) return 'hidden';
  const role = element.getAttribute('role');
  if (role === 'textbox') return 'editable';
  if (!isBlock) return inlineExclusion(element);
  if (isLandmark || (role !== null && LANDMARK_ROLES.test(role))) return 'landmark';
  if (NEVER_BY_NAME.has(tag)) return null;
  if (guess) return exclusionByName(namesOf(element));
  return namesHidden(element) ? exclusionByName(namesOf(element)) : null;
}

/** A name on a word within a line is about that word ("author", "date"), which is still part of the sentence. */
function inlineExclusion(element: Element): Exclusion | null {
  if (!namesHidden(element)) return null;
  const byName = exclusionByName(namesOf(element));
  if (byName === 'named-hidden') return 'hidden';
  return byName === 'screen-reader' ? byName : null;
}

const HIDDEN_STYLE = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
const HIDDEN_NAME = /hid|sr-?only|screen|assist|invisible|off-?screen|none/i;

/** A quick look at whether the name could be about hiding at all. */
function namesHidden(element: Element): boolean {
  const name = element.getAttribute('class');
  return name !== null && HIDDEN_NAME.test(name);
}

/** An element's class names and id, as one string. */
export function namesOf(element: Element): string {
  return `${element.getAttribute('class') ?? ''} ${element.id}`;
}
