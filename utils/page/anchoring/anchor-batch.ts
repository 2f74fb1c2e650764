/** Anchors many passages in slices, so that no task of the page grows long. */

import type { TargetSelectors } from '../../notes/model';
import { type Anchor, type AnchoringPage, anchor } from './anchor';

/** What the batch needs from around it. */
export interface BatchOptions {
  signal: AbortSignal;
  /** Called with each passage as it is found, in the order given. */
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

/** Half of a frame: a slice ends after the passage that crosses it. */
const SLICE = 6;
/** All the work on one page view. */
const BUDGET = 2_000;

/**
 * Anchors the passages one after the other and answers the ids that the budget or the signal left over; those are
 * neither found nor gone.
 */
export async function anchorBatch(
  targets: readonly { id: string; target: TargetSelectors }[],
  page: AnchoringPage,
  options: BatchOptions,
): Promise<string[]> {
  const { signal, onAnchor, slice = SLICE, budget = BUDGET } = options;
  const { now = () => performance.now(), rest = nextTask } = options;
  let spent = 0;
  let sliceStart = now();
  for (const [index, { id, target }] of targets.entries()) {
    const elapsed = now() - sliceStart;
    if (elapsed >= slice) {
      spent += elapsed;
      await rest();
      sliceStart = now();
    }
    if (signal.aborted || spent >= budget) return targets.slice(index).map((left) => left.id);
    onAnchor(id, anchor(target, page));
  }
  return [];
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
