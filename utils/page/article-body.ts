/** Finds an article in a page's runs: its headline, its standfirst, its body and captions, without what surrounds them. */

import { type Exclusion, hyphenated, namesBody } from './boilerplate-names';
import { announcesOthers, readsAsBoilerplate } from './boilerplate-text';
import { childrenAcross, containsAcross, parentAcross } from './dom-tree';
import { findHeadline, findStandfirst } from './headline';
import { isProse, proseLength } from './prose';
import { textOfRun } from './read-blocks';
import { allAtOnce, type Steps } from './steps';
import { splitByStyle } from './styled-blocks';
import { isFirm, namesOf, Places } from './text-place';
import type { Run } from './text-runs';
import { visibilityOf } from './visibility';

/** What of a page is the article. */
export interface ArticleBody {
  /** The smallest element that holds the body's text. */
  root: Element;
  headline: Run | null;
  /** In reading order: headline, standfirst, body. */
  runs: Run[];
  /** Every run in the root, boilerplate included. */
  inRoot: Run[];
  /** Elements whose misleading names were overruled. */
  lifted: ReadonlySet<Element>;
  /** Blocks in the root that are not rendered now; a click may show them. */
  hidden: Element[];
}

const DESCEND = 0.85; // a child with this share of its parent's score is where the text is
const DESCEND_MARKED = 0.55; // the same where the page calls the child its article
const LIFT = 0.4; // an excluded element with this share of all prose is not what its name says
const LINK_ONLY = 0.7; // share of linked characters of a line that only points elsewhere
const CARD_LENGTH = 700; // characters of a linked title with its teaser
const ROW = 3; // boxes alike
const TITLE_LENGTH = 20; // characters of a link that is a headline
const LEAD_LENGTH = 40; // the same where its teaser stands in the same line
const CAPTION_LEVELS = 3; // how far above a text its caption's box is looked for
const CAPTION_NAME =
  /(?:^|-)(?:captions?|photos?|images?|img|pictures?|foto|bild|figure|wp-caption(?:-text)?|imgtop)(?:-|$)/;
const TAIL_TAGS: ReadonlySet<string> = new Set(['p', 'li', 'td', 'dd']); // short last lines that are still text
const LIFT_STRICT = 0.75; // the same where much prose is expected: readers often write more than the paper
const SELDOM_WRONG: ReadonlySet<Exclusion | null> = new Set<Exclusion>([
  'comments',
  'footer',
  'consent',
]);
const LIFT_ROUNDS = 4; // misleading names nest
const STEP = 200; // runs looked at between two steps
const SHORT_STEP = 12; // the same where each is looked at closely

/** The article in `runs`, or null where no text hangs together. Updates the runs' places where names mislead. */
export function findBody(document: Document, runs: Run[]): ArticleBody | null {
  return allAtOnce(findBodyInSteps(document, runs));
}

/** `findBody` in steps of well under a millisecond each, so that the page can go first between them. */
export function* findBodyInSteps(document: Document, runs: Run[]): Steps<ArticleBody | null> {
  const isVisible = visibilityOf(document);
  for (const [index, run] of runs.entries()) {
    if (index % STEP === 0) yield;
    if (run.place.exclusion === null && isProse(run) && !isVisible(run.element)) hide(run);
  }
  const lifted = yield* liftMisleading(runs);
  const root = yield* bodyRoot(document, runs);
  if (root === null) return null;
  yield;
  const inRoot = runs.filter((run) => containsAcross(root, run.element));
  yield;
  const headline = findHeadline(document, runs, new Set(inRoot));
  const from = headline === null ? 0 : inRoot.indexOf(headline) + 1;
  const body = yield* keepArticleInSteps(inRoot.slice(from), root, isVisible);
  yield;
  const before = headline === null ? [] : findStandfirst(document, runs, headline, body[0]);
  yield;
  return {
    root,
    headline,
    runs: [...(headline === null ? [] : [headline]), ...before, ...body],
    inRoot,
    lifted,
    hidden: inRoot.filter((run) => run.place.exclusion === 'hidden').map((run) => run.element),
  };
}

