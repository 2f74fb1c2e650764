/** Lines that papers put between or under an article's paragraphs, told by how they begin. */

/** "Read more:", "Related", "Don't miss" and their like: a pointer to another article. */
const POINTERS =
  /^(?:\W*)(?:read (?:more|also|next|the full|our)|also (?:read|see|on)|see (?:also|more)|more (?:on|from|in|about|stories|news|coverage)\b|related\b(?: (?:stories|story|articles?|news|links?|content|coverage|topics?|video))?\s*(?::|$|\||-)|recommended\b|watch(?: now| more| the video| live)?\s*:|click (?:here|to)|don['’]?t miss|trending|must[- ]read|most read|you may (?:also )?like|up next|next (?:story|article|post)|previous (?:story|article|post)|editor['’]s (?:pick|choice)|in (?:pictures|photos|this story)\b|photos?\s*:|pictures?\s*:|video\s*:|gallery\s*:|listen\s*:|further reading|lire aussi|à lire|lire la suite|voir aussi|sur le même sujet|mehr (?:zum thema|dazu)|lesen sie auch|siehe auch|das könnte sie|lea también|lee también|ver también|más información|leia (?:mais|também)|veja também|saiba mais|leggi anche|vedi anche|lees ook|lees meer|bekijk ook|czytaj (?:też|także|więcej)|zobacz (?:też|także)|читайте также|читать также|по теме|اقرأ أيضا|إقرأ أيضا|これもおすすめ|関連記事|相关阅读|延伸阅读)/iu;

/** Asks for a subscription, an address, a follow, a gift. */
const APPEALS =
  /^(?:\W*)(?:sign up|subscribe|already a (?:subscriber|member)|log in|register (?:now|to|for)|get (?:the|our|all the|breaking) (?:latest|best|newsletter|daily|news)|follow (?:us|him|her|them|me|@|[A-Z][\p{L}'’-]+(?: [A-Z][\p{L}'’-]+)* on)|like us on|join (?:us|our|the conversation)|download (?:our|the) app|you can (?:also )?(?:follow|find us|reach|sign up|subscribe|listen|watch)|to (?:reach|contact) (?:the|a|our)|share this|email this|print this|support (?:our|independent)|donate|this (?:story|article|post) (?:was|is|has been|appears|appeared|originally|first)|(?:©|copyright|\(c\) ?\d{4})|all rights reserved|advertisement|story continues|article continues|continue reading|sponsored|have (?:a|an) (?:tip|story)|contact (?:us|the (?:author|writer|reporter)|[A-Z][\p{L}'’-]+ [A-Z][\p{L}'’-]+ at)|comments?(?: are)?\b.{0,20}(?:closed|below|\(\d+\)|$)|abonnez|inscrivez|suivez|jetzt (?:abonnieren|anmelden|lesen)|folgen sie|suscr[ií]b|s[ií]guenos|assine|siga|iscriviti|seguici|abonneer|подпис|zapisz się)/iu;

/** Who wrote, edited or photographed: names that are not in the story. */
const CREDITS =
  /^(?:\W*)(?:(?:additional )?(?:reporting|writing|edited|editing|compiled|written|report|story|photo(?:graph)?s?|photography|images?|pictures?|graphics?|video|translated|research|with (?:inputs|files|reporting|additional)) (?:by|from|credit)\b|(?:with )?(?:inputs|files) from|(?:photo|image|picture) ?(?:credit|source|courtesy)?s? ?[:/]|(?:photo|image) (?:courtesy|credit)|credit:|source:|posted (?:by|on|in)|published (?:by|on|at|:)|(?:last )?updated(?: on| at|:| \d)|first published|filed (?:under|in|to)|tags?\s*:|topics?\s*:|categor(?:y|ies)\s*:|by [A-Z][\p{L}.'’-]+(?: [A-Z][\p{L}.'’-]+){1,3}(?:$|[,|]| and by )|por [A-Z][\p{L}.'’-]+ [A-Z][\p{L}.'’-]+$|von [A-Z][\p{L}.'’-]+ [A-Z][\p{L}.'’-]+$)/u;

const CONTRIBUTED =
  /\bcontributed to (?:this|the) (?:report|story|article)|^the associated press$/i;

const CREDIT_LENGTH = 220; // characters; longer than any credit line
const POINTER_LENGTH = 240; // a pointer with its headline
const APPEAL_LENGTH = 420; // appeals ramble

/** Whether a block's text is a pointer, an appeal or a credit rather than a sentence of the article. */
export function readsAsBoilerplate(text: string): boolean {
  if (text.length <= APPEAL_LENGTH && APPEALS.test(text)) return true;
  if (text.length <= POINTER_LENGTH && POINTERS.test(text)) return true;
  if (text.length > CREDIT_LENGTH) return false;
  return CONTRIBUTED.test(text) || CREDITS.test(lowerFirst(text));
}

/** `CREDITS` is case-sensitive for the sake of names, so its keywords are met in lower case. */
function lowerFirst(text: string): string {
  const space = text.indexOf(' ');
  return space < 0 ? text.toLowerCase() : text.slice(0, space).toLowerCase() + text.slice(space);
}

/** Whether a heading announces other articles. */
export function announcesOthers(text: string): boolean {
  return (
    text.length <= 80 &&
    (POINTERS.test(text) ||
      APPEALS.test(text) ||
      /^(?:about the author|comments?|share|tags|latest|popular)/i.test(text))
  );
}
