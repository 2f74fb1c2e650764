// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { importExecutives, importFormerMembers } from '../../../dataset/importers/congress-former';
import { importCongressMembers } from '../../../dataset/importers/congress-members';
import { importCourts } from '../../../dataset/importers/courts';
import { importFb15k } from '../../../dataset/importers/fb15k';
import { importNameSuggestionIndex } from '../../../dataset/importers/name-suggestion-index';
import { readNewsTitles } from '../../../dataset/importers/news-titles';
import { importNominations } from '../../../dataset/importers/nominations';
import { importPartyFacts } from '../../../dataset/importers/partyfacts';
import { importRor } from '../../../dataset/importers/ror';
import { memoryFiles } from '../../../dataset/importers/source-files';
import { importSp500 } from '../../../dataset/importers/sp500';
import { importTerritories } from '../../../dataset/importers/territories';
import { importUcdp } from '../../../dataset/importers/ucdp';
import { importUsAgencies } from '../../../dataset/importers/us-agencies';
import { importVitalPeople } from '../../../dataset/importers/vital-people';
import { importWikitrivia } from '../../../dataset/importers/wikitrivia';
import type { Imported } from '../../../dataset/join/draft';

const none = new Set<string>();
const told = ({ drafts }: Imported) =>
  drafts.map(({ name, type, description }) => `${name} (${type}): ${description ?? '-'}`);

describe('importFb15k', () => {
  const entity = (label: string, description: string) => ({
    label,
    description,
    alternatives: ['Ex', 'The Example Company'],
    wikidata_id: 'Q1',
    wikipedia: 'https://en.wikipedia.org/wiki/Example_%28town%29',
  });
  const read = (...entities: object[]) =>
    importFb15k(
      memoryFiles({
        'fb15k/entity2wikidata_fb15k.json': JSON.stringify(
          Object.fromEntries(entities.map((one, at) => [`/m/${at}`, one])),
        ),
      }),
    );

  it('takes label, description, article and useful aliases', () => {
    const [draft] = read(entity('Example', 'town in Ohio, United States')).drafts;
    expect(draft).toMatchObject({
      type: 'place',
      wikipedia: 'Example (town)',
      description: 'Town in Ohio, United States',
      aliases: ['The Example Company'],
      asOf: '2019',
    });
  });

  it('leaves out generic nouns and offices that were current in 2019', () => {
    const imported = read(
      entity('actor', 'person who acts in a play'),
      entity('Ann Example', 'American politician, current governor of Ohio'),
    );
    expect(told(imported)).toEqual(['Ann Example (person): -']);
  });

  it('says what it could not use', () => {
    expect(read(entity('Thing', 'wholly unheard-of sort')).notes).toEqual([
      'fb15k Q1 "Thing": no type for "Wholly unheard-of sort"',
    ]);
  });

  it('refuses a truncated file by name and line', () => {
    const files = memoryFiles({ 'fb15k/entity2wikidata_fb15k.json': '{\n"/m/1": {"label": "Ex' });
    expect(() => importFb15k(files)).toThrow(
      /fb15k\/entity2wikidata_fb15k\.json:2: is truncated or not JSON/,
    );
  });
});

