/** Words whose full stop does not end a sentence where they are capitalised. */

import { wordHash } from './hash';

const WORDS =
  'mr mrs ms mx dr prof rev fr sr jr st ste mt ft sen rep gov pres sec gen col lt maj capt cmdr sgt adm hon ' +
  'atty det insp supt amb min dep inc corp co ltd bros dept univ assn est ave blvd rd ' +
  'jan feb mar apr jun jul aug sept oct nov dec ' +
  'ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo';

/** First hashes of the folded words. */
export const ABBREVIATIONS: ReadonlySet<number> = new Set(WORDS.split(' ').map(wordHash));
