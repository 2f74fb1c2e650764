/** What class names and ids say about the text under them: features of how sites name things, not lists of sites. */

/** Why text is left unread. The reasons from `named-hidden` on are guesses, which `article-body.ts` may overrule. */
export type Exclusion =
  | 'unread-tag'
  | 'hidden'
  | 'editable'
  | 'screen-reader'
  | 'named-hidden'
  | 'landmark'
  | 'comments'
  | 'subscription'
  | 'related'
  | 'advertising'
  | 'navigation'
  | 'consent'
  | 'byline'
  | 'sharing'
  | 'media'
  | 'footer';

/** Words and pairs of words (written as one) that name what is not the article. Earlier lines win. */
const VOCABULARY: readonly [Exclusion, string][] = [
  [
    'screen-reader',
    'sronly visuallyhidden visuallyhide screenreader screenreadertext assistive assistivetext a11yhidden',
  ],
  ['named-hidden', 'hidden hide offscreen printonly nodisplay dnone displaynone invisible'],
  [
    'comments',
    'comment comments commentlist commentarea commentbody commentform disqus discussion discussions livefyre respond talkback talkbacks kommentar kommentare commentaires comentarios commenti replies readercomments reviews',
  ],
  [
    'subscription',
    'newsletter newsletters signup subscribe subscription subscriptions subscriber paywall regwall optin mailinglist mailchimp emailsignup emailform emailcapture emailalert emailalerts donate donation donations membership metered abo abonnement cta calltoaction supportus contribute',
  ],
  [
    'related',
    'related relateds recommend recommended recommendation recommendations recirc recirculation readmore morestories morenews moreon morefrom morearticles moreposts morelinks morelike morein moreto morereading morecoverage moreheadlines morestory seealso alsoread alsosee alsoin alsoon readalso readnext trending popular mostpopular mostread mostviewed mostcommented mostshared mostrecent latest latestnews lateststories latestposts teaser teasers upnext nextarticle nextstory nextpost prevpost prevnext previous youmay youmight maylike suggested suggestion suggestions similar rail sidebar rightcol rightcolumn rightrail righthand rhs widget widgets topstories topnews storylinks furtherreading keepreading promo promos promoted promotion promotions articlelist postlist storylist newslist headlines crosslink crosslinks seemore inset inthis dontmiss editorspicks picks recent recentposts factbox factboxes factfile infobox sidebox storyfeature keyfacts relatedlinks relatedstories relatedarticles relatedposts relatednews relatedcontent',
  ],
  [
    'advertising',
    'ad ads adslot adunit adcontainer adwrapper adbox adbreak adlabel adnotice advert adverts advertisement advertisements advertising advertorial adsense adsbygoogle googlead googleads dfp gpt sponsor sponsors sponsored sponsorship outbrain taboola trc revcontent mgid nativo anuncio anuncios publicidad publicidade pubblicita werbung anzeige anzeigen reklama commercial affiliate shop shopping productbox productcard deals coupon coupons',
  ],
  [
    'navigation',
    'nav navs navi navbar navigation subnav menu menus submenu menuitem breadcrumb breadcrumbs crumb crumbs pagination pager paging pagelinks pagenumbers toolbar topbar masthead siteheader skip skiplink skiplinks skipnav searchform searchbox searchbar searchresults login signin jumplink jumpto toc tableofcontents backtotop ticker marquee pageheader globalheader',
  ],
  [
    'consent',
    'cookie cookies consent gdpr ccpa onetrust privacy modal modals popup popups overlay overlays toast toasts tooltip tooltips interstitial notice notices notification notifications banner banners adblock adblocker noscript browserwarning',
  ],
  [
    'byline',
    'author authors byline bylines bio bios biography contributor contributors writer writers credit credits copyright vcard hcard profile pubdate published publishdate publicationdate timestamp dateline date dates datum updated lastupdated postmeta postinfo entrymeta entryinfo entryutility articlemeta articleinfo articletools storymeta storyinfo storytools meta metadata readtime readingtime posted postedon correspondent reporter',
  ],
  [
    'sharing',
    'share shares shared sharing sharebar sharetools sharedaddy addthis addtoany social socials socialmedia follow followus facebook fb twitter whatsapp print printer email tools toolbox actions bookmark reactions rating ratings votes voting likes tags taglist tagcloud tagged topics topic keywords categories category filedunder hashtags jetpack',
  ],
  [
    'media',
    'gallery slideshow slideshows carousel slider slick swiper videoplayer videometa videoinfo videolist videoplaylist videotitle player jwplayer brightcove vjs playlist poll polls quiz podcast podcasts audio listen weather stocks scoreboard scorebox lightbox',
  ],
  [
    'footer',
    'footer footers foot rodape colophon siteinfo disclaimer disclaimers legal articlebottom articleend imprint impressum boilerplate',
  ],
];

