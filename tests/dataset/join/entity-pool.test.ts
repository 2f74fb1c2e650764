// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { claimNewsTitles } from '../../../dataset/join/claim-news-titles';
import type { Draft } from '../../../dataset/join/draft';
import { createPool } from '../../../dataset/join/entity-pool';
import { slugOf, titleOf } from '../../../dataset/join/titles';

const draft = (change: Partial<Draft>): Draft => ({
  name: 'Example',
  type: 'organisation',
  asOf: '2026',
  source: 'test:1',
  rank: 1,
  ...change,
});

describe('createPool', () => {
  it('joins by Wikidata id, then by title after redirects', () => {
    const pool = createPool(new Map([['Old Example', 'Example Union']]));
    pool.add(draft({ qid: 'Q1', wikipedia: 'Example Union' }));
    pool.add(draft({ qid: 'Q1', name: 'Union' }));
    pool.add(draft({ wikipedia: 'Old Example' }));
    expect(pool.entities).toHaveLength(1);
    expect(pool.entities[0]!.drafts).toHaveLength(3);
  });

  it('keeps two Wikidata ids apart though they claim one title, and says so', () => {
    const pool = createPool(new Map());
    pool.add(draft({ qid: 'Q1', wikipedia: 'Georgia', type: 'place' }));
    pool.add(draft({ qid: 'Q2', wikipedia: 'Georgia', type: 'place' }));
    expect(pool.entities).toHaveLength(2);
    expect(pool.conflicts.join()).toMatch(/Q1 is not Q2/);
  });

  it('does not join a person to a country of the same title', () => {
    const pool = createPool(new Map());
    pool.add(draft({ wikipedia: 'Jordan', type: 'country' }));
    pool.add(draft({ wikipedia: 'Jordan', type: 'person' }));
    expect(pool.entities).toHaveLength(2);
    expect(pool.conflicts.join()).toMatch(/country is not person/);
  });

  it('joins by name, type and country only where that is unique', () => {
    const pool = createPool(new Map());
    pool.add(draft({ qid: 'Q1', country: 'pe' }));
    pool.add(draft({ country: 'pe', joinByName: true }));
    expect(pool.entities).toHaveLength(1);
    pool.add(draft({ qid: 'Q2', country: 'pe' }));
    pool.add(draft({ country: 'pe', joinByName: true }));
    expect(pool.entities).toHaveLength(3);
    expect(pool.conflicts.join()).toMatch(/2 namesakes/);
  });
});

describe('claimNewsTitles', () => {
  const claim = (drafts: Draft[], ambiguous = false) => {
    const pool = createPool(new Map());
    for (const one of drafts) pool.add(one);
    const notes = claimNewsTitles(pool, [{ title: 'Examplom' }], () => ambiguous);
    return { titles: pool.entities.map((entity) => entity.wikipedia), notes };
  };

  it('gives the title to the only one of its name', () => {
    expect(claim([draft({ name: 'Examplom', qid: 'Q1' })]).titles).toEqual(['Examplom']);
  });

  it('gives it to nobody where several bear it, where it is a word, or where it is a person’s', () => {
    expect(
      claim([draft({ name: 'Examplom', qid: 'Q1' }), draft({ name: 'Examplom', qid: 'Q2' })])
        .titles,
    ).toEqual([undefined, undefined]);
    expect(claim([draft({ name: 'Examplom' })], true).titles).toEqual([undefined]);
    expect(claim([draft({ name: 'Examplom', type: 'person' })]).titles).toEqual([undefined]);
  });
});

describe('titles', () => {
  it('reads addresses and lists alike', () => {
    expect([
      titleOf('https://en.wikipedia.org/wiki/S%C3%A3o_Tom%C3%A9#History'),
      titleOf('100%_Example'),
    ]).toEqual(['São Tomé', '100% Example']);
  });

  it('makes ids of any script', () => {
    expect([
      slugOf('Nayib Bukele'),
      slugOf("Côte d'Ivoire"),
      slugOf('Łódź & Co.'),
      slugOf('東京'),
    ]).toEqual(['nayib-bukele', 'cote-divoire', 'lodz-co', '東京']);
  });
});
