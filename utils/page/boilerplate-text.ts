/**
 * Lines that papers put between or under an article's paragraphs, told by how they begin. Phrases are looked up in sets
 * rather than matched by large expressions: those take milliseconds to compile on every page.
 */

/** Pointers to another article. A phrase that ends in a colon must be followed by one. */
const POINTERS = phrases(`
  read more|read also|read next|read the full|read our|also read|also read:|also see|see also|see more|more on|more from|more about|more stories|more news
  more coverage|more articles|more headlines|more great|related:|related stories|related story|related articles|related article|related news
  related links|related content|related coverage|related topics|related video|recommended:|watch:|watch now:|watch live:|watch more:|watch the video:
  click here|click to|don't miss|trending:|must read|must-read|most read|you may like|you may also like|up next|next story|next article|next post|previous story
  previous article|previous post|editor's pick|editors' picks|editor's choice|in pictures:|in this story|photos:|photo:|pictures:|video:|gallery:|listen:
  further reading|lire aussi|à lire|à lire aussi|lire la suite|voir aussi|sur le même sujet|mehr zum thema|mehr dazu|lesen sie auch|siehe auch|das könnte sie
  lea también|lee también|ver también|más información|leia mais|leia também|veja também|saiba mais|leggi anche|vedi anche|lees ook|lees meer|bekijk ook
  czytaj też|czytaj także|czytaj więcej|zobacz też|zobacz także|читайте также|читать также|по теме|اقرأ أيضا|إقرأ أيضا`);

/** Asks for a subscription, an address, a follow, a gift; or says what the paper must say. */
const APPEALS = phrases(`
  sign up|subscribe|subscribe to|already a subscriber|already a member|log in|register now|register to|register for|get the latest|get our latest|get all the latest
  get breaking|get our newsletter|get the best|get our best|get our daily|follow us|follow him|follow her|follow them|follow me|like us on|join us|join our|join the conversation
  download our app|download the app|share this|email this|print this|support our|support independent|donate|you can follow|you can also follow|you can find us|you can reach|you can subscribe
  to reach the|to reach a|to contact the|to contact a|to contact our|this story was|this article was|this post was|this story is|this article is|this story has been|this article has been
  this story originally|this article originally|this post originally|this story first|this article first|this story appeared|this article appeared|this post appeared|copyright ©|all rights reserved
  advertisement|story continues|article continues|continue reading|sponsored|have a tip|have a story|contact us|contact the author|contact the writer|contact the reporter
  abonnez-vous|inscrivez-vous|suivez-nous|jetzt abonnieren|jetzt anmelden|jetzt lesen|folgen sie|suscríbete|suscríbase|síguenos|assine|siga-nos|iscriviti|seguici|abonneer|подписывайтесь|zapisz się`);

/** Who wrote, edited or pictured it: names that are not in the story. */
const CREDITS = phrases(`
  reporting by|additional reporting|writing by|additional writing|edited by|editing by|compiled by|written by|report by|story by|photo by|photos by|photograph by|photographs by|photography by
  image by|images by|image from|picture by|pictures by|graphic by|graphics by|video by|translated by|research by|with files from|with inputs from|with reporting by|with additional reporting|inputs from
  files from|image copyright|image courtesy|image credit|photo courtesy|photo credit|picture credit|photo:|image:|picture:|pictures:|credit:|credits:|source:|sources:|posted by|posted on|posted in:
  published by|published on|published at|published:|last updated|updated on|updated at|updated:|first published|filed under|filed to|tags:|tag:|topics:|topic:|category:|categories:|by staff|the associated press`);

const CREDIT_LENGTH = 220; // characters; longer than any credit line
const POINTER_LENGTH = 240; // a pointer with its headline
const APPEAL_LENGTH = 420; // appeals ramble
const HEADING_LENGTH = 80;
const PHRASE_WORDS = 4;
const BYLINE_LENGTH = 90;
const BYLINE =
  /^(?:[Bb]y|BY|[Pp]or|[Vv]on|[Pp]ar)\s+[A-ZÀ-Þ][^\s,|]*(?:\s+[A-ZÀ-Þ][^\s,|]*){1,3}(?:$|[,|\n]| and | in [A-Z])/;
