/** One entity, one record: an id, a Wikidata id or an article belongs to one. */

import type { PlacedRecord } from '../read-records';
import type { DatasetRule } from './rule';

/** Later records that repeat a key of an earlier one. */
export const duplicates: DatasetRule = ({ records }) => {
  const seen = new Map<string, PlacedRecord>();
  return records.flatMap((placed) => {
    const { id, qid, wikipedia } = placed.record;
    const keys = [
      `id ${id}`,
      ...(qid ? [`qid ${qid}`] : []),
      ...(wikipedia ? [`article ${wikipedia}`] : []),
    ];
    return keys.flatMap((key) => {
      const first = seen.get(key);
      if (!first) seen.set(key, placed);
      return first
        ? [
            {
              placed,
              message: `${key} is also that of ${first.record.id} (${first.file}:${first.line})`,
            },
          ]
        : [];
    });
  });
};
