/** Where the publishers keep the files that the importers read, and under which path the importers look for them. */

/** One file as it is, or an archive to be unpacked. */
export interface Upstream {
  /** Registry id of the source. */
  source: string;
  url: string;
  /** Path under the raw folder; a folder for archives. */
  path: string;
  /** Of an archive: which entries to keep, without the archive's top folder. Left out for plain files. */
  keep?: RegExp;
}

const github = (repository: string, branch: string, path: string) =>
  `https://raw.githubusercontent.com/${repository}/${branch}/${path}`;
const congress = (name: string): Upstream => ({
  source: 'congress',
  url: `https://unitedstates.github.io/congress-legislators/${name}`,
  path: `congress-legislators/${name}`,
});
const party = (path: string): Upstream => ({
  source: 'partyfacts',
  url: github('hdigital/partyfactsdata', 'main', `import/${path}`),
  path: `partyfacts/import/${path}`,
});
const vital = (name: string): Upstream => ({
  source: 'vital-people',
  url: github('yaronkoren/wp-vital-articles-analysis', 'main', name),
  path: `vital-people/${name}`,
});

/** Countries with their heads of state and of government and since when, in the query service's own language. */
const LEADERS_QUERY = `SELECT ?country ?code ?role ?person ?personLabel ?since WHERE {
  ?country wdt:P297 ?code .
  VALUES (?claim ?value ?role) { (p:P35 ps:P35 "state") (p:P6 ps:P6 "government") }
  ?country ?claim ?statement . ?statement ?value ?person .
  FILTER NOT EXISTS { ?statement pq:P582 [] } OPTIONAL { ?statement pq:P580 ?since }
  SERVICE wikibase:label { bd:serviceParam wikibase:language "en". }
} ORDER BY ?code ?role ?person`;

/** Everything that can be fetched by address. Those without one (registries' dumps) are named in docs/dataset.md. */
export const UPSTREAM: Upstream[] = [
  congress('legislators-current.json'),
  congress('legislators-historical.csv'),
  congress('committees-current.json'),
  congress('committee-membership-current.json'),
  congress('executive.json'),
  {
    source: 'rigour',
    url: github('opensanctions/rigour', 'main', 'rust/data/territories/data.jsonl'),
    path: 'rigour/territories.jsonl',
  },
  {
    source: 'sp500',
    url: github('datasets/s-and-p-500-companies', 'main', 'data/constituents.csv'),
    path: 'sp500/data/constituents.csv',
  },
  {
    source: 'dotgov',
    url: github('cisagov/dotgov-data', 'main', 'agencies-and-subs.csv'),
    path: 'dotgov/agencies-and-subs.csv',
  },
  {
    source: 'courts',
    url: github('freelawproject/courts-db', 'main', 'courts_db/data/courts.json'),
    path: 'courts-db/courts_db/data/courts.json',
  },
  ...['airports.csv', 'regions.csv'].map((name) => ({
    source: 'ourairports',
    url: `https://davidmegginson.github.io/ourairports-data/${name}`,
    path: `ourairports/${name}`,
  })),
  {
    source: 'fb15k',
    url: github('villmow/datasets_knowledge_embedding', 'master', 'FB15k-237/entity2wikidata.json'),
    path: 'fb15k/entity2wikidata_fb15k.json',
  },
  party('wikipedia/wikidata.csv'),
  party('wikipedia/wikipedia.csv'),
  party('elecglob/partyfacts-core-parties.csv'),
  ...['every.csv', 'every-expanded.csv', 'vital3.csv', 'vital4.csv', 'vital5.csv'].map(vital),
  {
    source: 'openstates',
    url: 'https://github.com/openstates/people/archive/refs/heads/main.tar.gz',
    path: 'openstates/people.tar.gz',
  },
  {
    source: 'factbook',
    url: 'https://github.com/factbook/factbook.json/archive/refs/heads/master.tar.gz',
    path: 'factbook',
    keep: /^[a-z-]+\/[a-z]{2}\.json$/,
  },
  {
    source: 'wikidata',
    url: `https://query.wikidata.org/sparql?format=json&query=${encodeURIComponent(LEADERS_QUERY)}`,
    path: 'wikidata/leaders.json',
  },
];
