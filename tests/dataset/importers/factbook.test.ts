// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { importCountryFacts } from '../../../dataset/importers/country-facts';
import { readFactbookCountries } from '../../../dataset/importers/factbook-countries';
import { plainText } from '../../../dataset/importers/factbook-files';
import { isoDate, leaderOf } from '../../../dataset/importers/factbook-leaders';
import { importListedGroups } from '../../../dataset/importers/listed-groups';
import { importNationalForces } from '../../../dataset/importers/national-forces';
import { importNationalOffices } from '../../../dataset/importers/national-offices';
import { importNationalParliaments } from '../../../dataset/importers/national-parliaments';
import { memoryFiles } from '../../../dataset/importers/source-files';
import { importTerritories } from '../../../dataset/importers/territories';

const text = (value: string) => ({ text: value });
/** A country in the publisher's layout; the name is real so that codes join, every figure is ours. */
const peru = {
  Geography: {
    'Geographic coordinates': text('10 00 S, 76 30 W'),
    Area: { 'total ': text('1,000 sq km') },
    'Land boundaries': { 'border countries': text('Chile 10 km; Brazil 20 km') },
  },
  'People and Society': {
    Population: { total: text('1,234,567 (2025 est.)') },
    Nationality: { noun: text('Peruvian(s)'), adjective: text('Peruvian') },
  },
  Government: {
    'Country name': {
      'conventional short form': text('Peru'),
      'conventional long form': text('Republic of Peru'),
    },
    'Government type': text('presidential republic'),
    Capital: { name: text('Lima') },
    Independence: text('28 July 1821 (from Spain)'),
    'Executive branch': {
      'chief of state': text('President Ana Mar&iacute;a EXAMPLE P&eacute;rez (since 3 May 2024)'),
      'head of government': text(
        'President Ana Mar&iacute;a EXAMPLE P&eacute;rez (since 3 May 2024)',
      ),
      'election/appointment process': text(
        'president directly elected by absolute-majority popular vote in 2 rounds, if needed, for a 5-year term',
      ),
    },
    'Legislative branch': {
      'legislature name': text('Congress of Examples (Congreso)'),
      'number of seats': text('100 (all directly elected)'),
      'scope of elections': text('full renewal'),
      'term in office': text('5 years'),
      'most recent election date': text('4/11/2021'),
      'parties elected and seats per party': text(
        'Party of Samples (PS) (60); Example Front (EF) (30); other (10)',
      ),
    },
    'Political parties': text(
      'Example Front (Frente Ejemplo) or EF<br>Party of Samples or PS<br>note: some',
    ),
  },
  'Military and Security': {
    'Military and security forces': text(
      'Armed Forces of Peru (Fuerzas Armadas): Peruvian Army, Navy (includes marines, coast guard), Air Force<br><br>Ministry of the Interior: Peruvian National Police (2025)',
    ),
    'Military expenditures': { 'Military Expenditures 2024': text('1.5% of GDP (2024 est.)') },
    'Military and security service personnel strengths': text(
      'information varies; approximately 50,000 active-duty forces (2025)',
    ),
  },
  Terrorism: { 'Terrorist group(s)': text('Band of Examples (BOE); The Other Band') },
};
const territory = {
  code: 'pe',
  name: 'Peru',
  full_name: 'Republic of Peru',
  qid: 'Q419',
  is_country: true,
  subregion: 'South America',
  wikipedia_url: 'https://en.wikipedia.org/wiki/Peru',
};
const leaders = (name: string) => ({
  countries: {
    peru: {
      country: { iso_code: 'PE' },
      positions: { head_of_state: { current_holder: { name_en: name } } },
    },
  },
});
const withLeaders = (name: string) =>
  memoryFiles({
    'factbook/south-america/pe.json': JSON.stringify(peru),
    'rigour/territories.jsonl': JSON.stringify(territory),
    'world-leaders-current/snapshots/2026/08/2026-08-22.json': JSON.stringify(leaders(name)),
  });
const files = withLeaders('Ana Example');

describe('leaderOf', () => {
  it.each([
    [
      'President Gustavo EXAMPLE Urrego (since 7 August 2022)',
      {
        office: 'President',
        name: 'Gustavo Example Urrego',
        surname: 'Example',
        since: '2022-08-07',
      },
    ],
    [
      'King EXAMPLE III (since 25 April 1986)',
      { office: 'King', name: 'Example III', surname: 'Example', since: '1986-04-25' },
    ],
    [
      'Prime Minister Abd al-EXAMPLE (since January 2020)',
      { office: 'Prime Minister', name: 'Abd al-Example', surname: 'al-Example', since: '2020-01' },
    ],
  ])('reads %s', (entry, leader) => {
    const found = leaderOf(entry);
    expect(found).toMatchObject({ office: leader.office, name: leader.name, since: leader.since });
  });

  it('gives nothing for entries that name no single holder', () => {
    expect(leaderOf('no head of state')).toBeUndefined();
    expect(leaderOf('Council of Examples')).toBeUndefined();
  });
});

describe('the Factbook’s text', () => {
  it('is freed of markup and of escapes', () => {
    expect(
      plainText('<p>Rep&uacute;blica del Per&uacute;&nbsp;<strong>x</strong> &amp; &#8217;</p>'),
    ).toBe('República del Perú x & ’');
  });

  it('gives dates as exact as they are', () => {
    expect([
      isoDate('7 August 2022'),
      isoDate('August 2022'),
      isoDate('in 2022'),
      isoDate('unknown'),
    ]).toEqual(['2022-08-07', '2022-08', '2022', '']);
  });
});

