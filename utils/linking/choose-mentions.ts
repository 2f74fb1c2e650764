/** From scored spans to the mentions that are marked: the leftmost, then the longest, above the threshold. */

import { probability } from './model';
import { type Rejected, reasonAgainst, reasonFor } from './reasons';
import type { ScannedBlock, Span } from './span';
import type { Mention, Rejection } from './types';

/** What the reader and the page ask for. */
export interface Choosing {
  /** A mention needs at least this probability. */
  threshold: number;
  /** Whether adjectives and demonyms of countries are marked. */
  adjectives: boolean;
  /** Entities never marked. */
  muted: ReadonlySet<number>;
  /** The reader's own answers, by folded surface key: an entity, or null for none. */
  choices: ReadonlyMap<number, number | null>;
}

/** The marked mentions of one block and, where asked for, the rejected candidates. */
export function chooseMentions(
  scanned: ScannedBlock,
  spans: Span[],
  options: Choosing,
  rejections: Rejection[] | null,
): Mention[] {
  const mentions: Mention[] = [];
  let reach = 0;
  spans.forEach((span, at) => {
    const rejected =
      span.start < reach
        ? 'inside-longer'
        : isOutdone(span, spans[at + 1])
          ? 'less-likely'
          : verdict(span, options);
    if (rejected === null) {
      mentions.push(mentionOf(scanned, span, options));
      reach = span.end;
    }
    if (rejections) pushRejections(rejections, scanned, span, rejected, options);
  });
  return mentions;
}

/** "Moody's" against "Moody" and its possessive: the same tokens, and the likelier reading wins. */
function isOutdone({ from, to, candidates }: Span, next: Span | undefined): boolean {
  return next?.from === from && next.to === to && next.candidates[0]!.logit > candidates[0]!.logit;
}

/** Why the span is left unmarked; null where it is marked. */
function verdict(span: Span, options: Choosing): Rejected | null {
  const choice = options.choices.get(span.key);
  if (choice === null) return 'reader';
  const { candidate, score } = bestOf(span, options);
  if (options.muted.has(candidate.entity)) return 'muted';
  if (!options.adjectives && (candidate.kind === 'adjective' || candidate.kind === 'demonym'))
    return 'adjective';
  return score >= options.threshold ? null : 'unlikely';
}

function bestOf(span: Span, options: Choosing) {
  const choice = options.choices.get(span.key);
  const chosen = span.candidates.find(({ entity }) => entity === choice);
  if (chosen) return { candidate: chosen, score: 1 };
  const candidate = span.candidates[0]!;
  return { candidate, score: probability(candidate.logit) };
}

function mentionOf(scanned: ScannedBlock, span: Span, options: Choosing): Mention {
  const { candidate, score } = bestOf(span, options);
  return {
    blockId: scanned.block.id,
    start: span.start,
    end: span.end,
    surface: scanned.block.text.slice(span.start, span.end),
    entity: candidate.entity,
    score,
    kind: candidate.kind,
    reason: reasonFor(scanned, span, candidate),
    others: span.candidates
      .filter((other) => other !== candidate)
      .map(({ entity, logit }) => ({ entity, score: probability(logit) })),
  };
}

function pushRejections(
  rejections: Rejection[],
  scanned: ScannedBlock,
  span: Span,
  rejected: Rejected | null,
  options: Choosing,
): void {
  const best = bestOf(span, options).candidate;
  for (const candidate of span.candidates) {
    if (rejected === null && candidate === best) continue;
    rejections.push({
      blockId: scanned.block.id,
      start: span.start,
      end: span.end,
      surface: scanned.block.text.slice(span.start, span.end),
      entity: candidate.entity,
      score: probability(candidate.logit),
      reason: reasonAgainst(span, candidate, rejected ?? 'less-likely'),
    });
  }
}
