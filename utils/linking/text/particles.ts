/** Words that names leave in lower case, in the languages whose names stand in English news. */

import { wordHash } from './hash';

const WORDS =
  'of the and for in on at to by with from as or a an over under between against into ' +
  'de da do dos das del della delle di du des la las le les los el al ul ud ur e y et en und der die das den dem zu zur von vom van ter ten te ' +
  'bin bint ibn abu ben bar i o na no nad pod';

/** First hashes of the folded words. */
export const PARTICLES: ReadonlySet<number> = new Set(WORDS.split(' ').map(wordHash));
