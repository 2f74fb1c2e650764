/** An accusation against a person or group needs who makes it, or a court that found it. */

import type { RecordRule } from './rule';

const ACCUSATION =
  /\b(corrupt|fraudster|war criminal|terrorist|murderer|rapist|drug trafficker|drug lord|money launderer|child abuser|sex offender|criminal)\b/i;
const ATTRIBUTION =
  /\b(accus|alleg|charg|indict|convict|sentenc|found guilty|plead|pleaded|court|prosecut|according|said|says|call|denie|deny|designat|list|sanction|consider|label|describ|wanted|warrant|suspect|trial|acquit|investigat|extradit|classif|regard|proscrib|ban|outlaw|wing|group|organi[sz]ation|attack|law|act|agency|unit|police|code|justice)/i;

/** Sentence by sentence: the accusing word and its source stand together. */
export const attributedAccusation: RecordRule = ({ record }) => {
  if (record.type !== 'person') return [];
  const sentences = [record.description, ...(record.background ?? '').split(/(?<=[.!?]) /)];
  return sentences
    .filter((sentence) => ACCUSATION.test(sentence) && !ATTRIBUTION.test(sentence))
    .map((sentence) => `accuses without saying who does: "${sentence}"`);
};