describe('importRor', () => {
  const place = {
    geonames_id: 5,
    geonames_details: {
      name: 'Exampleton',
      country_subdivision_name: 'Ohio',
      country_name: 'United States',
      country_code: 'US',
      lat: 1.234,
      lng: 2,
    },
  };
  const second = (id: string, name: string, qid: string) => ({
    id: `https://ror.org/${id}`,
    status: 'active',
    types: ['education'],
    established: 1901,
    locations: [place],
    names: [
      { value: name, types: ['ror_display'] },
      { value: 'EXU', types: ['acronym'] },
    ],
    external_ids: [{ type: 'wikidata', all: [qid] }],
    links: [],
    relationships: [],
  });
  const first = {
    id: 'https://ror.org/v1',
    name: 'Example Works',
    status: 'active',
    types: ['Company'],
    established: 1950,
    addresses: [
      {
        city: 'Exampleton',
        geonames_city: { id: 5, geonames_admin1: { name: 'Ohio', code: 'US.OH' } },
      },
    ],
    country: { country_name: 'United States', country_code: 'US' },
    external_ids: { Wikidata: { all: ['Q9'] } },
    wikipedia_url: 'https://en.wikipedia.org/wiki/Example_Works',
    labels: [],
    aliases: [],
    acronyms: [],
    relationships: [],
  };
  const read = (...records: object[]) =>
    importRor(
      memoryFiles({ 'ror/ror.jsonl.gz': records.map((one) => JSON.stringify(one)).join('\n') }),
    );

  it('reads both versions of the schema', () => {
    expect(told(read(second('a', 'Example University', 'Q8'), first))).toEqual([
      'Example University (organisation): University in Exampleton, Ohio, United States, founded 1901',
      'Example Works (company): Company with its seat in Exampleton, Ohio, United States, founded 1950',
    ]);
  });

  it('trusts no id that several records carry, as departments carry their university’s', () => {
    const imported = read(
      second('a', 'Example University', 'Q8'),
      second('b', 'Department of Examples', 'Q8'),
    );
    expect(imported.drafts).toEqual([]);
  });
});

describe('importTerritories', () => {
  it('tells countries, territories and divisions apart', () => {
    const rows = [
      {
        code: 'pe',
        name: 'Peru',
        full_name: 'Republic of Peru',
        qid: 'Q419',
        is_country: true,
        subregion: 'South America',
        wikipedia_url: 'https://en.wikipedia.org/wiki/Peru',
      },
      {
        code: 'pr',
        name: 'Puerto Rico',
        full_name: 'Puerto Rico',
        qid: 'Q1183',
        is_country: false,
        parent: 'us',
        subregion: 'Caribbean',
      },
      {
        code: 'us-ga',
        name: 'Georgia',
        full_name: 'Georgia (United States of America)',
        qid: 'Q1428',
        is_country: false,
        parent: 'us',
      },
    ];
    const { drafts } = importTerritories(
      memoryFiles({
        'rigour/territories.jsonl': rows.map((row) => JSON.stringify(row)).join('\n'),
      }),
    );
    expect(
      drafts.map(({ type, wikipedia, description }) => `${type} ${wikipedia}: ${description}`),
    ).toEqual([
      'country Peru: Country in South America',
      'place Puerto Rico: Territory of the United States in Caribbean',
      'place Georgia (U.S. state): State of the United States',
    ]);
  });
});

describe('importCongressMembers', () => {
  const member = {
    id: { bioguide: 'E000001', wikidata: 'Q1', wikipedia: 'Ann Example' },
    name: { first: 'Ann', last: 'Example', official_full: 'Ann B. Example' },
    bio: { gender: 'F', birthday: '1960-02-03' },
    terms: [
      {
        type: 'rep',
        start: '2009-01-06',
        end: '2011-01-03',
        state: 'OH',
        district: 3,
        party: 'Democrat',
      },
      { type: 'sen', start: '2019-01-03', end: '2025-01-03', state: 'OH', party: 'Democrat' },
      { type: 'sen', start: '2025-01-03', end: '2031-01-03', state: 'OH', party: 'Democrat' },
    ],
  };
  const files = memoryFiles({
    'congress-legislators/legislators-current.json': JSON.stringify([member]),
    'congress-legislators/committees-current.json': JSON.stringify([
      { thomas_id: 'SSEX', name: 'Senate Committee on Examples' },
    ]),
    'congress-legislators/committee-membership-current.json': JSON.stringify({
      SSEX: [{ bioguide: 'E000001', title: 'Chairman' }],
      SSEX01: [{ bioguide: 'E000001' }],
    }),
  });

  it('dates the service, tells the earlier one, and composes a background from both', () => {
    const [draft] = importCongressMembers(files).drafts;
    expect(draft!.description).toBe('U.S. Senator from Ohio since 2019 (Democratic)');
    expect(
      draft!.facts!.map(({ label, value, from, to }) => [label, value, from, to]),
    ).toContainEqual(['Earlier office', 'U.S. Representative', '2009-01-06', '2011-01-03']);
    expect(draft!.background).toMatch(/House of Representatives before, between 2009 and 2011/);
    expect(draft!.background).toMatch(/chairman of the Senate Committee on Examples/);
    expect(draft!.background!.length).toBeGreaterThanOrEqual(200);
    expect(draft!.background!.length).toBeLessThanOrEqual(600);
  });
});

