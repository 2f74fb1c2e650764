/** What a page's JSON-LD says of the article on it. Pages are strangers: any shape may come, and none of it throws. */

/** An object of JSON-LD, as parsed. */
export type LinkedData = Record<string, unknown>;

/** Characters of one script that are read; more is a data dump, no description of the page. */
const MAX_SCRIPT = 500_000;
/** Objects looked at on one page. */
const MAX_OBJECTS = 2_000;
/** Things within things that are asked for their name; a page may nest them until the stack is full. */
const MAX_DEPTH = 8;

const ARTICLE_TYPE =
  /(?:article|blogposting|report|review|liveblog|newsarticle|opinion|scholarly|posting)$/i;
const PAGE_TYPE = /page$/i;

/** The object that describes the article: one of an article type before one of a page type; null where there is none. */
export function articleData(document: Document): LinkedData | null {
  const objects = objectsOf(document);
  return (
    objects.find((object) => hasType(object, ARTICLE_TYPE)) ??
    objects.find((object) => hasType(object, PAGE_TYPE)) ??
    null
  );
}

function objectsOf(document: Document): LinkedData[] {
  const found: LinkedData[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    const text = script.textContent ?? '';
    if (text.length > MAX_SCRIPT) continue;
    collect(parse(text), found);
  }
  return found;
}

/** Sites put line feeds into strings and wrap the whole in comments; both are mended before giving up. */
function parse(text: string): unknown {
  const bare = text.replace(
    /^\s*(?:\/\/\s*)?(?:<!\[CDATA\[|<!--)|(?:\/\/\s*)?(?:\]\]>|-->)\s*$/g,
    '',
  );
  for (const candidate of [bare, bare.replace(/\p{Cc}+/gu, ' ').replace(/;\s*$/, '')]) {
    try {
      return JSON.parse(candidate);
    } catch {
      // The next candidate, or nothing.
    }
  }
  return null;
}

/** Breadth first, so that what describes the page stands before what it mentions. */
function collect(root: unknown, found: LinkedData[]): void {
  const queue: unknown[] = [root];
  for (let next = 0; next < queue.length && found.length < MAX_OBJECTS; next += 1) {
    const value = queue[next];
    if (Array.isArray(value)) queue.push(...value.slice(0, MAX_OBJECTS));
    else if (isObject(value)) {
      found.push(value);
      queue.push(value['@graph'], value.mainEntity, value.mainEntityOfPage, value.hasPart);
    }
  }
}

function isObject(value: unknown): value is LinkedData {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether one of the object's types is of that form. */
export function hasType(object: LinkedData, pattern: RegExp): boolean {
  return listOf(object['@type']).some((type) => typeof type === 'string' && pattern.test(type));
}

/** A value as a list: JSON-LD lets one thing stand for a list of one. */
export function listOf(value: unknown): unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}

/** The text of a value: a string, a number, `@value`, or the name of a thing; null where it has none. */
export function textOf(value: unknown): string | null {
  let [first] = listOf(value);
  for (let depth = 0; depth < MAX_DEPTH && isObject(first); depth += 1) {
    [first] = listOf(first['@value'] ?? first.name ?? first.headline);
  }
  if (typeof first === 'string') return first;
  return typeof first === 'number' ? String(first) : null;
}

/** Whether a value is said to be an organisation. */
export function isOrganisation(value: unknown): boolean {
  return isObject(value) && hasType(value, /organi[sz]ation$|^newsmedia/i);
}
