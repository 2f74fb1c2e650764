// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { type RuleContext, tell } from '../../../dataset/importers/news-rules';

const peru = { iso: 'pe', name: 'Peru' };
const us = { iso: 'us', name: 'United States' };
const context: RuleContext = {
  byAdjective: new Map([['Peruvian', peru]]),
  byDemonym: new Map([['Peruvians', peru]]),
  byName: new Map([
    ['Peru', peru],
    ['United States', us],
  ]),
  byRegion: new Map([['Kebbi', { iso: 'ng', name: 'Nigeria' }]]),
};

describe('tell', () => {
  it.each([
    ['2026 Peruvian general election', 'General election in Peru, 2026'],
    ['2025 Peru protests', 'Protests in Peru, 2025'],
    ['2025 Peruvian protests', 'Protests in Peru, 2025'],
    ['2025 Kamchatka earthquake', 'Earthquake in Kamchatka, 2025'],
    ["Peru women's national football team", "Women's national football team of Peru"],
    [
      'Ministry of Foreign Affairs (Peru)',
      'Government ministry of Peru, in charge of foreign affairs',
    ],
    ['Embassy of the United States, Lima', 'Diplomatic mission of the United States in Lima'],
    ['Southport, North Carolina', 'Place in the U.S. state of North Carolina'],
    ['Brunswick County, North Carolina', 'County in the U.S. state of North Carolina'],
    ['Kebbi State', 'State of Nigeria'],
    ['Governor of Alaska', 'Head of the executive of the U.S. state of Alaska'],
    ['Peruvian Navy', 'Navy of Peru'],
    ['Peruvians', 'The people of Peru'],
    ['President of Peru', 'The office of president in Peru'],
  ])('understands %s', (title, description) => {
    expect(tell(title, context)?.description).toBe(description);
  });

  it.each([
    '2026 Atlantean election',
    'Mass stabbing',
    'Unknown State',
    '2025 protests against Peru',
    'Government shutdown',
    'Death of Ann Example',
    'Peruvian cuisine',
    '2025–26 Serbian protests',
  ])('leaves %s alone', (title) => {
    expect(tell(title, context)).toBeUndefined();
  });
});