describe('importCongressMembers of a member whose district changed', () => {
  const term = (year: number, district: number) => ({
    type: 'rep',
    start: `${year}-01-03`,
    end: `${year + 2}-01-03`,
    state: 'OH',
    district,
    party: 'Democrat',
  });

  it('dates the present district by its own first term', () => {
    const member = {
      id: { bioguide: 'E000003', wikidata: 'Q1', wikipedia: 'Ann Example' },
      name: { first: 'Ann', last: 'Example', official_full: 'Ann Example' },
      bio: { gender: 'F', birthday: '1960-02-03' },
      terms: [term(2019, 3), term(2021, 3), term(2023, 9), term(2025, 9)],
    };
    const [draft] = importCongressMembers(
      memoryFiles({
        'congress-legislators/legislators-current.json': JSON.stringify([member]),
        'congress-legislators/committees-current.json': '[]',
        'congress-legislators/committee-membership-current.json': '{}',
      }),
    ).drafts;
    expect(draft!.description).toBe(
      "U.S. Representative for Ohio's 9th district since 2023 (Democratic)",
    );
    expect(draft!.facts).toContainEqual(
      expect.objectContaining({ label: 'Office', from: '2023-01-03' }),
    );
    expect(draft!.background).toMatch(
      /9th congressional district since January 2023.*since January 2019, until 2023 for the 3rd district/,
    );
  });
});

describe('importFormerMembers and importExecutives', () => {
  it('calls former members former and leaves out those of long ago', () => {
    const csv =
      'last_name,first_name,nickname,birthday,type,state,party,bioguide_id,wikipedia_id\nOld,Abe,,1820-01-01,rep,OH,Whig,O1,Abe Old\nExample,Ann,Annie,1950-05-05,sen,TX,Republican,E1,Ann Example\n';
    expect(
      told(
        importFormerMembers(
          memoryFiles({ 'congress-legislators/legislators-historical.csv': csv }),
        ),
      ),
    ).toEqual(['Ann Example (person): Former U.S. Senator from Texas (Republican)']);
  });

  it('joins consecutive terms of a president to one period', () => {
    const person = {
      id: { wikipedia: 'Ann Example' },
      terms: [
        { type: 'prez', start: '1993-01-20', end: '1997-01-20' },
        { type: 'prez', start: '1997-01-20', end: '2001-01-20' },
      ],
    };
    expect(
      told(
        importExecutives(
          memoryFiles({ 'congress-legislators/executive.json': JSON.stringify([person]) }),
        ),
      ),
    ).toEqual(['Ann Example (person): President of the United States, 1993–2001']);
  });
});

describe('importPartyFacts', () => {
  it('joins the three files by the project’s id', () => {
    const files = memoryFiles({
      'partyfacts/import/wikipedia/wikidata.csv':
        'country,partyfacts_id,wikidata_id,name,name_short,name_native\nPER,7,Q7,Example Party,EXP,Partido Ejemplar\n',
      'partyfacts/import/wikipedia/wikipedia.csv':
        'country,partyfacts_id,url,name_short,name,name_native,year_founded,year_dissolved\nPER,7,https://en.wikipedia.org/wiki/Example_Party,,Example Party,,1990,2005\n',
      'partyfacts/import/elecglob/partyfacts-core-parties.csv':
        'country,partyfacts_id,technical,name_short,name,name_english,year_first,year_last,share,share_year,wikipedia\nPER,7,,EXP,Partido Ejemplar,Example Party,1991,,12.5,2000,\n',
    });
    const { drafts } = importPartyFacts(files);
    expect(drafts).toHaveLength(1);
    expect(drafts[0]).toMatchObject({
      qid: 'Q7',
      wikipedia: 'Example Party',
      country: 'pe',
      description: 'Former political party in Peru, founded in 1990, dissolved in 2005',
    });
  });

  it('tells no end that is only the last year coded, and no best result of a party that stands', () => {
    const files = memoryFiles({
      'partyfacts/import/wikipedia/wikidata.csv':
        'country,partyfacts_id,wikidata_id,name,name_short,name_native\nPER,7,Q7,Example Party,EXP,\n',
      'partyfacts/import/wikipedia/wikipedia.csv':
        'country,partyfacts_id,url,name_short,name,name_native,year_founded,year_dissolved\n',
      'partyfacts/import/elecglob/partyfacts-core-parties.csv':
        'country,partyfacts_id,technical,name_short,name,name_english,year_first,year_last,share,share_year,wikipedia\nPER,7,,EXP,Partido Ejemplar,Example Party,1991,2012,12.5,2000,\n',
    });
    const [draft] = importPartyFacts(files).drafts;
    expect(draft!.description).toBe('Political party in Peru, founded in 1991');
    expect(draft!.facts!.map(({ label }) => label)).toEqual(['Founded']);
  });

  it('refuses a table whose last row is cut', () => {
    const files = memoryFiles({
      'partyfacts/import/wikipedia/wikidata.csv':
        'country,partyfacts_id,wikidata_id\nPER,7,Q7\nPER,8',
    });
    expect(() => importPartyFacts(files)).toThrow(/wikidata\.csv:\d+: is truncated or not a table/);
  });
});

