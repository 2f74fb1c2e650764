/** A description must say something that the name does not. */

import type { RecordRule } from './rule';

const EMPTY =
  /^(an? |the )?(company|organi[sz]ation|person|human|place|city|town|village|work|event|group|thing|film|album|song|book|brand|bank|school|university|party|political party|government agency|agency|subsidiary|chain|website|software|building|family name|given name|surname|wikimedia .*|disambiguation page)( brand)?$/i;

/** Whether a description is worth showing beside the name. */
export function describes(description: string, name: string): boolean {
  const plain = description.trim();
  return (
    plain.length >= 12 &&
    plain.length <= 140 &&
    !EMPTY.test(plain) &&
    plain.toLowerCase() !== name.toLowerCase()
  );
}

/** The rule as a lint. */
export const descriptionTells: RecordRule = ({ record }) => {
  if (!describes(record.description, record.name))
    return [`description "${record.description}" tells nothing beside the name`];
  const stop =
    record.description.endsWith('.') &&
    !/\b(\p{Lu}|Inc|Co|Corp|Ltd|Jr|Sr|D\.C|U\.S|etc)\.$/u.test(record.description);
  return stop ? ['description ends in a full stop'] : [];
};
