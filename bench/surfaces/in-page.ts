/** What the page itself writes down while it is measured. */
export interface InPageTimes {
  /** Milliseconds from navigation until the awaited element was painted; null until then. */
  usable: number | null;
  /** Milliseconds from each key to the painted results. */
  keys: number[];
}

/** Runs in the page before its own scripts; it must not use anything from outside. */
export function timeInPage(selector: string): void {
  const times = globalThis as unknown as InPageTimes;
  times.usable = null;
  times.keys = [];
  const painted = (then: () => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = then;
      port2.postMessage(null);
    });
  const observer = new MutationObserver(() => {
    if (document.querySelector(selector) === null) return;
    observer.disconnect();
    painted(() => {
      times.usable = performance.now();
    });
  });
  observer.observe(document, { childList: true, subtree: true });
  document.addEventListener(
    'input',
    ({ timeStamp }) => painted(() => times.keys.push(performance.now() - timeStamp)),
    { capture: true },
  );
}
