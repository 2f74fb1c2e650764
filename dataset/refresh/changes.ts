/** What a new import would change, for a person to look at before it is committed. */

import type { EntityRecord } from '../../utils/dataset/record';
import { formatRecord } from '../schema';

/** Lines for a review: what came, what went, what says something else now. */
export function describeChanges(before: EntityRecord[], after: EntityRecord[]): string[] {
  const old = new Map(before.map((record) => [record.id, record]));
  const now = new Set(after.map((record) => record.id));
  const lines: string[] = [];
  for (const record of after) {
    const known = old.get(record.id);
    if (!known) lines.push(`+ ${record.id}: ${record.description}`);
    else if (formatRecord(known) !== formatRecord(record))
      lines.push(...fieldChanges(known, record));
  }
  for (const record of before)
    if (!now.has(record.id)) lines.push(`- ${record.id}: ${record.description}`);
  return lines;
}

function fieldChanges(known: EntityRecord, record: EntityRecord): string[] {
  const keys = new Set([...Object.keys(known), ...Object.keys(record)]) as Set<keyof EntityRecord>;
  const changed = [...keys].filter(
    (key) => JSON.stringify(known[key]) !== JSON.stringify(record[key]),
  );
  return changed.map(
    (key) => `~ ${record.id}.${key}: ${shorten(known[key])} → ${shorten(record[key])}`,
  );
}

function shorten(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 160 ? `${text.slice(0, 157)}…` : text;
}
