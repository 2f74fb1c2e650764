/** Anchors many passages in slices, so that no task of the page grows long. */

import type { TargetSelectors } from '../../notes/model';
import { type Anchor, type AnchoringPage, anchorUnchanged, changedSteps } from './anchor';
import type { Steps } from './steps';

/** A passage to be found. */
export interface PassageTarget {
  id: string;
  target: TargetSelectors;
}

/** What the batch needs from around it. */
export interface BatchOptions {
  signal: AbortSignal;
  /** Called once with each passage: the unchanged in the order given, then the others. */
  onAnchor: (id: string, found: Anchor) => void;
  /** Milliseconds of one slice; the page gets its turn after each. */
  slice?: number;
  /** Milliseconds of work after which the rest is left for later. */
  budget?: number;
  /** A clock in milliseconds. */
  now?: () => number;
  /** Resolves when the page has had its turn. */
  rest?: () => Promise<void>;
}

/** A quarter of a frame: a slice ends after the step that crosses it, and steps take a few milliseconds. */
const SLICE = 4;
/** All the work on one page view. */
const BUDGET = 2_000;

/**
 * Anchors the passages, unchanged ones first, and answers the ids that the budget or the signal left over; those are
 * neither found nor gone.
 */
export async function anchorBatch(
  targets: readonly PassageTarget[],
  page: AnchoringPage,
  options: BatchOptions,
): Promise<string[]> {
  const { onAnchor } = options;
  const slices = createSlices(options);
  const changed: PassageTarget[] = [];
  await slices.all(page.source.squeezedSteps());
  for (const [index, passage] of targets.entries()) {
    if (slices.isOver()) return idsOf([...changed, ...targets.slice(index)]);
    const found = anchorUnchanged(passage.target, page);
    if (found === null) changed.push(passage);
    else onAnchor(passage.id, found);
    await slices.turn();
  }
  for (const [index, { id, target }] of changed.entries()) {
    if (slices.isOver()) return idsOf(changed.slice(index));
    const found = await slices.all(changedSteps(target, page));
    if (options.signal.aborted) return idsOf(changed.slice(index));
    onAnchor(id, found);
  }
  return [];
}

function idsOf(targets: readonly PassageTarget[]): string[] {
  return targets.map((passage) => passage.id);
}

/** Lets the page have its turn between pieces of work once a slice is used up. */
function createSlices(options: BatchOptions) {
  const { signal, slice = SLICE, budget = BUDGET } = options;
  const { now = () => performance.now(), rest = nextTask } = options;
  let spent = 0;
  let started = now();
  async function turn(): Promise<void> {
    const elapsed = now() - started;
    if (elapsed < slice) return;
    spent += elapsed;
    await rest();
    started = now();
  }
  return {
    isOver: () => signal.aborted || spent >= budget,
    turn,
    async all<T>(work: Steps<T>): Promise<T> {
      for (;;) {
        const step = work.next();
        await turn();
        if (step.done) return step.value;
      }
    },
  };
}

/** A message to ourselves comes back after the page's own waiting tasks and, unlike a timer, without a minimum delay. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
