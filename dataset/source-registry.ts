/** The registry of sources: what may be used, under which licence, and how a reference becomes an address. */

import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { RecordError } from './schema';

const sourceSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/)),
  title: v.pipe(v.string(), v.minLength(1)),
  publisher: v.pipe(v.string(), v.minLength(1)),
  licence: v.pipe(v.string(), v.minLength(1)),
  date: v.pipe(v.string(), v.regex(/^\d{4}(-\d\d(-\d\d)?)?$/)),
  url: v.nullable(v.string()),
  /** Address of one document, `{}` standing for the locator. */
  record: v.optional(v.string()),
  /** `compiled`: facts were taken from it; `checked`: only read to confirm; `general`: established knowledge. */
  kind: v.picklist(['compiled', 'checked', 'general']),
});

/** One source as committed in `dataset/sources.json`. */
export type RegisteredSource = v.InferOutput<typeof sourceSchema>;

/** Reads the registry; throws RecordError naming the entry that is wrong. */
export function readSourceRegistry(file: string): Map<string, RegisteredSource> {
  const text = readFileSync(file, 'utf8');
  const json: unknown = JSON.parse(text);
  const starts = [...text.matchAll(/"id"\s*:/g)].map(
    (match) => text.slice(0, match.index).split('\n').length,
  );
  if (!Array.isArray(json)) throw new RecordError(file, 1, 'is not a list of sources');
  const registry = new Map<string, RegisteredSource>();
  json.forEach((entry: unknown, index) => {
    const parsed = v.safeParse(sourceSchema, entry);
    const line = starts[index] ?? 1;
    if (!parsed.success) {
      const issue = parsed.issues[0];
      throw new RecordError(file, line, `${v.getDotPath(issue) ?? 'source'}: ${issue.message}`);
    }
    if (registry.has(parsed.output.id))
      throw new RecordError(file, line, `source ${parsed.output.id} stands twice`);
    registry.set(parsed.output.id, parsed.output);
  });
  return registry;
}

/** `factbook:pe` is `['factbook', 'pe']`; a reference without locator has an empty one. */
export function splitSourceRef(ref: string): [id: string, locator: string] {
  const colon = ref.indexOf(':');
  return colon < 0 ? [ref, ''] : [ref.slice(0, colon), ref.slice(colon + 1)];
}
