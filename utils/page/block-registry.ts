/** The blocks of a document as they stand now, in reading order, with what changed since they were last sent. */

import { precedes } from './dom-tree';
import { BlockIds, type PageBlock, textOfRun } from './read-blocks';
import type { Run } from './text-runs';

/** What a linker must be told. */
export interface BlockChange {
  added: PageBlock[];
  removed: string[];
  /** Whether the added blocks are the last ones. */
  atEnd: boolean;
}

/** Holds the blocks; ids stay with a text for as long as it is on the page, whatever nodes hold it. */
export class BlockRegistry {
  private blocks: PageBlock[] = [];
  private readonly byId = new Map<string, PageBlock>();
  private readonly byElement = new Map<Element, PageBlock[]>();
  private readonly ids = new BlockIds();

  /** All blocks in reading order. */
  get all(): readonly PageBlock[] {
    return this.blocks;
  }

  get(id: string): PageBlock | undefined {
    return this.byId.get(id);
  }

  /** Whether a block was read from `element`. */
  has(element: Element): boolean {
    return this.byElement.has(element);
  }

  /**
   * Takes in `runs`, read anew. Blocks whose elements left the page, and blocks of `reread` elements or inside them that
   * were not read again, are gone. A block whose text is the same keeps its id and counts as no change.
   */
  update(runs: readonly Run[], reread: readonly Element[]): BlockChange {
    const fresh = new Set(runs.map((run) => run.element));
    const gone = this.blocks.filter(
      ({ element }) =>
        !element.isConnected || fresh.has(element) || reread.some((root) => root.contains(element)),
    );
    for (const block of gone) this.forget(block);
    const read = runs.map((run) => this.add(run)).filter((block) => block !== null);
    const before = new Set(gone.map(({ block }) => block.id));
    const after = new Set(read.map(({ block }) => block.id));
    if (gone.length > 0)
      this.blocks = this.blocks.filter((block) => this.byId.get(block.block.id) === block);
    return {
      added: read.filter(({ block }) => !before.has(block.id)),
      removed: [...before].filter((id) => !after.has(id)),
      atEnd: this.place(read),
    };
  }

  private forget(block: PageBlock): void {
    this.byId.delete(block.block.id);
    this.ids.release(block.block.id);
    const siblings = this.byElement.get(block.element)?.filter((other) => other !== block) ?? [];
    if (siblings.length === 0) this.byElement.delete(block.element);
    else this.byElement.set(block.element, siblings);
  }

  private add(run: Run): PageBlock | null {
    const { text, segments } = textOfRun(run);
    if (text === '') return null;
    const block: PageBlock = {
      block: { id: this.ids.take(text), text, role: run.place.role },
      element: run.element,
      segments,
    };
    this.byId.set(block.block.id, block);
    const siblings = this.byElement.get(run.element);
    if (siblings === undefined) this.byElement.set(run.element, [block]);
    else siblings.push(block);
    return block;
  }

  /** Puts blocks in reading order; true when they all come last. */
  private place(read: PageBlock[]): boolean {
    const last = this.blocks.at(-1);
    const first = read[0];
    if (first === undefined) return true;
    const atEnd = last === undefined || precedes(nodeOf(last), nodeOf(first));
    this.blocks.push(...read);
    if (!atEnd) this.blocks.sort(byPosition);
    return atEnd;
  }
}

function nodeOf(block: PageBlock): Node {
  return block.segments[0]?.node ?? block.element;
}

function byPosition(a: PageBlock, b: PageBlock): number {
  if (a === b) return 0;
  return precedes(nodeOf(a), nodeOf(b)) ? -1 : 1;
}
