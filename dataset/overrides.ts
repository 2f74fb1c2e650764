/** Corrections to records of either tier: what changed after a source's date, what an importer gets wrong. */

import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { layOver, renameReferences } from './merge-tiers';
import type { PlacedRecord } from './read-records';
import { completeRecord, factSchema, RecordError, recordSchema, type StoredRecord } from './schema';

const overrideSchema = v.strictObject({
  /** The record it changes. */
  id: v.string(),
  /** Fields that replace the record's. */
  set: v.optional(v.partial(recordSchema)),
  /** Facts that take the place of those with their labels, or are added. */
  facts: v.optional(v.array(factSchema)),
  /** Labels of facts that no longer hold and have nothing in their place. */
  withoutFacts: v.optional(v.array(v.string())),
  /** Forms to take away. */
  withoutAliases: v.optional(v.array(v.string())),
  /** The record that speaks for it as well: it is laid under that one, and what referred to it refers there. */
  sameAs: v.optional(v.string()),
  /** True to leave the record out. */
  drop: v.optional(v.boolean()),
  /** Why, in a sentence. */
  reason: v.pipe(v.string(), v.minLength(10, 'reason is too short to be one')),
});

/** One line of `dataset/overrides.jsonl`. */
export type Override = v.InferOutput<typeof overrideSchema>;

/** Reads the file; throws RecordError at the first bad line. */
export function readOverrides(file: string): Override[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => (line === '' ? [] : [parseOverride(line, file, index + 1)]));
}

function parseOverride(line: string, file: string, lineNumber: number): Override {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    throw new RecordError(file, lineNumber, 'is not JSON');
  }
  const parsed = v.safeParse(overrideSchema, json);
  if (parsed.success) return parsed.output;
  const issue = parsed.issues[0];
  throw new RecordError(file, lineNumber, `${v.getDotPath(issue) ?? 'override'}: ${issue.message}`);
}

/** Applies the overrides in order; throws where one names a record that does not exist. */
export function applyOverrides(
  records: PlacedRecord[],
  overrides: Override[],
  file: string,
): PlacedRecord[] {
  const byId = new Map(records.map((placed) => [placed.record.id, placed]));
  const renamed = new Map<string, string>();
  const dropped = new Set<string>();
  overrides.forEach((override, index) => {
    const placed = byId.get(override.id);
    if (!placed) throw new RecordError(file, index + 1, `names ${override.id}, which is no record`);
    if (override.sameAs !== undefined) {
      const kept = byId.get(override.sameAs);
      if (!kept)
        throw new RecordError(file, index + 1, `names ${override.sameAs}, which is no record`);
      renamed.set(override.id, override.sameAs);
      byId.set(override.sameAs, { ...kept, record: layOver(kept.record, placed.record) });
    }
    if (override.drop) dropped.add(override.id);
    if (override.drop || override.sameAs !== undefined) byId.delete(override.id);
    else byId.set(override.id, { ...placed, record: changed(placed, override) });
  });
  return withoutReferences(
    renameReferences(
      records.flatMap((placed) => byId.get(placed.record.id) ?? []),
      renamed,
    ),
    dropped,
  );
}

function withoutReferences(records: PlacedRecord[], dropped: Set<string>): PlacedRecord[] {
  return records.map((placed) =>
    placed.record.related.some((id) => dropped.has(id))
      ? {
          ...placed,
          record: {
            ...placed.record,
            related: placed.record.related.filter((id) => !dropped.has(id)),
          },
        }
      : placed,
  );
}

function changed(placed: PlacedRecord, override: Override): PlacedRecord['record'] {
  const { record } = placed;
  const unwanted = new Set(override.withoutAliases);
  const aliases = record.aliases.filter(
    (alias) => !unwanted.has(typeof alias === 'string' ? alias : alias.form),
  );
  const replaced = new Set([
    ...(override.withoutFacts ?? []),
    ...(override.facts ?? []).map((fact) => fact.label),
  ]);
  const facts = [
    ...(override.facts ?? []),
    ...record.facts.filter((fact) => !replaced.has(fact.label)),
  ];
  return completeRecord({ ...record, aliases, facts, ...override.set } as StoredRecord);
}
