/** Words that judge where a card should tell. */

import type { RecordRule } from './rule';

const LOADED =
  /\b(regimes?|notorious(ly)?|infamous(ly)?|thugs?|brutal(ly)?|so-called|heinous|cowardly|tyrants?|puppet (state|government)|dictator|strongman|hardliner|radical leftist|far-left extremist|evil|vicious|barbaric|sham election|disgraced|shameful|legendary|iconic|world-class|beloved|heroic(ally)?|martyred)\b/i;

/** In description and background, unless the word is part of the entity's own name. */
export const loadedWords: RecordRule = ({ record }) => {
  if (LOADED.test(record.name) || (record.wikipedia && LOADED.test(record.wikipedia))) return [];
  return [record.description, record.background ?? ''].flatMap((text) => {
    const word = LOADED.exec(text)?.[0];
    return word ? [`the loaded word "${word}" in "${text.slice(0, 60)}…"`] : [];
  });
};
