/** The linked names of a page: where they are, which of them are marked, and their order for the keyboard. */

import type { LinkedMention } from '../messages';
import type { BlockRegistry } from './block-registry';
import { type Density, thinOut } from './density';
import type { Marks } from './marks';
import { rangeIn } from './ranges';
import type { PageBlock } from './read-blocks';
import type { Slices } from './scheduler';

/** A linked name on the page. */
export interface PageMention extends LinkedMention {
  /** Stable while its block's text is the same. */
  id: string;
}

/** A mention that is marked, with where it is now. */
export interface MarkedMention {
  mention: PageMention;
  range: Range;
  /** The block as it was read when the range was made. */
  block: PageBlock;
}

const STEP = 40; // ranges made between looks at the clock

/** Keeps the mentions and their marks. */
export class PageMentions {
  /** Every mention in reading order, marked or not, muted ones left out. */
  all: readonly PageMention[] = [];
  private linked: readonly LinkedMention[] = [];
  private marked = new Map<string, MarkedMention>();
  private byRange = new Map<Range, MarkedMention>();

  constructor(
    private readonly registry: BlockRegistry,
    private readonly marks: Marks,
  ) {}

  /** Marked mentions by range, for hit tests. */
  get ranges(): ReadonlyMap<Range, MarkedMention> {
    return this.byRange;
  }

  /** Marked mentions in reading order. */
  get inOrder(): MarkedMention[] {
    return [...this.marked.values()];
  }

  get(id: string): MarkedMention | undefined {
    return this.marked.get(id);
  }

  /** Takes what the linker found in the document. */
  set(linked: readonly LinkedMention[]): void {
    this.linked = linked;
  }

  /** Brings marks in line with mentions, blocks and settings. */
  async refresh(density: Density, muted: ReadonlySet<string>, slices: Slices): Promise<void> {
    const order = new Map(this.registry.all.map(({ block }, index) => [block.id, index]));
    this.all = this.linked
      .filter(({ blockId, entity }) => order.has(blockId) && !muted.has(entity))
      .map((mention) => ({ ...mention, id: `${mention.blockId}:${mention.start}:${mention.end}` }))
      .sort((a, b) => order.get(a.blockId)! - order.get(b.blockId)! || a.start - b.start);
    const chosen = thinOut(
      this.all,
      (id) => this.registry.get(id)?.block.role,
      [...order.keys()],
      density,
    );
    const marked = new Map<string, MarkedMention>();
    for (const [index, mention] of chosen.entries()) {
      const placed = this.place(mention);
      if (placed !== null) marked.set(mention.id, placed);
      if (index % STEP === STEP - 1) await slices.breathe();
    }
    this.marked = marked;
    this.byRange = new Map([...marked.values()].map((one) => [one.range, one]));
    this.marks.paint(this.byRange.keys());
  }

  /** Where a mention is: the range it had, as long as its block was not read anew. */
  private place(mention: PageMention): MarkedMention | null {
    const block = this.registry.get(mention.blockId);
    if (block === undefined) return null;
    const known = this.marked.get(mention.id);
    if (known?.block === block && known.range.toString() !== '') return { ...known, mention };
    if (block.block.text.slice(mention.start, mention.end) !== mention.surface) return null;
    const range = rangeIn(block, mention.start, mention.end);
    return range === null ? null : { mention, range, block };
  }
}
