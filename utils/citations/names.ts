/** Names of authors as bylines give them, and as CSL-JSON wants them. Pure. */

/** A name in CSL-JSON. */
export type CslName =
  | { family: string; given: string; 'non-dropping-particle'?: string; suffix?: string }
  | { literal: string };

/** Words that make a name one of an organisation or a desk. */
const ORGANISATION =
  /\b(?:press|news|agency|agencies|staff|team|desk|editors?|editorial|board|bureau|correspondents?|reporters?|reuters|afp|dpa|ansa|efe|bbc|cnn|times|post|service|network|redaktion|redacción|rédaction|redação|group|magazine|journal|university|institute|association|ministry|office|inc|ltd|gmbh|llc)\b/i;
const PARTICLE =
  /^(?:van|von|der|den|de|del|della|di|da|dos|das|du|la|le|ten|ter|zu|zum|zur|af|av|bin|ibn|al|el)$/i;
const SUFFIX = /^(?:jr|sr|ii|iii|iv|phd|md)\.?$/i;
const TITLE = /^(?:dr|prof|sir|dame|mr|mrs|ms|rev)\.?$/i;
const INTRODUCTION = /^\s*(?:by|von|par|por|di|door|af|av)\s*:?\s+/i;

/** The names in a byline: "By Ada Lind and Bo Ek" are two; addresses and empty parts are none. */
export function namesIn(byline: string): string[] {
  return byline
    .replace(INTRODUCTION, '')
    .split(/\s*(?:;|\||\n|\s&\s|\s(?:and|und|et|y|e|och|og)\s|,(?!\s*(?:jr|sr|ii|iii|iv)\b))\s*/i)
    .map((name) => name.replace(INTRODUCTION, '').replace(/\s+/g, ' ').trim())
    .filter(
      (name) => name !== '' && name.length <= 120 && !/^(?:https?:|www\.|@)|@\w+\.\w/.test(name),
    );
}

/** A name in its parts; whole where it is an organisation's, of one word or in a script without spaces. */
export function cslName(name: string): CslName {
  const words = name
    .replace(/,/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && !TITLE.test(word));
  const suffix = words.length > 2 && SUFFIX.test(words.at(-1)!) ? words.pop() : undefined;
  if (words.length < 2 || words.length > 6 || ORGANISATION.test(name) || /\d/.test(name)) {
    return { literal: name };
  }
  let first = words.length - 1;
  while (first > 1 && PARTICLE.test(words[first - 1]!)) first -= 1;
  const particle = words.slice(first, -1).join(' ');
  return {
    family: words.at(-1)!,
    given: words.slice(0, first).join(' '),
    ...(particle === '' ? {} : { 'non-dropping-particle': particle }),
    ...(suffix === undefined ? {} : { suffix }),
  };
}
