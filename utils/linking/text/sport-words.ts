/** Words of sports reports. */

import { wordHash } from './hash';

const WORDS =
  'coach coaches season seasons goal goals scored scoring scorer striker midfielder defender goalkeeper quarterback ' +
  'pitcher batsman bowler batting bowled wicket wickets innings runs touchdown touchdowns rebounds assists playoff playoffs ' +
  'tournament match matches league semifinal semifinals final finals quarterfinal medal medals medalist champion champions ' +
  'championship championships squad halftime referee penalty kick kicks rugby football soccer basketball baseball hockey ' +
  'cricket tennis golf athletics olympic olympics team teams teammate teammates win wins winner beat beats defeat defeats ' +
  'defeated lost draw drew game games player players points seed seeded unseeded round rounds set sets lap laps race races ' +
  'rider riders cup title titles stadium fans inning homer pitching yards overtime par birdie bogey tee trainer sprint';

const SPORT = new Set(WORDS.split(' ').map(wordHash));

/** Whether the word with this first hash is one of them. */
export function isSportWord(hash: number): boolean {
  return SPORT.has(hash);
}
