/** Scores marks against gold: the same measures as the project's scorer, within one process. */

import { EXHAUSTIVE, type GoldDocument, type GoldMention } from './gold';

/** A mark as the scorer sees it. */
export interface Mark {
  start: number;
  end: number;
  surface: string;
  entity: number;
  name: string;
}

export interface Tally {
  due: number;
  found: number;
  correct: number;
  wrong: number;
  alien: number;
  spurious: number;
  linked: number;
  known: number;
  words: number;
}

export interface Scored {
  set: string;
  P: number;
  R: number;
  acc: number;
  nil: number;
  spur: number;
}

const ADJECTIVE =
  /^(\p{Lu}\p{L}+(ian|ean|an|ish|ese|i|ic|ch)s?|Dutch|Swiss|Greek|Thai|Czech|Welsh|Danish)$/u;

/** Whether two stretches share half or more of the longer. */
export function sameName(
  x: { start: number; end: number },
  y: { start: number; end: number },
): boolean {
  const shared = Math.min(x.end, y.end) - Math.max(x.start, y.start);
  return 2 * shared >= Math.max(x.end - x.start, y.end - y.start);
}

/** How the gold judges a mark. */
export type Verdict = 'right' | 'right-neutral' | 'wrong' | 'alien' | 'spurious' | 'unjudged';

/** Judges one mark of a document. */
export function judge({ set, gold }: GoldDocument, mark: Mark): Verdict {
  const under = gold.filter((mention) => mention.start < mark.end && mark.start < mention.end);
  const right = under.filter((mention) => sameName(mark, mention) && isRight(mark, mention));
  if (right.length > 0) return right.some(({ neutral }) => !neutral) ? 'right' : 'right-neutral';
  const judged = under.filter(({ linked, neutral }) => linked && !neutral);
  if (judged.length > 0)
    return judged.some(({ entities }) => entities.size > 0) ? 'wrong' : 'alien';
  if (under.some(({ linked, neutral }) => neutral && linked)) return 'unjudged';
  if (isLeftOut(gold, under, mark)) return 'unjudged';
  return EXHAUSTIVE.test(set) ? 'spurious' : 'unjudged';
}

function isRight({ entity }: Mark, { linked, entities }: GoldMention): boolean {
  return linked && entities.has(entity);
}

function isLeftOut(gold: GoldMention[], under: GoldMention[], mark: Mark): boolean {
  if (under.length > 0) return false;
  if (!/[\p{Lu}\d]/u.test(mark.surface)) return true;
  if (gold.some((mention) => isRight(mark, mention) && mention.surface === mark.surface))
    return true;
  return ADJECTIVE.test(mark.surface) && mark.name.toLowerCase() !== mark.surface.toLowerCase();
}

/** Counts one document's marks; errors are told to `report`. */
export function tallyDocument(
  document: GoldDocument,
  all: Mark[],
  tally: Tally,
  report: (
    kind: string,
    surface: string,
    label: string,
    at: { start: number; end: number },
  ) => void = () => {},
): void {
  const inSpan = ({ start, end }: { start: number; end: number }) =>
    start >= document.span[0] && end <= document.span[1];
  const marks = all.filter(inSpan);
  tally.words += (document.text.slice(...document.span).match(/\S+/g) ?? []).length;
  for (const mention of document.gold.filter(inSpan)) {
    if (!mention.linked || mention.neutral) continue;
    tally.linked++;
    if (mention.entities.size === 0) continue;
    tally.known++;
    if (isNested(document, mention, marks)) continue;
    tally.due++;
    if (marks.some((mark) => sameName(mark, mention) && isRight(mark, mention))) tally.found++;
    else report('MISSED', mention.surface, mention.label, mention);
  }
  for (const mark of marks) {
    const verdict = judge(document, mark);
    if (verdict === 'right') tally.correct++;
    if (verdict === 'wrong' || verdict === 'alien') tally.wrong++;
    if (verdict === 'alien') tally.alien++;
    if (verdict === 'spurious') tally.spurious++;
    if (verdict === 'wrong' || verdict === 'alien' || verdict === 'spurious')
      report(verdict.toUpperCase(), mark.surface, mark.name, mark);
  }
}

function isNested({ gold }: GoldDocument, mention: GoldMention, marks: Mark[]): boolean {
  return gold.some(
    (outer) =>
      outer !== mention &&
      outer.start <= mention.start &&
      outer.end >= mention.end &&
      outer.end - outer.start > mention.end - mention.start &&
      marks.some(
        (mark) => mark.start < outer.end && outer.start < mark.end && isRight(mark, outer),
      ),
  );
}

export function emptyTally(): Tally {
  return {
    due: 0,
    found: 0,
    correct: 0,
    wrong: 0,
    alien: 0,
    spurious: 0,
    linked: 0,
    known: 0,
    words: 0,
  };
}

/** A set's measures; NaN where its gold cannot tell. */
export function scoreOf(set: string, tally: Tally): Scored {
  const exhaustive = EXHAUSTIVE.test(set);
  const { correct, wrong, alien, spurious } = tally;
  return {
    set,
    P: exhaustive ? correct / Math.max(1, correct + wrong + spurious) : Number.NaN,
    R: tally.found / Math.max(1, tally.due),
    acc: correct / Math.max(1, correct + wrong - alien),
    nil: tally.linked > tally.known ? alien / (tally.linked - tally.known) : Number.NaN,
    spur: exhaustive ? (spurious / tally.words) * 1000 : Number.NaN,
  };
}