describe('importVitalPeople', () => {
  it('tells what people do only where the list’s order tells it', () => {
    const rows = {
      every: '',
      'every-expanded': '',
      vital3: '',
      vital4: '',
      vital5: 'Vishnu Sharma\tQ1\t-0300\tQ6581097\nSomebody Else\tQ2\t1950\tQ6581072\n',
    };
    const files = memoryFiles({
      ...Object.fromEntries(
        Object.entries(rows).map(([name, text]) => [`vital-people/${name}.csv`, text]),
      ),
      'titles/vital-articles-level5.txt': '/wiki/Vishnu_Sharma\n/wiki/Aesop\n',
    });
    expect(told(importVitalPeople(files))).toEqual([
      'Vishnu Sharma (person): Writer or journalist, born in 300 BC',
      'Somebody Else (person): -',
    ]);
  });
});

describe('importWikitrivia', () => {
  const read = (item: object) =>
    importWikitrivia(
      memoryFiles({
        'wikitrivia/items.jsonl': JSON.stringify({ qid: 'Q1', pageViews: 1000, ...item }),
      }),
    );

  it.each([
    [
      {
        title: '‘Example’ is released',
        year: 1999,
        wikipediaSlug: 'Example_(film)',
        decks: ['all-entertainment-films'],
      },
      'Example (work): Film, released in 1999',
    ],
    [
      {
        title: 'Battle of Example takes place',
        year: -479,
        wikipediaSlug: 'Battle_of_Example',
        decks: ['all-history-battles'],
      },
      'Battle of Example (event): Battle or attack of 480 BC',
    ],
    [
      {
        title: 'Ann I becomes queen of Examples',
        year: 1700,
        wikipediaSlug: 'Ann_I',
        decks: ['all-leaders-rulers-x'],
      },
      'Ann I (person): Became queen of Examples in 1700',
    ],
    [
      {
        title: 'Ann II dies',
        year: 1800,
        wikipediaSlug: 'Ann_II',
        decks: ['all-people-famous-deaths-modern'],
      },
      'Ann II (person): -',
    ],
  ])('reads %j', (item, expected) => {
    expect(told(read(item))).toEqual([expected]);
  });
});

