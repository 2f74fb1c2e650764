import { vi } from 'vitest';
import type { CardActions, CardProps } from '../../../components/card/card-props';
import type { Card } from '../../../utils/dataset/card';

export const SAMPLE: Card = {
  id: 'jane-example',
  name: 'Jane Example',
  type: 'person',
  description: 'Minister of Samples since 2024',
  background: null,
  facts: [
    {
      label: 'Office',
      value: 'Minister of Samples',
      from: '2024-05-06',
      asOf: '2026-10',
      source: 0,
    },
  ],
  related: [{ id: 'sampleland', name: 'Sampleland', description: 'Country of examples' }],
  sources: [
    {
      title: 'List of ministers',
      publisher: 'Government',
      licence: 'CC0',
      date: '2026-10-01',
      url: 'https://gov.example/ministers',
    },
    { title: 'Yearbook', publisher: 'Press', licence: 'Public domain', date: '2025', url: null },
  ],
  asOf: '2026-10-12',
  wikipedia: 'Jane Example (politician)',
  qid: 'Q1',
  countryCode: 'sv',
  position: null,
};

export function sampleActions(): CardActions {
  return {
    close: vi.fn(),
    back: vi.fn(),
    pin: vi.fn(),
    visit: vi.fn(),
    choose: vi.fn(),
    mute: vi.fn(),
    switchOff: vi.fn(),
    saveNote: vi.fn(() => Promise.resolve({ ok: true as const, value: null })),
    keepDraft: vi.fn(),
    copy: vi.fn(() => Promise.resolve(true)),
  };
}

export function sampleProps(more: Partial<CardProps> = {}): CardProps {
  return {
    card: SAMPLE,
    locale: 'en-GB',
    now: new Date('2026-11-24'),
    surface: 'Example',
    reason: { code: 'surname-after-full', values: ['Jane Example'] },
    others: [],
    back: null,
    pinned: false,
    canSave: true,
    notes: [],
    knownTags: [],
    version: 'abc123',
    titleId: 'title',
    actions: sampleActions(),
    ...more,
  };
}
