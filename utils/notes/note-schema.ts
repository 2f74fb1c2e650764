/** Valibot schemas of what is stored: the gate for messages and imported files. */

import * as v from 'valibot';
import { MAX_TEXT_LENGTH, NOTE_COLORS, type Note, type Project, type SourcePage } from './model';

const time = v.pipe(v.string(), v.isoTimestamp());
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const text = v.pipe(v.string(), v.maxLength(MAX_TEXT_LENGTH));
const shortText = v.pipe(v.string(), v.maxLength(10_000));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

const xpath = v.strictObject({ type: v.literal('XPathSelector'), value: shortText });

/** Where a note stands on its page. */
export const targetSchema = v.strictObject({
  quote: v.strictObject({
    type: v.literal('TextQuoteSelector'),
    exact: text,
    prefix: shortText,
    suffix: shortText,
  }),
  position: v.nullable(
    v.strictObject({ type: v.literal('TextPositionSelector'), start: offset, end: offset }),
  ),
  range: v.nullable(
    v.strictObject({
      type: v.literal('RangeSelector'),
      startSelector: xpath,
      startOffset: offset,
      endSelector: xpath,
      endOffset: offset,
    }),
  ),
});

export const motivationSchema = v.picklist([
  'highlighting',
  'commenting',
  'describing',
  'bookmarking',
]);
export const colorSchema = v.picklist(NOTE_COLORS);
const ids = v.array(id);
const tags = v.array(v.pipe(v.string(), v.maxLength(200)));
const anchorSchema = v.picklist(['exact', 'moved', 'edited', 'gone', 'unknown']);

/** A stored note. */
export const noteSchema = v.strictObject({
  id,
  page: v.pipe(v.string(), v.maxLength(10_000)),
  motivation: motivationSchema,
  target: v.nullable(targetSchema),
  text,
  tags,
  color: colorSchema,
  subject: v.nullable(id),
  entities: ids,
  projects: ids,
  anchor: anchorSchema,
  anchoredText: v.nullable(text),
  created: time,
  modified: time,
  deleted: v.nullable(time),
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
}) satisfies v.GenericSchema<Note>;

const pageEntries = {
  key: v.pipe(v.string(), v.maxLength(10_000)),
  url: v.pipe(v.string(), v.maxLength(100_000)),
  title: shortText,
  author: v.nullable(shortText),
  publisher: v.nullable(shortText),
  published: v.nullable(shortText),
  language: v.nullable(shortText),
  csl: v.record(v.string(), v.unknown()),
};

/** A stored page. */
export const pageSchema = v.strictObject({
  ...pageEntries,
  firstSeen: time,
}) satisfies v.GenericSchema<SourcePage>;

/** A stored project. */
export const projectSchema = v.strictObject({
  id,
  name: shortText,
  order: ids,
  position: v.number(),
  created: time,
  modified: time,
}) satisfies v.GenericSchema<Project>;

/** An earlier state of a note. */
export const revisionSchema = v.strictObject({
  note: id,
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  value: noteSchema,
});

/** What a page sends to save; lengths are checked apart, so that the refusal can say so. */
export const draftSchema = v.object({
  id: v.optional(id),
  page: v.object(pageEntries),
  motivation: motivationSchema,
  target: v.nullable(
    v.object({
      ...targetSchema.entries,
      quote: v.object({ ...targetSchema.entries.quote.entries, exact: v.string() }),
    }),
  ),
  text: v.string(),
  tags,
  color: colorSchema,
  subject: v.nullable(id),
  entities: ids,
});

/** What a reader can change. */
export const patchSchema = v.partial(
  v.strictObject({
    text: v.string(),
    tags,
    color: colorSchema,
    projects: ids,
    target: draftSchema.entries.target,
    anchor: anchorSchema,
    anchoredText: v.nullable(v.string()),
  }),
);
