/** The form in which people write records: titles and names instead of ids, no prior. Described in `docs/dataset.md`. */

import * as v from 'valibot';

const alias = v.union([
  v.string(),
  v.looseObject({
    form: v.string(),
    kind: v.optional(v.string()),
    case: v.optional(v.string()),
    lang: v.optional(v.string()),
    common: v.optional(v.boolean()),
  }),
]);

const fact = v.looseObject({
  label: v.string(),
  value: v.union([v.string(), v.number()]),
  from: v.optional(v.nullable(v.string())),
  to: v.optional(v.nullable(v.string())),
  asOf: v.string(),
  source: v.string(),
});

/** One line of a batch; loose, since the record made of it is validated strictly. */
export const authoredSchema = v.looseObject({
  /** English Wikipedia title, where the entity has an article. */
  wikipedia: v.optional(v.nullable(v.string())),
  /** Left out where it is the title without its qualifier. */
  name: v.optional(v.string()),
  type: v.string(),
  qid: v.optional(v.nullable(v.string())),
  description: v.string(),
  /** Left out in the wide tier. */
  background: v.optional(v.nullable(v.string())),
  aliases: v.optional(v.array(alias), []),
  facts: v.optional(v.array(fact), []),
  /** Wikipedia titles or names. */
  related: v.optional(v.array(v.string()), []),
  /** English short name. */
  country: v.optional(v.nullable(v.string())),
  topics: v.optional(v.array(v.string()), []),
  asOf: v.string(),
  sources: v.array(v.string()),
});

/** A written record before it is adopted. */
export type Authored = v.InferOutput<typeof authoredSchema>;
