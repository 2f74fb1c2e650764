/** Which mentions are marked: reading is easier when not every name is underlined every time. */

import type { BlockRole } from '../linking/types';

export type Density = 'first' | 'section' | 'all';

/** A mention as density sees it. */
export interface Countable {
  blockId: string;
  entity: string;
}

/**
 * The mentions to mark, in the given (reading) order. A section begins with each heading. Headline, standfirst and
 * captions count for themselves: a name in a headline is still marked where the text first has it.
 */
export function thinOut<M extends Countable>(
  mentions: readonly M[],
  roleOf: (blockId: string) => BlockRole | undefined,
  blockOrder: readonly string[],
  density: Density,
): M[] {
  if (density === 'all') return [...mentions];
  const sections = sectionsOf(blockOrder, roleOf, density);
  const seen = new Set<string>();
  return mentions.filter((mention) => {
    const key = `${sections.get(mention.blockId) ?? ''} ${mention.entity}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function sectionsOf(
  blockOrder: readonly string[],
  roleOf: (blockId: string) => BlockRole | undefined,
  density: Density,
): Map<string, string> {
  const sections = new Map<string, string>();
  let section = 0;
  for (const id of blockOrder) {
    const role = roleOf(id);
    if (role === 'heading' && density === 'section') section++;
    const isApart = role === 'headline' || role === 'standfirst' || role === 'caption';
    sections.set(id, isApart ? role : String(section));
  }
  return sections;
}
