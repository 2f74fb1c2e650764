/** A report of a mistake, as text the reader sees before it goes anywhere. English: the project reads it. */

import type { CardProps } from './card-props';

/** What was shown and why; neither the page's address nor the reader's notes. */
export function reportText({ card, surface, reason, version }: CardProps): string {
  return [
    `Card: ${card.name} (${card.id}${card.qid === null ? '' : `, ${card.qid}`})`,
    `Name in the text: ${surface}`,
    `Marked because: ${reason === null ? 'looked up from another card' : [reason.code, ...reason.values].join(', ')}`,
    `As of: ${card.asOf}`,
    `Dataset: ${version}`,
    'What is wrong: ',
  ].join('\n');
}