describe('the smaller United States sources', () => {
  it('tells a nomination as a nomination, the newest of each person', () => {
    const rows = [
      {
        name: 'Ann B. Example',
        position: 'Ambassador to Exampleland',
        date: '2025-03-01',
        state: 'Ohio',
      },
      {
        name: 'Ann B. Example',
        position: 'Deputy Secretary of Examples',
        date: '2026-01-05',
        state: 'Ohio',
      },
      { name: 'Old Nominee', position: 'Judge', date: '2024-01-01', state: 'Ohio' },
    ];
    expect(
      told(
        importNominations(
          memoryFiles({ 'us-nominations-orders/nominees.json': JSON.stringify(rows) }),
          none,
        ),
      ),
    ).toEqual([
      'Ann B. Example (person): Nominated in January 2026 as Deputy Secretary of Examples',
    ]);
  });

  it('says of which department a bureau is part', () => {
    const csv =
      'Agency,Bureau\nDepartment of Examples,\nDepartment of Examples,Bureau of Samples (BSA)\n';
    expect(
      told(importUsAgencies(memoryFiles({ 'dotgov/agencies-and-subs.csv': csv }), none)),
    ).toEqual([
      'Department of Examples (agency): Executive department of the U.S. federal government',
      'Bureau of Samples (agency): Part of the Department of Examples of the U.S. federal government',
    ]);
  });

  it('leaves out courts that have ended and those of a county', () => {
    const court = (name: string, change: object = {}) => ({
      id: 'x',
      name,
      location: 'Ohio',
      system: 'state',
      level: 'colr',
      dates: [{ start: '1803-01-01', end: null }],
      ...change,
    });
    const courts = [
      court('Supreme Court of Ohio'),
      court('Old Court of Ohio', { dates: [{ start: '1803', end: '1810' }] }),
      court('Example County Court', { level: 'ljc' }),
    ];
    expect(
      told(
        importCourts(
          memoryFiles({ 'courts-db/courts_db/data/courts.json': JSON.stringify(courts) }),
          none,
        ),
      ),
    ).toEqual([
      'Supreme Court of Ohio (agency): State court of last resort in Ohio, United States, in existence since 1803',
    ]);
  });

  it('composes a company’s background and gives a title only where one is known', () => {
    const csv =
      'Symbol,Security,GICS Sector,GICS Sub-Industry,Headquarters Location,Date added,CIK,Founded\nEXM,Example Industries,Industrials,Building Products,"Exampleton, Ohio",2001-02-03,1,1950\n';
    const read = (known: Set<string>) =>
      importSp500(memoryFiles({ 'sp500/data/constituents.csv': csv }), known).drafts[0]!;
    expect(read(none).wikipedia).toBeUndefined();
    expect(read(new Set(['Example Industries'])).wikipedia).toBe('Example Industries');
    expect(read(none).background!.length).toBeGreaterThanOrEqual(200);
  });
});

describe('importUcdp', () => {
  it('takes armed groups, not governments or crowds, and says up to when', () => {
    const csv =
      'ActorId,NameData,NameOrigFullEng,Org,Location\n1,Government of Exampleland,n/a,4,Exampleland\n2,EXLF,Example Liberation Front,1,"Exampleland, Myanmar (Burma)"\n3,Farmers,n/a,3,Exampleland\n';
    expect(
      told(importUcdp(memoryFiles({ 'ucdp-actor/data/ucdp_ged/ucdp-actor-221.csv': csv }), none)),
    ).toEqual([
      'Example Liberation Front (armed-group): Armed group recorded in conflict in Exampleland, Myanmar (data up to 2021)',
    ]);
  });
});

describe('importNameSuggestionIndex', () => {
  it('takes companies and agencies, not shops', () => {
    const wikidata = {
      Q1: { label: 'Example Energy', description: 'Norwegian energy company' },
      Q2: { label: 'Bread & More', description: 'German regional bakery chain' },
      Q3: { label: 'Ames', description: 'city in Story County, Iowa, United States' },
    };
    expect(
      told(
        importNameSuggestionIndex(
          memoryFiles({ 'x.json': JSON.stringify({ wikidata }) }),
          'x.json',
        ),
      ),
    ).toEqual([
      'Example Energy (company): Norwegian energy company',
      'Ames (place): Place in the U.S. state of Iowa',
    ]);
  });
});

describe('readNewsTitles', () => {
  it('scales nine months to a year and keeps the forms', () => {
    const files = memoryFiles({
      'titles/current-events.titles.tsv':
        'title\tcount\tsurface_forms\nPeru\t6\t[["Peru", 4], ["Peruvian", 2]]\n',
    });
    expect(readNewsTitles(files)).toEqual([
      { title: 'Peru', count: 8, forms: ['Peru', 'Peruvian'] },
    ]);
  });

  it('refuses a list that is cut off', () => {
    const files = memoryFiles({
      'titles/current-events.titles.tsv': 'title\tcount\tsurface_forms\nPeru\t6',
    });
    expect(() => readNewsTitles(files)).toThrow(/current-events\.titles\.tsv:2: is truncated/);
  });
});
