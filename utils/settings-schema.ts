import * as v from 'valibot';
import { MAX_DISABLED_PAGES, type Settings } from './settings';

const host = v.pipe(v.string(), v.minLength(1), v.maxLength(253));
const entity = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

/** One of the reader's answers to "Not this one?". */
export const choiceSchema = v.strictObject({
  where: v.pipe(v.string(), v.minLength(1), v.maxLength(4096)),
  scope: v.picklist(['site', 'page']),
  surface: v.pipe(v.string(), v.minLength(1), v.maxLength(300)),
  entity: v.nullable(entity),
});

/** One schema a field, so that a broken field costs only itself. */
export const settingsSchemas = {
  enabled: v.boolean(),
  precision: v.picklist(['cautious', 'balanced', 'eager']),
  density: v.picklist(['first', 'section', 'all']),
  adjectives: v.boolean(),
  trigger: v.picklist(['hover', 'click', 'modifier']),
  hoverDelay: v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(800)),
  theme: v.picklist(['system', 'light', 'dark']),
  disabledSites: v.array(host),
  disabledPages: v.pipe(
    v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(4096))),
    v.maxLength(MAX_DISABLED_PAGES),
  ),
  mutedEntities: v.array(entity),
  choices: v.array(choiceSchema),
} satisfies { [Field in keyof Settings]: v.GenericSchema<unknown, Settings[Field]> };

/** A change to the settings as a message brings it. */
export const settingsPatchSchema = v.partial(v.strictObject(settingsSchemas));