function hide(run: Run): void {
  run.place = { ...run.place, exclusion: 'hidden', zone: run.element };
}

/** Overrules names of elements that hold much of the page's prose (`has-sidebar` on the page's wrapper). */
function* liftMisleading(runs: Run[]): Steps<ReadonlySet<Element>> {
  const lifted = new Set<Element>();
  let all = 0;
  for (const run of runs) if (isProse(run)) all += proseLength(run);
  for (let round = 0; round < LIFT_ROUNDS; round++) {
    const held = new Map<Element, number>();
    const seldomWrong = new Set<Element>();
    for (const run of runs) {
      if (run.place.zone !== null && !isFirm(run.place.exclusion) && isProse(run)) {
        if (SELDOM_WRONG.has(run.place.exclusion)) seldomWrong.add(run.place.zone);
        held.set(run.place.zone, (held.get(run.place.zone) ?? 0) + proseLength(run));
      }
    }
    const misleading = new Set<Element>();
    for (const [zone, prose] of held)
      if (prose >= (seldomWrong.has(zone) ? LIFT_STRICT : LIFT) * all) misleading.add(zone);
    if (misleading.size === 0) return lifted;
    for (const zone of misleading) lifted.add(zone);
    const places = new Places(lifted);
    for (const [index, run] of runs.entries()) {
      if (index % STEP === 0) yield;
      // The zone is the outermost element that speaks against a text: other texts stand where they stood.
      const { zone, exclusion } = run.place;
      if (zone !== null && misleading.has(zone) && !isFirm(exclusion))
        run.place = places.of(run.element);
    }
  }
  return lifted;
}

function* bodyRoot(document: Document, runs: Run[]): Steps<Element | null> {
  const scores = new Map<Element, number>();
  for (const [index, run] of runs.entries()) {
    if (index % STEP === 0) yield;
    if (run.place.exclusion !== null) continue;
    const score = isProse(run) ? proseLength(run) - run.linked : -0.3 * run.linked;
    for (let at: Element | null = run.element; at !== null; at = parentAcross(at)) {
      scores.set(at, (scores.get(at) ?? 0) + score);
    }
  }
  // A paragraph or two before a paywall weigh less than all the links of the page: there the page's own word counts.
  let root: Element | null =
    (scores.get(document.body) ?? 0) > 0 ? document.body : bestMarked(scores);
  if (root === null) return null;
  for (;;) {
    let best: Element | null = null as Element | null;
    for (const child of childrenAcross(root)) {
      if ((scores.get(child) ?? 0) > (best === null ? 0 : scores.get(best)!)) best = child;
    }
    if (best === null || best.localName === 'p') return root;
    const share = scores.get(best)! / scores.get(root)!;
    if (share < (isMarkedBody(best) ? DESCEND_MARKED : DESCEND)) return root;
    root = best;
  }
}

/** The element with most prose of those that the page calls its article; null where none has more prose than links. */
function bestMarked(scores: ReadonlyMap<Element, number>): Element | null {
  let best: Element | null = null;
  for (const [element, score] of scores) {
    if (score > (best === null ? 0 : scores.get(best)!) && isMarkedBody(element)) best = element;
  }
  return best;
}

function isMarkedBody(element: Element): boolean {
  return (
    element.localName === 'article' ||
    element.localName === 'main' ||
    element.getAttribute('itemprop') === 'articleBody' ||
    namesBody(namesOf(element))
  );
}

/** Drops what is not the article from runs of its root, in reading order. */
export function keepArticle(
  runs: Run[],
  root: Element,
  isVisible: (element: Element) => boolean,
): Run[] {
  return allAtOnce(keepArticleInSteps(runs, root, isVisible));
}

