// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../utils/background/dataset-store';
import { createLinkService } from '../../../utils/background/link-service';
import type { Card } from '../../../utils/dataset/card';
import type { CardStore } from '../../../utils/dataset/open-cards';
import { openGazetteer } from '../../../utils/linking/gazetteer/open-gazetteer';
import { writeGazetteer } from '../../../utils/linking/gazetteer/write-gazetteer';
import type { LinkRequest } from '../../../utils/messages';
import { fail, ok } from '../../../utils/result';
import { DEFAULT_SETTINGS } from '../../../utils/settings';

const NAMES = ['Trygve Lie', 'International Court of Justice', 'Dag Hammarskjöld'];

function dataset(): Dataset {
  const bytes = writeGazetteer({
    datasetVersion: '00112233445566778899',
    datasetDate: '2026-01-01',
    entities: NAMES.map((_, at) => ({
      id: `entity-${at}`,
      type: at === 1 ? 'organisation' : 'person',
      prior: 20,
      country: -1,
      related: [],
      topics: [],
      core: true,
    })),
    forms: NAMES.map((form, entity) => ({
      form,
      kind: 'full',
      case: 'initial',
      common: false,
      entity,
      weight: 1,
    })),
  });
  const opened = openGazetteer(bytes);
  if (!opened.ok) throw new Error(opened.error.detail);
  return { gazetteer: opened.value, cards: fakeCards() };
}

function fakeCards(): CardStore {
  const card = (number: number): Card => ({
    id: `entity-${number}`,
    name: NAMES[number]!,
    type: 'person',
    description: 'Somebody',
    background: null,
    facts: [],
    related: [],
    sources: [],
    asOf: '2026',
    wikipedia: null,
    qid: null,
    countryCode: null,
    position: null,
  });
  return {
    info: { version: '00112233445566778899' },
    cards: async (numbers: number[]) => ok(numbers.map(card)),
    numberOf: async (id: string) => ok(NAMES.findIndex((_, at) => id === `entity-${at}`)),
  } as unknown as CardStore;
}

const block = (id: string, text: string) => ({ id, text, role: 'paragraph' as const });
const request = (change: Partial<LinkRequest>): LinkRequest => ({
  documentId: 'd1',
  url: 'https://paper.example/story',
  pageKey: 'https://paper.example/story',
  language: 'en',
  blocks: [],
  removed: [],
  whole: false,
  ...change,
});
const first = block('b1', 'The first secretary-general was Trygve Lie, who resigned in 1952.');
const second = block('b2', 'Dag Hammarskjöld followed him in the following spring.');

describe('linking a page in the background', () => {
  it('answers with mentions and each card once', async () => {
    const links = createLinkService(async () => ok(dataset()));
    const whole = await links.link(request({ blocks: [first], whole: true }), DEFAULT_SETTINGS);
    expect(
      whole.ok && whole.value.mentions.map(({ surface, entity }) => [surface, entity]),
    ).toEqual([['Trygve Lie', 'entity-0']]);
    expect(whole.ok && whole.value.cards.map(({ name }) => name)).toEqual(['Trygve Lie']);
    const more = await links.link(request({ blocks: [second] }), DEFAULT_SETTINGS);
    expect(more.ok && more.value.mentions.length).toBe(2);
    expect(more.ok && more.value.cards.map(({ name }) => name)).toEqual(['Dag Hammarskjöld']);
  });

  it('asks for the whole document when it does not know it', async () => {
    const links = createLinkService(async () => ok(dataset()));
    const answer = await links.link(request({ blocks: [second] }), DEFAULT_SETTINGS);
    expect(answer).toMatchObject({ ok: true, value: { forgotten: true } });
  });

  it('asks for the whole document when the settings changed meanwhile', async () => {
    const links = createLinkService(async () => ok(dataset()));
    await links.link(request({ blocks: [first], whole: true }), DEFAULT_SETTINGS);
    const answer = await links.link(request({ blocks: [second] }), {
      ...DEFAULT_SETTINGS,
      mutedEntities: ['entity-0'],
    });
    expect(answer).toMatchObject({ ok: true, value: { forgotten: true } });
  });

  it('leaves a muted entity unmarked', async () => {
    const links = createLinkService(async () => ok(dataset()));
    const answer = await links.link(request({ blocks: [first], whole: true }), {
      ...DEFAULT_SETTINGS,
      mutedEntities: ['entity-0'],
    });
    expect(answer.ok && answer.value.mentions).toEqual([]);
  });

  it('heeds the reader’s answer on its own site and on no other', async () => {
    const links = createLinkService(async () => ok(dataset()));
    const settings = {
      ...DEFAULT_SETTINGS,
      choices: [
        { where: 'paper.example', scope: 'site' as const, surface: 'Trygve Lie', entity: null },
      ],
    };
    const here = await links.link(request({ blocks: [first], whole: true }), settings);
    expect(here.ok && here.value.mentions).toEqual([]);
    const elsewhere = await links.link(
      request({ documentId: 'd2', url: 'https://other.example/', blocks: [first], whole: true }),
      settings,
    );
    expect(elsewhere.ok && elsewhere.value.mentions.length).toBe(1);
  });

  it('passes on why the dataset cannot be used', async () => {
    const links = createLinkService(async () => fail('index-checksum', 'damaged'));
    const answer = await links.link(request({ blocks: [first], whole: true }), DEFAULT_SETTINGS);
    expect(answer).toMatchObject({ ok: false, error: { code: 'index-checksum' } });
  });
});
