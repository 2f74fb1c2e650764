/** Everyday short forms of English given names; each is used with the surname as readily as the long one. */

const PAIRS =
  'Abigail:Abby Abraham:Abe Albert:Al,Bert Alexander:Alex Alexandra:Alex Alfred:Alf Amanda:Mandy Andrew:Andy,Drew ' +
  'Anthony:Tony Antonio:Tony Arthur:Art Barbara:Barb Benjamin:Ben Bernard:Bernie Bradley:Brad Calvin:Cal ' +
  'Catherine:Cathy,Kate Charles:Charlie,Chuck Christina:Tina Christine:Chris Christopher:Chris Clifford:Cliff ' +
  'Cynthia:Cindy Daniel:Dan,Danny David:Dave Deborah:Deb,Debbie Dennis:Denny Donald:Don Dorothy:Dot Douglas:Doug ' +
  'Edward:Ed,Ted,Eddie Edwin:Ed Elizabeth:Liz,Beth,Betty Eugene:Gene Francis:Frank Franklin:Frank Frederick:Fred ' +
  'Gabriel:Gabe Gerald:Jerry Gregory:Greg Harold:Harry,Hal Henry:Hank Herbert:Herb Isaac:Ike Jacob:Jake ' +
  'James:Jim,Jimmy Janet:Jan Jeffrey:Jeff Jennifer:Jen,Jenny Jerome:Jerry John:Johnny,Jack Jonathan:Jon ' +
  'Joseph:Joe,Joey Joshua:Josh Judith:Judy Katherine:Kate,Kathy Kathleen:Kathy Kenneth:Ken,Kenny Kimberly:Kim ' +
  'Lawrence:Larry Leonard:Len,Lenny Louis:Lou Margaret:Maggie,Peggy Martin:Marty Matthew:Matt Maxwell:Max ' +
  'Michael:Mike,Mick Mitchell:Mitch Nancy:Nan Nathan:Nate Nathaniel:Nate Nicholas:Nick Pamela:Pam Patricia:Pat,Patty ' +
  'Patrick:Pat Peter:Pete Philip:Phil Phillip:Phil Randall:Randy Raymond:Ray Rebecca:Becky Richard:Rick,Dick,Rich ' +
  'Robert:Bob,Rob,Bobby Ronald:Ron Russell:Russ Samuel:Sam Sandra:Sandy Stephen:Steve Steven:Steve Stuart:Stu ' +
  'Susan:Sue Terence:Terry Theodore:Ted Theresa:Terry Thomas:Tom,Tommy Timothy:Tim Victoria:Vicky Vincent:Vince ' +
  'Walter:Walt William:Bill,Will,Billy Zachary:Zach';

const SHORT = new Map(
  PAIRS.split(' ').map((pair) => {
    const [long, short] = pair.split(':');
    return [long!, short!.split(',')] as const;
  }),
);

/** Short forms of a given name; none where it has no common one. */
export function shortGivenNames(given: string): readonly string[] {
  return SHORT.get(given) ?? [];
}

/** Every name in the list, long and short. */
export function commonGivenNames(): string[] {
  return [...SHORT].flatMap(([long, short]) => [long, ...short]);
}
