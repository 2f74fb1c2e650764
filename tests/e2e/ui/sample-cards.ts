/** Cards for the gallery and for tests of the interface: true, neutral, in our own words. */

import type { Card } from '../../../utils/dataset/card';

const WIKIDATA = {
  title: 'Wikidata',
  publisher: 'Wikimedia Foundation',
  licence: 'CC0 1.0',
  date: '2026-03-01',
  url: 'https://www.wikidata.org/',
};
const FACTBOOK = {
  title: 'The World Factbook: El Salvador',
  publisher: 'Central Intelligence Agency',
  licence: 'Public domain',
  date: '2025-01',
  url: 'https://www.cia.gov/the-world-factbook/countries/el-salvador/',
};

export const BUKELE: Card = {
  id: 'nayib-bukele',
  name: 'Nayib Bukele',
  type: 'person',
  description: 'President of El Salvador since 2019',
  background:
    'A former mayor of San Salvador, Bukele won the presidency in 2019 as the candidate of a small party, ending three decades of alternation between two others. In March 2022, after a weekend of killings, he asked the legislature for a state of exception, which it has renewed every month since; tens of thousands of people have been arrested under it. He was re-elected in February 2024 after the constitutional court allowed a second consecutive term.',
  facts: [
    {
      label: 'Office',
      value: 'President of El Salvador',
      from: '2019-06-01',
      asOf: '2026-10',
      source: 0,
    },
    { label: 'Party', value: 'Nuevas Ideas', from: '2018', asOf: '2026-03', source: 0 },
    { label: 'Born', value: '24 July 1981, San Salvador', asOf: '2026-03', source: 0 },
  ],
  related: [
    { id: 'el-salvador', name: 'El Salvador', description: 'Country in Central America' },
    {
      id: 'cecot',
      name: 'CECOT',
      description: 'High-security prison in El Salvador, opened in 2023',
    },
    { id: 'nuevas-ideas', name: 'Nuevas Ideas', description: 'Political party in El Salvador' },
  ],
  sources: [WIKIDATA, FACTBOOK],
  asOf: '2026-10-12',
  wikipedia: 'Nayib Bukele',
  qid: 'Q5413204',
  countryCode: 'sv',
  position: null,
};

export const EL_SALVADOR: Card = {
  id: 'el-salvador',
  name: 'El Salvador',
  type: 'country',
  description: 'Country in Central America, on the Pacific coast',
  background:
    'The smallest and most densely populated country of mainland Central America. A civil war from 1979 to 1992 ended with peace accords under United Nations mediation. The U.S. dollar has been its currency since 2001.',
  facts: [
    { label: 'Capital', value: 'San Salvador', asOf: '2025', source: 1 },
    { label: 'Population', value: '6.6 million', asOf: '2024', source: 1 },
    { label: 'Area', value: '21,041 km²', asOf: '2025', source: 1 },
    { label: 'Leader', value: 'Nayib Bukele, president', asOf: '2025-01', source: 1 },
  ],
  related: [
    {
      id: 'nayib-bukele',
      name: 'Nayib Bukele',
      description: 'President of El Salvador since 2019',
    },
    {
      id: 'cecot',
      name: 'CECOT',
      description: 'High-security prison in El Salvador, opened in 2023',
    },
  ],
  sources: [WIKIDATA, FACTBOOK],
  asOf: '2025-01',
  wikipedia: 'El Salvador',
  qid: 'Q792',
  countryCode: 'sv',
  position: { latitude: 13.7, longitude: -89.2 },
};

export const CECOT: Card = {
  id: 'cecot',
  name: 'CECOT',
  type: 'facility',
  description: 'High-security prison in Tecoluca, El Salvador, opened in 2023',
  background:
    'The Centro de Confinamiento del Terrorismo was built for 40,000 prisoners within about seven months, for people accused of belonging to gangs.',
  facts: [
    { label: 'Capacity', value: '40,000', asOf: '2023', source: 0 },
    { label: 'Opened', value: 'January 2023', asOf: '2023', source: 0 },
  ],
  related: [{ id: 'el-salvador', name: 'El Salvador', description: 'Country in Central America' }],
  sources: [WIKIDATA],
  asOf: '2024-05',
  wikipedia: 'Terrorism Confinement Center',
  qid: null,
  countryCode: 'sv',
  position: { latitude: 13.6, longitude: -88.8 },
};

/** In the wide tier: no background, and an office last confirmed long ago. */
export const OFFICIAL: Card = {
  id: 'tammy-bruce',
  name: 'Tammy Bruce',
  type: 'person',
  description: 'American radio host and spokesperson of the U.S. Department of State in 2025',
  background: null,
  facts: [
    {
      label: 'Office',
      value: 'Spokesperson of the U.S. Department of State',
      from: '2025-01-20',
      asOf: '2025-03',
      source: 0,
    },
  ],
  related: [],
  sources: [WIKIDATA],
  asOf: '2025-03',
  wikipedia: 'Tammy Bruce',
  qid: null,
  countryCode: 'us',
  position: null,
};

export const GEORGIA_COUNTRY: Card = {
  id: 'georgia-country',
  name: 'Georgia',
  type: 'country',
  description: 'Country in the South Caucasus, on the Black Sea',
  background:
    'Independent since 1991. Two regions, Abkhazia and South Ossetia, are outside of its control; Russia has recognised them as states since the war of August 2008.',
  facts: [
    { label: 'Capital', value: 'Tbilisi', asOf: '2025', source: 0 },
    { label: 'Population', value: '3.7 million', asOf: '2024', source: 0 },
  ],
  related: [],
  sources: [WIKIDATA],
  asOf: '2026-03',
  wikipedia: 'Georgia (country)',
  qid: 'Q230',
  countryCode: 'ge',
  position: { latitude: 41.7, longitude: 44.8 },
};

export const GEORGIA_STATE: Card = {
  ...GEORGIA_COUNTRY,
  id: 'georgia-us-state',
  name: 'Georgia',
  type: 'place',
  description: 'State in the southeastern United States',
  background: null,
  facts: [{ label: 'Capital', value: 'Atlanta', asOf: '2025', source: 0 }],
  wikipedia: 'Georgia (U.S. state)',
  qid: 'Q1428',
  countryCode: 'us',
  position: { latitude: 33.7, longitude: -84.4 },
};

/** Long words and long lists, to see that nothing breaks. */
export const LONG: Card = {
  ...BUKELE,
  id: 'united-nations-office',
  name: 'United Nations Office for the Coordination of Humanitarian Affairs',
  type: 'organisation',
  description:
    'Body of the United Nations Secretariat that coordinates aid in emergencies and appeals for its funding',
  countryCode: null,
  wikipedia: null,
  facts: [
    { label: 'Headquarters', value: 'New York City and Geneva', asOf: '2025', source: 0 },
    {
      label: 'Founded',
      value: 'December 1991, by resolution 46/182 of the General Assembly',
      asOf: '2025',
      source: 0,
    },
    {
      label: 'Predecessor',
      value: 'Department of Humanitarian Affairs',
      from: '1991',
      to: '1998',
      asOf: '2025',
      source: 0,
    },
  ],
};

export const CARDS: readonly Card[] = [
  BUKELE,
  EL_SALVADOR,
  CECOT,
  OFFICIAL,
  GEORGIA_COUNTRY,
  GEORGIA_STATE,
  LONG,
];