function* keepArticleInSteps(
  runs: Run[],
  root: Element,
  isVisible: (element: Element) => boolean,
): Steps<Run[]> {
  const split: Run[] = [];
  for (const [index, run] of runs.entries()) {
    if (index % SHORT_STEP === 0) yield;
    if (run.place.exclusion === null) split.push(...splitByStyle(run));
  }
  const kept: Run[] = [];
  let announced = false;
  let card: Element | null = null;
  for (const [index, run] of split.entries()) {
    if (index % SHORT_STEP === 0) yield;
    if (card?.contains(run.element)) continue;
    if (!isProse(run) && !isVisible(run.element)) {
      hide(run);
      continue;
    }
    card = teaserAround(run, root);
    if (card !== null) continue;
    const isHeading = run.place.role === 'heading' || run.place.role === 'headline';
    const { text } = textOfRun(run);
    if (isHeading) announced = announcesOthers(text);
    else if (isProse(run) && run.place.role === 'paragraph') announced = false;
    if (announced || readsAsBoilerplate(text)) continue;
    if (run.linked >= LINK_ONLY * run.length) {
      if (isHeading) card = cardAround(run.element, root);
      continue;
    }
    if (run.place.role === 'paragraph' && isNamedCaption(run.element, root))
      run.place = { ...run.place, role: 'caption' };
    kept.push(run);
  }
  return withoutTail(kept);
}

/** The box that a linked heading and its teaser stand in; null where the heading stands in the body itself. */
function cardAround(heading: Element, root: Element): Element | null {
  let card: Element | null = null;
  for (
    let at = heading.parentElement;
    at !== null && at !== root && !at.contains(root);
    at = at.parentElement
  ) {
    if (lengthOf(at) > CARD_LENGTH) break;
    card = at;
  }
  return card;
}

/** Characters of an element's text, indentation aside. */
function lengthOf(element: Element): number {
  const { length } = element.textContent ?? '';
  return length <= CARD_LENGTH ? length : (element.textContent ?? '').replace(/\s+/g, ' ').length;
}

/** The box of a run that stands in a row of like boxes, each with a link for a title; null where there is no such row. */
function teaserAround(run: Run, root: Element): Element | null {
  for (
    let at: Element | null = run.element;
    at !== null && at !== root && !at.contains(root);
    at = at.parentElement
  ) {
    if (at.localName === 'p' || at.parentElement === null) continue;
    if (lengthOf(at) > CARD_LENGTH) return null;
    if (!hasTitleLink(at)) continue;
    let alike = 0;
    for (const sibling of at.parentElement.children) {
      if (
        sibling.localName === at.localName &&
        sibling.className === at.className &&
        hasTitleLink(sibling)
      )
        alike++;
    }
    if (alike >= ROW) return at;
  }
  return null;
}

/** Whether a box has a link of a headline's length at its head, or a heading in a link. */
function hasTitleLink(box: Element): boolean {
  for (const link of box.querySelectorAll('a[href]')) {
    if (link.getAttribute('href')!.startsWith('#')) continue;
    const title = (link.textContent ?? '').trim();
    if (title.length >= TITLE_LENGTH && standsAlone(link, title)) return true;
    if (title.length >= LEAD_LENGTH && (box.textContent ?? '').trimStart().startsWith(title))
      return true;
    if (
      /^h[2-6]$/.test(link.parentElement?.localName ?? '') ||
      link.querySelector('h2,h3,h4,h5,h6') !== null
    )
      return true;
  }
  return false;
}

/** Whether a link is all there is in its line: a title, not a word in a sentence. */
function standsAlone(link: Element, title: string): boolean {
  return (link.parentElement?.textContent ?? '').trim().length <= title.length + 10;
}

/** Papers caption pictures in all sorts of elements; the class says so. */
function isNamedCaption(element: Element, root: Element): boolean {
  let at: Element | null = element;
  for (
    let level = 0;
    level < CAPTION_LEVELS && at !== null && at !== root && !at.contains(root);
    level++
  ) {
    if (at.localName === 'figure' || CAPTION_NAME.test(hyphenated(namesOf(at)))) return true;
    at = at.parentElement;
  }
  return false;
}

/** Cuts labels and links after the last sentence. */
function withoutTail(runs: Run[]): Run[] {
  let end = runs.length;
  while (end > 0 && !isProse(runs[end - 1]!) && !TAIL_TAGS.has(runs[end - 1]!.element.localName))
    end--;
  return runs.slice(0, end);
}
