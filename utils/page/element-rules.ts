/** What an element's tag says about the text in it. Names are lower-case local names. */

import type { BlockRole } from '../linking/types';

/** Elements whose text is no prose of the page: never read, whatever their class. */
export const UNREAD_TAGS: ReadonlySet<string> = new Set(
  (
    'script style noscript template head title textarea select option optgroup datalist button input output progress meter ' +
    'svg math canvas object embed applet iframe frame frameset audio video map code pre kbd samp tt ' +
    'nav menu dialog rp rt backgrounder-ui'
  ).split(' '),
);

/** Elements that start and end a block of text by their browser default. */
export const BLOCK_TAGS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main ol optgroup p pre search section summary table tbody td tfoot th ' +
    'thead tr ul'
  ).split(' '),
);

/** Elements that are part of the line they stand in unless a style says otherwise; their computed style is not asked for. */
export const INLINE_TAGS: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins mark nobr q ruby s small strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** Elements that divide what stands before from what stands after, although they hold no text. */
export const DIVIDING_TAGS: ReadonlySet<string> = new Set(
  'hr video audio iframe object'.split(' '),
);

const ROLES: Readonly<Record<string, BlockRole>> = {
  h1: 'headline',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'item',
  dd: 'item',
  dt: 'item',
  blockquote: 'quote',
  td: 'cell',
  th: 'cell',
  figcaption: 'caption',
  caption: 'caption',
};

/** The role that an element gives the text in it; undefined where it gives none. */
export function roleOfTag(tag: string): BlockRole | undefined {
  return ROLES[tag];
}