let meanings: ReadonlyMap<string, Exclusion> | undefined;

/** The vocabulary by word, made at the first use: not in the task that starts our script. */
function meaningsByWord(): ReadonlyMap<string, Exclusion> {
  const byWord = new Map<string, Exclusion>();
  for (const [exclusion, line] of VOCABULARY) {
    for (const word of line.split(' ')) if (!byWord.has(word)) byWord.set(word, exclusion);
  }
  return byWord;
}

function strengthOf(exclusion: Exclusion): number {
  return VOCABULARY.findIndex(([own]) => own === exclusion);
}

/** `article-body`, `storyText`, `entry_content`: the article itself, whatever else the name says. */
const BODY_NAME =
  /^(?:article|story|post|entry|news|main|page|content|body|text|single|blog)-?(?:body|content|text|copy|container|wrapper|wrap|main|inner|area|holder|column)s?(?:-|$)|^(?:articlebody|storybody|hentry|bodycopy|main|content|prose)$|(?:^|-)(?:tweet|embed|instagram)(?:-|$)/;
/** `has-sidebar`, `no-comments`: about what surrounds the text, or is missing. */
const ABOUT_OTHERS = /^(?:has|with|without|no|not|is-not|show|js|ng|wp-block-group)-/;

/** What one class name or id says. */
interface Meaning {
  exclusion: Exclusion | null;
  isBody: boolean;
}

const remembered = new Map<string, Exclusion | null>();
/** Names are written by the page's makers in many combinations, of few words. */
const rememberedWords = new Map<string, Meaning>();
const REMEMBERED_NAMES = 4000; // generated class names never end

/** Splits `relatedLinks_x1` into words joined by hyphens: `related-links-x1`. */
export function hyphenated(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
}

/** Why an element with these class names and ids (separated by spaces) is probably no part of an article; null where nothing says so. */
export function exclusionByName(names: string): Exclusion | null {
  const known = remembered.get(names);
  if (known !== undefined) return known;
  const found = meaningOf(names);
  if (remembered.size >= REMEMBERED_NAMES) remembered.clear();
  remembered.set(names, found);
  return found;
}

function meaningOf(names: string): Exclusion | null {
  let best: Exclusion | null = null;
  let isBody = false;
  for (const name of names.split(/\s+/)) {
    if (name === '') continue;
    const meaning = meaningOfWord(name);
    if (meaning.isBody) isBody = true;
    if (meaning.exclusion !== null) best = stronger(best, meaning.exclusion);
  }
  return isBody && best !== 'screen-reader' && best !== 'named-hidden' && best !== 'comments'
    ? null
    : best;
}

function meaningOfWord(word: string): Meaning {
  const known = rememberedWords.get(word);
  if (known !== undefined) return known;
  const found = readWord(hyphenated(word));
  if (rememberedWords.size >= REMEMBERED_NAMES) rememberedWords.clear();
  rememberedWords.set(word, found);
  return found;
}

function readWord(name: string): Meaning {
  if (name === '' || ABOUT_OTHERS.test(name)) return { exclusion: null, isBody: false };
  meanings ??= meaningsByWord();
  let exclusion: Exclusion | null = null;
  const parts = name.split('-');
  for (let i = 0; i < parts.length; i++) {
    exclusion = stronger(exclusion, meanings.get(parts[i]!));
    if (i > 0) exclusion = stronger(exclusion, meanings.get(parts[i - 1]! + parts[i]!));
  }
  return { exclusion, isBody: BODY_NAME.test(name) };
}

function stronger(a: Exclusion | null, b: Exclusion | undefined): Exclusion | null {
  if (b === undefined) return a;
  return a === null || strengthOf(b) < strengthOf(a) ? b : a;
}

/** Whether a class name or id says "here is the article's text". */
export function namesBody(names: string): boolean {
  return /(?:article|story|post|entry|news)-?(?:body|content|text|copy)(?![a-z])/.test(
    hyphenated(names),
  );
}
