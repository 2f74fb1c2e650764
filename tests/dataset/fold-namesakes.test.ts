// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { flagCommonForms } from '../../dataset/flag-common-forms';
import { foldNamesakes } from '../../dataset/fold-namesakes';
import type { EntityRecord } from '../../utils/dataset/record';
import { sampleRecord } from './sample-record';

const placed = (...records: EntityRecord[]) =>
  records.map((record, index) => ({ record, file: 'x.jsonl', line: index + 1 }));

const navy = sampleRecord({
  id: 'tarn-navy',
  name: 'Tarn Navy',
  type: 'military',
  wikipedia: 'Tarn Navy',
  country: 'tarn',
  aliases: ['Naval Service of Tarn'],
});

describe('folding namesakes', () => {
  it('lays a keyless record under the one of its name, kind and country, and turns relations to it', () => {
    const twin = sampleRecord({
      id: 'tarn-navy-agency',
      name: 'The Tarn Navy',
      type: 'agency',
      wikipedia: null,
      qid: null,
      country: 'tarn',
    });
    const other = sampleRecord({ id: 'port', related: ['tarn-navy-agency'] });
    const result = foldNamesakes(placed(navy, twin, other));
    expect(result.map(({ record }) => record.id)).toEqual(['tarn-navy', 'port']);
    expect(result[1]?.record.related).toEqual(['tarn-navy']);
  });

  it('keeps people and what lies in another country apart', () => {
    const abroad = sampleRecord({
      id: 'abroad',
      name: 'Tarn Navy',
      type: 'military',
      wikipedia: null,
      qid: null,
      country: 'other',
    });
    expect(foldNamesakes(placed(navy, abroad))).toHaveLength(2);
  });
});

describe('flagging common forms', () => {
  it('asks evidence for three letters of something little met, for works of one word and for everyday titles', () => {
    const flags = flagCommonForms(
      placed(
        sampleRecord({ id: 'a', type: 'law', prior: 0.4, aliases: ['VRX'] }),
        sampleRecord({ id: 'b', name: 'The Duchess', type: 'work', prior: 0.1, aliases: [] }),
        sampleRecord({ id: 'c', name: 'Appeal', type: 'concept', prior: 3, aliases: [] }),
      ),
    ).map(({ record }) => record.aliases.some((one) => typeof one !== 'string' && one.common));
    expect(flags).toEqual([true, true, true]);
  });

  it('leaves well-known acronyms alone and drops phrases that name nothing', () => {
    const [known, people] = flagCommonForms(
      placed(
        sampleRecord({ id: 'a', type: 'agency', prior: 9, aliases: ['CIX'] }),
        sampleRecord({ id: 'b', name: 'Tarnish', type: 'people', aliases: ['Tarnish voters'] }),
      ),
    );
    expect(known?.record.aliases).toEqual(['CIX']);
    expect(people?.record.aliases).toEqual([]);
  });
});
