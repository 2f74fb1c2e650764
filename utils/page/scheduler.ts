/** Keeps our work on the page's main thread in short pieces. Times are in milliseconds. */

export const SLICE = 6; // a slice overshoots by one step; 8 is the limit a reader may be made to wait

interface YieldingScheduler {
  yield?: () => Promise<void>;
}

/** Lets the page paint and react, then goes on: ahead of new tasks where the browser can. */
export function yieldToPage(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: YieldingScheduler };
  if (typeof scheduler?.yield === 'function') return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Resolves when the page is idle, or after `timeout` at the latest; never once the signal is aborted. */
export function whenIdle(window: Window, timeout: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return;
    if (typeof window.requestIdleCallback === 'function') {
      const handle = window.requestIdleCallback(() => resolve(), { timeout });
      signal.addEventListener('abort', () => window.cancelIdleCallback(handle), { once: true });
    } else {
      const handle = window.setTimeout(resolve, Math.min(timeout, 50));
      signal.addEventListener('abort', () => window.clearTimeout(handle), { once: true });
    }
  });
}

/** Counts the time our slices take and says when to let go of the main thread. */
export class Slices {
  private started = performance.now();
  private spent = 0;

  /** @param budget How much time there is in all; `exhausted` tells when it is used up. */
  constructor(private readonly budget: number = Number.POSITIVE_INFINITY) {}

  /** Begins to count: call it where work starts after waiting for something. */
  resume(): void {
    this.started = performance.now();
  }

  /** Stops counting while something else is waited for. */
  rest(): void {
    this.spent += performance.now() - this.started;
    this.started = performance.now();
  }

  /** Whether the slice has lasted long enough. */
  get isOver(): boolean {
    return performance.now() - this.started >= SLICE;
  }

  /** Lets the page go first if the slice has lasted long enough. */
  async breathe(): Promise<void> {
    if (!this.isOver) return;
    this.rest();
    await yieldToPage();
    this.resume();
  }

  /** Milliseconds counted so far. */
  get total(): number {
    return this.spent;
  }

  get exhausted(): boolean {
    return this.spent > this.budget;
  }
}