describe('importCountryFacts', () => {
  const { drafts } = importCountryFacts(files, importTerritories(files).drafts);

  it('gives capital, population, area and the head of state with the date', () => {
    expect(drafts[0]).toMatchObject({
      qid: 'Q419',
      description: 'Country in South America, capital Lima',
      position: { latitude: -10, longitude: -76.5 },
    });
    expect(drafts[0]!.facts).toContainEqual({
      label: 'Head of state',
      value: 'Ana María Example Pérez, President',
      from: '2024-05-03',
      asOf: '2026-01-22',
      source: 'factbook:pe',
    });
    expect(drafts[0]!.facts).toContainEqual({
      label: 'Population',
      value: '1,234,567 (2025 estimate)',
      asOf: '2026-01-22',
      source: 'factbook:pe',
    });
  });

  it('gives the words for its people', () => {
    expect(drafts[0]!.aliases).toEqual([
      { form: 'Peruvian', kind: 'adjective' },
      { form: 'Peruvians', kind: 'demonym' },
    ]);
  });

  it('leaves out a leader whom a later list contradicts', () => {
    const later = withLeaders('Somebody Else');
    const [draft] = importCountryFacts(later, importTerritories(later).drafts).drafts;
    expect(draft!.facts!.map(({ label }) => label)).not.toContain('Head of state');
  });
});

describe('what is composed of the Factbook', () => {
  it('tells an office with its holder and the date', () => {
    const [office] = importNationalOffices(files, new Set(['President of Peru'])).drafts;
    expect(office).toMatchObject({
      name: 'President of Peru',
      wikipedia: 'President of Peru',
      type: 'office',
      country: 'pe',
    });
    expect(office!.background).toMatch(
      /Ana María Example Pérez had held the office since 3 May 2024, as of 22 January 2026/,
    );
  });

  it('tells a president elected by the people from one elected by others', () => {
    const backgroundWith = (process: string) => {
      const text = JSON.stringify(peru).replace(/president directly elected/, process);
      return importNationalOffices(
        memoryFiles({ 'factbook/south-america/pe.json': text }),
        new Set(['President of Peru']),
      ).drafts[0]!.background;
    };
    expect(backgroundWith('president directly elected')).toContain('by direct popular vote');
    const indirect = backgroundWith('president indirectly elected');
    expect(indirect).toContain('elected indirectly');
    expect(indirect).not.toContain('popular vote');
  });

  it('tells a chamber and its parties with the election they come from', () => {
    const { drafts } = importNationalParliaments(files, new Set());
    const chamber = drafts.find(({ type }) => type === 'agency')!;
    expect(chamber.description).toBe('Legislature of Peru, with 100 seats (January 2026)');
    const front = drafts.find(({ name }) => name === 'Example Front')!;
    expect(front.description).toBe('Political party in Peru; won 30 of 100 seats in 2021');
    expect(front.background).toMatch(/11 April 2021 it won 30 of the 100 seats.*second-largest/);
    expect(front.aliases).toContainEqual({ form: 'EF', kind: 'acronym', case: 'exact' });
  });

  it('tells no strength from an election of part of the seats', () => {
    const partial = JSON.stringify(peru).replace('full renewal', 'partial renewal');
    const { drafts } = importNationalParliaments(
      memoryFiles({ 'factbook/south-america/pe.json': partial }),
      new Set(),
    );
    const front = drafts.find(({ name }) => name === 'Example Front')!;
    expect(front.description).toBe('Political party in Peru');
    expect(front.background).toBeUndefined();
  });

  it('dates no election of two houses that were elected on different days', () => {
    const { 'Legislative branch': lower, ...rest } = peru.Government;
    const twoHouses = {
      ...peru,
      Government: {
        ...rest,
        'Legislative branch - lower chamber': lower,
        'Legislative branch - upper chamber': {
          'chamber name': text('Senate'),
          'number of seats': text('50'),
          'most recent election date': text('6/1/2023'),
        },
      },
    };
    const { drafts } = importNationalParliaments(
      memoryFiles({ 'factbook/south-america/pe.json': JSON.stringify(twoHouses) }),
      new Set(),
    );
    const front = drafts.find(({ name }) => name === 'Example Front')!;
    expect(front.description).toBe(
      'Political party in Peru; listed with 30 of 100 seats in January 2026',
    );
    expect(JSON.stringify(drafts)).not.toMatch(/Last election|2021|2023/);
  });

  it('tells the forces, their branches and the police', () => {
    const { drafts } = importNationalForces(files, new Set(['Peruvian Armed Forces']));
    expect(drafts.map(({ name, type }) => `${name} (${type})`)).toEqual([
      'Armed Forces of Peru (military)',
      'Peruvian Army (military)',
      'Peruvian Navy (military)',
      'Peruvian Air Force (military)',
      'Peruvian National Police (agency)',
    ]);
    expect(drafts[0]).toMatchObject({ wikipedia: 'Peruvian Armed Forces' });
    expect(drafts[0]!.facts).toContainEqual({
      label: 'Military spending',
      value: '1.5% of GDP (2024)',
      asOf: '2026-01-22',
      source: 'factbook:pe',
    });
  });

  it('says who lists a group under terrorism', () => {
    const { drafts } = importListedGroups(files, new Set());
    expect(drafts.map(({ name, description }) => `${name}: ${description}`)).toEqual([
      'Band of Examples: Group that the World Factbook listed under terrorism in 2026, for Peru',
      'Other Band: Group that the World Factbook listed under terrorism in 2026, for Peru',
    ]);
  });
});

describe('readFactbookCountries', () => {
  it('stops at a file that is cut off, by name and line', () => {
    const cut = memoryFiles({ 'factbook/south-america/pe.json': '{\n"Government": {' });
    expect(() => readFactbookCountries(cut)).toThrow(
      /factbook\/south-america\/pe\.json:\d: is truncated or not JSON/,
    );
  });
});
