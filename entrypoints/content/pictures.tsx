import type { ComponentChildren } from 'preact';
import { FlagPicture } from '../../components/pictures/FlagPicture';
import { MapPicture } from '../../components/pictures/MapPicture';
import type { Card } from '../../utils/dataset/card';
import type { Flag, LocatorMap } from '../../utils/dataset/picture';
import type { ask as askBackground } from './ask';

/** Flags and maps for cards, fetched when a card first shows them. */
export interface Pictures {
  flag(code: string): ComponentChildren;
  map(card: Card): ComponentChildren;
}

/** `ask` is the content script's own; `arrived` is called when pictures that were missing are here. */
export function createPictures(ask: typeof askBackground, arrived: () => void): Pictures {
  const flags = new Map<string, Flag | null>();
  const maps = new Map<string, LocatorMap | null>();

  async function fetch(code: string, kind: 'flag' | 'map'): Promise<void> {
    // Set at once, so that it is asked for once.
    (kind === 'flag' ? flags : maps).set(code, null);
    const answer = await ask('pictures', { code, kind });
    if (!answer.ok) return;
    if (answer.value.flag) flags.set(code, answer.value.flag);
    if (answer.value.map) maps.set(code, answer.value.map);
    arrived();
  }

  return {
    flag(code) {
      const flag = flags.get(code);
      if (flag === undefined) void fetch(code, 'flag');
      return flag ? <FlagPicture flag={flag} /> : null;
    },
    map(card) {
      const { countryCode: code, position, type } = card;
      if (code === null || (position === null && type !== 'country')) return null;
      const map = maps.get(code);
      if (map === undefined) void fetch(code, 'map');
      return map ? <MapPicture map={map} position={type === 'country' ? null : position} /> : null;
    },
  };
}
