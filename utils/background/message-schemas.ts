/** The shape of every message the background takes, checked before anything is done with it. */

import * as v from 'valibot';
import { MAX_TEXT_LENGTH } from '../notes/model';
import { colorSchema, targetSchema } from '../notes/note-schema';
import { choiceSchema, settingsPatchSchema } from '../settings-schema';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const ids = v.pipe(v.array(id), v.maxLength(100_000));
const address = v.pipe(v.string(), v.maxLength(100_000));

const block = v.strictObject({
  id,
  text: v.pipe(v.string(), v.maxLength(2_000_000)),
  role: v.picklist([
    'headline',
    'standfirst',
    'paragraph',
    'heading',
    'item',
    'quote',
    'cell',
    'caption',
  ]),
});

const tags = v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(1000));
const projectName = v.pipe(v.string(), v.maxLength(10_000));
const storedDraft = v.strictObject({
  text: v.pipe(v.string(), v.maxLength(MAX_TEXT_LENGTH)),
  tags,
  color: colorSchema,
  target: v.nullable(targetSchema),
});

export const messageSchemas = {
  loadInterface: v.literal(true),
  readFrames: v.literal(true),
  linkArticle: v.strictObject({
    documentId: id,
    url: address,
    pageKey: address,
    language: v.nullable(v.pipe(v.string(), v.maxLength(100))),
    blocks: v.array(block),
    removed: v.array(id),
    order: v.optional(v.array(id)),
    whole: v.boolean(),
  }),
  getCards: v.pipe(v.array(id), v.maxLength(500)),
  pictures: v.strictObject({
    code: v.pipe(v.string(), v.regex(/^[a-z]{2}$/)),
    kind: v.picklist(['flag', 'map']),
  }),
  openPage: v.strictObject({ url: address, pageKey: address }),
  notesOnPage: address,
  notesAbout: v.pipe(v.array(id), v.maxLength(2000)),
  openNotePage: v.strictObject({ note: id, url: v.pipe(address, v.regex(/^https?:/)) }),
  keepDraft: v.strictObject({
    key: v.pipe(v.string(), v.minLength(1), v.maxLength(10_100)),
    draft: v.nullable(storedDraft),
  }),
  draftOf: v.pipe(v.string(), v.maxLength(10_100)),
  saveNote: v.unknown(), // the repository checks shape and length, with a reason
  updateNote: v.strictObject({ id, patch: v.unknown() }),
  deleteNotes: ids,
  restoreNotes: ids,
  removeNotes: ids,
  changeNotes: v.strictObject({
    ids,
    change: v.partial(
      v.strictObject({
        addTags: tags,
        removeTags: tags,
        addProjects: ids,
        removeProjects: ids,
        color: colorSchema,
        tags,
        projects: ids,
      }),
    ),
  }),
  revertNote: v.strictObject({ id, revision: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
  createProject: projectName,
  updateProject: v.strictObject({ id, name: v.optional(projectName), order: v.optional(ids) }),
  deleteProject: id,
  arrangeProjects: ids,
  importFile: v.strictObject({ key: id, format: v.picklist(['backup', 'annotations']) }),
  cancelImport: v.unknown(),
  restoreSnapshot: id,
  backupSaved: v.unknown(),
  eraseEverything: v.unknown(),
  reportAnchors: v.pipe(
    v.array(
      v.strictObject({
        id,
        anchor: v.picklist(['exact', 'moved', 'edited', 'gone', 'unknown']),
        anchoredText: v.nullable(v.string()),
      }),
    ),
    v.maxLength(100_000),
  ),
  changeSettings: settingsPatchSchema,
  switchSite: v.strictObject({
    host: v.pipe(v.string(), v.minLength(1), v.maxLength(253)),
    on: v.boolean(),
  }),
  rememberChoice: choiceSchema,
  runOnce: v.pipe(v.number(), v.integer()),
  datasetInfo: v.unknown(),
} as const;
