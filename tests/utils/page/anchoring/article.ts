/** An article of our own in its first and its edited version, for the anchoring tests. */

export const ARTICLE = `The lighthouse at Norr Head will be lit again this spring, forty years after its keeper left.

Residents of the island raised the money in small sums. "We counted coins at the kitchen table," said Mara Oduya, who leads the trust. The county paid for the new lens.

Engineers found the stair sound but the lantern room full of nests. They moved the birds in September, after the young had flown, and closed the broken panes with oak boards.

Ships no longer need the light. The harbour office says that pilots like it all the same: on clear nights it can be seen from the mainland, twenty miles away.

A festival is planned for the first of May. Tickets are free, and the ferry will run until midnight.`;

/** One sentence reworded, one left out, one paragraph moved to the end. */
export const EDITED = `The lighthouse at Norr Head will be lit again this spring, forty years after its keeper left.

Residents of the island raised the money in small sums. "We counted coins at the kitchen table," said Mara Oduya, who chairs the lighthouse trust. The county paid for the new lens.

Ships no longer need the light. The harbour office says that pilots like it all the same.

A festival is planned for the first of May. Tickets are free, and the ferry will run until midnight.

Engineers found the stair sound but the lantern room full of nests. They moved the birds in September, after the young had flown, and closed the broken panes with oak boards.`;

/** What a note stores of `text.slice(start, end)`. */
export function targetAt(text: string, start: number, end: number) {
  return {
    quote: {
      type: 'TextQuoteSelector' as const,
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - 64), start),
      suffix: text.slice(end, end + 64),
    },
    position: { type: 'TextPositionSelector' as const, start, end },
    range: null,
  };
}

/** What a note stores of the first place of `quote`. */
export function targetOf(text: string, quote: string) {
  const start = text.indexOf(quote);
  if (start === -1) throw new Error(`not in the article: ${quote}`);
  return targetAt(text, start, start + quote.length);
}
