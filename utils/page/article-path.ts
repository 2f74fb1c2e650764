/** What an address says about its page, on any site. */

export interface PathSigns {
  /** The site's front page. */
  isRoot: boolean;
  /** The last part reads like a headline: four words or more. */
  isSlug: boolean;
  /** A year, with or without month and day, or a long number. */
  hasDateOrNumber: boolean;
  /** A part that names lists, shops, forums, accounts, searches or legal pages. */
  isFunctional: boolean;
  /** A part that names a legal notice and little else. */
  isLegal: boolean;
  /** Parts of the path. */
  depth: number;
}

const FUNCTIONAL =
  /^(?:search|suche|tags?|tagged|topics?|thema|themen|categor(?:y|ies|ia|ie)|sections?|authors?|autor(?:es)?|archives?|pages?|seite|login|signin|sign-in|register|account|my-?account|cart|basket|checkout|shop|store|products?|product-reviews|produkt|forums?|foro|threads?|viewtopic(?:\.php)?|showthread(?:\.php)?|topic|board|community|members?|users?|profile|catalog|browse|listing|results?|jobs?|questions|wiki|docs|impressum|imprint|privacy|datenschutz|agb|terms|legal|nutzungsbedingungen|kontakt|contact|about|about-us|ueber-uns|help|hilfe|faq|subscribe|newsletters?|abo|mail|inbox|compose|edit|editor|admin|dashboard|settings|feed|rss|sitemap|videos?|gallery|galleries|live-tv|epg|weather|wetter|horoscope|p|dp|item|itm|blob|tree|issues|pull|commit)$/i;

const LEGAL =
  /impressum|imprint|datenschutz|privacy-?(?:policy|notice)|terms-?(?:of|and)|cookie-?policy|mentions-legales|aviso-legal|note-legali/i;
const LEGAL_WORDS = 3; // parts of a name longer than that tell a story

/** Reads the signs in an address; an unreadable one gives none. */
export function readPath(url: string): PathSigns {
  let path = '';
  let query = '';
  try {
    const parsed = new URL(url);
    path = parsed.pathname;
    query = parsed.search;
  } catch {
    return {
      isRoot: false,
      isSlug: false,
      hasDateOrNumber: false,
      isFunctional: false,
      isLegal: false,
      depth: 0,
    };
  }
  const parts = path.split('/').filter((part) => part !== '' && !/^index\.\w+$/.test(part));
  const last = (parts.at(-1) ?? '').replace(/\.\w{3,5}$/, '');
  return {
    isRoot:
      query === '' &&
      (parts.length === 0 || (parts.length === 1 && /^[a-z]{2}(?:-[a-z]{2})?$/i.test(parts[0]!))),
    isSlug: parts.some(
      (part) =>
        part.split(/[-_+]|%20/).filter((word) => /[a-z\u0080-\uffff%]/i.test(word)).length >= 4,
    ),
    hasDateOrNumber:
      /(?:^|[/_-])(?:19|20)\d\d[/_-]?(?:[01]?\d|[a-z]{3})(?:[/_-]|$)/i.test(path) ||
      /\d{5,}/.test(path) ||
      /=[\w-]*\d{5,}/.test(query),
    isFunctional:
      parts.some((part) => FUNCTIONAL.test(part)) ||
      /[?&](?:q|s|query|search|page|p|tag|cat)=/i.test(query) ||
      /^page-?\d+$/i.test(last),
    isLegal: parts.some((part) => LEGAL.test(part) && part.split(/[-_.]/).length <= LEGAL_WORDS),
    depth: parts.length,
  };
}
