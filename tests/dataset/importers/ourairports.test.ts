// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { importAirports } from '../../../dataset/importers/airports';
import { importFirstLevelRegions } from '../../../dataset/importers/first-level-regions';
import { memoryFiles } from '../../../dataset/importers/source-files';

const REGIONS_HEAD = 'code,name,iso_country,wikipedia_link';
const regionsOf = (...rows: string[]) =>
  importFirstLevelRegions(
    memoryFiles({ 'ourairports/regions.csv': [REGIONS_HEAD, ...rows].join('\n') }),
    [
      {
        cityId: 7,
        name: 'Marrow',
        country: 'IR',
        altName: '',
        featureCode: 'PPLA',
        adminCode: '11',
        population: 400_000,
        loc: { coordinates: [50.123, 30.456] },
      },
    ],
    new Map([['IR.11', 'Marrow']]),
    new Set(['Marrow province']),
  ).drafts;

describe('first-level regions', () => {
  it('names a region by a known title and tells its largest city', () => {
    const [draft] = regionsOf(
      'IR-1,Marrow Province,IR,https://en.wikipedia.org/wiki/Marrow_Province',
    );
    expect(draft).toMatchObject({
      wikipedia: 'Marrow province',
      description: 'Province of Iran; its largest city is Marrow',
      position: { latitude: 30.46, longitude: 50.12 },
    });
  });

  it('leaves the bare name to the chief town', () => {
    expect(regionsOf('IR-1,Marrow,IR,https://en.wikipedia.org/wiki/Marrow')).toEqual([]);
  });

  it('leaves out damaged and unassigned names', () => {
    expect(
      regionsOf('IR-2,(unassigned),IR,', 'IR-3,Fo?o,IR,https://en.wikipedia.org/wiki/Fo%3Fo'),
    ).toEqual([]);
  });
});

const AIRPORTS_HEAD =
  'ident,type,name,latitude_deg,longitude_deg,iso_country,municipality,scheduled_service,iata_code,wikipedia_link';
const airportsOf = (row: string) =>
  importAirports(
    memoryFiles({ 'ourairports/airports.csv': `${AIRPORTS_HEAD}\n${row}` }),
    (title) => title,
  ).drafts;

describe('airports', () => {
  it('says which town a large airport serves', () => {
    const [draft] = airportsOf(
      'XX1,large_airport,Tarn Intl,1,2,NO,Tarn,yes,TRN,https://en.wikipedia.org/wiki/Tarn_Airport',
    );
    expect(draft?.description).toBe('Major airport serving Tarn, Norway');
    expect(draft?.facts?.[0]?.value).toBe('TRN (IATA)');
  });

  it('knows an air base by its title', () => {
    const [draft] = airportsOf(
      'XX2,medium_airport,Tarn,1,2,NO,Tarn,no,,https://en.wikipedia.org/wiki/Tarn_Air_Base',
    );
    expect(draft?.description).toBe('Air base near Tarn, Norway');
  });

  it('leaves out fields without flights and without an article', () => {
    expect(airportsOf('XX3,medium_airport,Tarn,1,2,NO,Tarn,no,,')).toEqual([]);
  });
});
