/** What the order of Wikipedia's vital articles (level 5) tells: the list runs topic by topic. */

/** First title of a run, and what its people do. Later runs hold no people. */
const RUNS: [firstTitle: string, noun: string | undefined][] = [
  ['Vishnu Sharma', 'Writer or journalist'],
  ['Apelles', 'Artist, designer or architect'],
  ['Gilles Binchois', 'Musician or composer'],
  ['Yasushi Akimoto', undefined],
  ['John Barrymore', 'Actor, director or entertainer'],
  ['Brigitte Bardot', undefined],
  ['Augustine of Hippo', 'Thinker or scholar'],
  ['Agastya', 'Religious figure'],
  ['L. Ron Hubbard', undefined],
  ['Iry-Hor', 'Ruler or political leader'],
  ['Hamilcar Barca', 'Military leader'],
  ['Mukhtar al-Thaqafi', 'Rebel, revolutionary or activist'],
  ['Agathodaemon (alchemist)', 'Scientist, inventor or mathematician'],
  ['Roberto Baggio', 'Sportsperson'],
  ['Ivo Crapp', undefined],
  ['Clarence Birdseye', 'Businessperson'],
  ['Wang Dayuan', 'Explorer, aviator or traveller'],
  ['Bat Masterson', undefined],
];

/** Occupation by title, for the people pages of the list. */
export function vitalOccupations(titles: string[]): Map<string, string> {
  const found = new Map<string, string>();
  let noun: string | undefined;
  const starts = new Map(RUNS);
  for (const title of titles) {
    if (starts.has(title)) noun = starts.get(title);
    if (noun) found.set(title, noun);
  }
  return found;
}

/** The run of the list that holds cities: its first title, and the first after it. */
const CITIES = ['Laayoune', 'The arts'];

/** Titles that the list has among its cities. */
export function vitalCities(titles: string[]): string[] {
  const [start = -1, end = -1] = CITIES.map((title) => titles.indexOf(title));
  return start < 0 ? [] : titles.slice(start, end);
}
