/** Background is two to four sentences: enough to understand the news, little enough to read at a glance. */

import type { RecordRule } from './rule';

const SHORTEST = 200;
const LONGEST = 600;

/** Characters, and no markup. */
export const backgroundLength: RecordRule = ({ record }) => {
  const { background } = record;
  if (background === undefined) return [];
  const length = background.length;
  return [
    ...(length < SHORTEST || length > LONGEST
      ? [`background has ${length} characters, not ${SHORTEST} to ${LONGEST}`]
      : []),
    ...(/<\w|\[\[|\]\(|\n/.test(background) ? ['background holds markup or a line break'] : []),
    ...(/[.!?…”"'’)]$/.test(background) ? [] : ['background does not end as a sentence']),
  ];
};