const POINTS_TO_ADDRESS = /^(?:more|follow) .{1,60}https?:/i;
/** "Follow Newsbeat on Instagram", "Email her at … or follow her @…": wherever in a short line it stands. */
const FOLLOW =
  /^follow .{1,80} on (?:twitter|facebook|instagram|youtube|telegram|whatsapp|x\b)|\bfollow (?:him|her|us|them|me) (?:(?:on|at) )?(?:@|twitter|facebook|instagram)|^reach (?:the|our) (?:author|writer|reporter)/i;

/** Whether a block's text is a pointer, an appeal or a credit rather than a sentence of the article. */
export function readsAsBoilerplate(text: string): boolean {
  if (text.length > APPEAL_LENGTH) return false;
  const start = startOf(text);
  if (beginsWith(start, APPEALS) || FOLLOW.test(text)) return true;
  if (text.length > POINTER_LENGTH) return false;
  if (beginsWith(start, POINTERS) || POINTS_TO_ADDRESS.test(text)) return true;
  if (text.length > CREDIT_LENGTH) return false;
  return (
    beginsWith(start, CREDITS) ||
    (text.length <= BYLINE_LENGTH && BYLINE.test(text)) ||
    /contributed (?:to this report|reporting)/.test(text)
  );
}

/** Whether a heading announces other articles. */
export function announcesOthers(text: string): boolean {
  if (text.length > HEADING_LENGTH) return false;
  const start = startOf(text);
  if (beginsWith(start, POINTERS) || beginsWith(start, APPEALS) || /^related\b/i.test(text))
    return true;
  return start.words.length <= HEADING_WORDS && beginsWith(start, HEADINGS);
}

const HEADING_WORDS = 3; // "Comments", "About the author", but not "Comments from the court of appeal"
const HEADINGS = phrases(
  'about the author|comments|comment|share|share this|tags|latest|popular|topics|trending',
);

interface Phrases {
  plain: ReadonlySet<string>;
  /** Those that must be followed by a colon. */
  withColon: ReadonlySet<string>;
}

/** Taken apart at the first use: most of what a page's script brings is never asked for. */
function phrases(list: string): () => Phrases {
  let sets: Phrases | undefined;
  return () => (sets ??= setsOf(list));
}

function setsOf(list: string): Phrases {
  const all = list.split(/[|\n]/).map((phrase) => phrase.trim());
  return {
    plain: new Set(all.filter((phrase) => phrase !== '' && !phrase.endsWith(':'))),
    withColon: new Set(
      all.filter((phrase) => phrase.endsWith(':')).map((phrase) => phrase.slice(0, -1)),
    ),
  };
}

/** The first words of a text in lower case, with what follows each: a space or a mark. */
function startOf(text: string): { words: string[]; marks: string[] } {
  const words: string[] = [];
  const marks: string[] = [];
  const head = text.slice(0, 70).toLowerCase().replace(/[’‘]/g, "'");
  for (const token of head.replace(/^[^a-z0-9\u00c0-\uffff]+/, '').split(/\s+/)) {
    const word = token.replace(/[:|,.!?–—…]+$/, '');
    if (word === '') {
      if (words.length > 0 && marks.at(-1) === '') marks[marks.length - 1] = token;
      continue;
    }
    if (words.length === PHRASE_WORDS) break;
    words.push(word);
    marks.push(token.slice(word.length));
  }
  return { words, marks };
}

function beginsWith(
  { words, marks }: { words: string[]; marks: string[] },
  phrasesOfKind: () => Phrases,
): boolean {
  const { plain, withColon } = phrasesOfKind();
  let phrase = '';
  for (const [index, word] of words.entries()) {
    phrase = index === 0 ? word : `${phrase} ${word}`;
    if (withColon.has(phrase) && /^[:|–—-]/.test(marks[index]!)) return true;
    if (plain.has(phrase)) return true;
    if (/[:.!?]/.test(marks[index]!)) return false;
  }
  return false;
}
